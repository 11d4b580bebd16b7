//! Numbers, and what numbers are taken for.

use super::{UNFIT, UNUSUAL};
use crate::Unsure;
use crate::plan::value::Value;
use crate::plan::write::write_float;

type Read<'a> = Result<Value<'a>, Unsure>;

/// Digits of a decimal that is read here: the application bounds the exponent and the length, each by
/// 1,000.
const LONGEST_DECIMAL: usize = 500;
/// With all digits it is far from the thousand that Python takes.
const GREATEST_EXPONENT: i32 = 400;

/// What pgvector takes.
const LONGEST_VECTOR: usize = 16_000;

/// An integer of 32 bits.
pub(super) fn int(value: Value<'_>) -> Read<'_> {
    match value {
        Value::Int(number) if i32::try_from(number).is_ok() => Ok(value),
        _ => Err(UNFIT),
    }
}

/// A float; an integer where a float holds it exactly, as graphql-core demands.
pub(super) fn float(value: Value<'_>) -> Read<'_> {
    match value {
        Value::Float(_) => Ok(value),
        Value::Int(number) => exact(number).map(Value::Float).ok_or(UNFIT),
        _ => Err(UNFIT),
    }
}

fn exact(number: i64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "whether there was a loss is looked at")]
    let float = number as f64;
    #[expect(clippy::cast_possible_truncation, reason = "a float of 64 bits of integer fits")]
    let back = float as i128;
    (back == i128::from(number)).then_some(float)
}

