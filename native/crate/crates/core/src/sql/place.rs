//! From byte offsets to characters, lines and columns.

use memchr::{memchr_iter, memrchr};

/// Walks forward through a text; each offset must not be before the last one.
#[derive(Debug)]
pub(super) struct Places<'t> {
    bytes: &'t [u8],
    ascii: bool,
    /// Behind a byte order mark, which has no column.
    begin: usize,
    position: usize,
    characters: usize,
    line: usize,
    /// Offset of the line's first character, in characters.
    line_start: usize,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str, begin: usize) -> Self {
        let ascii = text.is_ascii();
        let line_start = usize::from(begin > 0);
        Self {
            bytes: text.as_bytes(),
            ascii,
            begin,
            position: 0,
            characters: 0,
            line: 1,
            line_start,
        }
    }

    /// The offset in characters.
    #[inline]
    pub(super) fn characters(&mut self, offset: usize) -> usize {
        self.advance(offset);
        self.characters
    }

    /// Line and column of the offset that was asked for last.
    pub(super) fn line_and_column(&self) -> (usize, usize) {
        (self.line, self.characters - self.line_start + 1)
    }

    fn advance(&mut self, offset: usize) {
        let passed = &self.bytes[self.position..offset];
        let breaks = memchr_iter(b'\n', passed).count();
        if breaks > 0 {
            self.line += breaks;
            let last = memrchr(b'\n', passed).map_or(0, |last| last + 1);
            let before = self.count(&passed[..last]);
            self.line_start = (self.characters + before).max(usize::from(self.begin > 0));
        }
        self.characters += self.count(passed);
        self.position = offset;
    }

    fn count(&self, bytes: &[u8]) -> usize {
        if self.ascii {
            return bytes.len();
        }
        bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
    }
}
