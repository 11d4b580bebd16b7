//! Messages of the protocol's version 3, as far as flights need them.

use bytes::{Buf, BufMut, Bytes, BytesMut};

/// The longest message that is no row: errors repeat parts of statements and values.
const LONGEST: usize = 16 << 20;

/// Puts the messages of a flight one after another.
pub(super) struct Writer<'a>(pub &'a mut BytesMut);

impl Writer<'_> {
    fn message(&mut self, tag: u8, body: usize) {
        self.0.reserve(5 + body);
        self.0.put_u8(tag);
        // statements and values are bounded by the body of a request, far below 2 GB
        self.0.put_i32(i32::try_from(4 + body).unwrap_or(i32::MAX));
    }

    fn name(&mut self, name: Name) {
        if let Some(letters) = name.letters() {
            self.0.put_slice(&letters);
        }
        self.0.put_u8(0);
    }

    pub(super) fn parse(&mut self, name: Name, sql: &str) {
        self.message(b'P', name.len() + 1 + sql.len() + 1 + 2);
        self.name(name);
        self.0.put_slice(sql.as_bytes());
        self.0.put_u8(0);
        self.0.put_i16(0);
    }

    /// Binds to the unnamed portal: values in text format, rows in that or all in binary format.
    pub(super) fn bind(&mut self, name: Name, count: u16, values: &[u8], binary: bool) {
        let formats: &[u8] = if binary { b"\0\x01\0\x01" } else { b"\0\0" };
        self.message(b'B', 1 + name.len() + 1 + 2 + 2 + values.len() + formats.len());
        self.0.put_u8(0);
        self.name(name);
        self.0.put_i16(0);
        self.0.put_u16(count);
        self.0.put_slice(values);
        self.0.put_slice(formats);
    }

    pub(super) fn execute(&mut self) {
        self.0.put_slice(b"E\0\0\0\x09\0\0\0\0\0");
    }

    pub(super) fn close(&mut self, name: Name) {
        self.message(b'C', 1 + name.len() + 1);
        self.0.put_u8(b'S');
        self.name(name);
    }

    pub(super) fn sync(&mut self) {
        self.0.put_slice(b"S\0\0\0\x04");
    }

    pub(super) fn terminate(&mut self) {
        self.0.put_slice(b"X\0\0\0\x04");
    }

    pub(super) fn query(&mut self, sql: &str) {
        self.message(b'Q', sql.len() + 1);
        self.0.put_slice(sql.as_bytes());
        self.0.put_u8(0);
    }
}

/// The name of a prepared statement on one connection: nine bytes, or none for the unnamed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name(pub u32);

impl Name {
    pub(super) const NONE: Self = Self(0);

    const fn len(self) -> usize {
        if self.0 == 0 { 0 } else { 9 }
    }

    fn letters(self) -> Option<[u8; 9]> {
        (self.0 != 0).then(|| {
            let mut letters = [b'f'; 9];
            for (index, letter) in letters[1..].iter_mut().enumerate() {
                *letter = b"0123456789abcdef"[(self.0 >> (28 - 4 * index)) as usize & 15];
            }
            letters
        })
    }
}

/// What matters of a message from the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// The body of a `DataRow`, whose lengths fit.
    Row(Bytes),
    /// A row that is longer than is allowed; so many of its bytes are still to come.
    Oversized(usize),
    /// A statement is done. Whether it was a COMMIT.
    Done(bool),
    Parsed,
    /// The body of an `ErrorResponse`.
    Error(Bytes),
    /// The status of the transaction: `I`, `T` or `E`.
    Ready(u8),
    /// What may come at any time and says nothing of a flight.
    Other,
}

/// Takes the next message off what was read, or says that more must be read first.
///
/// # Errors
///
/// What no server sends to this client; the connection is of no use any more.
pub(super) fn take(buffer: &mut BytesMut, longest_row: usize) -> Result<Option<Message>, String> {
    if buffer.len() < 5 {
        return Ok(None);
    }
    let tag = buffer[0];
    let length = u32::from_be_bytes([buffer[1], buffer[2], buffer[3], buffer[4]]) as usize;
    if length < 4 || length > i32::MAX as usize {
        return Err(format!("a message {:?} of {length} bytes", char::from(tag)));
    }
    let total = 1 + length;
    if tag == b'D' && total > longest_row {
        let there = buffer.len().min(total);
        buffer.advance(there);
        return Ok(Some(Message::Oversized(total - there)));
    }
    if tag != b'D' && total > LONGEST {
        return Err(format!("a message {:?} of {length} bytes", char::from(tag)));
    }
    if buffer.len() < total {
        // once, so that a large row is not copied each time that the buffer grows
        buffer.reserve(total - buffer.len());
        return Ok(None);
    }
    let message = match tag {
        b'D' => {
            let mut body = buffer.split_to(total);
            body.advance(5);
            if !fits(&body) {
                return Err("a row whose lengths do not fit".to_owned());
            }
            return Ok(Some(Message::Row(body.freeze())));
        }
        b'E' => {
            let mut body = buffer.split_to(total);
            body.advance(5);
            return Ok(Some(Message::Error(body.freeze())));
        }
        b'C' => Message::Done(&buffer[5..total] == b"COMMIT\0"),
        // an empty statement is done as well
        b'I' => Message::Done(false),
        b'1' => Message::Parsed,
        b'Z' if total == 6 && matches!(buffer[5], b'I' | b'T' | b'E') => Message::Ready(buffer[5]),
        // BindComplete, CloseComplete, NoData, RowDescription, ParameterDescription; notices,
        // parameters and notifications, which come whenever they like
        b'2' | b'3' | b'n' | b'T' | b't' | b'N' | b'S' | b'A' => Message::Other,
        _ => return Err(format!("an unexpected message {:?}", char::from(tag))),
    };
    buffer.advance(total);
    Ok(Some(message))
}