/// A text, or an integer as its digits.
pub(super) fn id(value: Value<'_>) -> Read<'_> {
    match value {
        Value::Text(_) => Ok(value),
        Value::Int(number) => Ok(Value::Text(number.to_string().into())),
        _ => Err(UNFIT),
    }
}

/// A number, or its text, as its digits without exponent.
pub(super) fn decimal(value: Value<'_>) -> Read<'_> {
    match value {
        Value::Text(text) if is_decimal(&text) => Ok(Value::Text(text)),
        Value::Text(text) => spell_out(&text),
        Value::Int(number) => Ok(Value::Text(number.to_string().into())),
        Value::Float(number) => {
            let mut digits = Vec::new();
            write_float(number, &mut digits);
            let text = String::from_utf8(digits).map_err(|_| UNUSUAL)?;
            if is_decimal(&text) { Ok(Value::Text(text.into())) } else { spell_out(&text) }
        }
        _ => Err(UNFIT),
    }
}

/// The digits of a number with an exponent; of zero there are too many ways to write it.
fn spell_out(text: &str) -> Read<'static> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).ok_or(UNUSUAL)?;
    let exponent: i32 = exponent.parse().map_err(|_| UNUSUAL)?;
    if !is_decimal(mantissa) || !(-GREATEST_EXPONENT..=GREATEST_EXPONENT).contains(&exponent) {
        return Err(UNUSUAL);
    }
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", mantissa),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let both = format!("{whole}{fraction}");
    let digits = both.trim_start_matches('0');
    if digits.is_empty() {
        return Err(UNUSUAL);
    }
    let behind = i32::try_from(fraction.len()).map_err(|_| UNUSUAL)? - exponent;
    let spelled = match usize::try_from(behind) {
        Ok(0) => format!("{sign}{digits}"),
        Ok(behind) => {
            let padded = format!("{digits:0>width$}", width = behind + 1);
            let (whole, fraction) = padded.split_at(padded.len() - behind);
            format!("{sign}{whole}.{fraction}")
        }
        Err(_) => format!("{sign}{digits}{}", "0".repeat(behind.unsigned_abs() as usize)),
    };
    Ok(Value::Text(spelled.into()))
}

/// Whether a text is what Python's `format(Decimal(text), "f")` gives for it.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= LONGEST_DECIMAL
        && all(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(all)
}

/// An integer of 64 bits, or its digits, as a text.
pub(super) fn bigint(value: Value<'_>) -> Read<'_> {
    match value {
        Value::Int(number) => Ok(Value::Text(number.to_string().into())),
        Value::Text(text) => {
            let digits = text.strip_prefix('-').unwrap_or(&text);
            if !(1..=19).contains(&digits.len())
                || !digits.bytes().all(|byte| byte.is_ascii_digit())
            {
                return Err(UNUSUAL);
            }
            let number: i64 = text.parse().map_err(|_| UNUSUAL)?;
            let plain = number.to_string();
            Ok(Value::Text(if *text == plain { text } else { plain.into() }))
        }
        _ => Err(UNFIT),
    }
}

/// A number between bounds on both sides of zero, as a float.
pub(super) fn degrees(value: Value<'_>, greatest: f64) -> Read<'_> {
    let number = match value {
        Value::Float(number) => number,
        Value::Int(number) => exact(number).ok_or(UNFIT)?,
        _ => return Err(UNFIT),
    };
    if number.abs() <= greatest { Ok(Value::Float(number)) } else { Err(UNFIT) }
}

/// A list of numbers, as floats.
pub(super) fn vector(value: Value<'_>) -> Read<'_> {
    let Value::List(items) = value else { return Err(UNFIT) };
    if items.is_empty() || items.len() > LONGEST_VECTOR {
        return Err(UNFIT);
    }
    items.into_iter().map(float).collect::<Result<_, _>>().map(Value::List)
}

#[cfg(test)]
mod tests {
    use super::super::{Form, check};
    use super::*;

    fn read(form: Form, value: Value<'static>) -> Option<Value<'static>> {
        form.read(value).ok()
    }

    #[test]
    fn ints_have_32_bits() {
        for (number, fits) in [
            (0, true),
            (2_147_483_647, true),
            (-2_147_483_648, true),
            (2_147_483_648, false),
            (-2_147_483_649, false),
        ] {
            assert_eq!(read(Form::Int, Value::Int(number)).is_some(), fits);
        }
        assert_eq!(read(Form::Int, Value::Float(1.0)), None);
        assert_eq!(read(Form::Int, Value::text("1")), None);
    }

    #[test]
    fn floats_take_integers_that_they_hold() {
        assert_eq!(read(Form::Float, Value::Int(3)), Some(Value::Float(3.0)));
        assert_eq!(
            read(Form::Float, Value::Int(1 << 53)),
            Some(Value::Float(9_007_199_254_740_992.0))
        );
        assert_eq!(read(Form::Float, Value::Int((1 << 53) + 1)), None);
        assert_eq!(read(Form::Float, Value::Int(i64::MAX)), None);
        assert!(read(Form::Float, Value::Int(i64::MIN)).is_some());
        assert_eq!(read(Form::Float, Value::Bool(true)), None);
    }

    #[test]
    fn ids_are_texts() {
        assert_eq!(read(Form::Id, Value::Int(-5)), Some(Value::text("-5")));
        assert_eq!(read(Form::Id, Value::text("a")), Some(Value::text("a")));
        assert_eq!(read(Form::Id, Value::Float(1.0)), None);
    }

    #[test]
    fn decimals_keep_their_digits() {
        check(
            Form::Decimal,
            &[
                ("12.50", Some("12.50")),
                ("-0", Some("-0")),
                ("0.00", Some("0.00")),
                ("007", None),
                ("1e3", Some("1000")),
                ("-1.25E+1", Some("-12.5")),
                ("1.25e2", Some("125")),
                ("1.50e-1", Some("0.150")),
                ("12e-5", Some("0.00012")),
                ("0.012e1", Some("0.12")),
                ("0e3", None),
                ("-0.0e1", None),
                ("1e1000", None),
                ("1e", None),
                ("e1", None),
                ("1e1e1", None),
                ("1e 1", None),
                ("01e1", None),
                (".5", None),
                ("5.", None),
                ("+1", None),
                (" 1", None),
                ("1_000", None),
                ("NaN", None),
                ("", None),
                ("-", None),
            ],
        );
        assert_eq!(read(Form::Decimal, Value::Int(7)), Some(Value::text("7")));
        assert_eq!(read(Form::Decimal, Value::Float(0.1)), Some(Value::text("0.1")));
        assert_eq!(read(Form::Decimal, Value::Float(5.0)), Some(Value::text("5.0")));
        let spelled = Value::text("10000000000000000");
        assert_eq!(read(Form::Decimal, Value::Float(1e16)), Some(spelled));
        let spelled = Value::text("0.000015");
        assert_eq!(read(Form::Decimal, Value::Float(1.5e-5)), Some(spelled));
        assert_eq!(read(Form::Decimal, Value::Bool(true)), None);
        assert_eq!(read(Form::Decimal, Value::Text("1".repeat(501).into())), None);
    }

    #[test]
    fn bigints_are_plain_digits() {
        check(
            Form::BigInt,
            &[
                ("9223372036854775807", Some("9223372036854775807")),
                ("-9223372036854775808", Some("-9223372036854775808")),
                ("9223372036854775808", None),
                ("007", Some("7")),
                ("-0", Some("0")),
                ("+1", None),
                ("1.0", None),
                ("", None),
                ("-", None),
                ("00000000000000000001", None),
            ],
        );
        assert_eq!(
            read(Form::BigInt, Value::Int(i64::MIN)),
            Some(Value::text("-9223372036854775808"))
        );
        assert_eq!(read(Form::BigInt, Value::Float(1.0)), None);
    }

    #[test]
    fn degrees_have_bounds() {
        assert_eq!(read(Form::Latitude, Value::Int(90)), Some(Value::Float(90.0)));
        assert_eq!(read(Form::Latitude, Value::Float(-90.000_001)), None);
        assert_eq!(read(Form::Longitude, Value::Float(-180.0)), Some(Value::Float(-180.0)));
        assert_eq!(read(Form::Longitude, Value::text("1")), None);
    }

    #[test]
    fn vectors_are_floats() {
        let list = Value::List(vec![Value::Int(1), Value::Float(0.25)]);
        let expected = Value::List(vec![Value::Float(1.0), Value::Float(0.25)]);
        assert_eq!(read(Form::Vector, list), Some(expected));
        assert_eq!(read(Form::Vector, Value::List(vec![])), None);
        assert_eq!(read(Form::Vector, Value::List(vec![Value::Null])), None);
        assert_eq!(read(Form::Vector, Value::text("[1]")), None);
        assert_eq!(read(Form::Vector, Value::List(vec![Value::Int(0); LONGEST_VECTOR + 1])), None);
    }
}
