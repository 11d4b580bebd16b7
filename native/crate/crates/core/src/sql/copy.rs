//! The data lines behind `COPY ... FROM stdin`.

use memchr::memmem;

use super::error::{Failure, SqlErrorKind};
use super::token::Scanner;

/// Take the rest of the line and the data; gives the byte offsets of the data.
///
/// `statement` is the offset of the COPY, which errors speak of.
pub(super) fn read_data(
    scanner: &mut Scanner<'_>,
    statement: usize,
) -> Result<(usize, usize), Failure> {
    let start = find_next_line(scanner)?;
    let Some(end) = find_end(scanner.bytes, start) else {
        let detail = "the data of COPY ... FROM stdin is not ended by \\.";
        return Err(Failure::new(SqlErrorKind::Copy, detail, statement));
    };
    let carriage_return = usize::from(scanner.bytes.get(end + 2) == Some(&b'\r'));
    scanner.position = end + 2 + carriage_return;
    Ok((start, end))
}

/// Nothing but white space and a comment may stand behind the semicolon.
fn find_next_line(scanner: &Scanner<'_>) -> Result<usize, Failure> {
    let bytes = scanner.bytes;
    let mut position = scanner.position;
    while let Some(b' ' | b'\t' | 0x0b | 0x0c) = bytes.get(position) {
        position += 1;
    }
    if bytes[position..].starts_with(b"--") {
        while bytes.get(position).is_some_and(|byte| !matches!(byte, b'\n' | b'\r')) {
            position += 1;
        }
    }
    match bytes[position..] {
        [] => Ok(position),
        [b'\n', ..] => Ok(position + 1),
        [b'\r', b'\n', ..] => Ok(position + 2),
        _ => {
            let detail = "data must begin on the line after COPY ... FROM stdin;";
            Err(Failure::new(SqlErrorKind::Copy, detail, scanner.position))
        }
    }
}

/// The offset of the next line that is `\.`.
fn find_end(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let found = from + memmem::find(&bytes[from..], b"\\.")?;
        let begins = found == 0 || bytes[found - 1] == b'\n';
        let ends = matches!(bytes[found + 2..], [] | [b'\n', ..] | [b'\r'] | [b'\r', b'\n', ..]);
        if begins && ends {
            return Some(found);
        }
        from = found + 2;
    }
}
