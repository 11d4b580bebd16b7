//! Documents put together from the cells of rows; `fraiseql.execute.cells` says how.
//!
//! Columns come in binary format, of the types that the SQL casts them to.

use super::node::{Learned, Node};
use super::write::{Style, write_int, write_string};
use crate::Unsure;

const BAD: Unsure = Unsure("column that does not fit");

/// Days from 1 March of the year 0 to 2000-01-01.
const EPOCH_DAYS: i64 = 730_425;
/// The calendar repeats itself after 400 years, which are so many days.
const CYCLE_DAYS: i64 = 146_097;
const DAY: i64 = 86_400_000_000;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Boolean,
    Integer,
    Uuid,
    Numeric,
    Instant,
    Json,
}

/// A column, and what stands before its value in the document.
#[derive(Debug)]
struct Cell {
    before: Box<[u8]>,
    form: Form,
}

/// Puts the documents of one statement together.
#[derive(Debug)]
pub(super) struct Cells {
    cells: Box<[Cell]>,
    end: Box<[u8]>,
}

impl Cells {
    pub(super) fn learn(node: &Node<'_>) -> Learned<Self> {
        if let [only] = &node.list()?[..]
            && only.get("path")?.list()?.is_empty()
        {
            // the document itself
            let cell = Cell { before: Box::default(), form: Form::learn(&only.get("form")?)? };
            return Ok(Self { cells: [cell].into(), end: Box::default() });
        }
        let mut place: Vec<&str> = Vec::new();
        let mut cells = Vec::new();
        for each in node.list()? {
            let path = each.get("path")?.each(|key| key.text())?;
            let Some((key, objects)) = path.split_last() else {
                return each.refuse("a path");
            };
            let shared = place.iter().zip(objects).take_while(|(one, other)| one == other).count();
            let mut before = Vec::new();
            if cells.is_empty() {
                before.push(b'{');
            } else {
                before.extend(std::iter::repeat_n(b'}', place.len() - shared));
                before.push(b',');
            }
            for key in &objects[shared..] {
                write_string(key, Style::Compact, &mut before);
                before.extend_from_slice(b":{");
            }
            write_string(key, Style::Compact, &mut before);
            before.push(b':');
            place = objects.to_vec();
            cells.push(Cell { before: before.into(), form: Form::learn(&each.get("form")?)? });
        }
        if cells.is_empty() {
            return node.refuse("a cell");
        }
        Ok(Self { cells: cells.into(), end: vec![b'}'; place.len() + 1].into() })
    }

    /// Bytes of a document beside its values.
    pub(super) fn weight(&self) -> usize {
        self.cells.iter().map(|cell| cell.before.len() + 2).sum::<usize>() + self.end.len()
    }

    /// Append the document of a row, by the values of its columns.
    pub(super) fn write<'v>(
        &self,
        mut values: impl Iterator<Item = Option<&'v [u8]>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        for cell in &self.cells {
            out.extend_from_slice(&cell.before);
            cell.form.write_or_null(values.next().ok_or(BAD)?, out)?;
        }
        if values.next().is_some() {
            return Err(BAD);
        }
        out.extend_from_slice(&self.end);
        Ok(())
    }
}

impl Form {
    pub(super) fn learn(node: &Node<'_>) -> Learned<Self> {
        Ok(match node.text()? {
            "text" => Self::Text,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "uuid" => Self::Uuid,
            "numeric" => Self::Numeric,
            "instant" => Self::Instant,
            "json" => Self::Json,
            _ => return node.refuse("a form of cells"),
        })
    }

    /// Append a value as JSON; None is NULL.
    pub(super) fn write_or_null(
        self,
        value: Option<&[u8]>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        match value {
            Some(value) => self.write(value, out),
            None => {
                out.extend_from_slice(b"null");
                Ok(())
            }
        }
    }

