//! Values shown in messages.

use crate::json::write_compact;

/// A shown value has at most this many characters.
const LENGTH: usize = 60;

/// The JSON of a value, cut where it is long.
pub(super) fn show(value: &[u8]) -> String {
    let mut compact = Vec::new();
    write_compact(value, &mut compact);
    let text = String::from_utf8_lossy(&compact);
    if text.chars().count() <= LENGTH {
        return text.into_owned();
    }
    text.chars().take(LENGTH - 1).chain(['…']).collect()
}
