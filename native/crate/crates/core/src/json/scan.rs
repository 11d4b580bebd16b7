//! Finding the end of a run of plain string bytes, many bytes at a time.

/// The offset of the first `"`, `\` or control character at or after `position`, or the length.
#[inline]
pub(super) fn find_special(bytes: &[u8], mut position: usize) -> usize {
    while let Some(chunk) = bytes.get(position..position + WIDTH) {
        // The slice above has exactly WIDTH bytes.
        let mask = special_mask(chunk.try_into().unwrap_or(&[0; WIDTH]));
        if mask != 0 {
            return position + first_set(mask);
        }
        position += WIDTH;
    }
    while position < bytes.len() && !is_special(bytes[position]) {
        position += 1;
    }
    position
}

#[inline]
fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Wide enough that most strings end in the first step.
#[cfg(target_arch = "x86_64")]
const WIDTH: usize = 16;

#[cfg(target_arch = "x86_64")]
#[inline]
fn first_set(mask: u32) -> usize {
    mask.trailing_zeros() as usize
}

/// One bit for each special byte.
#[cfg(target_arch = "x86_64")]
#[inline]
fn special_mask(chunk: &[u8; WIDTH]) -> u32 {
    half_mask(chunk)
}

#[cfg(target_arch = "x86_64")]
#[inline]
fn half_mask(half: &[u8; 16]) -> u32 {
    use std::arch::x86_64::{
        _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
        _mm_set1_epi8,
    };
    // SAFETY: SSE2 belongs to every x86-64; the load is unaligned and stays inside of the array.
    unsafe {
        let loaded = _mm_loadu_si128(half.as_ptr().cast());
        let quotes = _mm_cmpeq_epi8(loaded, _mm_set1_epi8(b'"'.cast_signed()));
        let backslashes = _mm_cmpeq_epi8(loaded, _mm_set1_epi8(b'\\'.cast_signed()));
        let controls = _mm_cmpeq_epi8(_mm_min_epu8(loaded, _mm_set1_epi8(0x1f)), loaded);
        let special = _mm_or_si128(_mm_or_si128(quotes, backslashes), controls);
        _mm_movemask_epi8(special).cast_unsigned()
    }
}

#[cfg(not(target_arch = "x86_64"))]
const WIDTH: usize = 8;

#[cfg(not(target_arch = "x86_64"))]
#[inline]
fn first_set(mask: u64) -> usize {
    (mask.trailing_zeros() / 8) as usize
}

/// The high bit of each special byte; bits above the lowest one that is set may be wrong.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
fn special_mask(chunk: &[u8; WIDTH]) -> u64 {
    swar_mask(u64::from_le_bytes(*chunk))
}

#[cfg(any(test, not(target_arch = "x86_64")))]
#[inline]
fn swar_mask(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES * 0x80;
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGH;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    below(word, 0x20) | equal(b'"') | equal(b'\\')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(bytes: &[u8], position: usize) -> usize {
        (position..bytes.len()).find(|&at| is_special(bytes[at])).unwrap_or(bytes.len())
    }

    proptest! {
        #[test]
        fn finds_what_a_plain_loop_finds(bytes: Vec<u8>, start in 0usize..40) {
            let start = start.min(bytes.len());
            prop_assert_eq!(find_special(&bytes, start), plain(&bytes, start));
        }

        #[test]
        fn finds_the_first_special_byte_of_a_word(bytes: [u8; 8]) {
            let mask = swar_mask(u64::from_le_bytes(bytes));
            let found = if mask == 0 { 8 } else { (mask.trailing_zeros() / 8) as usize };
            prop_assert_eq!(found, plain(&bytes, 0));
        }
    }

    #[test]
    fn finds_a_special_byte_at_each_place() {
        for length in 0..70 {
            for place in 0..length {
                for special in [b'"', b'\\', 0, 0x1f] {
                    let mut bytes = vec![b' '; length];
                    bytes[place] = special;
                    assert_eq!(find_special(&bytes, 0), place);
                }
            }
        }
    }
}
