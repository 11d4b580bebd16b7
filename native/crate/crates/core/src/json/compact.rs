//! Copying a value without insignificant white space.

use super::cursor::Cursor;
use super::error::JsonError;
use super::scan::find_special;

/// Append a value that has been checked before.
pub fn write_compact(value: &[u8], out: &mut Vec<u8>) {
    let mut position = 0;
    let mut copied = 0;
    while position < value.len() {
        match value[position] {
            b' ' | b'\t' | b'\n' | b'\r' => {
                out.extend_from_slice(&value[copied..position]);
                position += 1;
                copied = position;
            }
            b'"' => position = end_of_string(value, position),
            _ => position += 1,
        }
    }
    out.extend_from_slice(&value[copied..]);
}

fn end_of_string(value: &[u8], start: usize) -> usize {
    let mut position = find_special(value, start + 1);
    while value[position] == b'\\' {
        position = find_special(value, position + 2);
    }
    position + 1
}

/// Check a text of one value, and give it without insignificant white space.
///
/// # Errors
/// The text is not JSON.
pub fn compact(text: &[u8]) -> Result<Vec<u8>, JsonError> {
    let mut cursor = Cursor::new(text)?;
    cursor.skip_value()?;
    cursor.finish()?;
    let mut out = Vec::with_capacity(text.len());
    write_compact(text, &mut out);
    Ok(out)
}
