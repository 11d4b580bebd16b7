//! Ranges and points, in the text form of PostgreSQL.

use std::borrow::Cow;

use super::super::write::write_float;
use super::time;

/// Characters of a number of a point, which a float surely holds.
const LONGEST_NUMBER: usize = 300;

/// Two bounds in brackets, written again as `str(Range)` does: an end that is not there is never
/// part of the range.
///
/// `read` gives a bound as it is written again, and `is_order` whether two of them may follow each
/// other; where that is not certain it may not.
fn range<'b>(
    text: &'b str,
    read: impl Fn(&'b str) -> Option<Cow<'b, str>>,
    is_order: impl Fn(&str, &str) -> bool,
) -> Option<String> {
    if text == "empty" {
        return Some(text.to_owned());
    }
    let opening = text.chars().next().filter(|first| matches!(first, '[' | '('))?;
    let closing = text.chars().last().filter(|last| matches!(last, ']' | ')'))?;
    let (lower, upper) = text.get(1..text.len() - 1)?.split_once(',')?;
    let bound = |text: &'b str| match text {
        "" => Some(Cow::Borrowed("")),
        text => read(text),
    };
    let (lower, upper) = (bound(lower)?, bound(upper)?);
    if !lower.is_empty() && !upper.is_empty() && !is_order(&lower, &upper) {
        return None;
    }
    let opening = if lower.is_empty() { '(' } else { opening };
    let closing = if upper.is_empty() { ')' } else { closing };
    Some(format!("{opening}{lower},{upper}{closing}"))
}

/// Dates of the calendar.
pub(super) fn dates(text: &str) -> Option<String> {
    let read = |bound| time::is_date(bound).then_some(Cow::Borrowed(bound));
    range(text, read, |lower, upper| lower <= upper)
}

/// Instants of one offset.
pub(super) fn instants(text: &str) -> Option<String> {
    let is_order = |lower: &str, upper: &str| {
        // a fraction is longer than none, and the texts are of the same places before it
        let (lower, upper) = (split_offset(lower), split_offset(upper));
        lower.1 == upper.1 && lower.0 <= upper.0
    };
    range(text, |bound| time::datetime(Cow::Borrowed(bound)), is_order)
}

fn split_offset(instant: &str) -> (&str, &str) {
    instant.split_at(instant.len().saturating_sub("+00:00".len()))
}

/// Integers of 32 bits.
pub(super) fn integers(text: &str) -> Option<String> {
    let number = |bound: &str| bound.parse::<i32>().ok();
    let read = |bound| {
        (number(bound).map(|found| found.to_string()).as_deref() == Some(bound))
            .then_some(Cow::Borrowed(bound))
    };
    range(text, read, |lower, upper| number(lower) <= number(upper))
}

/// `(x,y)`, two numbers without exponent, as Python writes them without `.0`.
pub(super) fn point(text: &str) -> Option<String> {
    let (x, y) = text.strip_prefix('(')?.strip_suffix(')')?.split_once(',')?;
    Some(format!("({},{})", coordinate(x)?, coordinate(y)?))
}

fn coordinate(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST_NUMBER || !all(whole) || !all(fraction) {
        return None;
    }
    let mut written = Vec::new();
    write_float(text.parse().ok()?, &mut written);
    let written = String::from_utf8(written).ok()?;
    Some(written.strip_suffix(".0").unwrap_or(&written).to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{Form, check};

    #[test]
    fn dates_are_those_of_the_calendar() {
        check(
            Form::DateRange,
            &[
                ("[2026-01-01,2026-02-01)", Some("[2026-01-01,2026-02-01)")),
                ("(2026-01-01,2026-01-01]", Some("(2026-01-01,2026-01-01]")),
                ("[,2026-02-01]", Some("(,2026-02-01]")),
                ("[2026-02-01,]", Some("[2026-02-01,)")),
                ("[,]", Some("(,)")),
                ("empty", Some("empty")),
                ("[2026-02-01,2026-01-01)", None),
                ("[2026-02-30,)", None),
                ("[ 2026-01-01,)", None),
                ("[\"2026-01-01\",)", None),
                ("[2026-01-01,2026-01-02,)", None),
                ("[2026-01-01)", None),
                ("2026-01-01,2026-01-02", None),
                ("[", None),
                ("", None),
                ("é,é", None),
            ],
        );
    }

    #[test]
    fn instants_are_written_whole() {
        check(
            Form::DateTimeRange,
            &[
                (
                    "[2026-01-01 00:00Z,2026-01-01T12:00:00.5Z)",
                    Some("[2026-01-01T00:00:00+00:00,2026-01-01T12:00:00.500000+00:00)"),
                ),
                (
                    "[2026-01-01T00:00:00Z,2026-01-01T00:00:00.5Z)",
                    Some("[2026-01-01T00:00:00+00:00,2026-01-01T00:00:00.500000+00:00)"),
                ),
                ("[2026-01-01T00:00:00.5Z,2026-01-01T00:00:00Z)", None),
                ("[2026-01-01T00:00:00+01:00,2026-01-01T00:00:00Z)", None),
                ("[2026-01-01T00:00:00+01,)", None),
                ("(,2026-01-01T00:00:00-05:30]", Some("(,2026-01-01T00:00:00-05:30]")),
            ],
        );
    }

    #[test]
    fn integers_have_32_bits() {
        check(
            Form::IntRange,
            &[
                ("[1,10)", Some("[1,10)")),
                ("[-2147483648,2147483647]", Some("[-2147483648,2147483647]")),
                ("[9,10)", Some("[9,10)")),
                ("[10,9)", None),
                ("[1,2147483648)", None),
                ("[01,2)", None),
                ("[+1,2)", None),
                ("[-0,2)", None),
                ("[1.0,2)", None),
            ],
        );
    }

    #[test]
    fn points_are_two_floats() {
        check(
            Form::Point,
            &[
                ("(2.35,48.85)", Some("(2.35,48.85)")),
                ("(2.0,-0)", Some("(2,-0)")),
                ("(0.1000,007)", Some("(0.1,7)")),
                ("(100000000000000000000,0.00001)", Some("(1e+20,1e-05)")),
                ("(1,2,3)", None),
                ("(1)", None),
                ("( 1,2)", None),
                ("(1e3,2)", None),
                ("(1_0,2)", None),
                ("(inf,2)", None),
                ("(.5,2)", None),
                ("(1,)", None),
            ],
        );
    }
}
