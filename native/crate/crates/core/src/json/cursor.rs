//! A place in a document that moves on.

use super::document::Document;
use super::skip::end_of_value;
use super::token::{Begin, Key, begin, end_of_number, end_of_string, end_of_word, peek, read_key};

/// Reads one document from its first byte to its last.
///
/// Its functions give None where the document is not JSON; [`super::diagnose`] then says why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'d> {
    document: Document<'d>,
    offset: usize,
    /// How many containers around the offset are open.
    depth: usize,
}

impl<'d> Cursor<'d> {
    /// A cursor at the first byte.
    #[inline]
    pub(crate) fn new(document: Document<'d>) -> Self {
        Self { document, offset: 0, depth: 0 }
    }

    /// What the cursor reads.
    #[inline(always)]
    pub(crate) fn document(&self) -> Document<'d> {
        self.document
    }

    /// Offset of the next byte.
    #[inline]
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// The bytes of a value that has been taken.
    #[inline]
    pub(crate) fn since(&self, value: Begin) -> &'d [u8] {
        self.document.slice(value.start, self.offset)
    }

    /// Go to the beginning of a value.
    #[inline]
    pub(crate) fn rewind(&mut self, value: Begin) {
        self.offset = value.start;
    }

    /// Where the next value begins.
    #[inline]
    pub(crate) fn begin(&mut self) -> Begin {
        let value = begin(self.document, self.offset);
        self.offset = value.start;
        value
    }

    /// The next byte that is not white space, which is not taken; 0 at the end of the document.
    #[inline(always)]
    pub(crate) fn peek(&mut self) -> u8 {
        let next = peek(self.document, self.offset);
        self.offset = next.start;
        next.first
    }

    /// Take the byte that was just seen.
    #[inline(always)]
    pub(crate) fn advance(&mut self) {
        self.offset += 1;
    }

    /// Open the container whose bracket is next; None where it would be nested too deep.
    #[inline]
    pub(crate) fn open(&mut self) -> Option<()> {
        if self.depth == super::MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        self.advance();
        Some(())
    }

    /// Close the container whose bracket is next.
    #[inline]
    pub(crate) fn close(&mut self) {
        self.depth -= 1;
        self.advance();
    }

    /// Take a key and its colon.
    #[inline(always)]
    pub(crate) fn read_key(&mut self) -> Option<Key<'d>> {
        let key = read_key(self.document, begin(self.document, self.offset))?;
        self.offset = key.value.start;
        Some(key)
    }

    /// Take a comma, if one is next, a key and its colon.
    #[inline]
    pub(crate) fn read_item_key(&mut self) -> Option<Key<'d>> {
        if self.peek() == b',' {
            self.advance();
        }
        self.read_key()
    }

    /// Go behind a key that has been recognised.
    #[inline(always)]
    pub(crate) fn jump(&mut self, offset: usize) -> Begin {
        let value = begin(self.document, offset);
        self.offset = value.start;
        value
    }

    /// Take a string whose opening quote is next.
    #[inline]
    pub(crate) fn read_string(&mut self) -> Option<()> {
        (self.offset, _) = end_of_string(self.document, self.offset)?;
        Some(())
    }

    /// Take a number whose first byte is next; true where it is an integer without exponent.
    #[inline]
    pub(crate) fn read_number(&mut self) -> Option<bool> {
        let (end, integer) = end_of_number(self.document, self.offset)?;
        self.offset = end;
        Some(integer)
    }

    /// Take `true`, `false` or `null`, whose first byte is next.
    #[inline]
    pub(crate) fn read_word<const N: usize>(&mut self, word: &[u8; N]) -> Option<()> {
        self.offset = end_of_word(self.document, self.offset, word)?;
        Some(())
    }

    /// Take the value that begins at the present place.
    #[inline(always)]
    pub(crate) fn skip_value(&mut self, value: Begin) -> Option<()> {
        self.offset = end_of_value(self.document, value, self.depth)?;
        Some(())
    }

    /// Make sure that nothing but white space is left.
    #[inline]
    pub(crate) fn finish(&mut self) -> Option<()> {
        self.peek();
        (self.offset == self.document.length()).then_some(())
    }
}
