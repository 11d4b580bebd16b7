//! What JSON strings stand for, and back.

use std::borrow::Cow;

/// What a checked JSON string (with its quotes) stands for.
///
/// None for other values, and for a string that holds half of a surrogate pair, which no text of
/// ours equals.
#[must_use]
pub fn decode(raw: &[u8]) -> Option<Cow<'_, str>> {
    let inner = raw.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    if !inner.contains(&b'\\') {
        return std::str::from_utf8(inner).ok().map(Cow::Borrowed);
    }
    // serde_json refuses lone surrogates, which is what is wanted here.
    serde_json::from_slice::<String>(raw).ok().map(Cow::Owned)
}

/// A text as JSON string, with no more escapes than JSON demands.
#[must_use]
pub fn encode(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
