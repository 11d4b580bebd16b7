//! Dates, times and durations, as Python's `isoformat` writes them again.

use std::borrow::Cow;

/// Bounds of PostgreSQL's `interval`.
const MOST_MONTHS: i64 = 1 << 31;
/// Python's `timedelta` holds no more.
const MOST_DAYS: i64 = 999_999_999;

/// Reads parts of a text from its front.
struct Scan<'t>(&'t [u8]);

impl Scan<'_> {
    /// A number of so many digits.
    fn number(&mut self, digits: usize) -> Option<u32> {
        let (found, rest) = self.0.split_at_checked(digits)?;
        let add = |sum, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'));
        let number = found.iter().try_fold(0, add)?;
        self.0 = rest;
        Some(number)
    }

    fn skip(&mut self, one_of: &[u8]) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        one_of.contains(&first).then(|| self.0 = rest)?;
        Some(first)
    }

    fn digits(&self) -> usize {
        self.0.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    fn date(&mut self) -> Option<(u32, u32, u32)> {
        let year = self.number(4)?;
        self.skip(b"-")?;
        let month = self.number(2)?;
        self.skip(b"-")?;
        let day = self.number(2)?;
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 => 28 + u32::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let fits = year >= 1 && (1..=12).contains(&month) && (1..=last).contains(&day);
        fits.then_some((year, month, day))
    }

    /// Hours, minutes, seconds and microseconds.
    fn time(&mut self) -> Option<(u32, u32, u32, u32)> {
        let hour = self.number(2)?;
        self.skip(b":")?;
        let minute = self.number(2)?;
        let (mut second, mut micros) = (0, 0);
        if self.skip(b":").is_some() {
            second = self.number(2)?;
            if self.skip(b".").is_some() {
                micros = self.fraction()?;
            }
        }
        (hour < 24 && minute < 60 && second < 60).then_some((hour, minute, second, micros))
    }

    /// Digits of a fraction as millionths; at most six.
    fn fraction(&mut self) -> Option<u32> {
        let digits = self.digits();
        if !(1..=6).contains(&digits) {
            return None;
        }
        let power = u32::try_from(6 - digits).ok()?;
        self.number(digits).map(|found| found * 10_u32.pow(power))
    }

    /// An optional number of at most ten digits and a sign, and its letter; zero where it is not there.
    fn part(&mut self, letter: u8) -> Option<Option<i64>> {
        let signed = usize::from(matches!(self.0.first(), Some(b'+' | b'-')));
        let unsigned = Scan(&self.0[signed..]);
        let end = signed + unsigned.digits();
        if self.0.get(end) != Some(&letter) {
            return Some(None);
        }
        if !(1..=10).contains(&(end - signed)) {
            return None;
        }
        let text = std::str::from_utf8(&self.0[..end]).ok()?;
        let number = text.parse().ok()?;
        self.0 = &self.0[end + 1..];
        Some(Some(number))
    }
}

/// `YYYY-MM-DD` of the calendar.
pub(super) fn is_date(text: &str) -> bool {
    let mut scan = Scan(text.as_bytes());
    scan.date().is_some() && scan.0.is_empty()
}

/// `HH:MM`, with seconds and their fraction if wanted, as the whole of it.
pub(super) fn time(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let mut scan = Scan(text.as_bytes());
    let found = scan.time()?;
    if !scan.0.is_empty() {
        return None;
    }
    Some(same_or(text, written(found)))
}

fn written((hour, minute, second, micros): (u32, u32, u32, u32)) -> String {
    match micros {
        0 => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}.{micros:06}"),
    }
}

