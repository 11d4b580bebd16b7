//! The bytes of a response while they are put together.

use crate::json::{Document, write_compact};

/// Bytes of one step of a copy.
const STEP: usize = 16;

/// Bytes that grow. Most copies are of a few bytes, for which a call of `memcpy` costs more than the
/// copy; so those are made in one step, and what is too much is written over.
#[derive(Clone, Debug, Default)]
pub(super) struct Output {
    bytes: Vec<u8>,
}

/// Bytes that may be copied in one step: zeros stand behind them.
#[derive(Clone, Debug)]
pub(super) struct Padded {
    bytes: Box<[u8]>,
    length: usize,
}

impl Padded {
    pub(super) fn new(mut bytes: Vec<u8>) -> Self {
        let length = bytes.len();
        bytes.resize(length + STEP, 0);
        Self { bytes: bytes.into(), length }
    }
}

impl Output {
    #[inline(always)]
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn capacity(&self) -> usize {
        self.bytes.capacity()
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }

    #[inline(always)]
    pub(super) fn truncate(&mut self, length: usize) {
        self.bytes.truncate(length);
    }

    #[inline(always)]
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    #[inline(always)]
    pub(super) fn push_padded(&mut self, padded: &Padded) {
        // SAFETY: a step more than the length can be read.
        unsafe { self.push_step(padded.bytes.as_ptr(), padded.length) }
    }

    /// Append bytes of a document.
    #[inline(always)]
    pub(super) fn push_from(&mut self, document: Document<'_>, start: usize, end: usize) {
        const { assert!(STEP <= Document::PADDING) };
        let bytes = document.slice(start, end);
        // SAFETY: more than a step can be read behind each byte of a document.
        unsafe { self.push_step(bytes.as_ptr(), bytes.len()) }
    }

    /// Append bytes that have been written before.
    #[inline]
    pub(super) fn push_again(&mut self, start: usize, end: usize) {
        self.bytes.extend_from_within(start..end);
    }

    /// Append a checked value without insignificant white space.
    pub(super) fn push_compact(&mut self, value: &[u8]) {
        write_compact(value, &mut self.bytes);
    }

    /// Let the bytes from `from` on take the place of those from `to` on.
    #[inline]
    pub(super) fn close_gap(&mut self, to: usize, from: usize) {
        if from > to {
            self.bytes.copy_within(from.., to);
            self.bytes.truncate(self.bytes.len() - (from - to));
        }
    }

    /// # Safety
    /// `length + STEP` bytes can be read.
    #[inline(always)]
    unsafe fn push_step(&mut self, source: *const u8, length: usize) {
        self.bytes.reserve(length + STEP);
        let end = self.bytes.len();
        // SAFETY: the target has room for `length + STEP` bytes; it is no part of what is read,
        // which belongs to others.
        unsafe {
            let target = self.bytes.as_mut_ptr().add(end);
            source.copy_to_nonoverlapping(target, STEP);
            if length > STEP {
                source.copy_to_nonoverlapping(target, length);
            }
            self.bytes.set_len(end + length);
        }
    }
}
