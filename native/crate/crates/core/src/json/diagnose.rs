//! What is wrong with a document that is not JSON: the slow and exact counterpart of the tokens.

use super::MAX_DEPTH;
use super::document::MAX_LENGTH;
use super::error::JsonError;

/// The error of a text that is not a document: the first byte at which it stops being the beginning
/// of one.
///
/// A text without error is given one at its end, so that nothing passes that was refused before.
#[cold]
pub(crate) fn diagnose(bytes: &[u8]) -> JsonError {
    if bytes.len() > MAX_LENGTH {
        return JsonError::length();
    }
    if let Err(error) = std::str::from_utf8(bytes) {
        return JsonError::encoding(error.valid_up_to());
    }
    let mut reader = Reader { bytes, position: 0 };
    reader.read().err().unwrap_or_else(|| JsonError::syntax(bytes.len()))
}

struct Reader<'d> {
    bytes: &'d [u8],
    position: usize,
}

type Read = Result<(), JsonError>;

impl Reader<'_> {
    fn read(&mut self) -> Read {
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.peek() {
                bracket @ (b'{' | b'[') => {
                    if open.len() == MAX_DEPTH {
                        return Err(JsonError::depth(self.position));
                    }
                    open.push(bracket);
                    self.position += 1;
                    if self.peek() != bracket + 2 {
                        self.read_key(&open)?;
                        continue;
                    }
                    self.position += 1;
                    open.pop();
                }
                first => self.read_scalar(first)?,
            }
            while let Some(bracket) = open.last() {
                let next = self.peek();
                if next == b',' {
                    self.position += 1;
                    self.read_key(&open)?;
                    break;
                }
                if next != bracket + 2 {
                    return self.fail();
                }
                self.position += 1;
                open.pop();
            }
            if open.is_empty() {
                self.peek();
                return if self.position < self.bytes.len() { self.fail() } else { Ok(()) };
            }
        }
    }

    fn peek(&mut self) -> u8 {
        while matches!(self.next(), b' ' | b'\t' | b'\n' | b'\r') {
            self.position += 1;
        }
        self.next()
    }

    /// The next byte; 0, which no JSON holds, at the end.
    fn next(&self) -> u8 {
        self.bytes.get(self.position).copied().unwrap_or(0)
    }

    fn fail(&self) -> Read {
        Err(JsonError::syntax(self.position))
    }

    /// The key and the colon that an item of an object begins with.
    fn read_key(&mut self, open: &[u8]) -> Read {
        if open.last() != Some(&b'{') {
            return Ok(());
        }
        if self.peek() != b'"' {
            return self.fail();
        }
        self.read_string()?;
        if self.peek() != b':' {
            return self.fail();
        }
        self.position += 1;
        Ok(())
    }

    fn read_scalar(&mut self, first: u8) -> Read {
        match first {
            b'"' => self.read_string(),
            b'-' | b'0'..=b'9' => self.read_number(),
            b't' => self.read_word(b"true"),
            b'f' => self.read_word(b"false"),
            b'n' => self.read_word(b"null"),
            _ => self.fail(),
        }
    }

    fn read_string(&mut self) -> Read {
        self.position += 1;
        loop {
            match self.next() {
                b'"' => {
                    self.position += 1;
                    return Ok(());
                }
                b'\\' => self.read_escape()?,
                ..0x20 => return self.fail(),
                _ => self.position += 1,
            }
        }
    }

    fn read_escape(&mut self) -> Read {
        self.position += 1;
        match self.next() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.position += 1,
            b'u' => {
                self.position += 1;
                for _ in 0..4 {
                    if !self.next().is_ascii_hexdigit() {
                        return self.fail();
                    }
                    self.position += 1;
                }
            }
            _ => return self.fail(),
        }
        Ok(())
    }

    fn read_number(&mut self) -> Read {
        if self.next() == b'-' {
            self.position += 1;
        }
        if self.next() == b'0' {
            self.position += 1;
        } else {
            self.read_digits()?;
        }
        if self.next() == b'.' {
            self.position += 1;
            self.read_digits()?;
        }
        if matches!(self.next(), b'e' | b'E') {
            self.position += 1;
            if matches!(self.next(), b'+' | b'-') {
                self.position += 1;
            }
            self.read_digits()?;
        }
        Ok(())
    }

    fn read_digits(&mut self) -> Read {
        if !self.next().is_ascii_digit() {
            return self.fail();
        }
        while self.next().is_ascii_digit() {
            self.position += 1;
        }
        Ok(())
    }

    fn read_word(&mut self, word: &[u8]) -> Read {
        for &letter in word {
            if self.next() != letter {
                return self.fail();
            }
            self.position += 1;
        }
        Ok(())
    }
}
