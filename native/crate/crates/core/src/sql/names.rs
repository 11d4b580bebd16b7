//! What a statement begins with, and the names it speaks of.

use std::ops::Range;

use super::lexicon::{Lexicon, WordId};
use super::statement::Span;
use super::token::{Kind, Token};

/// Statements are told apart by at most this many tokens.
const HEAD: usize = 16;

/// Collects head and names of one statement after the other while their tokens go by.
#[derive(Debug)]
pub(super) struct Summary<'t> {
    text: &'t str,
    pub(super) lexicon: Lexicon,
    pub(super) heads: Vec<WordId>,
    pub(super) names: Vec<WordId>,
    /// Where the present statement begins in the two lists.
    head_start: usize,
    names_start: usize,
    /// Where the last statement stands in them.
    last_head: Range<usize>,
    last_names: Range<usize>,
    chain: Chain,
    /// A chain of more than one identifier.
    joined: String,
    /// The number of the last statement that named each word.
    named_by: Vec<usize>,
    statement: usize,
}

/// The identifiers that are joined by dots so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chain {
    Empty,
    /// One identifier.
    One(WordId),
    /// Several, which stand in `joined`.
    Several,
    /// One or several with a dot behind them, which stand in `joined`.
    Dotted,
}

impl<'t> Summary<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            lexicon: Lexicon::new(),
            heads: Vec::new(),
            names: Vec::new(),
            head_start: 0,
            names_start: 0,
            last_head: 0..0,
            last_names: 0..0,
            chain: Chain::Empty,
            joined: String::new(),
            named_by: Vec::new(),
            statement: 0,
        }
    }

    /// Begin the next statement.
    pub(super) fn begin(&mut self) {
        self.head_start = self.heads.len();
        self.names_start = self.names.len();
        self.statement += 1;
    }

    /// End the present statement: where its head and its names stand.
    pub(super) fn end(&mut self) -> (Span, Span) {
        self.finish();
        share_last(&mut self.heads, self.head_start, &mut self.last_head);
        share_last(&mut self.names, self.names_start, &mut self.last_names);
        (Span::new(self.last_head.clone()), Span::new(self.last_names.clone()))
    }

    /// A token of the present statement's head.
    pub(super) fn head(&self, index: usize) -> Option<WordId> {
        self.heads.get(self.head_start + index).copied()
    }

    /// Take the next token of the statement; gives the word if it is one.
    #[inline]
    pub(super) fn add(&mut self, token: Token) -> Option<WordId> {
        let in_head = self.heads.len() - self.head_start < HEAD;
        let range = token.start..token.end;
        match token.kind {
            Kind::Word => {
                let word = self.lexicon.intern_folded(self.text, range);
                if in_head {
                    self.heads.push(word);
                }
                self.add_part(word);
                return Some(word);
            }
            Kind::Quoted => {
                if in_head {
                    self.heads.push(self.lexicon.intern_written(self.text, range));
                }
                let part = self.unquote(token);
                self.add_part(part);
            }
            Kind::Punctuation => {
                let character = WordId::of(self.text.as_bytes()[token.start]);
                if in_head {
                    self.heads.push(character);
                }
                if character == WordId::of(b'.') { self.add_dot() } else { self.finish() }
            }
            Kind::String => {
                if in_head {
                    self.heads.push(WordId::LITERAL);
                }
                self.finish();
            }
            Kind::Number | Kind::Parameter | Kind::Meta => {
                if in_head {
                    self.heads.push(self.lexicon.intern_written(self.text, range));
                }
                self.finish();
            }
        }
        None
    }

    /// The name inside of quotes; one that holds a dot stays as it is written.
    fn unquote(&mut self, token: Token) -> WordId {
        let written = &self.text[token.start..token.end];
        let open = token.start + written.find('"').unwrap_or(0) + 1;
        let inner = &self.text[open..token.end - 1];
        if inner.contains('.') {
            self.lexicon.intern_written(self.text, token.start..token.end)
        } else if inner.contains('"') {
            self.lexicon.intern_formed(self.text, &inner.replace("\"\"", "\""))
        } else {
            self.lexicon.intern_written(self.text, open..token.end - 1)
        }
    }

    #[inline]
    fn add_part(&mut self, part: WordId) {
        if self.chain == Chain::Dotted {
            self.joined.push_str(self.lexicon.show(part, self.text));
            self.chain = Chain::Several;
        } else {
            self.finish();
            self.chain = Chain::One(part);
        }
    }

    fn add_dot(&mut self) {
        match self.chain {
            Chain::One(part) => {
                self.joined.clear();
                self.joined.push_str(self.lexicon.show(part, self.text));
            }
            Chain::Several => {}
            Chain::Empty | Chain::Dotted => return self.finish(),
        }
        self.joined.push('.');
        self.chain = Chain::Dotted;
    }

    /// End the present chain; a dot that nothing follows does not belong to it.
    #[inline]
    fn finish(&mut self) {
        let name = match self.chain {
            Chain::Empty => return,
            Chain::One(part) => part,
            Chain::Several => self.lexicon.intern_formed(self.text, &self.joined),
            Chain::Dotted => {
                self.joined.pop();
                self.lexicon.intern_formed(self.text, &self.joined)
            }
        };
        self.chain = Chain::Empty;
        if self.named_by.len() <= name.index() {
            self.named_by.resize(self.lexicon.len(), 0);
        }
        if self.named_by[name.index()] != self.statement {
            self.named_by[name.index()] = self.statement;
            self.names.push(name);
        }
    }
}

/// Drop what begins at `start` where it repeats the last part of the list.
fn share_last(list: &mut Vec<WordId>, start: usize, last: &mut Range<usize>) {
    if list[start..] == list[last.clone()] {
        list.truncate(start);
    } else {
        *last = start..list.len();
    }
}