/// Whether a row's columns end where the row does.
fn fits(body: &[u8]) -> bool {
    let Some((count, mut rest)) = body.split_first_chunk::<2>() else { return false };
    for _ in 0..u16::from_be_bytes(*count) {
        let Some((length, after)) = rest.split_first_chunk::<4>() else { return false };
        let length = i32::from_be_bytes(*length);
        if length < -1 {
            return false;
        }
        let Some(after) = after.get(usize::try_from(length).unwrap_or(0)..) else { return false };
        rest = after;
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(bytes: &[u8]) -> Result<Vec<Message>, String> {
        let mut buffer = BytesMut::from(bytes);
        let mut messages = Vec::new();
        while let Some(message) = take(&mut buffer, 1_000)? {
            messages.push(message);
        }
        Ok(messages)
    }

    #[test]
    fn messages_are_told_apart() {
        let bytes =
            b"1\0\0\0\x042\0\0\0\x04D\0\0\0\x0c\0\x01\0\0\0\x02hiC\0\0\0\x0dSELECT 1\0Z\0\0\0\x05I";
        let row = Message::Row(Bytes::from_static(b"\0\x01\0\0\0\x02hi"));
        let expected =
            [Message::Parsed, Message::Other, row, Message::Done(false), Message::Ready(b'I')];
        assert_eq!(all(bytes).unwrap(), expected);
    }

    #[test]
    fn what_no_server_sends_is_refused() {
        for bytes in [
            &b"D\0\0\0\x03"[..],
            b"D\xff\xff\xff\xff",
            b"E\x7f\0\0\0",
            b"D\0\0\0\x0b\0\x01\0\0\0\x02h",
            b"D\0\0\0\x0d\0\x01\0\0\0\x02hi!",
            b"D\0\0\0\x0a\0\x01\xff\xff\xff\xfe",
            b"Z\0\0\0\x05X",
            b"G\0\0\0\x07\0\0\0",
            b"HTTP/1.1 400 Bad Request",
        ] {
            assert!(all(bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_row_beyond_the_bound_is_skipped_and_not_kept() {
        let mut buffer = BytesMut::from(&b"D\0\x01\0\0some of it"[..]);
        let message = take(&mut buffer, 1_000).unwrap();
        assert_eq!(message, Some(Message::Oversized(65_537 - 15)));
        assert!(buffer.is_empty());
    }

    #[test]
    fn names_are_of_one_length() {
        let mut out = BytesMut::new();
        Writer(&mut out).close(Name(0xabc));
        assert_eq!(&out[..], b"C\0\0\0\x0fSf00000abc\0");
    }

    proptest! {
        #[test]
        fn nothing_that_comes_makes_it_panic(
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
            tag in proptest::sample::select(b"DECZ1IN".to_vec()),
        ) {
            let _ = all(&bytes);
            let mut framed = vec![tag];
            framed.extend_from_slice(&u32::try_from(bytes.len() + 4).unwrap().to_be_bytes());
            framed.extend_from_slice(&bytes);
            let _ = all(&framed);
        }

        #[test]
        fn messages_may_come_in_pieces(
            sizes in proptest::collection::vec(0_usize..40, 1..10), cut in 1_usize..50,
        ) {
            let mut bytes = Vec::new();
            for size in &sizes {
                bytes.push(b'D');
                bytes.extend_from_slice(&u32::try_from(10 + size).unwrap().to_be_bytes());
                bytes.extend_from_slice(b"\0\x01");
                bytes.extend_from_slice(&u32::try_from(*size).unwrap().to_be_bytes());
                bytes.extend(std::iter::repeat_n(b'x', *size));
            }
            let mut buffer = BytesMut::new();
            let mut found = Vec::new();
            for piece in bytes.chunks(cut) {
                buffer.extend_from_slice(piece);
                while let Some(Message::Row(body)) = take(&mut buffer, 1_000).unwrap() {
                    found.push(body.len() - 6);
                }
            }
            prop_assert_eq!(found, sizes);
        }
    }
}
