//! Identifiers, labels and addresses.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A UUID of 36 or 32 characters, as the one with hyphens and small letters.
pub(super) fn uuid(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let bytes = text.as_bytes();
    let is_hyphen = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    match bytes.len() {
        36 => {
            let fits = |(at, byte): (usize, &u8)| match is_hyphen(at) {
                true => *byte == b'-',
                false => byte.is_ascii_hexdigit(),
            };
            if !bytes.iter().enumerate().all(fits) {
                return None;
            }
            if !bytes.iter().any(u8::is_ascii_uppercase) {
                return Some(text);
            }
            Some(text.to_ascii_lowercase().into())
        }
        32 if bytes.iter().all(u8::is_ascii_hexdigit) => {
            let small = text.to_ascii_lowercase();
            let parts = [&small[..8], &small[8..12], &small[12..16], &small[16..20], &small[20..]];
            Some(parts.join("-").into())
        }
        _ => None,
    }
}

/// Whether a text is base64 of some bytes, and the only one: with padding, without idle bits.
pub(super) fn is_base64(text: &str) -> bool {
    STANDARD.decode(text).is_ok()
}

/// Labels of ASCII; others are Python's to tell.
pub(super) fn is_ltree(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=1_000).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    text.is_empty() || (text.len() <= 65_535 && text.split('.').all(is_label))
}

/// Words of small letters and digits, joined by single hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= 255 && text.split('-').all(is_word)
}

/// Top-level domains, and such as are taken for them, that are nobody's (RFC 6761, RFC 9476, and what
/// libraries add).
const SPECIAL: [&str; 10] =
    ["alt", "arpa", "example", "home", "internal", "invalid", "lan", "local", "localhost", "onion"];

/// An address that every reader of RFC 5322 leaves as it is: ASCII, small letters in the domain.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-'))
    };
    local.len() <= 64
        && text.len() <= 200
        && local.split('.').all(is_atom)
        && is_domain(domain)
        && domain.rsplit('.').next().is_some_and(|last| {
            last.len() >= 2
                && last.bytes().all(|byte| byte.is_ascii_lowercase())
                && last != "test"
                && !SPECIAL.contains(&last)
        })
}

/// Two or more labels of small letters, digits and single hyphens inside.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| label.len() <= 63 && is_slug(label);
    text.contains('.') && text.split('.').all(is_label)
}

/// A web address of a named host or an IPv4 address, as it stands.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest.filter(|_| text.len() <= 8_000) else { return false };
    let (authority, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let is_port = |port: &str| {
        !port.starts_with('0')
            && port.bytes().all(|byte| byte.is_ascii_digit())
            && port.parse::<u16>().is_ok()
    };
    host.len() <= 253
        && host.split('.').all(|label| label.len() <= 63 && is_slug(label))
        && port.is_none_or(is_port)
        && is_tail(tail.as_bytes())
}

/// Characters of RFC 3986 without brackets, and whole escapes.
fn is_tail(mut tail: &[u8]) -> bool {
    loop {
        match tail {
            [] => return true,
            [b'%', high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                tail = rest;
            }
            [byte, rest @ ..]
                if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(byte) =>
            {
                tail = rest;
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, check};

    #[test]
    fn uuids_become_small() {
        let plain = "018f4e6a-7c1b-7f00-8000-5a3f0c9d2e11";
        check(
            Form::Uuid,
            &[
                (plain, Some(plain)),
                ("018F4E6A-7C1B-7f00-8000-5A3F0C9D2E11", Some(plain)),
                ("018f4e6a7c1b7f0080005A3f0c9d2e11", Some(plain)),
                ("{18f4e6a7c1b7f0080005a3f0c9d2e1}", None),
                ("018f4e6a-7c1b-7f00-8000-5a3f0c9d2e1g", None),
                ("018f4e6a7c1b-7f00-8000-5a3f-0c9d2e11", None),
                ("018f4e6a-7c1b-7f00-8000-5a3f0c9d2e1", None),
                ("", None),
            ],
        );
    }

    #[test]
    fn bytes_have_one_spelling() {
        check(
            Form::Bytes,
            &[
                ("aGVsbG8=", Some("aGVsbG8=")),
                ("", Some("")),
                ("aGVsbG8", None),
                ("aGVsbG9=", None),
                ("aGVs bG8=", None),
                ("_-8=", None),
            ],
        );
    }

    #[test]
    fn labels() {
        check(
            Form::LTree,
            &[
                ("music.rock_1.a-b", Some("music.rock_1.a-b")),
                ("", Some("")),
                ("a..b", None),
                ("é", None),
                (".a", None),
            ],
        );
        check(
            Form::Slug,
            &[
                ("the-dark-side", Some("the-dark-side")),
                ("", None),
                ("a--b", None),
                ("-a", None),
                ("A", None),
            ],
        );
    }

    #[test]
    fn addresses_of_mail() {
        check(
            Form::Email,
            &[
                ("joni@example.com", Some("joni@example.com")),
                ("Joni.M+lists@mail.example.co.uk", Some("Joni.M+lists@mail.example.co.uk")),
                ("joni@Example.com", None),
                ("joni@localhost", None),
                ("joni@a.local", None),
                ("joni@a.test", None),
                ("jo..ni@example.com", None),
                (".joni@example.com", None),
                ("joni@example..com", None),
                ("joni@xn--bcher-kva.com", None),
                ("joni@example.c0m", None),
                ("joni@[1.2.3.4]", None),
                ("a@b@example.com", None),
                ("\"a\"@example.com", None),
                ("joni", None),
            ],
        );
    }

    #[test]
    fn addresses_of_pages() {
        check(
            Form::Url,
            &[
                (
                    "https://example.com/records?page=2#a",
                    Some("https://example.com/records?page=2#a"),
                ),
                ("http://127.0.0.1:8000", Some("http://127.0.0.1:8000")),
                ("https://example.com/%C3%A9", Some("https://example.com/%C3%A9")),
                ("https://example.com/%C3%g", None),
                ("https://example.com:0/", None),
                ("https://example.com:/", None),
                ("https://example.com:65536/", None),
                ("https://user@example.com/", None),
                ("https://[::1]/", None),
                ("https:///a", None),
                ("HTTPS://example.com", None),
                ("ftp://example.com", None),
                ("https://example.com/a b", None),
                ("https://example.com/[", None),
                ("https://example.com/\n", None),
            ],
        );
    }
}
