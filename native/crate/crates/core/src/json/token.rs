//! Tokens: from the offset where one begins to the offset behind it, or None where it is not one.
//!
//! This is the hot loop of shaping: plain functions of offsets, which stay in registers. What
//! exactly is wrong is worked out afterwards, by [`super::diagnose`].

use super::document::Document;
use super::scan::find_special;

/// Where a value or a key begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Begin {
    /// Offset of its first byte.
    pub(crate) start: usize,
    /// The first byte; 0 at the end of the document.
    pub(crate) first: u8,
}

/// A key and where its value begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<'d> {
    /// The key with its quotes.
    pub(crate) raw: &'d [u8],
    /// Whether it holds escapes.
    pub(crate) escaped: bool,
    /// Its value.
    pub(crate) value: Begin,
}

/// The next byte that is not white space, and its offset.
#[inline(always)]
pub(super) fn peek(document: Document<'_>, start: usize) -> Begin {
    let first = document.byte(start);
    if first > b' ' { Begin { start, first } } else { peek_behind_spaces(document, start) }
}

#[cold]
#[inline(never)]
fn peek_behind_spaces(document: Document<'_>, mut start: usize) -> Begin {
    while matches!(document.byte(start), b' ' | b'\n' | b'\r' | b'\t') {
        start += 1;
    }
    Begin { start, first: document.byte(start) }
}

/// Where the next value or key begins: behind a colon or a comma PostgreSQL writes one space.
#[inline(always)]
pub(super) fn begin(document: Document<'_>, start: usize) -> Begin {
    if document.byte(start) == b' ' {
        let first = document.byte(start + 1);
        if first > b' ' {
            return Begin { start: start + 1, first };
        }
    }
    peek(document, start)
}

/// Behind the string whose opening quote is at `start`, and whether it holds escapes.
#[inline(always)]
pub(super) fn end_of_string(document: Document<'_>, start: usize) -> Option<(usize, bool)> {
    let end = find_special(document, start + 1);
    if document.byte(end) == b'"' {
        return Some((end + 1, false));
    }
    Some((end_of_escaped(document, end)?, true))
}

/// The same from a special byte inside of the string.
#[inline(never)]
fn end_of_escaped(document: Document<'_>, mut offset: usize) -> Option<usize> {
    loop {
        match document.byte(offset) {
            b'"' => return Some(offset + 1),
            b'\\' => offset = find_special(document, end_of_escape(document, offset)?),
            _ => return None,
        }
    }
}

fn end_of_escape(document: Document<'_>, start: usize) -> Option<usize> {
    match document.byte(start + 1) {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(start + 2),
        b'u' => {
            let digits: &[u8; 4] = document.chunk(start + 2);
            digits.iter().all(u8::is_ascii_hexdigit).then_some(start + 6)
        }
        _ => None,
    }
}

/// Behind the number that begins at `start`, and whether it is an integer without exponent.
#[inline(always)]
pub(super) fn end_of_number(document: Document<'_>, start: usize) -> Option<(usize, bool)> {
    let first = start + usize::from(document.byte(start) == b'-');
    let mut end = first + 1;
    match document.byte(first) {
        b'0' => {}
        b'1'..=b'9' => {
            while document.byte(end).is_ascii_digit() {
                end += 1;
            }
        }
        _ => return None,
    }
    if matches!(document.byte(end), b'.' | b'e' | b'E') {
        return Some((end_of_fraction(document, end)?, false));
    }
    Some((end, true))
}

#[inline(never)]
fn end_of_fraction(document: Document<'_>, mut end: usize) -> Option<usize> {
    if document.byte(end) == b'.' {
        end = end_of_digits(document, end + 1)?;
    }
    if matches!(document.byte(end), b'e' | b'E') {
        end += 1;
        end += usize::from(matches!(document.byte(end), b'+' | b'-'));
        end = end_of_digits(document, end)?;
    }
    Some(end)
}

fn end_of_digits(document: Document<'_>, start: usize) -> Option<usize> {
    let mut end = start;
    while document.byte(end).is_ascii_digit() {
        end += 1;
    }
    (end > start).then_some(end)
}

/// Behind `true`, `false` or `null`, which should stand at `start`.
#[inline(always)]
pub(super) fn end_of_word<const N: usize>(
    document: Document<'_>,
    start: usize,
    word: &[u8; N],
) -> Option<usize> {
    (document.chunk(start) == word).then_some(start + N)
}

/// The key that begins at a place.
#[inline(always)]
pub(super) fn read_key<'d>(document: Document<'d>, key: Begin) -> Option<Key<'d>> {
    if key.first != b'"' {
        return None;
    }
    let (end, escaped) = end_of_string(document, key.start)?;
    let colon = peek(document, end);
    if colon.first != b':' {
        return None;
    }
    let value = begin(document, colon.start + 1);
    Some(Key { raw: document.slice(key.start, end), escaped, value })
}

/// Behind the string, number or word that begins at a place.
#[inline(always)]
pub(super) fn end_of_scalar(document: Document<'_>, value: Begin) -> Option<usize> {
    let start = value.start;
    match value.first {
        b'"' => end_of_string(document, start).map(|(end, _)| end),
        b'-' | b'0'..=b'9' => end_of_number(document, start).map(|(end, _)| end),
        b't' => end_of_word(document, start, b"true"),
        b'f' => end_of_word(document, start, b"false"),
        b'n' => end_of_word(document, start, b"null"),
        _ => None,
    }
}
