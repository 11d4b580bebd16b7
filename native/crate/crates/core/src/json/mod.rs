//! A strict JSON reader that never builds a tree: values are found, checked and copied as bytes.

mod compact;
mod cursor;
mod error;
mod scan;
mod skip;
mod string;
mod token;

pub use compact::{compact, write_compact};
pub use cursor::Cursor;
pub use error::{JsonError, JsonErrorKind};
pub use string::{decode, encode};

/// Documents nest at most this deep.
pub const MAX_DEPTH: usize = 512;
