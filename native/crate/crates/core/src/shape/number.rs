//! Whole numbers, worked out from their digits without rounding.

/// An exponent of more digits is taken as this one: no document is long enough to tell.
const LARGEST_EXPONENT: i64 = 999_999_999;

/// The number if it has no fraction and fits 32 bits; `raw` is a checked JSON number.
pub(super) fn whole_number(raw: &[u8]) -> Option<i32> {
    let (negative, raw) = match raw.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, raw),
    };
    let (mantissa, exponent) = split_at_byte(raw, |byte| matches!(byte, b'e' | b'E'));
    let (whole, fraction) = split_at_byte(mantissa, |byte| byte == b'.');
    let digits: Vec<u8> =
        whole.iter().chain(fraction).copied().skip_while(|&digit| digit == b'0').collect();
    let trailing = digits.iter().rev().take_while(|&&digit| digit == b'0').count();
    let significant = &digits[..digits.len() - trailing];
    if significant.is_empty() {
        return Some(0);
    }
    let zeros = read_exponent(exponent) - length(fraction) + i64::try_from(trailing).ok()?;
    if zeros < 0 || length(significant) + zeros > 10 {
        return None;
    }
    let digits =
        significant.iter().fold(0_i64, |number, digit| number * 10 + i64::from(digit - b'0'));
    let number = digits * 10_i64.pow(u32::try_from(zeros).ok()?);
    i32::try_from(if negative { -number } else { number }).ok()
}

fn split_at_byte(bytes: &[u8], found: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    match bytes.iter().position(|&byte| found(byte)) {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, &[]),
    }
}

fn read_exponent(written: &[u8]) -> i64 {
    let (negative, digits) = match written {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let start = digits.iter().take_while(|&&digit| digit == b'0').count();
    let digits = &digits[start..];
    let exponent = if digits.len() < 10 {
        digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
    } else {
        LARGEST_EXPONENT
    };
    if negative { -exponent } else { exponent }
}

fn length(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn gives_whole_numbers_however_they_are_written() {
        for (raw, number) in [
            ("0", 0),
            ("-0", 0),
            ("-0.0e-7", 0),
            ("3.0", 3),
            ("30e-1", 3),
            ("0.03E+2", 3),
            ("2147483647", i32::MAX),
            ("-2147483648.000", i32::MIN),
            ("1e9", 1_000_000_000),
        ] {
            assert_eq!(whole_number(raw.as_bytes()), Some(number), "{raw}");
        }
    }

    #[test]
    fn refuses_fractions_and_what_does_not_fit() {
        for raw in ["0.5", "1e-1", "2147483648", "-2147483649", "1e10", "1e99999999999999999999"] {
            assert_eq!(whole_number(raw.as_bytes()), None, "{raw}");
        }
    }
}
