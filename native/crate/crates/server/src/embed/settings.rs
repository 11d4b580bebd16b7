//! What the executor is told.

use std::time::Duration;

use serde::{Deserialize, Deserializer};

use crate::pg;

/// Settings of the executor; `fraise_gateway` makes them from those of `FraiseQL`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// That PostgreSQL may take for one request.
    #[serde(deserialize_with = "seconds")]
    pub seconds: Duration,
    /// The body of the answer to a request that took too long.
    pub timed_out: String,
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

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    let found = f64::deserialize(deserializer)?;
    Duration::try_from_secs_f64(found)
        .ok()
        .filter(|found| !found.is_zero() && found.as_secs() < 1_000_000_000)
        .ok_or_else(|| serde::de::Error::custom(format!("seconds must be positive, found {found}")))
}