    pub(super) fn write(self, value: &[u8], out: &mut Vec<u8>) -> Result<(), Unsure> {
        match self {
            Self::Text => write_text(value, out),
            Self::Json => out.extend_from_slice(value),
            Self::Numeric => {
                let digits = value.strip_prefix(b"-").unwrap_or(value);
                if digits.first().is_some_and(u8::is_ascii_digit) {
                    out.extend_from_slice(value);
                } else {
                    write_text(value, out);
                }
            }
            Self::Boolean => out.extend_from_slice(match value {
                [0] => b"false",
                [1] => b"true",
                _ => return Err(BAD),
            }),
            Self::Integer => write_int(
                match *value {
                    [a, b] => i16::from_be_bytes([a, b]).into(),
                    [a, b, c, d] => i32::from_be_bytes([a, b, c, d]).into(),
                    _ => i64::from_be_bytes(value.try_into().map_err(|_| BAD)?),
                },
                out,
            ),
            Self::Uuid => write_uuid(value.try_into().map_err(|_| BAD)?, out),
            Self::Instant => {
                write_instant(i64::from_be_bytes(value.try_into().map_err(|_| BAD)?), out);
            }
        }
        Ok(())
    }
}

/// Text that the server has checked to be UTF-8; only what JSON must escape is looked for.
pub(super) fn write_text(value: &[u8], out: &mut Vec<u8>) {
    // All of it is looked at, which takes less than to stop where something is found.
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    if !value.iter().fold(false, |found, &byte| found | is_special(byte)) {
        out.push(b'"');
        out.extend_from_slice(value);
        out.push(b'"');
    } else {
        write_string(&String::from_utf8_lossy(value), Style::Compact, out);
    }
}

fn write_uuid(value: [u8; 16], out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = [b'-'; 38];
    (text[0], text[37]) = (b'"', b'"');
    let mut at = 1;
    for (place, byte) in value.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            at += 1;
        }
        text[at] = DIGITS[usize::from(byte >> 4)];
        text[at + 1] = DIGITS[usize::from(byte & 15)];
        at += 2;
    }
    out.extend_from_slice(&text);
}

/// As PostgreSQL writes an instant into JSON where the time zone is UTC.
fn write_instant(micros: i64, out: &mut Vec<u8>) {
    match micros {
        i64::MIN => return out.extend_from_slice(b"\"-infinity\""),
        i64::MAX => return out.extend_from_slice(b"\"infinity\""),
        _ => {}
    }
    let (year, month, day) = civil(micros.div_euclid(DAY));
    let of_day = micros.rem_euclid(DAY);
    let (seconds, fraction) = (of_day / 1_000_000, of_day % 1_000_000);
    out.push(b'"');
    digits(if year > 0 { year } else { 1 - year }, 4, out);
    let mut rest = *b"-00-00T00:00:00";
    let numbers = [month, day, seconds / 3600, seconds / 60 % 60, seconds % 60];
    for (pair, number) in rest.chunks_exact_mut(3).zip(numbers) {
        (pair[1], pair[2]) = (digit(number / 10), digit(number % 10));
    }
    out.extend_from_slice(&rest);
    if fraction != 0 {
        out.push(b'.');
        digits(fraction, 6, out);
        while out.last() == Some(&b'0') {
            out.pop();
        }
    }
    out.extend_from_slice(if year > 0 { b"+00:00\"" } else { b"+00:00 BC\"" });
}

