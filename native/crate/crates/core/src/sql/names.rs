//! What a statement begins with, and the names it speaks of.

use super::token::{Kind, Token};
use super::word::Word;

/// Statements are told apart by at most this many tokens.
const HEAD: usize = 16;

/// Collects head and names of one statement after the other while their tokens go by.
#[derive(Debug)]
pub(super) struct Summary<'t> {
    text: &'t str,
    pub(super) heads: Vec<Word>,
    pub(super) names: Vec<Word>,
    /// Where the present statement begins in the two lists.
    pub(super) head_start: usize,
    pub(super) names_start: usize,
    chain: Chain,
    seen: Seen,
}

/// The identifiers that are joined by dots so far.
#[derive(Debug, Default)]
enum Chain {
    #[default]
    Empty,
    /// One identifier.
    One(Word),
    /// More than one.
    Several(String),
    /// The same with a dot behind it.
    Dotted(String),
}

impl<'t> Summary<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            heads: Vec::new(),
            names: Vec::new(),
            head_start: 0,
            names_start: 0,
            chain: Chain::Empty,
            seen: Seen::default(),
        }
    }

    /// Begin the next statement.
    pub(super) fn begin(&mut self) {
        self.head_start = self.heads.len();
        self.names_start = self.names.len();
        self.seen.clear();
    }

    /// A token of the present statement's head.
    pub(super) fn head(&self, index: usize) -> Option<&str> {
        self.heads.get(self.head_start + index).map(|word| word.show(self.text))
    }

    /// Take the next token of the statement.
    #[inline]
    pub(super) fn add(&mut self, token: Token) {
        let in_head = self.heads.len() - self.head_start < HEAD;
        let range = token.start..token.end;
        match token.kind {
            Kind::Word => {
                let word = Word::fold(self.text, range);
                if in_head {
                    self.heads.push(word.clone());
                }
                self.add_part(word);
            }
            Kind::Quoted => {
                if in_head {
                    self.heads.push(Word::Written(range.clone()));
                }
                self.add_part(Word::unquote(self.text, range));
            }
            kind => {
                if in_head {
                    let literal = kind == Kind::String;
                    self.heads.push(if literal { Word::Literal } else { Word::Written(range) });
                }
                if kind == Kind::Punctuation && self.text.as_bytes()[token.start] == b'.' {
                    self.add_dot();
                } else {
                    self.finish();
                }
            }
        }
    }

    #[inline]
    fn add_part(&mut self, part: Word) {
        if let Chain::Dotted(chain) = &mut self.chain {
            let mut chain = std::mem::take(chain);
            chain.push_str(part.show(self.text));
            self.chain = Chain::Several(chain);
        } else {
            self.finish();
            self.chain = Chain::One(part);
        }
    }

    fn add_dot(&mut self) {
        self.chain = match std::mem::take(&mut self.chain) {
            Chain::One(part) => Chain::Dotted([part.show(self.text), "."].concat()),
            Chain::Several(chain) => Chain::Dotted(chain + "."),
            chain => {
                self.chain = chain;
                return self.finish();
            }
        };
    }

    /// End the present chain; a dot that nothing follows does not belong to it.
    #[inline]
    pub(super) fn finish(&mut self) {
        let name = match std::mem::take(&mut self.chain) {
            Chain::Empty => return,
            Chain::One(part) => part,
            Chain::Several(chain) => Word::Formed(chain.into()),
            Chain::Dotted(mut chain) => {
                chain.pop();
                Word::Formed(chain.into())
            }
        };
        let text = self.text;
        if self.seen.insert(&self.names[self.names_start..], name.show(text), text) {
            self.names.push(name);
        }
    }
}

/// A set of the names of one statement, as hashes and indexes into the list of names.
#[derive(Debug, Default)]
struct Seen {
    /// Hash, and index plus one; 0 is empty.
    table: Vec<(u32, u32)>,
    used: Vec<usize>,
}

impl Seen {
    fn clear(&mut self) {
        for slot in self.used.drain(..) {
            self.table[slot].1 = 0;
        }
    }

    /// Add the name that would be next in the list; false where it is there already.
    fn insert(&mut self, names: &[Word], name: &str, text: &str) -> bool {
        if (self.used.len() + 1) * 2 > self.table.len() {
            self.grow();
        }
        let hash = hash(name.as_bytes());
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        while self.table[slot].1 != 0 {
            let (known, index) = self.table[slot];
            if known == hash && names[index as usize - 1].show(text) == name {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        let index = u32::try_from(names.len() + 1).expect("a statement has fewer than 2^32 names");
        self.table[slot] = (hash, index);
        self.used.push(slot);
        true
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 4).max(64);
        let entries: Vec<_> = self.used.drain(..).map(|slot| self.table[slot]).collect();
        self.table = vec![(0, 0); size];
        for entry in entries {
            let mut slot = entry.0 as usize & (size - 1);
            while self.table[slot].1 != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.table[slot] = entry;
            self.used.push(slot);
        }
    }
}

/// FNV-1a with eight bytes a step.
fn hash(bytes: &[u8]) -> u32 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut state = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        state = (state ^ u64::from_le_bytes(*chunk)).wrapping_mul(PRIME);
        state ^= state >> 29;
    }
    for &byte in rest {
        state = (state ^ u64::from(byte)).wrapping_mul(PRIME);
    }
    (state ^ (state >> 32)) as u32
}
