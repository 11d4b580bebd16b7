//! The keys that objects at one position usually have, in their usual order.
//!
//! Documents of one table have the same keys in the same order, because jsonb sorts them. Comparing
//! the next bytes with the key that came at this place before is several times cheaper than reading
//! a key; where they differ the key is read, so a habit can only be slow, never wrong.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::lookup::Lookup;
use crate::json::{Cursor, Document};

/// Bytes of a key with its quotes, comma, colon and white space that can be compared.
const WIDTH: usize = 32;
/// Habits of longer objects are not kept whole.
const LONGEST: usize = 128;
/// How often another habit may be taken up.
const TIMES: usize = 4;

/// A key as it is written, from the end of the value before it (or the opening bracket) to the
/// beginning of its own, so that one comparison takes the comma and the colon along.
#[derive(Debug)]
pub(super) struct Expected {
    text: [u64; WIDTH / 8],
    mask: [u64; WIDTH / 8],
    length: usize,
    /// Who wants the value.
    pub(super) place: Option<usize>,
}

impl Expected {
    fn new(written: &[u8], place: Option<usize>) -> Option<Self> {
        if written.len() > WIDTH {
            return None;
        }
        let mut bytes = [0; WIDTH];
        bytes[..written.len()].copy_from_slice(written);
        let mut mask = [0; WIDTH];
        mask[..written.len()].fill(0xff);
        let (text, mask) = (words(&bytes), words(&mask));
        Some(Self { text, mask, length: written.len(), place })
    }

    /// The offset behind the key if it is what stands at an offset.
    #[inline(always)]
    pub(super) fn meet(&self, document: Document<'_>, offset: usize) -> Option<usize> {
        let found = words(document.chunk(offset));
        let differs = |at: usize| (found[at] ^ self.text[at]) & self.mask[at];
        let near = differs(0) | differs(1);
        let far = if self.length > WIDTH / 2 { differs(2) | differs(3) } else { 0 };
        (near | far == 0).then_some(offset + self.length)
    }
}

#[inline(always)]
fn words(bytes: &[u8; WIDTH]) -> [u64; WIDTH / 8] {
    let (chunks, _) = bytes.as_chunks::<8>();
    [0, 1, 2, 3].map(|at| u64::from_le_bytes(chunks[at]))
}

/// What has been seen at one position, by all threads.
#[derive(Debug, Default)]
pub(super) struct Habit {
    /// How many of `known` have been taken up; the last one holds.
    times: AtomicUsize,
    known: [OnceLock<Box<[Expected]>>; TIMES],
}

impl Habit {
    /// The keys to expect; none at first.
    #[inline(always)]
    pub(super) fn expected(&self) -> &[Expected] {
        let times = self.times.load(Ordering::Acquire);
        match times.checked_sub(1).and_then(|last| self.known.get(last)?.get()) {
            Some(expected) => expected,
            None => &[],
        }
    }

    /// Take up the keys of the object whose bracket the cursor is at, where there is room.
    #[cold]
    pub(super) fn learn(&self, mut cursor: Cursor<'_>, lookup: &Lookup) {
        let times = self.times.load(Ordering::Acquire);
        let Some(known) = self.known.get(times) else { return };
        let expected = read(&mut cursor, lookup);
        if !expected.is_empty() && known.set(expected.into()).is_ok() {
            self.times.store(times + 1, Ordering::Release);
        }
    }
}

/// The keys of an object up to the first that is too long or not JSON.
fn read(cursor: &mut Cursor<'_>, lookup: &Lookup) -> Vec<Expected> {
    let mut expected = Vec::new();
    if cursor.open().is_none() {
        return expected;
    }
    while expected.len() < LONGEST {
        let start = cursor.offset();
        if !expected.is_empty() {
            if cursor.peek() != b',' {
                break;
            }
            cursor.advance();
        }
        let Some(key) = cursor.read_key() else { break };
        let written = cursor.document().slice(start, key.value.start);
        let Some(next) = Expected::new(written, lookup.find(key)) else { break };
        expected.push(next);
        if cursor.skip_value(key.value).is_none() {
            break;
        }
    }
    expected
}
