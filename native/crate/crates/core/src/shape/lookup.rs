//! From a source key to the field that wants it.

use crate::json::{Key, decode};

/// A hash table over a few keys, made for misses: most keys of a document are not wanted.
#[derive(Debug)]
pub(super) struct Lookup {
    keys: Vec<Box<[u8]>>,
    /// At most a quarter is in use.
    table: Box<[Entry]>,
}

/// A place of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// Index into `keys` plus one; 0 is empty.
    index: u32,
    print: Print,
}

/// Enough of a key to tell it from others; all of it up to sixteen bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Print {
    length: u32,
    head: u64,
    tail: u64,
}

impl Print {
    #[inline(always)]
    fn of(key: &[u8]) -> Self {
        // No key of a program is longer than four gigabytes, so cut lengths cannot be confused.
        let length = key.len() as u32;
        match (key.first_chunk::<8>(), key.last_chunk::<8>()) {
            (Some(head), Some(tail)) => {
                let (head, tail) = (u64::from_le_bytes(*head), u64::from_le_bytes(*tail));
                Self { length, head, tail }
            }
            _ => Self { length, head: short(key), tail: 0 },
        }
    }

    #[inline(always)]
    fn hash(self) -> usize {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.head ^ self.tail.rotate_left(23) ^ u64::from(self.length) << 56)
            .wrapping_mul(FACTOR);
        (mixed >> 32) as usize
    }
}

/// Less than eight bytes as a number.
#[inline(always)]
fn short(key: &[u8]) -> u64 {
    match (key.first_chunk::<4>(), key.last_chunk::<4>()) {
        (Some(head), Some(tail)) => {
            u64::from(u32::from_le_bytes(*head)) | u64::from(u32::from_le_bytes(*tail)) << 32
        }
        _ => match *key {
            [] => 0,
            [a] => u64::from(a),
            [a, b] => u64::from(a) | u64::from(b) << 8,
            [a, b, c, ..] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        },
    }
}

impl Lookup {
    /// A table over distinct keys.
    pub(super) fn new(keys: Vec<Box<[u8]>>) -> Self {
        let size = (keys.len() * 4).next_power_of_two().max(16);
        let mut table = vec![Entry::default(); size].into_boxed_slice();
        for (index, key) in keys.iter().enumerate() {
            let print = Print::of(key);
            let mut slot = print.hash() & (size - 1);
            while table[slot].index != 0 {
                slot = (slot + 1) & (size - 1);
            }
            let index = u32::try_from(index + 1).expect("a program has fewer than 2^32 fields");
            table[slot] = Entry { index, print };
        }
        Self { keys, table }
    }

    /// The index of a key of a document.
    #[inline(always)]
    pub(super) fn find(&self, key: Key<'_>) -> Option<usize> {
        if key.escaped {
            return self.find_plain(decode(key.raw)?.as_bytes());
        }
        self.find_plain(key.raw.get(1..key.raw.len() - 1)?)
    }

    #[inline(always)]
    fn find_plain(&self, key: &[u8]) -> Option<usize> {
        let print = Print::of(key);
        let mask = self.table.len() - 1;
        let mut slot = print.hash() & mask;
        loop {
            let entry = self.table.get(slot)?;
            let index = (entry.index as usize).checked_sub(1)?;
            if entry.print == print && (key.len() <= 16 || *self.keys[index] == *key) {
                return Some(index);
            }
            slot = (slot + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Lookup;
    use crate::json::{Cursor, Document};

    fn find(lookup: &Lookup, raw: &str) -> Option<usize> {
        let document = format!("{raw}:1");
        let mut memory = Vec::new();
        let document = Document::load(document.as_bytes(), &mut memory).expect("a short document");
        let mut cursor = Cursor::new(document);
        lookup.find(cursor.read_key().expect("a key"))
    }

    #[test]
    fn reads_escapes() {
        let lookup = Lookup::new(vec![b"name"[..].into(), "q\"\u{e9}".as_bytes().into()]);
        assert_eq!(find(&lookup, r#""n\u0061me""#), Some(0));
        assert_eq!(find(&lookup, r#""q\"\u00e9""#), Some(1));
        assert_eq!(find(&lookup, r#""n\\u0061me""#), None);
        assert_eq!(find(&lookup, r#""\ud800""#), None);
        assert_eq!(find(&Lookup::new(Vec::new()), r#""id""#), None);
    }

    proptest! {
        #[test]
        fn finds_each_key_and_no_other(
            keys in prop::collection::hash_set("[ab]{0,5}|[abc_]{6,20}", 0..60),
            others in prop::collection::vec("[ab]{0,5}|[abc_]{6,20}", 0..60),
        ) {
            let keys: Vec<String> = keys.into_iter().collect();
            let lookup = Lookup::new(keys.iter().map(|key| key.as_bytes().into()).collect());
            for key in keys.iter().chain(&others) {
                let raw = format!("\"{key}\"");
                let expected = keys.iter().position(|known| known == key);
                prop_assert_eq!(find(&lookup, &raw), expected);
            }
        }
    }
}