/// An instant of RFC 3339, with its offset in hours and minutes.
pub(super) fn datetime(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let mut scan = Scan(text.as_bytes());
    let (year, month, day) = scan.date()?;
    scan.skip(b"Tt ")?;
    let time = scan.time()?;
    let (mut sign, mut hours, mut minutes) = (scan.skip(b"Zz+-")?, 0, 0);
    if matches!(sign, b'+' | b'-') {
        hours = scan.number(2)?;
        scan.skip(b":");
        minutes = scan.number(2)?;
    }
    if !scan.0.is_empty() || hours > 23 || minutes > 59 {
        return None;
    }
    if (hours, minutes) == (0, 0) {
        sign = b'+'; // there is one way to write that there is no offset
    }
    let (time, sign) = (written(time), char::from(sign));
    let whole = format!("{year:04}-{month:02}-{day:02}T{time}{sign}{hours:02}:{minutes:02}");
    Some(same_or(text, whole))
}

/// A duration by ISO 8601, as `str(Interval)` writes it.
pub(super) fn duration(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let mut scan = Scan(text.as_bytes());
    let sign = if scan.skip(b"+-") == Some(b'-') { -1 } else { 1 };
    scan.skip(b"P")?;
    let is_begun = |scan: &Scan<'_>| matches!(scan.0.first(), Some(b'0'..=b'9' | b'+' | b'-'));
    if !is_begun(&scan) && scan.0.first() != Some(&b'T') {
        return None;
    }
    let years = scan.part(b'Y')?.unwrap_or(0);
    let months = scan.part(b'M')?.unwrap_or(0);
    let weeks = scan.part(b'W')?.unwrap_or(0);
    let days = scan.part(b'D')?.unwrap_or(0);
    let mut micros: i64 = 0;
    if scan.skip(b"T").is_some() {
        if !is_begun(&scan) {
            return None;
        }
        let hours = scan.part(b'H')?.unwrap_or(0);
        let minutes = scan.part(b'M')?.unwrap_or(0);
        let seconds = seconds(&mut scan)?;
        let minutes = hours.checked_mul(60)?.checked_add(minutes)?;
        micros = minutes.checked_mul(60_000_000)?.checked_add(seconds)?;
    }
    let months = sign * (years * 12 + months);
    let days = sign * (weeks * 7 + days);
    let fits = months.abs() < MOST_MONTHS && days.abs() <= MOST_DAYS && micros != i64::MIN;
    if !scan.0.is_empty() || !fits {
        return None;
    }
    Some(same_or(text, interval(months, days, sign * micros)))
}

/// Seconds and their fraction, as microseconds; zero where they are not there.
fn seconds(scan: &mut Scan<'_>) -> Option<i64> {
    if scan.0.is_empty() {
        return Some(0);
    }
    let is_negative = scan.0[0] == b'-';
    let signed = usize::from(matches!(scan.0[0], b'+' | b'-'));
    let digits = Scan(&scan.0[signed..]).digits();
    if !(1..=10).contains(&digits) {
        return None;
    }
    let whole: i64 = std::str::from_utf8(&scan.0[signed..signed + digits]).ok()?.parse().ok()?;
    scan.0 = &scan.0[signed + digits..];
    let fraction = match scan.skip(b".,") {
        Some(_) => i64::from(scan.fraction()?),
        None => 0,
    };
    scan.skip(b"S")?;
    let found = whole * 1_000_000 + fraction;
    Some(if is_negative { -found } else { found })
}

fn interval(months: i64, days: i64, micros: i64) -> String {
    let mut found = String::from("P");
    let part = |found: &mut String, number: i64, letter: char| {
        if number != 0 {
            found.push_str(&number.to_string());
            found.push(letter);
        }
    };
    part(&mut found, months / 12, 'Y');
    part(&mut found, months % 12, 'M');
    part(&mut found, days, 'D');
    if micros != 0 {
        found.push('T');
        part(&mut found, micros / 3_600_000_000, 'H');
        part(&mut found, micros / 60_000_000 % 60, 'M');
        let rest = micros % 60_000_000;
        if rest != 0 {
            let (whole, fraction) =
                (rest.unsigned_abs() / 1_000_000, rest.unsigned_abs() % 1_000_000);
            found.push_str(if rest < 0 { "-" } else { "" });
            found.push_str(&whole.to_string());
            if fraction != 0 {
                let digits = format!(".{fraction:06}");
                found.push_str(digits.trim_end_matches('0'));
            }
            found.push('S');
        }
    }
    if found == "P" { "PT0S".to_owned() } else { found }
}

