//! Tokens: from the offset where one begins to the offset behind it.
//!
//! Plain functions of bytes and offsets, so that loops keep the offset in a register.

use super::error::JsonError;
use super::scan::find_special;

type Offset = Result<usize, JsonError>;

/// The next byte that is not white space, and its offset; 0 at the end.
#[inline(always)]
pub(super) fn peek(bytes: &[u8], position: usize) -> (u8, usize) {
    match bytes.get(position) {
        Some(&byte) if byte > b' ' => (byte, position),
        // PostgreSQL writes one space behind a colon and a comma.
        Some(b' ') => match bytes.get(position + 1) {
            Some(&byte) if byte > b' ' => (byte, position + 1),
            _ => peek_behind_spaces(bytes, position),
        },
        _ => peek_behind_spaces(bytes, position),
    }
}

#[cold]
#[inline(never)]
fn peek_behind_spaces(bytes: &[u8], mut position: usize) -> (u8, usize) {
    loop {
        match bytes.get(position) {
            Some(b' ' | b'\n' | b'\r' | b'\t') => position += 1,
            Some(&byte) => return (byte, position),
            None => return (0, position),
        }
    }
}

/// Behind the string whose opening quote is at `start`.
#[inline(always)]
pub(super) fn end_of_string(bytes: &[u8], start: usize) -> Offset {
    let end = find_special(bytes, start + 1);
    if bytes.get(end) == Some(&b'"') { Ok(end + 1) } else { end_of_long_string(bytes, end) }
}

/// The same from a special byte inside of the string.
#[inline(never)]
fn end_of_long_string(bytes: &[u8], mut position: usize) -> Offset {
    loop {
        match bytes.get(position) {
            Some(b'"') => return Ok(position + 1),
            Some(b'\\') => position = find_special(bytes, end_of_escape(bytes, position)?),
            _ => return Err(JsonError::syntax(position)),
        }
    }
}

fn end_of_escape(bytes: &[u8], start: usize) -> Offset {
    match bytes.get(start + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(start + 2),
        Some(b'u') => {
            let digits = start + 2..start + 6;
            match digits.clone().find(|&at| !bytes.get(at).is_some_and(u8::is_ascii_hexdigit)) {
                Some(wrong) => Err(JsonError::syntax(wrong)),
                None => Ok(digits.end),
            }
        }
        _ => Err(JsonError::syntax(start + 1)),
    }
}

/// Behind the number that begins at `start`, and whether it is an integer without exponent.
#[inline(always)]
pub(super) fn end_of_number(bytes: &[u8], start: usize) -> Result<(usize, bool), JsonError> {
    let first = start + usize::from(bytes.get(start) == Some(&b'-'));
    let end = match bytes.get(first) {
        Some(b'0') => first + 1,
        Some(b'1'..=b'9') => end_of_digits(bytes, first + 1),
        _ => return Err(JsonError::syntax(first)),
    };
    match bytes.get(end) {
        Some(b'.' | b'e' | b'E') => Ok((end_of_fraction(bytes, end)?, false)),
        _ => Ok((end, true)),
    }
}

#[inline(never)]
fn end_of_fraction(bytes: &[u8], mut position: usize) -> Offset {
    if bytes.get(position) == Some(&b'.') {
        position = end_of_some_digits(bytes, position + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(position) {
        position += 1;
        position += usize::from(matches!(bytes.get(position), Some(b'+' | b'-')));
        position = end_of_some_digits(bytes, position)?;
    }
    Ok(position)
}

fn end_of_some_digits(bytes: &[u8], start: usize) -> Offset {
    let end = end_of_digits(bytes, start);
    if end == start { Err(JsonError::syntax(start)) } else { Ok(end) }
}

#[inline(always)]
fn end_of_digits(bytes: &[u8], mut position: usize) -> usize {
    while bytes.get(position).is_some_and(u8::is_ascii_digit) {
        position += 1;
    }
    position
}

/// Behind `true`, `false` or `null`, which should stand at `start`.
#[inline(always)]
pub(super) fn end_of_word(bytes: &[u8], start: usize, word: &'static [u8]) -> Offset {
    if bytes[start..].starts_with(word) {
        return Ok(start + word.len());
    }
    let same = bytes[start..].iter().zip(word).take_while(|(found, expected)| found == expected);
    Err(JsonError::syntax(start + same.count()))
}

/// Behind the string, number or word that begins at `start` with `first`.
#[inline(always)]
pub(super) fn end_of_scalar(bytes: &[u8], start: usize, first: u8) -> Offset {
    match first {
        b'"' => end_of_string(bytes, start),
        b'-' | b'0'..=b'9' => end_of_number(bytes, start).map(|(end, _)| end),
        b't' => end_of_word(bytes, start, b"true"),
        b'f' => end_of_word(bytes, start, b"false"),
        b'n' => end_of_word(bytes, start, b"null"),
        _ => Err(JsonError::syntax(start)),
    }
}
