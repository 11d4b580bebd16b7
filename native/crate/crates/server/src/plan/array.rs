//! Values as PostgreSQL reads them, in text format: plain values, and literals of arrays (8.15.2).

use super::value::Value;
use super::write::{write_float, write_int};
use crate::Unsure;

const MIXED: Unsure = Unsure("list of unlike items");

/// How floats are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Floats {
    /// The shortest digits that are the same float.
    Exact,
    /// Not at all: what PostgreSQL would make of one is not known.
    Never,
    /// 15 digits, which are all that PostgreSQL keeps of a float that it makes a decimal of.
    Decimal,
}

/// What the items of a list are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bool,
    Int,
    Float,
    Text,
    List,
}

/// Append a value that is not null.
///
/// # Errors
/// It is an object, or a list that psycopg would not take or would read otherwise.
pub(crate) fn write_value(
    value: &Value<'_>,
    floats: Floats,
    out: &mut Vec<u8>,
) -> Result<(), Unsure> {
    match value {
        Value::Bool(value) => out.push(if *value { b't' } else { b'f' }),
        Value::Int(value) => write_int(*value, out),
        Value::Float(value) => match floats {
            Floats::Exact => write_float(*value, out),
            Floats::Decimal => out.extend_from_slice(format!("{value:.14e}").as_bytes()),
            Floats::Never => return Err(Unsure("float in the place of another value")),
        },
        Value::Text(text) => out.extend_from_slice(text.as_bytes()),
        Value::List(items) => write_list(items, floats, out)?,
        Value::Null | Value::Object(_) => return Err(Unsure("object in the place of a value")),
    }
    Ok(())
}

fn write_list(items: &[Value<'_>], floats: Floats, out: &mut Vec<u8>) -> Result<(), Unsure> {
    let mut kind = None;
    out.push(b'{');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let Some(found) = kind_of(item)? else {
            out.extend_from_slice(b"NULL");
            continue;
        };
        if *kind.get_or_insert(found) != found {
            return Err(MIXED);
        }
        match item {
            Value::Text(text) => write_quoted(text.as_bytes(), out),
            Value::List(below) if below.is_empty() => return Err(MIXED),
            item => write_value(item, floats, out)?,
        }
    }
    out.push(b'}');
    Ok(())
}

/// None of null, which is among items of any kind; but a list among lists cannot be null.
fn kind_of(item: &Value<'_>) -> Result<Option<Kind>, Unsure> {
    Ok(Some(match item {
        Value::Null => return Ok(None),
        Value::Bool(_) => Kind::Bool,
        Value::Int(_) => Kind::Int,
        Value::Float(_) => Kind::Float,
        Value::Text(_) => Kind::Text,
        Value::List(_) => Kind::List,
        Value::Object(_) => return Err(Unsure("object in the place of a value")),
    }))
}

/// Append a text as an element of an array, always in quotes: `NULL` and `{` are texts too.
pub(crate) fn write_quoted(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let mut plain = 0;
    for at in memchr::memchr2_iter(b'"', b'\\', text) {
        out.extend_from_slice(&text[plain..at]);
        out.push(b'\\');
        plain = at;
    }
    out.extend_from_slice(&text[plain..]);
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Items of a literal as PostgreSQL's `array_in` reads them; one level.
    fn parse(literal: &[u8]) -> Vec<Option<Vec<u8>>> {
        let inner = literal.strip_prefix(b"{").and_then(|rest| rest.strip_suffix(b"}")).unwrap();
        let mut items = Vec::new();
        let mut bytes = inner.iter().copied().peekable();
        while bytes.peek().is_some() {
            let mut item = Vec::new();
            if bytes.next_if_eq(&b'"').is_some() {
                loop {
                    match bytes.next().unwrap() {
                        b'"' => break,
                        b'\\' => item.push(bytes.next().unwrap()),
                        byte => item.push(byte),
                    }
                }
                items.push(Some(item));
            } else {
                while let Some(byte) = bytes.next_if(|&byte| byte != b',') {
                    item.push(byte);
                }
                items.push((item != b"NULL").then_some(item));
            }
            assert!(bytes.next().is_none_or(|byte| byte == b','));
        }
        items
    }

    fn written(value: &Value<'_>) -> Result<String, Unsure> {
        let mut out = Vec::new();
        write_value(value, Floats::Exact, &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn writes_as_psycopg_does() {
        let list = |items: &[Value<'static>]| Value::List(items.to_vec());
        for (value, expected) in [
            (Value::Bool(true), "t"),
            (Value::Int(-7), "-7"),
            (Value::Float(2.0), "2.0"),
            (Value::text("a\"b"), "a\"b"),
            (list(&[]), "{}"),
            (list(&[Value::Bool(true), Value::Null, Value::Bool(false)]), "{t,NULL,f}"),
            (list(&[Value::Int(1), Value::Int(2)]), "{1,2}"),
            (list(&[Value::text("NULL"), Value::text(""), Value::Null]), r#"{"NULL","",NULL}"#),
            (list(&[list(&[Value::Int(1)]), list(&[Value::Int(2)])]), "{{1},{2}}"),
        ] {
            assert_eq!(written(&value).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn decimals_have_15_digits() {
        for (value, expected) in [
            (0.1, "1.00000000000000e-1"),
            (1.0 / 3.0, "3.33333333333333e-1"),
            (-123_456_789.123_456_78, "-1.23456789123457e8"),
            (0.0, "0.00000000000000e0"),
        ] {
            let mut out = Vec::new();
            write_value(&Value::List(vec![Value::Float(value)]), Floats::Decimal, &mut out)
                .unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("{{{expected}}}"));
        }
    }

    #[test]
    fn unlike_items_are_python_s() {
        let one = Value::Int(1);
        for items in [
            vec![one.clone(), Value::Float(1.0)],
            vec![Value::Null, Value::text("a"), one.clone()],
            vec![one.clone(), Value::List(vec![one.clone()])],
            vec![Value::List(vec![])],
            vec![Value::Object(vec![])],
        ] {
            assert!(written(&Value::List(items)).is_err());
        }
        assert!(written(&Value::Object(vec![])).is_err());
        assert!(written(&Value::Null).is_err());
    }

    proptest! {
        #[test]
        fn texts_come_back(items in prop::collection::vec(prop::option::of("[\"\\\\{},NUL é\n]{0,8}"), 0..6)) {
            let value = Value::List(
                items.iter().map(|item| item.as_deref().map_or(Value::Null, Value::text)).collect(),
            );
            let literal = written(&value).unwrap();
            let expected: Vec<_> =
                items.iter().map(|item| item.as_ref().map(|text| text.clone().into_bytes())).collect();
            prop_assert_eq!(parse(literal.as_bytes()), expected);
        }
    }
}