fn same_or(text: Cow<'_, str>, plain: String) -> Cow<'_, str> {
    if *text == plain { text } else { plain.into() }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, check};

    #[test]
    fn dates_are_of_the_calendar() {
        check(
            Form::Date,
            &[
                ("2026-11-21", Some("2026-11-21")),
                ("2024-02-29", Some("2024-02-29")),
                ("2000-02-29", Some("2000-02-29")),
                ("1900-02-29", None),
                ("2026-02-29", None),
                ("2026-04-31", None),
                ("0000-01-01", None),
                ("2026-13-01", None),
                ("2026-00-01", None),
                ("2026-01-00", None),
                ("20261121", None),
                ("2026-11-21 ", None),
                ("+026-11-21", None),
                ("٢٠٢٦-11-21", None),
            ],
        );
    }

    #[test]
    fn times_are_whole() {
        check(
            Form::Time,
            &[
                ("14:30", Some("14:30:00")),
                ("14:30:05", Some("14:30:05")),
                ("14:30:05.5", Some("14:30:05.500000")),
                ("14:30:05.000000", Some("14:30:05")),
                ("14:30:05.1234567", None),
                ("14:30:05.", None),
                ("24:00", None),
                ("14:60", None),
                ("14:30:60", None),
                ("14:30Z", None),
                ("1430", None),
            ],
        );
    }

    #[test]
    fn instants_have_an_offset() {
        check(
            Form::DateTime,
            &[
                ("2026-11-21T14:30:00Z", Some("2026-11-21T14:30:00+00:00")),
                ("2026-11-21t14:30:00.25z", Some("2026-11-21T14:30:00.250000+00:00")),
                ("2026-11-21 14:30+0130", Some("2026-11-21T14:30:00+01:30")),
                ("2026-11-21T14:30:00-05:00", Some("2026-11-21T14:30:00-05:00")),
                ("2026-11-21T14:30:00-00:00", Some("2026-11-21T14:30:00+00:00")),
                ("2026-11-21T14:30:00.000Z", Some("2026-11-21T14:30:00+00:00")),
                ("2026-11-21T14:30:00", None),
                ("2026-11-21", None),
                ("2026-02-30T14:30:00Z", None),
                ("2026-11-21T14:30:00+24:00", None),
                ("2026-11-21T14:30:00+01:60", None),
                ("2026-11-21T14:30:00+01", None),
                ("2026-11-21T14:30:00Z ", None),
                ("2026-11-21T14:30:00Z01:00", None),
            ],
        );
    }

    #[test]
    fn durations_are_intervals() {
        check(
            Form::Duration,
            &[
                ("P1DT2H30M", Some("P1DT2H30M")),
                ("P1Y2M3W4DT5H6M7.5S", Some("P1Y2M25DT5H6M7.5S")),
                ("PT0S", Some("PT0S")),
                ("P0D", Some("PT0S")),
                ("-P1D", Some("P-1D")),
                ("P-1DT1H", Some("P-1DT1H")),
                ("PT36H", Some("PT36H")),
                ("PT90M", Some("PT1H30M")),
                ("PT-0.5S", Some("PT-0.5S")),
                ("PT1,000001S", Some("PT1.000001S")),
                ("P18M", Some("P1Y6M")),
                ("+P1D", Some("P1D")),
                ("P", None),
                ("PT", None),
                ("P1", None),
                ("P1H", None),
                ("P1DT", None),
                ("PT1.0000001S", None),
                ("P1D1Y", None),
                ("P2147483648M", None),
                ("P12345678901D", None),
                ("P1.5D", None),
                ("p1d", None),
            ],
        );
    }
}
