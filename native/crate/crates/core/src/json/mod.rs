//! A strict JSON reader that never builds a tree: values are found, checked and copied as bytes.

mod alike;
mod compact;
mod cursor;
mod diagnose;
mod document;
mod error;
mod scan;
mod skip;
mod string;
mod token;

pub(crate) use compact::{compact, write_compact};
pub(crate) use cursor::Cursor;
pub(crate) use diagnose::diagnose;
pub(crate) use document::Document;
pub use error::{JsonError, JsonErrorKind};
pub(crate) use string::{decode, encode};
pub(crate) use token::{Begin, Key};

/// Documents nest at most this deep.
pub const MAX_DEPTH: usize = 512;
