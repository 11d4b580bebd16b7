//! A place in a document, and the tokens that begin there.

use super::error::JsonError;
use super::skip::end_of_value;
use super::token::{end_of_number, end_of_string, end_of_word, peek};

/// Reads one document from its first byte to its last.
#[derive(Debug)]
pub struct Cursor<'d> {
    bytes: &'d [u8],
    position: usize,
    /// How many containers around the position are open.
    depth: usize,
}

impl<'d> Cursor<'d> {
    /// A cursor at the first byte.
    ///
    /// # Errors
    /// The bytes are not UTF-8, which is told before all else.
    #[inline]
    pub fn new(bytes: &'d [u8]) -> Result<Self, JsonError> {
        if !bytes.is_ascii()
            && let Err(error) = std::str::from_utf8(bytes)
        {
            return Err(JsonError::encoding(error.valid_up_to()));
        }
        Ok(Self { bytes, position: 0, depth: 0 })
    }

    /// Offset of the next byte.
    #[inline]
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Go back to a place where a value began.
    #[inline]
    pub fn rewind(&mut self, position: usize) {
        self.position = position;
    }

    /// All bytes.
    #[inline]
    #[must_use]
    pub fn document(&self) -> &'d [u8] {
        self.bytes
    }

    /// The bytes between two offsets.
    #[inline]
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> &'d [u8] {
        &self.bytes[start..end]
    }

    /// The next byte that is not white space, which is not taken; 0 at the end of the document.
    #[inline]
    pub fn peek(&mut self) -> u8 {
        let (byte, position) = peek(self.bytes, self.position);
        self.position = position;
        byte
    }

    /// Take the byte that was just seen.
    #[inline]
    pub fn advance(&mut self) {
        self.position += 1;
    }

    /// An error at the present place.
    #[cold]
    #[must_use]
    pub fn error(&self) -> JsonError {
        JsonError::syntax(self.position)
    }

    /// Open the container whose bracket is next.
    ///
    /// # Errors
    /// It would be nested too deep.
    #[inline]
    pub fn open(&mut self) -> Result<(), JsonError> {
        if self.depth == super::MAX_DEPTH {
            return Err(JsonError::depth(self.position));
        }
        self.depth += 1;
        self.position += 1;
        Ok(())
    }

    /// Close the container whose bracket is next.
    #[inline]
    pub fn close(&mut self) {
        self.depth -= 1;
        self.position += 1;
    }

    /// Take a key and its colon; gives the key with its quotes.
    ///
    /// # Errors
    /// The bytes are something else.
    #[inline]
    pub fn read_key(&mut self) -> Result<&'d [u8], JsonError> {
        let (first, start) = peek(self.bytes, self.position);
        if first != b'"' {
            return Err(JsonError::syntax(start));
        }
        let end = end_of_string(self.bytes, start)?;
        let (colon, at) = peek(self.bytes, end);
        if colon != b':' {
            return Err(JsonError::syntax(at));
        }
        self.position = at + 1;
        Ok(&self.bytes[start..end])
    }

    /// Take a string whose opening quote is next.
    ///
    /// # Errors
    /// The string is not closed, or holds a control character or a wrong escape.
    #[inline]
    pub fn read_string(&mut self) -> Result<(), JsonError> {
        self.position = end_of_string(self.bytes, self.position)?;
        Ok(())
    }

    /// Take a number whose first byte is next; true where it is an integer without exponent.
    ///
    /// # Errors
    /// The bytes are not a number.
    #[inline]
    pub fn read_number(&mut self) -> Result<bool, JsonError> {
        let (end, integer) = end_of_number(self.bytes, self.position)?;
        self.position = end;
        Ok(integer)
    }

    /// Take `true`, `false` or `null`, whose first byte is next.
    ///
    /// # Errors
    /// The bytes are another word.
    #[inline]
    pub fn read_word(&mut self, word: &'static [u8]) -> Result<(), JsonError> {
        self.position = end_of_word(self.bytes, self.position, word)?;
        Ok(())
    }

    /// Take one value of any kind.
    ///
    /// # Errors
    /// The bytes are not a value, or nest too deep.
    #[inline]
    pub fn skip_value(&mut self) -> Result<(), JsonError> {
        self.position = end_of_value(self.bytes, self.position, self.depth)?;
        Ok(())
    }

    /// Make sure that nothing but white space is left.
    ///
    /// # Errors
    /// Something else is.
    pub fn finish(&mut self) -> Result<(), JsonError> {
        self.peek();
        if self.position < self.bytes.len() { Err(self.error()) } else { Ok(()) }
    }
}