/// Year (0 is 1 BC), month and day of a day since 2000-01-01, in the Gregorian calendar.
///
/// Years are counted from March on, so that a leap day is the last of its year.
fn civil(day: i64) -> (i64, i64, i64) {
    let days = day + EPOCH_DAYS;
    let (cycle, of_cycle) = (days.div_euclid(CYCLE_DAYS), days.rem_euclid(CYCLE_DAYS));
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (year + cycle * 400 + next, month, day)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is below 10")]
fn digit(number: i64) -> u8 {
    b'0' + number as u8
}

/// A number that is not negative, with at least so many digits.
fn digits(number: i64, width: usize, out: &mut Vec<u8>) {
    let mut buffer = itoa::Buffer::new();
    let text = buffer.format(number);
    out.extend(std::iter::repeat_n(b'0', width.saturating_sub(text.len())));
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pg::columns;
    use crate::plan::read::read;

    fn cells(json: &str) -> Learned<Cells> {
        Cells::learn(&Node::root(&read(json, 16).unwrap()))
    }

    fn row(values: &[Option<&[u8]>]) -> Vec<u8> {
        let mut body = u16::try_from(values.len()).unwrap().to_be_bytes().to_vec();
        for value in values {
            match value {
                None => body.extend_from_slice(&(-1_i32).to_be_bytes()),
                Some(value) => {
                    body.extend_from_slice(&u32::try_from(value.len()).unwrap().to_be_bytes());
                    body.extend_from_slice(value);
                }
            }
        }
        body
    }

    fn written(form: Form, value: &[u8]) -> Result<String, Unsure> {
        let mut out = Vec::new();
        form.write(value, &mut out).map(|()| String::from_utf8(out).unwrap())
    }

    #[test]
    fn cells_of_one_object_stand_in_it() {
        let cells = cells(
            r#"[{"path": ["id"], "form": "integer"}, {"path": ["a", "b", "c"], "form": "text"},
                {"path": ["a", "b", "d"], "form": "boolean"}, {"path": ["a", "\"e"], "form": "json"},
                {"path": ["f"], "form": "numeric"}, {"path": ["g", "h"], "form": "text"}]"#,
        )
        .unwrap();
        let mut out = Vec::new();
        let values: [Option<&[u8]>; 6] =
            [Some(b"\0\x07"), Some(b"x"), Some(b"\x01"), Some(b"[1]"), None, Some(b"y")];
        cells.write(columns(&row(&values)), &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            r#"{"id":7,"a":{"b":{"c":"x","d":true},"\"e":[1]},"f":null,"g":{"h":"y"}}"#
        );
        assert_eq!(cells.write(columns(&row(&values[..5])), &mut Vec::new()), Err(BAD));
        let more: Vec<_> = values.into_iter().chain([None]).collect();
        assert_eq!(cells.write(columns(&row(&more)), &mut Vec::new()), Err(BAD));
    }

    #[test]
    fn what_makes_no_document_is_refused() {
        for json in [
            "[]",
            "{}",
            r#"[{"path": [], "form": "text"}, {"path": ["a"], "form": "text"}]"#,
            r#"[{"path": ["a"], "form": "texts"}]"#,
            r#"[{"path": [1], "form": "text"}]"#,
        ] {
            assert!(cells(json).is_err(), "{json}");
        }
    }

    #[test]
    fn values_are_written_as_postgresql_writes_json() {
        for (form, value, expected) in [
            (Form::Text, &b"a\"\\\x01\x08\n\x7f\xc3\xa9"[..], r#""a\"\\\u0001\b\n"#),
            (Form::Integer, &[0xff; 8], "-1"),
            (Form::Integer, &[0, 0, 1, 0], "256"),
            (Form::Boolean, &[0], "false"),
            (Form::Numeric, b"-0.50", "-0.50"),
            (Form::Numeric, b"NaN", "\"NaN\""),
            (Form::Numeric, b"-Infinity", "\"-Infinity\""),
            (Form::Uuid, &[0xab; 16], "\"abababab-abab-abab-abab-abababababab\""),
        ] {
            let found = written(form, value).unwrap();
            assert!(found.starts_with(expected), "{found} {expected}");
        }
        assert_eq!(written(Form::Text, b"\x7f\xc3\xa9\"").unwrap(), "\"\x7fé\\\"\"");
    }

    #[test]
    fn columns_of_another_type_are_told() {
        for (form, value) in [
            (Form::Boolean, &[2][..]),
            (Form::Boolean, b"true"),
            (Form::Integer, b"123"),
            (Form::Uuid, b"short"),
            (Form::Instant, b"2026-01-01"),
        ] {
            assert_eq!(written(form, value), Err(BAD), "{form:?}");
        }
    }

    #[test]
    fn instants_are_those_of_the_calendar() {
        // SELECT to_json(timestamptz 'epoch' + ...), in UTC
        for (micros, expected) in [
            (0, "\"2000-01-01T00:00:00+00:00\""),
            (-1, "\"1999-12-31T23:59:59.999999+00:00\""),
            (820_454_400_250_000, "\"2025-12-31T00:00:00.25+00:00\""),
            (5_097_600_000_000, "\"2000-02-29T00:00:00+00:00\""),
            (i64::MAX, "\"infinity\""),
            (i64::MIN, "\"-infinity\""),
            (-63_082_281_600_000_000, "\"0001-01-01T00:00:00+00:00\""),
            (-63_082_281_600_000_001, "\"0001-12-31T23:59:59.999999+00:00 BC\""),
            (-211_813_488_000_000_000, "\"4714-11-24T00:00:00+00:00 BC\""),
            (9_223_371_331_199_999_999, "\"294276-12-31T23:59:59.999999+00:00\""),
        ] {
            let mut out = Vec::new();
            write_instant(micros, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
