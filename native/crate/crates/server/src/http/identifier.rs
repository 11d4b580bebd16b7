//! The name of a request, given by the client or by us.

use std::cell::RefCell;

use http::HeaderValue;
use rustls::crypto::CryptoProvider;

/// Random bytes that are asked for at a time: a system call for each request costs more than it.
const AHEAD: usize = 1024;

thread_local! {
    static RANDOM: RefCell<(usize, [u8; AHEAD])> = const { RefCell::new((AHEAD, [0; AHEAD])) };
}

/// The identifier that a client gave, if it is one, else a new UUID (version 4) in hexadecimal.
pub(super) fn identify(given: Option<&str>) -> Box<str> {
    match given {
        Some(given) if is_identifier(given) => given.into(),
        _ => make(),
    }
}

/// The same as a header.
pub(super) fn as_header(identifier: &str) -> HeaderValue {
    HeaderValue::from_str(identifier).unwrap_or(HeaderValue::from_static(""))
}

fn is_identifier(text: &str) -> bool {
    (8..=128).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':' | b'-'))
}

fn make() -> Box<str> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut bytes = random();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut digits = [0; 32];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    str::from_utf8(&digits).unwrap_or_default().into()
}

/// Sixteen random bytes.
pub(super) fn random() -> [u8; 16] {
    RANDOM.with_borrow_mut(|(at, bytes)| {
        if *at == AHEAD {
            fill(bytes);
            *at = 0;
        }
        let mut taken = [0; 16];
        taken.copy_from_slice(&bytes[*at..*at + 16]);
        *at += 16;
        taken
    })
}

/// Identifiers must differ, not be secret: if the system gives nothing, the clock has to do.
fn fill(bytes: &mut [u8; AHEAD]) {
    let provider: CryptoProvider = rustls::crypto::ring::default_provider();
    if provider.secure_random.fill(bytes).is_err() {
        for (place, chunk) in bytes.chunks_mut(16).enumerate() {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            let unique = now.unwrap_or_default().as_nanos() ^ ((place as u128) << 100);
            chunk.copy_from_slice(&unique.to_le_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn new_ones_are_uuids_and_differ() {
        let made: HashSet<Box<str>> = (0..1000).map(|_| identify(None)).collect();
        assert_eq!(made.len(), 1000);
        for one in made {
            assert_eq!(one.len(), 32);
            assert_eq!(&one[12..13], "4");
            assert!(matches!(&one[16..17], "8" | "9" | "a" | "b"), "{one}");
        }
    }

    #[test]
    fn a_given_one_is_kept_where_it_is_harmless() {
        let longest = "a".repeat(128);
        for good in ["12345678", "a.b:c_d-E", longest.as_str()] {
            assert_eq!(&*identify(Some(good)), good);
        }
        let long = "a".repeat(129);
        for bad in ["", "1234567", "has blank", "12345678, 12345678", "ümlautümlaut", &long] {
            assert_ne!(&*identify(Some(bad)), bad);
        }
    }
}
