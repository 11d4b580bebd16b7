//! What the server and the executor share when they are started.

use std::fmt;
use std::io;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Deserializer};

use crate::plan::CursorKey;

/// It could not be started.
#[derive(Debug)]
pub struct StartError(pub String);

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

impl From<io::Error> for StartError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The secret that cursors are signed with, in base64.
pub(crate) fn read_cursor_key(text: &str) -> Result<CursorKey, StartError> {
    let secret = BASE64
        .decode(text)
        .map_err(|error| StartError(format!("cursor_key is no base64: {error}")))?;
    Ok(CursorKey::new(&secret))
}

/// Seconds of a setting.
pub(crate) fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    let found = f64::deserialize(deserializer)?;
    Duration::try_from_secs_f64(found)
        .ok()
        .filter(|found| !found.is_zero() && found.as_secs() < 1_000_000_000)
        .ok_or_else(|| serde::de::Error::custom(format!("seconds must be positive, found {found}")))
}
