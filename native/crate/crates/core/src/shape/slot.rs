//! Where the value of a field stands until its object is put together.

use std::ops::Range;

/// The shaped value of one position.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    /// Null, or missing.
    Null,
    /// Null because of an error that has been told.
    Failed,
    /// Bytes of the document as they stand.
    Source { start: usize, end: usize },
    /// Bytes of the document between quotes.
    Quoted { start: usize, end: usize },
    /// Bytes that have been written to the output.
    Output { start: usize, end: usize },
}

impl Piece {
    /// Append the value to the output.
    #[inline]
    pub(super) fn write(self, document: &[u8], out: &mut Vec<u8>) {
        match self {
            Self::Null | Self::Failed => out.extend_from_slice(b"null"),
            Self::Source { start, end } => out.extend_from_slice(&document[start..end]),
            Self::Quoted { start, end } => {
                out.push(b'"');
                out.extend_from_slice(&document[start..end]);
                out.push(b'"');
            }
            Self::Output { start, end } => out.extend_from_within(start..end),
        }
    }

    #[inline]
    pub(super) fn is_null(self) -> bool {
        matches!(self, Self::Null | Self::Failed)
    }
}

/// A field's value, and which of the errors found so far are its own.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) piece: Piece,
    pub(super) faults: Range<usize>,
}

impl Slot {
    pub(super) const MISSING: Self = Self { piece: Piece::Null, faults: 0..0 };
}
