//! Where the value of a field stands until its object is put together.

use super::output::Output;
use crate::json::Document;

/// The shaped value of one position: small, because it is passed around for each value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    start: u32,
    end: u32,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Null, or missing.
    Null,
    /// Null because of an error that has been told.
    Failed,
    /// Bytes of the document as they stand.
    Source,
    /// Bytes of the document between quotes.
    Quoted,
    /// Bytes that have been written to the output.
    Output,
}

impl Piece {
    pub(super) const NULL: Self = Self { kind: Kind::Null, start: 0, end: 0 };
    pub(super) const FAILED: Self = Self { kind: Kind::Failed, start: 0, end: 0 };

    /// Bytes of a document; documents are shorter than a gigabyte.
    #[inline(always)]
    pub(super) fn source(kind: Kind, start: usize, end: usize) -> Self {
        Self { kind, start: start as u32, end: end as u32 }
    }

    /// What has been written from `start` on; None where the output has grown beyond its limit.
    #[inline(always)]
    pub(super) fn written(output: &Output, start: usize) -> Option<Self> {
        let end = u32::try_from(output.len()).ok()?;
        Some(Self { kind: Kind::Output, start: start as u32, end })
    }

    /// Append the value to the output.
    #[inline(always)]
    pub(super) fn write(self, document: Document<'_>, output: &mut Output) {
        let (start, end) = (self.start as usize, self.end as usize);
        match self.kind {
            Kind::Source => output.push_from(document, start, end),
            Kind::Output => output.push_again(start, end),
            Kind::Quoted => {
                output.push(b"\"");
                output.push_from(document, start, end);
                output.push(b"\"");
            }
            Kind::Null | Kind::Failed => output.push(b"null"),
        }
    }

    #[inline(always)]
    pub(super) fn is_null(self) -> bool {
        matches!(self.kind, Kind::Null | Kind::Failed)
    }
}
