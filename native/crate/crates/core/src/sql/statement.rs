//! What is known of each statement.

use std::ops::Range;

use super::lexicon::{Lexicon, WordId};

/// One statement; the fields are those of `fraise_accel.SqlStatement`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Offset of the first token, in characters from 0.
    pub start: usize,
    /// Offset after the last token, without the semicolon.
    pub end: usize,
    /// Line of the first token, from 1.
    pub line: usize,
    /// Column of the first token in characters, from 1.
    pub column: usize,
    /// Offsets of the data of `COPY ... FROM stdin`, which few statements have.
    pub copy_data: Option<Box<(usize, usize)>>,
    pub(super) head: Span,
    pub(super) names: Span,
}

/// A part of one of the lists of words; small, because seeds have very many statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) fn new(range: Range<usize>) -> Self {
        let narrow = |at| u32::try_from(at).expect("a text has fewer than 2^32 words");
        Self { start: narrow(range.start), end: narrow(range.end) }
    }

    #[inline]
    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The statements of a text.
///
/// Each distinct word of the text has a number, so that who gives words to others makes each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The statements in their order.
    pub statements: Vec<Statement>,
    pub(super) heads: Vec<WordId>,
    pub(super) names: Vec<WordId>,
    pub(super) lexicon: Lexicon,
}

impl Split {
    /// Up to the first 16 tokens of a statement.
    ///
    /// Statements that follow each other and have the same ones share one slice.
    #[must_use]
    pub fn head(&self, statement: &Statement) -> &[WordId] {
        &self.heads[statement.head.range()]
    }

    /// The distinct names of a statement in order of appearance.
    #[must_use]
    pub fn names(&self, statement: &Statement) -> &[WordId] {
        &self.names[statement.names.range()]
    }

    /// How many words have a number.
    #[must_use]
    pub fn count_words(&self) -> usize {
        self.lexicon.len()
    }

    /// A word of the text that was split.
    #[must_use]
    pub fn word<'t>(&'t self, id: WordId, text: &'t str) -> &'t str {
        self.lexicon.show(id, text)
    }
}
