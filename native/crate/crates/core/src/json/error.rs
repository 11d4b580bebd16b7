//! What is wrong with a document, and where.

use std::fmt;

use super::MAX_DEPTH;
use super::document::MAX_LENGTH;

/// The ways in which bytes are not a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonErrorKind {
    /// The bytes are not UTF-8.
    Encoding,
    /// The bytes are not the beginning of any JSON text from here on.
    Syntax,
    /// The document nests deeper than [`MAX_DEPTH`].
    Depth,
    /// The document is longer than PostgreSQL's largest value.
    Length,
}

/// An error with the offset of the first byte that cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong.
    pub kind: JsonErrorKind,
    /// Offset of the byte, or the length of the text where it ends too early.
    pub offset: usize,
}

impl JsonError {
    pub(super) fn encoding(offset: usize) -> Self {
        Self { kind: JsonErrorKind::Encoding, offset }
    }

    pub(super) fn syntax(offset: usize) -> Self {
        Self { kind: JsonErrorKind::Syntax, offset }
    }

    pub(super) fn length() -> Self {
        Self { kind: JsonErrorKind::Length, offset: MAX_LENGTH }
    }

    pub(super) fn depth(offset: usize) -> Self {
        Self { kind: JsonErrorKind::Depth, offset }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = self.offset;
        match self.kind {
            JsonErrorKind::Length => write!(formatter, "JSON is longer than {MAX_LENGTH} bytes"),
            JsonErrorKind::Encoding => write!(formatter, "invalid UTF-8 at byte {offset}"),
            JsonErrorKind::Syntax => write!(formatter, "invalid JSON at byte {offset}"),
            JsonErrorKind::Depth => {
                write!(formatter, "JSON nests deeper than {MAX_DEPTH} at byte {offset}")
            }
        }
    }
}

impl std::error::Error for JsonError {}
