//! The keys of the object before, which the next object of a list usually has as well.
//!
//! Comparing bytes with a key that has been read is several times cheaper than reading one. Where
//! they differ the key is read, so this can only be slow, never wrong.

use super::document::Document;

/// Bytes of a key with its quotes, comma, colon and white space that can be compared.
const WIDTH: usize = 32;
/// Keys that are remembered.
const KEYS: usize = 16;

type Words = [u64; WIDTH / 8];

/// The bits that count, by the length of a key.
static MASKS: [Words; WIDTH + 1] = masks();

const fn masks() -> [Words; WIDTH + 1] {
    let mut masks = [[0; WIDTH / 8]; WIDTH + 1];
    let mut length = 0;
    while length <= WIDTH {
        let mut at = 0;
        while at < length {
            masks[length][at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        length += 1;
    }
    masks
}

/// Where the keys of an object stand: each from the end of the value before it (or the opening
/// bracket) to the beginning of its own, so that one comparison takes comma and colon along.
pub(super) struct Alike {
    starts: [u32; KEYS],
    lengths: [u8; KEYS],
    count: usize,
}

impl Alike {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { starts: [0; KEYS], lengths: [0; KEYS], count: 0 }
    }

    /// The offset behind the key if it is the one that the object before had at the same place.
    #[inline(always)]
    pub(super) fn meet(
        &self,
        document: Document<'_>,
        offset: usize,
        place: usize,
    ) -> Option<usize> {
        if place >= self.count {
            return None;
        }
        let start = *self.starts.get(place)? as usize;
        let length = usize::from(*self.lengths.get(place)?);
        let mask = MASKS.get(length)?;
        let (found, known) = (words(document, offset), words(document, start));
        let differs = |at: usize| (found[at] ^ known[at]) & mask[at];
        let any = differs(0) | differs(1) | differs(2) | differs(3);
        (any == 0).then_some(offset + length)
    }

    /// Remember a key that has been read.
    #[inline(always)]
    pub(super) fn learn(&mut self, place: usize, start: usize, end: usize) {
        let length = end - start;
        if place < KEYS && place <= self.count && length <= WIDTH {
            // Documents are shorter than a gigabyte.
            self.starts[place] = start as u32;
            self.lengths[place] = length as u8;
            self.count = self.count.max(place + 1);
        }
    }
}

#[inline(always)]
fn words(document: Document<'_>, offset: usize) -> Words {
    let (chunks, _) = document.chunk::<WIDTH>(offset).as_chunks::<8>();
    [0, 1, 2, 3].map(|at| u64::from_le_bytes(chunks[at]))
}
