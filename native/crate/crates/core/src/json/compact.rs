//! Copying a value without insignificant white space.

use super::cursor::Cursor;
use super::diagnose::diagnose;
use super::document::Document;
use super::error::JsonError;

/// Append a value that has been checked before.
pub(crate) fn write_compact(value: &[u8], out: &mut Vec<u8>) {
    let mut copied = 0;
    let mut position = 0;
    while let Some(&byte) = value.get(position) {
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {
                out.extend_from_slice(&value[copied..position]);
                copied = position + 1;
                position += 1;
            }
            b'"' => position = end_of_string(value, position),
            _ => position += 1,
        }
    }
    out.extend_from_slice(&value[copied..]);
}

fn end_of_string(value: &[u8], start: usize) -> usize {
    let mut position = start + 1;
    loop {
        match memchr::memchr2(b'"', b'\\', &value[position..]) {
            Some(found) if value[position + found] == b'\\' => position += found + 2,
            Some(found) => return position + found + 1,
            None => return value.len(),
        }
    }
}

/// Check a text of one value, and give it without insignificant white space.
///
/// # Errors
/// The text is not JSON.
pub(crate) fn compact(text: &[u8]) -> Result<Vec<u8>, JsonError> {
    if check(text).is_none() {
        return Err(diagnose(text));
    }
    let mut out = Vec::with_capacity(text.len());
    write_compact(text, &mut out);
    Ok(out)
}

fn check(text: &[u8]) -> Option<()> {
    let mut memory = Vec::new();
    let mut cursor = Cursor::new(Document::load(text, &mut memory)?);
    let value = cursor.begin();
    cursor.skip_value(value)?;
    cursor.finish()
}
