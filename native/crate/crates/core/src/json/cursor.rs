//! A place in a document, and the tokens that begin there.

use super::error::JsonError;
use super::scan::find_special;

/// Reads one document from its first byte to its last.
#[derive(Debug)]
pub struct Cursor<'d> {
    pub(super) bytes: &'d [u8],
    pub(super) position: usize,
    /// How many containers around the position are open, without those that are being skipped.
    pub(super) depth: usize,
}

impl<'d> Cursor<'d> {
    /// A cursor at the first byte.
    ///
    /// # Errors
    /// The bytes are not UTF-8, which is told before all else.
    #[inline]
    pub fn new(bytes: &'d [u8]) -> Result<Self, JsonError> {
        match std::str::from_utf8(bytes) {
            Ok(_) => Ok(Self { bytes, position: 0, depth: 0 }),
            Err(error) => Err(JsonError::encoding(error.valid_up_to())),
        }
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
        loop {
            match self.bytes.get(self.position) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.position += 1,
                Some(&byte) => return byte,
                None => return 0,
            }
        }
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

    /// Take `:` after white space.
    #[inline]
    pub fn read_colon(&mut self) -> Result<(), JsonError> {
        if self.peek() != b':' {
            return Err(self.error());
        }
        self.position += 1;
        Ok(())
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

    /// Take a string whose opening quote is next; true where it holds escapes.
    ///
    /// # Errors
    /// The string is not closed, or holds a control character or a wrong escape.
    #[inline]
    pub fn read_string(&mut self) -> Result<bool, JsonError> {
        let end = find_special(self.bytes, self.position + 1);
        self.position = end;
        if self.bytes.get(end) == Some(&b'"') {
            self.position += 1;
            return Ok(false);
        }
        self.read_rest_of_string()
    }

    /// Go on in a string at its first special byte, which is not the closing quote.
    fn read_rest_of_string(&mut self) -> Result<bool, JsonError> {
        loop {
            match self.bytes.get(self.position) {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(true);
                }
                Some(b'\\') => self.read_escape()?,
                _ => return Err(self.error()),
            }
            self.position = find_special(self.bytes, self.position);
        }
    }

    fn read_escape(&mut self) -> Result<(), JsonError> {
        self.position += 1;
        match self.bytes.get(self.position) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.position += 1,
            Some(b'u') => {
                self.position += 1;
                for _ in 0..4 {
                    if !self.bytes.get(self.position).is_some_and(u8::is_ascii_hexdigit) {
                        return Err(self.error());
                    }
                    self.position += 1;
                }
            }
            _ => return Err(self.error()),
        }
        Ok(())
    }

    /// Take a number whose first byte is next; true where it is an integer without exponent.
    ///
    /// # Errors
    /// The bytes are not a number.
    #[inline]
    pub fn read_number(&mut self) -> Result<bool, JsonError> {
        if self.bytes[self.position] == b'-' {
            self.position += 1;
        }
        match self.bytes.get(self.position) {
            Some(b'0') => self.position += 1,
            Some(b'1'..=b'9') => self.skip_digits(),
            _ => return Err(self.error()),
        }
        match self.bytes.get(self.position) {
            Some(b'.' | b'e' | b'E') => self.read_fraction(),
            _ => Ok(true),
        }
    }

    fn read_fraction(&mut self) -> Result<bool, JsonError> {
        if self.bytes[self.position] == b'.' {
            self.position += 1;
            self.read_digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.position) {
            self.position += 1;
            if let Some(b'+' | b'-') = self.bytes.get(self.position) {
                self.position += 1;
            }
            self.read_digits()?;
        }
        Ok(false)
    }

    fn read_digits(&mut self) -> Result<(), JsonError> {
        if !self.bytes.get(self.position).is_some_and(u8::is_ascii_digit) {
            return Err(self.error());
        }
        self.skip_digits();
        Ok(())
    }

    #[inline]
    fn skip_digits(&mut self) {
        while self.bytes.get(self.position).is_some_and(u8::is_ascii_digit) {
            self.position += 1;
        }
    }

    /// Take `true`, `false` or `null`, whose first byte is next.
    ///
    /// # Errors
    /// The bytes are another word.
    #[inline]
    pub fn read_word(&mut self, word: &'static [u8]) -> Result<(), JsonError> {
        let rest = &self.bytes[self.position..];
        if rest.starts_with(word) {
            self.position += word.len();
            return Ok(());
        }
        let same = rest.iter().zip(word).take_while(|(found, expected)| found == expected);
        Err(JsonError::syntax(self.position + same.count()))
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
