//! What went wrong on the way to PostgreSQL, or there.

/// What PostgreSQL says of an error (protocol, 55.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub severity: String,
    pub sqlstate: String,
    pub message: String,
    pub detail: Option<String>,
    pub hint: Option<String>,
}

/// Why there are no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection could be had; nothing was sent.
    Unreachable(String),
    /// More requests wait for PostgreSQL than may.
    Overloaded,
    /// The connection ended after the flight was sent.
    Lost(String),
    /// PostgreSQL refused a statement; nothing of the flight has happened.
    Refused(Box<Report>),
    /// It took too long for whoever waited.
    TimedOut,
}
