//! The distinct words of a text: each is kept once and known by a number.

use std::ops::Range;

/// The number of a word; words of one text only can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordId(u32);

impl WordId {
    /// The place of the word in a list of all words.
    #[inline]
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The word of one character, which every text has.
    #[inline]
    pub(super) const fn of(character: u8) -> Self {
        assert!(character < 128);
        Self(character as u32)
    }

    /// Whether it is one of the words that are told apart below.
    #[inline]
    pub(super) fn is_known(self) -> bool {
        (128..128 + KNOWN.len()).contains(&self.index())
    }

    pub(super) const LITERAL: Self = Self::of(b'\'');
    pub(super) const AS: Self = Self(128);
    pub(super) const ATOMIC: Self = Self(129);
    pub(super) const BEGIN: Self = Self(130);
    pub(super) const CASE: Self = Self(131);
    pub(super) const COPY: Self = Self(132);
    pub(super) const CREATE: Self = Self(133);
    pub(super) const END: Self = Self(134);
    pub(super) const FROM: Self = Self(135);
    pub(super) const FUNCTION: Self = Self(136);
    pub(super) const OR: Self = Self(137);
    pub(super) const PROCEDURE: Self = Self(138);
    pub(super) const REPLACE: Self = Self(139);
    pub(super) const STDIN: Self = Self(140);
}

/// Words that have a number in every text, behind those of one character.
const KNOWN: [&str; 13] = [
    "as",
    "atomic",
    "begin",
    "case",
    "copy",
    "create",
    "end",
    "from",
    "function",
    "or",
    "procedure",
    "replace",
    "stdin",
];

/// Where a word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    /// In the text as it is written.
    Written(Range<usize>),
    /// In the lexicon in another form.
    Formed(Range<usize>),
}

/// The words of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lexicon {
    words: Vec<Word>,
    formed: String,
    /// Hash, and index of the word plus one; 0 is empty.
    table: Vec<(u32, u32)>,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        let mut lexicon =
            Self { words: Vec::new(), formed: String::new(), table: vec![(0, 0); 1024] };
        for character in 0..128 {
            lexicon.intern_formed("", char::from(character).encode_utf8(&mut [0; 4]));
        }
        for word in KNOWN {
            lexicon.intern_formed("", word);
        }
        lexicon
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    #[inline]
    pub(super) fn show<'t>(&'t self, id: WordId, text: &'t str) -> &'t str {
        match &self.words[id.index()] {
            Word::Written(range) => &text[range.clone()],
            Word::Formed(range) => &self.formed[range.clone()],
        }
    }

    /// A word of the text as it is written.
    pub(super) fn intern_written(&mut self, text: &str, range: Range<usize>) -> WordId {
        let bytes = &text.as_bytes()[range.clone()];
        let found = self.find(text, hash(bytes, |word| word), |word| word == bytes);
        self.resolve(found, |_| Word::Written(range))
    }

    /// A word that the text holds in another form.
    pub(super) fn intern_formed(&mut self, text: &str, formed: &str) -> WordId {
        let bytes = formed.as_bytes();
        let found = self.find(text, hash(bytes, |word| word), |word| word == bytes);
        self.resolve(found, |kept| keep(kept, formed.chars()))
    }

    /// A word of the text in lower case; like PostgreSQL in UTF-8, only letters of ASCII are folded.
    #[inline]
    pub(super) fn intern_folded(&mut self, text: &str, range: Range<usize>) -> WordId {
        let written = &text[range.clone()];
        let bytes = written.as_bytes();
        let found = self.find(text, hash(bytes, fold), |word| equals_folded(bytes, word));
        self.resolve(found, |kept| {
            if bytes.iter().any(u8::is_ascii_uppercase) {
                keep(kept, written.chars().map(|character| character.to_ascii_lowercase()))
            } else {
                Word::Written(range)
            }
        })
    }

    /// The word's number, or the empty slot where it belongs.
    #[inline]
    fn find(
        &mut self,
        text: &str,
        hash: u32,
        equals: impl Fn(&[u8]) -> bool,
    ) -> Result<WordId, (usize, u32)> {
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let (known, index) = self.table[slot];
            if index == 0 {
                return Err((slot, hash));
            }
            if known == hash && equals(self.show(WordId(index - 1), text).as_bytes()) {
                return Ok(WordId(index - 1));
            }
            slot = (slot + 1) & mask;
        }
    }

    #[inline]
    fn resolve(
        &mut self,
        found: Result<WordId, (usize, u32)>,
        make: impl FnOnce(&mut String) -> Word,
    ) -> WordId {
        let (slot, hash) = match found {
            Ok(id) => return id,
            Err(place) => place,
        };
        let word = make(&mut self.formed);
        self.words.push(word);
        let count = u32::try_from(self.words.len()).expect("a text has fewer than 2^32 words");
        self.table[slot] = (hash, count);
        if self.words.len() * 2 > self.table.len() {
            self.grow();
        }
        WordId(count - 1)
    }

    #[cold]
    fn grow(&mut self) {
        let size = self.table.len() * 4;
        let entries = std::mem::replace(&mut self.table, vec![(0, 0); size]);
        for entry in entries.into_iter().filter(|&(_, index)| index != 0) {
            let mut slot = entry.0 as usize & (size - 1);
            while self.table[slot].1 != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.table[slot] = entry;
        }
    }
}

