//! JSON and floats as Python writes them.

use std::io::Write;

use super::value::Value;

/// How JSON is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `json.dumps(value, ensure_ascii=False)`: what a `json` column would keep of it.
    Spaced,
    /// `json.dumps(value, sort_keys=True)`: what marks of cursors are made of.
    Sorted,
    /// No white space, for what is read by machines alone.
    Compact,
}

/// Append a value as JSON.
pub(crate) fn write_json(value: &Value<'_>, style: Style, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Int(value) => write_int(*value, out),
        Value::Float(value) => write_float(*value, out),
        Value::Text(text) => write_string(text, style, out),
        Value::List(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                separate(index, style, out);
                write_json(item, style, out);
            }
            out.push(b']');
        }
        Value::Object(entries) if style == Style::Sorted => {
            let mut sorted: Vec<_> = entries.iter().collect();
            sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
            write_entries(sorted.into_iter(), style, out);
        }
        Value::Object(entries) => write_entries(entries.iter(), style, out),
    }
}

fn write_entries<'v, 'a: 'v>(
    entries: impl Iterator<Item = &'v (std::borrow::Cow<'a, str>, Value<'a>)>,
    style: Style,
    out: &mut Vec<u8>,
) {
    out.push(b'{');
    for (index, (key, value)) in entries.enumerate() {
        separate(index, style, out);
        write_string(key, style, out);
        out.extend_from_slice(if style == Style::Compact { b":" } else { b": " });
        write_json(value, style, out);
    }
    out.push(b'}');
}

fn separate(index: usize, style: Style, out: &mut Vec<u8>) {
    if index > 0 {
        out.extend_from_slice(if style == Style::Compact { b"," } else { b", " });
    }
}

/// Append a text in quotes.
pub(crate) fn write_string(text: &str, style: Style, out: &mut Vec<u8>) {
    if style != Style::Sorted {
        return write_escaped(text.as_bytes(), out);
    }
    out.push(b'"');
    let mut plain = 0;
    for (at, character) in text.char_indices() {
        if matches!(character, ' '..'\x7f') && !matches!(character, '"' | '\\') {
            continue;
        }
        out.extend_from_slice(&text.as_bytes()[plain..at]);
        plain = at + character.len_utf8();
        write_escape(character, out);
    }
    out.extend_from_slice(&text.as_bytes()[plain..]);
    out.push(b'"');
}

/// Whether a byte is escaped in strings of JSON.
#[inline]
pub(crate) fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Append text in quotes, with nothing escaped but what JSON demands.
pub(crate) fn write_escaped(text: &[u8], out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    let mut rest = text;
    while let Some(at) = rest.iter().position(|&byte| is_special(byte)) {
        out.extend_from_slice(&rest[..at]);
        write_escape(char::from(rest[at]), out);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

fn write_escape(character: char, out: &mut Vec<u8>) {
    let short = match character {
        '"' | '\\' => character as u8,
        '\n' => b'n',
        '\r' => b'r',
        '\t' => b't',
        '\u{8}' => b'b',
        '\u{c}' => b'f',
        _ => {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // writing to memory does not fail
                let _ = write!(out, "\\u{unit:04x}");
            }
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// Append the digits of an integer.
pub(crate) fn write_int(value: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// Append a finite float as Python's `repr` does: the shortest digits that are the same float.
pub(crate) fn write_float(value: f64, out: &mut Vec<u8>) {
    let scientific = shortest(value);
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", mantissa),
    };
    out.extend_from_slice(sign.as_bytes());
    if !(-4..16).contains(&exponent) {
        let sign = if exponent < 0 { '-' } else { '+' };
        // writing to memory does not fail
        let _ = write!(out, "{digits}e{sign}{:02}", exponent.unsigned_abs());
        return;
    }
    let digits = digits.bytes().filter(|byte| *byte != b'.');
    if exponent < 0 {
        out.extend_from_slice(b"0.");
        out.extend((1..exponent.unsigned_abs()).map(|_| b'0'));
        out.extend(digits);
        return;
    }
    let start = out.len();
    out.extend(digits);
    let point = start + exponent.unsigned_abs() as usize + 1;
    while out.len() <= point {
        out.push(b'0');
    }
    out.insert(point, b'.');
}

/// The shortest digits, with an exponent; of two that are as near, those that end in an even one.
///
/// Rust does not say which of the two it takes. There are two only from 16 digits on: a decimal of 15
/// is one float, and no other decimal of 15 is the same.
fn shortest(value: f64) -> String {
    let found = format!("{value:e}");
    let digits = found.bytes().take_while(|byte| *byte != b'e').filter(u8::is_ascii_digit).count();
    if digits < 16 {
        return found;
    }
    let nearest = format!("{value:.*e}", digits - 1);
    if nearest.parse() == Ok(value) { nearest } else { found }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::read::read;

    fn written(value: &Value<'_>, style: Style) -> String {
        let mut out = Vec::new();
        write_json(value, style, &mut out);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn writes_as_python_does() {
        let value =
            read(r#"{"b": [1, -2.50, null], "a": {"é😀\u007f": "\"\\\n\u0001/"}}"#, 8).unwrap();
        assert_eq!(
            written(&value, Style::Spaced),
            "{\"b\": [1, -2.5, null], \"a\": {\"é😀\u{7f}\": \"\\\"\\\\\\n\\u0001/\"}}"
        );
        assert_eq!(
            written(&value, Style::Sorted),
            r#"{"a": {"\u00e9\ud83d\ude00\u007f": "\"\\\n\u0001/"}, "b": [1, -2.5, null]}"#
        );
        assert_eq!(
            written(&value, Style::Compact),
            "{\"b\":[1,-2.5,null],\"a\":{\"é😀\u{7f}\":\"\\\"\\\\\\n\\u0001/\"}}"
        );
    }

    #[test]
    fn writes_floats_as_python_does() {
        for (value, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1.5e16, "1.5e+16"),
            (123_456_789_012_345_680.0, "1.2345678901234568e+17"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.25e-7, "1.25e-07"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (7_421_562_394_320_409.0 / 4.0, "1855390598580102.2"),
            (7_421_562_394_320_411.0 / 4.0, "1855390598580102.8"),
            (-3_919_537_045_188_253.0 / 4.0, "-979884261297063.2"),
            (0.1 + 0.2, "0.30000000000000004"),
            (2.0_f64.powi(-44), "5.684341886080802e-14"),
            (12.5, "12.5"),
            (100.0, "100.0"),
            (0.001_234, "0.001234"),
            (9_999_999_999_999_998.0, "9999999999999998.0"),
        ] {
            assert_eq!(written(&Value::Float(value), Style::Spaced), expected);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in ".{0,40}", float in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO, int: i64) {
            prop_assume!(!text.contains('\0'));
            let value = Value::Object(vec![
                (text.as_str().into(), Value::Text(text.as_str().into())),
                (format!("{text}.").into(), Value::List(vec![Value::Float(float), Value::Int(int)])),
            ]);
            for style in [Style::Spaced, Style::Compact] {
                let json = written(&value, style);
                prop_assert_eq!(read(&json, 8), Ok(value.share()));
            }
            let sorted = written(&value, Style::Sorted);
            prop_assert!(sorted.is_ascii());
            prop_assert!(read(&sorted, 8).is_ok());
        }
    }
}
