//! Documents put together from the cells of rows; `fraiseql.execute.cells` says how.
//!
//! Columns come in binary format, of the types that the SQL casts them to.

use super::node::{Learned, Node};
use super::write::{Style, is_special, write_escaped, write_int, write_string};
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
    if value.iter().fold(false, |found, &byte| found | is_special(byte)) {
        write_escaped(value, out);
    } else {
        out.push(b'"');
        out.extend_from_slice(value);
        out.push(b'"');
    }
}

fn write_uuid(value: [u8; 16], out: &mut Vec<u8>) {
    const PLACES: [usize; 16] = [1, 3, 5, 7, 10, 12, 15, 17, 20, 22, 25, 27, 29, 31, 33, 35];
    let mut text = [b'-'; 38];
    (text[0], text[37]) = (b'"', b'"');
    for (byte, place) in value.into_iter().zip(PLACES) {
        [text[place], text[place + 1]] = HEX[usize::from(byte)];
    }
    out.extend_from_slice(&text);
}

/// The two digits of each byte.
const HEX: [[u8; 2]; 256] = {
    let digits = b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        pairs[byte] = [digits[byte / 16], digits[byte % 16]];
        byte += 1;
    }
    pairs
};

/// The two digits of each number below 100.
const PAIRS: [[u8; 2]; 100] = {
    let digits = b"0123456789";
    let mut pairs = [[0; 2]; 100];
    let mut number = 0;
    while number < 100 {
        pairs[number] = [digits[number / 10], digits[number % 10]];
        number += 1;
    }
    pairs
};

/// As PostgreSQL writes an instant into JSON where the time zone is UTC.
fn write_instant(micros: i64, out: &mut Vec<u8>) {
    match micros {
        i64::MIN => return out.extend_from_slice(b"\"-infinity\""),
        i64::MAX => return out.extend_from_slice(b"\"infinity\""),
        _ => {}
    }
    let (year, month, day) = civil(micros.div_euclid(DAY));
    let Some(four) = u32::try_from(year).ok().filter(|year| (1..10_000).contains(year)) else {
        return write_far_instant(year, micros, out);
    };
    let mut text = *b"\"0000-00-00T00:00:00.000000+00:00\"";
    put(&mut text, 1, four / 100);
    put(&mut text, 3, four % 100);
    put(&mut text, 6, month);
    put(&mut text, 9, day);
    let end = put_time(&mut text, 12, micros);
    // in one copy of a known length
    let end = out.len() + end;
    out.extend_from_slice(&text);
    out.truncate(end);
}

/// The same of a year that has not four digits, or is before the common era.
#[cold]
fn write_far_instant(year: i64, micros: i64, out: &mut Vec<u8>) {
    let (_, month, day) = civil(micros.div_euclid(DAY));
    let (shown, era) = if year > 0 { (year, "") } else { (1 - year, " BC") };
    let mut text = *b"-00-00T00:00:00.000000+00:00\"";
    put(&mut text, 1, month);
    put(&mut text, 4, day);
    let end = put_time(&mut text, 7, micros);
    out.push(b'"');
    let digits = format!("{shown:04}");
    out.extend_from_slice(digits.as_bytes());
    out.extend_from_slice(&text[..end - 1]);
    out.extend_from_slice(era.as_bytes());
    out.push(b'"');
}

/// Put the time of day at its place, and what follows it behind its last digit; where that ends.
fn put_time(text: &mut [u8], at: usize, micros: i64) -> usize {
    let of_day = micros.rem_euclid(DAY).unsigned_abs();
    let (seconds, fraction) = (small(of_day / 1_000_000), small(of_day % 1_000_000));
    put(text, at, seconds / 3600);
    put(text, at + 3, seconds / 60 % 60);
    put(text, at + 6, seconds % 60);
    let mut end = at + 8;
    if fraction != 0 {
        put(text, end + 1, fraction / 10_000);
        put(text, end + 3, fraction / 100 % 100);
        put(text, end + 5, fraction % 100);
        end += 7;
        while text[end - 1] == b'0' {
            end -= 1;
        }
    }
    text[end..end + 7].copy_from_slice(b"+00:00\"");
    end + 7
}

/// Two digits of a number below 100.
#[inline]
fn put(text: &mut [u8], at: usize, number: u32) {
    [text[at], text[at + 1]] = PAIRS[number as usize];
}

/// Year (0 is 1 BC), month and day of a day since 2000-01-01, in the Gregorian calendar.
///
/// Years are counted from March on, so that a leap day is the last of its year.
fn civil(day: i64) -> (i64, u32, u32) {
    let days = day + EPOCH_DAYS;
    let cycle = days.div_euclid(CYCLE_DAYS);
    let of_cycle = small(days.rem_euclid(CYCLE_DAYS).unsigned_abs());
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (i64::from(year) + cycle * 400 + next, month, day)
}

#[expect(clippy::cast_possible_truncation, reason = "it is below 146,097 or 1,000,000")]
fn small(number: u64) -> u32 {
    number as u32
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
            (1, "\"2000-01-01T00:00:00.000001+00:00\""),
            (86_399_900_000, "\"2000-01-01T23:59:59.9+00:00\""),
            (252_455_616_000_000_000, "\"10000-01-01T00:00:00+00:00\""),
            (252_455_615_999_999_999, "\"9999-12-31T23:59:59.999999+00:00\""),
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

    #[test]
    fn days_follow_each_other_as_in_the_calendar() {
        let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let (mut year, mut month, mut day) = (-801, 1, 1);
        let first = (0..).find(|back| civil(-back) == (year, month, day)).unwrap();
        for number in -first..first {
            assert_eq!(civil(number), (year, month, day), "{number}");
            let last = match month {
                2 => 28 + u32::from(is_leap(year)),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            day += 1;
            if day > last {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
    }

    #[test]
    fn special_characters_are_escaped_wherever_they_stand() {
        for text in ["\"", "\"a", "a\"", "é\\\\\u{1f}é", "\n\n", "a\u{7f}\u{20}b\t"] {
            let found = written(Form::Text, text.as_bytes()).unwrap();
            assert_eq!(serde_json::from_str::<String>(&found).unwrap(), text);
            assert_eq!(found, serde_json::to_string(text).unwrap());
        }
    }
}
