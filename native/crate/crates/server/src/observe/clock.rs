//! Dates of log lines.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Since 1970; a clock before it counts as then.
fn since_epoch(time: SystemTime) -> Duration {
    time.duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// As `datetime.isoformat(timespec="milliseconds")` in UTC writes it.
pub(super) fn iso(time: SystemTime) -> String {
    let since = since_epoch(time);
    let seconds = since.as_secs();
    let (year, month, day) = civil(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let millis = since.subsec_millis();
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}+00:00")
}

/// Year, month and day of a number of days since 1970, after Howard Hinnant's `civil_from_days`.
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

/// The time of day where the server stands, as `%H:%M:%S`.
pub(super) fn time_of_day(time: SystemTime) -> String {
    let seconds = libc::time_t::try_from(since_epoch(time).as_secs()).unwrap_or(libc::time_t::MAX);
    let mut broken = std::mem::MaybeUninit::<libc::tm>::zeroed();
    // SAFETY: both pointers are valid for the call, and a zeroed `tm` is a valid one, so it may be
    // read even where the function fails. There is no way to local time without the C library
    // that follows TZ and changes of summer time.
    let broken = unsafe {
        libc::localtime_r(&raw const seconds, broken.as_mut_ptr());
        broken.assume_init()
    };
    format!("{:02}:{:02}:{:02}", broken.tm_hour, broken.tm_min, broken.tm_sec)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        let at = |seconds: u64, millis: u64| {
            iso(UNIX_EPOCH + Duration::from_millis(seconds * 1000 + millis))
        };
        assert_eq!(at(0, 0), "1970-01-01T00:00:00.000+00:00");
        assert_eq!(at(951_782_399, 999), "2000-02-28T23:59:59.999+00:00");
        assert_eq!(at(951_868_799, 5), "2000-02-29T23:59:59.005+00:00");
        assert_eq!(at(951_868_800, 0), "2000-03-01T00:00:00.000+00:00");
        assert_eq!(at(1_798_761_599, 50), "2026-12-31T23:59:59.050+00:00");
        assert_eq!(at(4_107_542_400, 0), "2100-03-01T00:00:00.000+00:00");
    }

    #[test]
    fn the_time_of_day_has_its_form() {
        let found = time_of_day(SystemTime::now());
        let parts: Vec<u32> = found.split(':').map(|part| part.parse().unwrap()).collect();
        assert_eq!(found.len(), 8);
        assert!(parts[0] < 24 && parts[1] < 60 && parts[2] < 61, "{found}");
    }
}
