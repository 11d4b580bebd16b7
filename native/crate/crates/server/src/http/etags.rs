//! Entity tags, as `fraiseql.http.etags` makes them: a client that has an answer already is told so.

use sha2::{Digest, Sha256};

/// The tag of a body: a weak one, because the same answer is sent compressed and not.
pub(super) fn tag_of(body: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut tag = String::with_capacity(36);
    tag.push_str("W/\"");
    for byte in &Sha256::digest(body)[..16] {
        tag.push(char::from(DIGITS[usize::from(byte >> 4)]));
        tag.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    tag.push('"');
    tag
}

/// Whether `If-None-Match` names this tag, be it as a weak one or not (RFC 9110, section 13.1.2).
pub(super) fn names(if_none_match: &str, tag: &str) -> bool {
    let wanted = tag.trim_start_matches("W/");
    if if_none_match.trim() == "*" {
        return true;
    }
    let mut rest = if_none_match;
    while let Some(begin) = rest.find('"') {
        let Some(length) = rest[begin + 1..].find('"') else { return false };
        let end = begin + length + 2;
        if &rest[begin..end] == wanted {
            return true;
        }
        rest = &rest[end..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_half_of_the_hash() {
        // printf '{"data":{}}' | sha256sum
        let tag = tag_of(br#"{"data":{}}"#);
        assert_eq!(tag, "W/\"7fb9d166d1a15bce0b9f085f3818946f\"");
    }

    #[test]
    fn a_tag_is_found_among_others_weak_or_not() {
        let tag = "W/\"a\"";
        for good in ["*", " * ", "\"a\"", "W/\"a\"", "\"b\", W/\"a\"", "x\"a\"", "\"b\"\"a\""] {
            assert!(names(good, tag), "{good}");
        }
        for bad in ["", "a", "\"b\"", "\"a", "\"b\", *", "\"b,\"a\"", "\"A\""] {
            assert!(!names(bad, tag), "{bad}");
        }
    }
}
