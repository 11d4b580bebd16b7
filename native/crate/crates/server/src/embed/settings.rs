//! What the executor is told.

use std::time::Duration;

use serde::Deserialize;

use crate::pg;
use crate::starting::seconds;

/// Settings of the executor; `fraise_gateway` makes them from those of `FraiseQL`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// That PostgreSQL may take for one request.
    #[serde(deserialize_with = "seconds")]
    pub seconds: Duration,
    /// The body of the answer to a request that took too long.
    pub timed_out: String,
    /// The same for a mutation.
    pub cut_off: String,
    /// How many session variables there are at most.
    pub session_variables: u16,
    /// Operations that are kept.
    pub documents: usize,
    /// Bytes of all of them together.
    pub bytes: usize,
    /// Plans of one operation.
    pub variants: usize,
    /// The secret that cursors are signed with, in base64.
    pub cursor_key: String,
    /// Where PostgreSQL is.
    pub pg: pg::Settings,
}
