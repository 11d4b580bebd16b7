//! Finding the end of a run of plain string bytes, many bytes at a time.

use super::document::Document;

/// Bytes of one step.
const WIDTH: usize = 16;

/// The offset of the first `"`, `\` or control character at or after `offset`; there is one behind
/// each document.
#[inline(always)]
pub(super) fn find_special(document: Document<'_>, offset: usize) -> usize {
    // Most keys and many values end in the first step.
    let mask = special_mask(document.chunk(offset));
    if mask != 0 { offset + first_set(mask) } else { find_special_far(document, offset + WIDTH) }
}

/// The same where the first bytes are known to be plain.
#[inline(never)]
fn find_special_far(document: Document<'_>, mut offset: usize) -> usize {
    // Identifiers and times end here.
    for _ in 0..2 {
        let mask = special_mask(document.chunk(offset));
        if mask != 0 {
            return offset + first_set(mask);
        }
        offset += WIDTH;
    }
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has just been asked.
        return unsafe { wide::find_special(document, offset) };
    }
    loop {
        let mask = special_mask(document.chunk(offset));
        if mask != 0 {
            return offset + first_set(mask);
        }
        offset += WIDTH;
    }
}

/// Twice as many bytes at a time, for long texts.
#[cfg(target_arch = "x86_64")]
mod wide {
    use std::arch::x86_64::{
        _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_min_epu8, _mm256_movemask_epi8,
        _mm256_or_si256, _mm256_set1_epi8,
    };

    use super::Document;

    const WIDTH: usize = 32;

    #[target_feature(enable = "avx2")]
    pub(super) fn find_special(document: Document<'_>, mut offset: usize) -> usize {
        loop {
            let chunk: &[u8; 2 * WIDTH] = document.chunk(offset);
            let (near, far) = (special_mask(chunk, 0), special_mask(chunk, WIDTH));
            let mask = u64::from(near) | u64::from(far) << WIDTH;
            if mask != 0 {
                return offset + mask.trailing_zeros() as usize;
            }
            offset += 2 * WIDTH;
        }
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn special_mask(chunk: &[u8; 2 * WIDTH], at: usize) -> u32 {
        // SAFETY: the load is unaligned and stays inside of the slice.
        let loaded = unsafe { _mm256_loadu_si256(chunk[at..at + WIDTH].as_ptr().cast()) };
        let quotes = _mm256_cmpeq_epi8(loaded, _mm256_set1_epi8(b'"'.cast_signed()));
        let backslashes = _mm256_cmpeq_epi8(loaded, _mm256_set1_epi8(b'\\'.cast_signed()));
        let low = _mm256_min_epu8(loaded, _mm256_set1_epi8(0x1f));
        let controls = _mm256_cmpeq_epi8(low, loaded);
        let special = _mm256_or_si256(_mm256_or_si256(quotes, backslashes), controls);
        _mm256_movemask_epi8(special).cast_unsigned()
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn first_set(mask: u32) -> usize {
    mask.trailing_zeros() as usize
}

/// One bit for each special byte.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn special_mask(chunk: &[u8; WIDTH]) -> u32 {
    use std::arch::x86_64::{
        _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
        _mm_set1_epi8,
    };
    // SAFETY: SSE2 belongs to every x86-64; the load is unaligned and stays inside of the array.
    unsafe {
        let loaded = _mm_loadu_si128(chunk.as_ptr().cast());
        let quotes = _mm_cmpeq_epi8(loaded, _mm_set1_epi8(b'"'.cast_signed()));
        let backslashes = _mm_cmpeq_epi8(loaded, _mm_set1_epi8(b'\\'.cast_signed()));
        let controls = _mm_cmpeq_epi8(_mm_min_epu8(loaded, _mm_set1_epi8(0x1f)), loaded);
        let special = _mm_or_si128(_mm_or_si128(quotes, backslashes), controls);
        _mm_movemask_epi8(special).cast_unsigned()
    }
}

#[cfg(not(target_arch = "x86_64"))]
#[inline]
fn first_set(mask: u128) -> usize {
    (mask.trailing_zeros() / 8) as usize
}

/// The high bit of each special byte; bits above the lowest one that is set may be wrong.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
fn special_mask(chunk: &[u8; WIDTH]) -> u128 {
    word_mask(u128::from_le_bytes(*chunk))
}

#[cfg(any(test, not(target_arch = "x86_64")))]
#[inline]
fn word_mask(word: u128) -> u128 {
    const ONES: u128 = u128::MAX / 255;
    const HIGH: u128 = ONES * 0x80;
    let below = |word: u128, limit: u8| word.wrapping_sub(ONES * u128::from(limit)) & !word & HIGH;
    let equal = |byte: u8| below(word ^ (ONES * u128::from(byte)), 1);
    below(word, 0x20) | equal(b'"') | equal(b'\\')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(bytes: &[u8], offset: usize) -> usize {
        let special = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
        (offset..bytes.len()).find(|&at| special(bytes[at])).unwrap_or(bytes.len())
    }

    fn find(bytes: &[u8], offset: usize) -> usize {
        let mut memory = Vec::new();
        find_special(Document::load(bytes, &mut memory).expect("a short document"), offset)
    }

    proptest! {
        #[test]
        fn finds_what_a_plain_loop_finds(text in "[\\x00-\\x7fé😀]{0,150}", start in 0usize..40) {
            let bytes = text.as_bytes();
            let start = start.min(bytes.len());
            prop_assert_eq!(find(bytes, start), plain(bytes, start));
        }

        #[test]
        fn finds_the_first_special_byte_of_a_word(bytes: [u8; 16]) {
            let mask = word_mask(u128::from_le_bytes(bytes));
            let found = if mask == 0 { 16 } else { (mask.trailing_zeros() / 8) as usize };
            prop_assert_eq!(found, plain(&bytes, 0));
        }
    }

    #[test]
    fn finds_a_special_byte_at_each_place() {
        for length in 0..150 {
            for place in 0..length {
                for special in [b'"', b'\\', 0, 0x1f] {
                    let mut bytes = vec![b' '; length];
                    bytes[place] = special;
                    assert_eq!(find(&bytes, 0), place);
                }
            }
        }
    }
}
