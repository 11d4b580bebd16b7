//! Hashing of documents: they are long, and looked up for every request.

use std::hash::{BuildHasher, Hasher, RandomState};

/// A hash with a secret of this process: what clients send cannot be made to collide.
///
/// It folds products of 64 bits, as wyhash does; texts are compared afterwards, so a hash that is
/// the same by accident costs a comparison and nothing else.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash {
    seeds: [u64; 4],
}

impl Hash {
    pub(super) fn new() -> Self {
        // odd numbers, so that no product is lost
        Self { seeds: std::array::from_fn(|_| RandomState::new().hash_one(0_u8) | 1) }
    }

    /// The hash of a text and what stands beside it.
    pub(super) fn of(&self, kind: u8, text: &[u8], beside: &[u8]) -> u64 {
        let start = self.seeds[0] ^ u64::from(kind);
        let first = self.add(start, text);
        if beside.is_empty() { first } else { self.add(first.rotate_left(17), beside) }
    }

    fn add(&self, start: u64, bytes: &[u8]) -> u64 {
        let [_, two, three, four] = self.seeds;
        let mut state = fold(start ^ four, bytes.len() as u64 ^ three);
        let (blocks, rest) = bytes.as_chunks::<16>();
        for block in blocks {
            let (low, high) = block.split_at(8);
            state = fold(word(low) ^ two ^ state, word(high) ^ three);
        }
        let mut last = [0; 16];
        last[..rest.len()].copy_from_slice(rest);
        let (low, high) = last.split_at(8);
        fold(fold(word(low) ^ four ^ state, word(high) ^ two), three ^ state)
    }
}

fn word(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

fn fold(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    #[expect(clippy::cast_possible_truncation, reason = "the two halves are wanted")]
    let folded = product as u64 ^ (product >> 64) as u64;
    folded
}

/// For maps whose keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn unlike_texts_have_unlike_hashes() {
        let hash = Hash::new();
        let mut found = HashSet::new();
        for length in 0..200_usize {
            for text in [vec![b'a'; length], vec![0; length]] {
                for (kind, beside) in [(0, ""), (1, ""), (0, "a"), (0, "b"), (0, "\0")] {
                    found.insert(hash.of(kind, &text, beside.as_bytes()));
                }
                for at in 0..length {
                    let mut changed = text.clone();
                    changed[at] ^= 1;
                    found.insert(hash.of(0, &changed, b""));
                }
            }
        }
        // the two texts of no length are the same one
        assert_eq!(found.len(), 399 * 5 + 2 * (199 * 200 / 2));
    }

    #[test]
    fn processes_do_not_share_it() {
        let [one, other] = [Hash::new(), Hash::new()].map(|hash| hash.of(0, b"query", b""));
        assert_ne!(one, other);
    }
}
