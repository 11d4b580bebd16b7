//! Cursors: places in an order, signed so that nobody can make one up.
//!
//! See `fraiseql.plan.cursors`, which says what they are made of, and who writes them.

use std::borrow::Cow;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::read::Reader;
use super::value::Value;
use super::write::{Style, write_json};
use crate::Unsure;

/// Bytes of the MAC that a cursor begins with.
pub(super) const MAC_BYTES: usize = 16;
/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

const BAD: Unsure = Unsure("cursor that is none of this list");

/// A block of the key that cursors are signed with (HMAC, RFC 2104).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Inner,
    Outer,
}

/// The key that cursors are signed with.
#[derive(Clone)]
pub struct CursorKey {
    mac: Hmac<Sha256>,
    inner: Box<str>,
    outer: Box<str>,
}

impl fmt::Debug for CursorKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CursorKey(..)")
    }
}

impl CursorKey {
    /// The key of a secret, as the setting `fraiseql.cursor_secret` gives it.
    #[must_use]
    pub fn new(secret: &[u8]) -> Self {
        let mut padded = [0; BLOCK];
        if secret.len() > BLOCK {
            padded[..32].copy_from_slice(&Sha256::digest(secret));
        } else {
            padded[..secret.len()].copy_from_slice(secret);
        }
        let block = |pad: u8| STANDARD.encode(padded.map(|byte| byte ^ pad)).into();
        Self { mac: Hmac::new(&padded.into()), inner: block(0x36), outer: block(0x5c) }
    }

    /// A block of the key as base64.
    pub(crate) fn block(&self, block: Block) -> &str {
        match block {
            Block::Inner => &self.inner,
            Block::Outer => &self.outer,
        }
    }

    /// Append the cursor of a place: room for the MAC, which is written there, and the payload.
    pub(crate) fn sign(&self, raw: &mut [u8], mark: &str, out: &mut Vec<u8>) -> Result<(), Unsure> {
        let (made, payload) = raw.split_at_mut_checked(MAC_BYTES).ok_or(BAD)?;
        let mut mac = self.mac.clone();
        mac.update(mark.as_bytes());
        mac.update(payload);
        made.copy_from_slice(&mac.finalize().into_bytes()[..MAC_BYTES]);
        let start = out.len();
        out.resize(start + raw.len().div_ceil(3) * 4, 0);
        let written = URL_SAFE_NO_PAD.encode_slice(raw, &mut out[start..]).map_err(|_| BAD)?;
        out.truncate(start + written);
        Ok(())
    }

    /// The values in a cursor, as text; None for null.
    ///
    /// # Errors
    /// It was not made here, or for another list or order, or holds what is no plain value.
    pub(crate) fn read(&self, cursor: &str, mark: &str) -> Result<Vec<Option<Box<str>>>, Unsure> {
        // it refuses padding and idle bits, so that a place has one spelling
        let raw = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| BAD)?;
        let (signature, payload) = raw.split_at_checked(MAC_BYTES).ok_or(BAD)?;
        let mut mac = self.mac.clone();
        mac.update(mark.as_bytes());
        mac.update(payload);
        mac.verify_truncated_left(signature).map_err(|_| BAD)?;
        read_values(std::str::from_utf8(payload).map_err(|_| BAD)?).ok_or(BAD)
    }
}

/// Plain values of a JSON list, each as PostgreSQL reads it from text; None of anything else.
fn read_values(payload: &str) -> Option<Vec<Option<Box<str>>>> {
    let mut reader = Reader::new(payload, 1);
    let mut values = Vec::new();
    if !reader.skip(b'[') {
        return None;
    }
    if !reader.skip(b']') {
        loop {
            values.push(read_value(&mut reader)?);
            if reader.skip(b']') {
                break;
            }
            reader.skip(b',').then_some(())?;
        }
    }
    reader.end().ok()?;
    Some(values)
}

/// Digits are handed on as they are: a number may have more than a float holds.
fn read_value(reader: &mut Reader<'_>) -> Option<Option<Box<str>>> {
    match reader.peek() {
        b'-' | b'0'..=b'9' => Some(Some(reader.number().ok()?.text.into())),
        b'[' | b'{' => None,
        _ => match reader.value().ok()? {
            Value::Null => Some(None),
            Value::Bool(true) => Some(Some("true".into())),
            Value::Bool(false) => Some(Some("false".into())),
            Value::Text(text) => Some(Some(text.into())),
            _ => None,
        },
    }
}

