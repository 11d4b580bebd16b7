//! The bytes of a document with room behind them, so that the hot loops need no bounds checks.

/// Documents have at most this many bytes, which is also PostgreSQL's own limit.
pub(super) const MAX_LENGTH: usize = 0x3fff_ffff;
/// A copy of a document that is followed by zero bytes.
///
/// No token of JSON holds a zero byte, so a reader that stops at the first byte it does not know
/// never goes further than [`Document::length`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Document<'d> {
    /// The document and its padding.
    bytes: &'d [u8],
}

impl<'d> Document<'d> {
    /// Zero bytes behind each document; more than the widest read.
    pub(crate) const PADDING: usize = 80;

    /// Copy a document to memory that may be used again afterwards; None where it is too long or
    /// not UTF-8.
    #[inline]
    pub(crate) fn load(document: &[u8], memory: &'d mut Vec<u8>) -> Option<Self> {
        if document.len() > MAX_LENGTH || simdutf8::basic::from_utf8(document).is_err() {
            return None;
        }
        memory.clear();
        memory.reserve(document.len() + Self::PADDING);
        memory.extend_from_slice(document);
        memory.extend_from_slice(&[0; Self::PADDING]);
        Some(Self { bytes: memory })
    }

    /// The length of the document, which is the offset of the first zero byte behind it.
    #[inline(always)]
    pub(super) fn length(self) -> usize {
        self.bytes.len() - Self::PADDING
    }

    /// The bytes between two offsets.
    #[inline(always)]
    pub(crate) fn slice(self, start: usize, end: usize) -> &'d [u8] {
        debug_assert!(start <= end && end <= self.length());
        // SAFETY: offsets are those of tokens, which begin and end within the document.
        unsafe { self.bytes.get_unchecked(start..end) }
    }

    /// The byte at an offset, which may be at most the length of the document plus one.
    #[inline(always)]
    pub(super) fn byte(self, offset: usize) -> u8 {
        debug_assert!(offset <= self.length() + 1);
        // SAFETY: readers stop at the first zero byte, and look one byte ahead of where they are.
        unsafe { *self.bytes.get_unchecked(offset) }
    }

    /// The bytes from an offset on, which may be at most the length of the document plus one.
    #[inline(always)]
    pub(crate) fn chunk<const N: usize>(self, offset: usize) -> &'d [u8; N] {
        const { assert!(N < Self::PADDING) };
        debug_assert!(offset <= self.length() + 1);
        // SAFETY: as above; less than PADDING bytes are read from one byte behind the document.
        unsafe { &*self.bytes.as_ptr().add(offset).cast() }
    }
}
