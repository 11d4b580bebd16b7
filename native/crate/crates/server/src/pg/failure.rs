//! What went wrong on the way to PostgreSQL, or there.

use std::fmt;

/// What PostgreSQL says of an error (protocol, "Error and Notice Message Fields").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Not translated, where the server says so (since 9.6).
    pub severity: String,
    /// Five letters and digits, by which to tell errors apart.
    pub sqlstate: String,
    /// One sentence, in the language of the server.
    pub message: String,
    /// More of it, which may name values.
    pub detail: Option<String>,
    /// What could be done.
    pub hint: Option<String>,
    /// Where the table is that it is about.
    pub schema: Option<String>,
    /// The table that it is about.
    pub table: Option<String>,
    /// The column that it is about.
    pub column: Option<String>,
    /// The constraint that was violated.
    pub constraint: Option<String>,
    /// Which step of the flight failed, from 0.
    pub step: usize,
    /// Everything that was said, by the letters of the protocol.
    pub fields: Vec<(char, String)>,
}

/// Where PL/pgSQL's `RAISE` reports from.
const RAISE: &str = "exec_stmt_raise";

impl Report {
    /// Reads the body of an `ErrorResponse`. What is not UTF-8, as before the client's encoding is
    /// known, is replaced.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let mut report = Self::default();
        let mut rest = body;
        loop {
            let (&kind, after) = rest.split_first()?;
            if kind == 0 {
                return Some(report);
            }
            let end = memchr::memchr(0, after)?;
            let text = || String::from_utf8_lossy(&after[..end]).into_owned();
            report.fields.push((char::from(kind), text()));
            match kind {
                b'S' if report.severity.is_empty() => report.severity = text(),
                b'V' => report.severity = text(),
                b'C' => report.sqlstate = text(),
                b'M' => report.message = text(),
                b'D' => report.detail = Some(text()),
                b'H' => report.hint = Some(text()),
                b's' => report.schema = Some(text()),
                b't' => report.table = Some(text()),
                b'c' => report.column = Some(text()),
                b'n' => report.constraint = Some(text()),
                _ => {}
            }
            rest = &after[end + 1..];
        }
    }

    /// Whether the connection ends with it.
    pub(super) fn ends(&self) -> bool {
        matches!(self.severity.as_str(), "FATAL" | "PANIC")
    }

    /// Whether it says no more than that a prepared statement has to be prepared again: it is gone
    /// (`DISCARD ALL`), or what it gives has changed (`ALTER TABLE`). What a function says by
    /// `RAISE` is its own word, whatever state it gives.
    pub(super) fn outdated(&self) -> bool {
        matches!(self.sqlstate.as_str(), "26000" | "0A000")
            && !self.fields.iter().any(|(kind, text)| *kind == 'R' && text == RAISE)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {} ({})", self.severity, self.message, self.sqlstate)
    }
}

/// Why there are no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection could be had; nothing was sent.
    Unreachable(String),
    /// More requests wait for PostgreSQL than may; nothing was sent.
    Overloaded,
    /// The connection ended after the flight was sent.
    Lost(String),
    /// PostgreSQL refused a statement; nothing of the flight has happened, but what steps of its
    /// own have committed.
    Refused(Box<Report>),
    /// Its rows have more bytes than a flight may bring.
    TooLarge,
    /// It took too long for whoever waited.
    TimedOut,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(reason) => write!(formatter, "PostgreSQL is out of reach: {reason}"),
            Self::Overloaded => formatter.write_str("too many requests wait for PostgreSQL"),
            Self::Lost(reason) => write!(formatter, "the connection was lost: {reason}"),
            Self::Refused(report) => write!(formatter, "PostgreSQL refused: {report}"),
            Self::TooLarge => formatter.write_str("the rows have more bytes than are allowed"),
            Self::TimedOut => formatter.write_str("PostgreSQL took too long"),
        }
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_read_whole() {
        let body = b"SFEHLER\0VERROR\0C23505\0Mtaken\0Dname\0sapp\0ttb_user\0nuq_name\0Zodd\0\0";
        let report = Report::read(body).unwrap();
        assert_eq!(report.to_string(), "ERROR: taken (23505)");
        assert_eq!(report.constraint.as_deref(), Some("uq_name"));
        assert_eq!(report.table.as_deref(), Some("tb_user"));
        assert!(!report.ends() && !report.outdated());
    }

    #[test]
    fn what_is_cut_off_is_no_report() {
        let body = b"SERROR\0C23505\0Mtaken\0\0";
        for end in 0..body.len() {
            assert_eq!(Report::read(&body[..end]), None, "{end}");
        }
    }
}