fn keep(kept: &mut String, characters: impl Iterator<Item = char>) -> Word {
    let start = kept.len();
    kept.extend(characters);
    Word::Formed(start..kept.len())
}

/// Eight bytes with capital letters of ASCII made small.
#[inline]
fn fold(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let low = word & (ONES * 0x7f);
    let from_a = low + ONES * u64::from(0x80 - b'A');
    let beyond_z = low + ONES * u64::from(0x7f - b'Z');
    let capital = (from_a ^ beyond_z) & !word & (ONES * 0x80);
    word | (capital >> 2)
}

/// The last bytes of a word, less than eight.
#[inline]
fn load(rest: &[u8]) -> u64 {
    let mut loaded = 0;
    for &byte in rest.iter().rev() {
        loaded = loaded << 8 | u64::from(byte);
    }
    loaded
}

#[inline]
fn hash(bytes: &[u8], form: impl Fn(u64) -> u64) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut state = bytes.len() as u64;
    for chunk in chunks {
        state = (state ^ form(u64::from_le_bytes(*chunk))).wrapping_mul(FACTOR);
        state ^= state >> 32;
    }
    state = (state ^ form(load(rest))).wrapping_mul(FACTOR);
    (state >> 32) as u32
}

#[inline]
fn equals_folded(bytes: &[u8], folded: &[u8]) -> bool {
    if bytes.len() != folded.len() {
        return false;
    }
    let (chunks, rest) = bytes.as_chunks::<8>();
    let (folded_chunks, folded_rest) = folded.as_chunks::<8>();
    chunks
        .iter()
        .zip(folded_chunks)
        .all(|(chunk, folded)| fold(u64::from_le_bytes(*chunk)) == u64::from_le_bytes(*folded))
        && fold(load(rest)) == load(folded_rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn knows_its_words_by_number() {
        let mut lexicon = Lexicon::new();
        assert_eq!(lexicon.show(WordId::of(b'('), ""), "(");
        for (word, id) in
            [("AS", WordId::AS), ("Function", WordId::FUNCTION), ("stdin", WordId::STDIN)]
        {
            assert_eq!(lexicon.intern_folded(word, 0..word.len()), id);
        }
        assert_eq!(lexicon.show(WordId::STDIN, ""), "stdin");
    }

    proptest! {
        #[test]
        fn keeps_each_word_once(words in prop::collection::vec("[a-cA-C\u{e9}]{0,12}", 0..2000)) {
            let text = words.concat();
            let mut lexicon = Lexicon::new();
            let mut at = 0;
            for word in &words {
                let range = at..at + word.len();
                at += word.len();
                let folded = lexicon.intern_folded(&text, range.clone());
                prop_assert_eq!(lexicon.show(folded, &text), word.to_ascii_lowercase());
                let written = lexicon.intern_written(&text, range);
                prop_assert_eq!(lexicon.show(written, &text), word);
                prop_assert_eq!(written == folded, word.to_ascii_lowercase() == *word);
                let formed = lexicon.intern_formed(&text, word);
                prop_assert_eq!(formed, written);
            }
        }

        #[test]
        fn folds_as_the_standard_library_does(bytes: [u8; 8]) {
            let folded = u64::from_le_bytes(bytes.map(|byte| byte.to_ascii_lowercase()));
            prop_assert_eq!(fold(u64::from_le_bytes(bytes)), folded);
        }
    }
}