/// What a cursor of an order with operands belongs to.
pub(crate) fn mark_of<'f>(fingerprint: &'f str, operands: &[Value<'_>]) -> Cow<'f, str> {
    if operands.is_empty() {
        return fingerprint.into();
    }
    let mut json = vec![b'['];
    for (index, operand) in operands.iter().enumerate() {
        if index > 0 {
            json.extend_from_slice(b", ");
        }
        write_json(operand, Style::Sorted, &mut json);
    }
    json.push(b']');
    let digest = Sha256::digest(&json);
    let hex: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{fingerprint}:{hex}").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::read::read;

    // made by fraiseql.plan.cursors
    const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";

    impl CursorKey {
        /// The cursor of a payload.
        pub(crate) fn signed(&self, payload: &str, mark: &str) -> String {
            let mut raw = [&[0; MAC_BYTES], payload.as_bytes()].concat();
            let mut out = Vec::new();
            self.sign(&mut raw, mark, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        }
    }

    #[test]
    fn reads_what_was_signed_for_this_list() {
        let key = CursorKey::new(SECRET);
        let payload =
            r#"[1, null, true, false, "a\"é", 12.50, 1e+20, 123456789012345678901234567890]"#;
        let cursor = key.signed(payload, "mark");
        let found = key.read(&cursor, "mark").unwrap();
        let found: Vec<_> = found.iter().map(Option::as_deref).collect();
        assert_eq!(
            found,
            [
                Some("1"),
                None,
                Some("true"),
                Some("false"),
                Some("a\"é"),
                Some("12.50"),
                Some("1e+20"),
                Some("123456789012345678901234567890"),
            ]
        );
        assert_eq!(key.read(&cursor, "other"), Err(BAD));
        assert_eq!(CursorKey::new(b"another").read(&cursor, "mark"), Err(BAD));
    }

    #[test]
    fn refuses_each_change_of_a_cursor() {
        let key = CursorKey::new(SECRET);
        let cursor = key.signed("[\"a\"]", "mark");
        for at in 0..cursor.len() {
            for other in ["A", "B", "_", "=", " ", "+"] {
                let changed = format!("{}{other}{}", &cursor[..at], &cursor[at + 1..]);
                assert!(changed == cursor || key.read(&changed, "mark").is_err(), "{changed}");
            }
        }
        for changed in
            [format!("{cursor}="), format!("{cursor}A"), cursor[1..].into(), String::new()]
        {
            assert_eq!(key.read(&changed, "mark"), Err(BAD));
        }
    }

    #[test]
    fn refuses_what_is_signed_and_no_list_of_plain_values() {
        let key = CursorKey::new(SECRET);
        for payload in ["", "1", "[[1]]", "[{}]", "[1", "[1,]", "[1] 2", "[NaN]", "[,1]"] {
            assert_eq!(key.read(&key.signed(payload, "m"), "m"), Err(BAD), "{payload}");
        }
        assert_eq!(key.read(&key.signed("[]", "m"), "m"), Ok(vec![]));
    }

    #[test]
    fn blocks_are_those_of_hmac() {
        for secret in [SECRET, &[7; 64], &[7; 100]] {
            let key = CursorKey::new(secret);
            let [inner, outer] = [Block::Inner, Block::Outer]
                .map(|block| STANDARD.decode(key.block(block)).unwrap());
            let below = Sha256::digest([&inner[..], b"mark[1]"].concat());
            let made = Sha256::digest([&outer[..], &below[..]].concat());
            let cursor = URL_SAFE_NO_PAD.encode([&made[..MAC_BYTES], b"[1]"].concat());
            assert_eq!(key.read(&cursor, "mark"), Ok(vec![Some("1".into())]));
        }
    }

    #[test]
    fn marks_are_python_s() {
        assert_eq!(mark_of("abc", &[]), "abc");
        let operand = read(r#"{"y": "é", "x": [1.0, null]}"#, 8).unwrap();
        // mark_of("abc", [{"y": "é", "x": [1.0, None]}, "t"])
        assert_eq!(mark_of("abc", &[operand, Value::text("t")]), MARK);
    }

    const MARK: &str = "abc:5309d2d826fd9d0a";
}
