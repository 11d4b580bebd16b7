//! SQL text to tokens, by the rules of PostgreSQL's own scanner.

use memchr::{memchr, memchr2, memmem};

use super::error::{Failure, SqlErrorKind};

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Quoted,
    String,
    Number,
    Parameter,
    Meta,
    Punctuation,
}

/// A token and the byte offsets where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Walks over one text; `position` may be moved by its user between two tokens.
#[derive(Debug)]
pub(super) struct Scanner<'t> {
    pub(super) bytes: &'t [u8],
    /// Behind a byte order mark.
    pub(super) begin: usize,
    pub(super) position: usize,
}

const SPACE: u8 = 1;
const WORD_START: u8 = 2;
const DIGIT: u8 = 4;
const DOLLAR: u8 = 8;
/// What a dollar quote's tag may hold behind its first character.
const TAG: u8 = WORD_START | DIGIT;
const WORD: u8 = WORD_START | DIGIT | DOLLAR;

/// The classes of each byte. All bytes of characters beyond ASCII belong to words.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => SPACE,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => WORD_START,
            b'0'..=b'9' => DIGIT,
            b'$' => DOLLAR,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

#[inline]
fn is(byte: u8, classes: u8) -> bool {
    CLASSES[usize::from(byte)] & classes != 0
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { bytes: text.as_bytes(), begin, position: begin }
    }

    /// The next token, or None at the end.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<Token>, Failure> {
        loop {
            let start = self.position;
            let Some(&first) = self.bytes.get(start) else { return Ok(None) };
            let kind = match first {
                byte if is(byte, SPACE) => {
                    self.position += 1;
                    continue;
                }
                b'-' if self.at(start + 1) == Some(b'-') => {
                    self.skip_line();
                    continue;
                }
                b'/' if self.at(start + 1) == Some(b'*') => {
                    self.skip_comment()?;
                    continue;
                }
                byte if is(byte, WORD_START) => self.read_word(first)?,
                b'\'' => self.read_literal(start, start + 1, false)?,
                b'"' => self.read_identifier(start, start + 1)?,
                b'$' => self.read_dollar()?,
                byte if is(byte, DIGIT) => self.read_number(),
                b'.' if self.at(start + 1).is_some_and(|byte| is(byte, DIGIT)) => {
                    self.read_number()
                }
                b'\\' => self.take(Kind::Meta),
                _ => self.take(Kind::Punctuation),
            };
            return Ok(Some(Token { kind, start, end: self.position }));
        }
    }

    #[inline]
    fn at(&self, position: usize) -> Option<u8> {
        self.bytes.get(position).copied()
    }

    #[inline]
    fn take(&mut self, kind: Kind) -> Kind {
        self.position += 1;
        kind
    }

    /// Take all bytes of some classes.
    #[inline]
    fn skip(&mut self, classes: u8) {
        while self.at(self.position).is_some_and(|byte| is(byte, classes)) {
            self.position += 1;
        }
    }

    /// Take what stands before the end of the line.
    fn skip_line(&mut self) {
        let rest = &self.bytes[self.position..];
        self.position += memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    fn skip_comment(&mut self) -> Result<(), Failure> {
        let start = self.position;
        self.position += 2;
        let mut depth = 1;
        while depth > 0 {
            let Some(found) = memchr2(b'*', b'/', &self.bytes[self.position..]) else {
                let detail = "a comment opened by /* is not closed";
                return Err(Failure::new(SqlErrorKind::Comment, detail, start));
            };
            let edge = self.position + found;
            match self.bytes[edge..] {
                [b'*', b'/', ..] => depth -= 1,
                [b'/', b'*', ..] => depth += 1,
                _ => {
                    self.position = edge + 1;
                    continue;
                }
            }
            self.position = edge + 2;
        }
        Ok(())
    }

    /// A word, or what begins like one: `E'...'`, `U&"..."` and the like.
    #[inline]
    fn read_word(&mut self, first: u8) -> Result<Kind, Failure> {
        let start = self.position;
        match (first, self.at(start + 1)) {
            (b'e' | b'E', Some(b'\'')) => return self.read_literal(start, start + 2, true),
            (b'b' | b'B' | b'x' | b'X' | b'n' | b'N', Some(b'\'')) => {
                return self.read_literal(start, start + 2, false);
            }
            (b'u' | b'U', Some(b'&')) => match self.at(start + 2) {
                Some(b'\'') => return self.read_literal(start, start + 3, false),
                Some(b'"') => return self.read_identifier(start, start + 3),
                _ => {}
            },
            _ => {}
        }
        self.position += 1;
        self.skip(WORD);
        Ok(Kind::Word)
    }

    /// A literal with its continuations, which stand on later lines.
    fn read_literal(
        &mut self,
        start: usize,
        inside: usize,
        escapes: bool,
    ) -> Result<Kind, Failure> {
        self.position = inside;
        loop {
            if escapes {
                self.skip_escaped(start)?
            } else {
                self.skip_quoted(start, b'\'')?
            }
            match self.find_continuation() {
                Some(inside) => self.position = inside,
                None => return Ok(Kind::String),
            }
        }
    }

    fn read_identifier(&mut self, start: usize, inside: usize) -> Result<Kind, Failure> {
        self.position = inside;
        self.skip_quoted(start, b'"')?;
        Ok(Kind::Quoted)
    }

    /// Go behind the closing quote; a doubled one stands for itself.
    fn skip_quoted(&mut self, start: usize, quote: u8) -> Result<(), Failure> {
        loop {
            let Some(found) = memchr(quote, &self.bytes[self.position..]) else {
                return Err(unclosed(quote, start));
            };
            self.position += found + 1;
            if self.at(self.position) != Some(quote) {
                return Ok(());
            }
            self.position += 1;
        }
    }

    fn skip_escaped(&mut self, start: usize) -> Result<(), Failure> {
        loop {
            let Some(found) = memchr2(b'\'', b'\\', &self.bytes[self.position..]) else {
                return Err(unclosed(b'\'', start));
            };
            let special = self.position + found;
            self.position = special + 1;
            if self.bytes[special] == b'\\' || self.at(self.position) == Some(b'\'') {
                self.position += 1;
            } else {
                return Ok(());
            }
            if self.position > self.bytes.len() {
                return Err(unclosed(b'\'', start));
            }
        }
    }

    /// Where the literal goes on, if it does: behind white space that holds a line break.
    fn find_continuation(&mut self) -> Option<usize> {
        let end = self.position;
        let mut broken = false;
        let found = loop {
            match self.at(self.position) {
                Some(b'\n' | b'\r') => {
                    broken = true;
                    self.position += 1;
                }
                Some(byte) if is(byte, SPACE) => self.position += 1,
                Some(b'-') if self.at(self.position + 1) == Some(b'-') => self.skip_line(),
                Some(b'\'') if broken => break Some(self.position + 1),
                _ => break None,
            }
        };
        self.position = end;
        found
    }

    /// A dollar-quoted string, a parameter, or a lone dollar.
    fn read_dollar(&mut self) -> Result<Kind, Failure> {
        let start = self.position;
        self.position += 1;
        if self.at(self.position).is_some_and(|byte| is(byte, DIGIT)) {
            self.skip(DIGIT);
            return Ok(Kind::Parameter);
        }
        self.skip(TAG);
        if self.at(self.position) != Some(b'$') {
            self.position = start + 1;
            return Ok(Kind::Punctuation);
        }
        self.position += 1;
        let tag = &self.bytes[start..self.position];
        match memmem::find(&self.bytes[self.position..], tag) {
            Some(found) => {
                self.position += found + tag.len();
                Ok(Kind::String)
            }
            None => {
                let tag = String::from_utf8_lossy(tag);
                let detail = format!("a string opened by {tag} is not closed");
                Err(Failure::new(SqlErrorKind::Dollar, detail, start))
            }
        }
    }

    fn read_number(&mut self) -> Kind {
        if !self.read_radix() {
            self.skip_digits(|byte| byte.is_ascii_digit());
            if self.at(self.position) == Some(b'.') && self.at(self.position + 1) != Some(b'.') {
                self.position += 1;
                self.skip_digits(|byte| byte.is_ascii_digit());
            }
            self.read_exponent();
        }
        Kind::Number
    }

    /// `0x1F`, `0o17` and `0b11`.
    fn read_radix(&mut self) -> bool {
        let start = self.position;
        if self.at(start) != Some(b'0') {
            return false;
        }
        self.position += 2;
        match self.at(start + 1) {
            Some(b'x' | b'X') => self.skip_digits(|byte| byte.is_ascii_hexdigit()),
            Some(b'o' | b'O') => self.skip_digits(|byte| matches!(byte, b'0'..=b'7')),
            Some(b'b' | b'B') => self.skip_digits(|byte| matches!(byte, b'0' | b'1')),
            _ => {}
        }
        let found = self.position > start + 2;
        if !found {
            self.position = start;
        }
        found
    }

    fn read_exponent(&mut self) {
        let Some(b'e' | b'E') = self.at(self.position) else { return };
        let signed = matches!(self.at(self.position + 1), Some(b'+' | b'-'));
        let digits = self.position + 1 + usize::from(signed);
        if self.at(digits).is_some_and(|byte| is(byte, DIGIT)) {
            self.position = digits;
            self.skip_digits(|byte| byte.is_ascii_digit());
        }
    }

    fn skip_digits(&mut self, digit: impl Fn(u8) -> bool) {
        while self.at(self.position).is_some_and(|byte| byte == b'_' || digit(byte)) {
            self.position += 1;
        }
    }
}

#[cold]
fn unclosed(quote: u8, start: usize) -> Failure {
    let kind = if quote == b'"' { SqlErrorKind::Identifier } else { SqlErrorKind::String };
    let quote = char::from(quote);
    Failure::new(kind, format!("a {} opened by {quote} is not closed", kind.name()), start)
}
