//! What is known of each statement.

use std::ops::Range;

use super::word::Word;

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
    /// Offsets of the data of `COPY ... FROM stdin`.
    pub copy_data: Option<(usize, usize)>,
    pub(super) head: Range<usize>,
    pub(super) names: Range<usize>,
}

/// The statements of a text. Words of all statements stand in two lists, which spares two
/// allocations a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// The statements in their order.
    pub statements: Vec<Statement>,
    pub(super) heads: Vec<Word>,
    pub(super) names: Vec<Word>,
}

impl Split {
    /// Up to the first 16 tokens of a statement of the text that was split.
    pub fn head<'t>(
        &'t self,
        statement: &Statement,
        text: &'t str,
    ) -> impl ExactSizeIterator<Item = &'t str> + Clone {
        self.heads[statement.head.clone()].iter().map(move |word| word.show(text))
    }

    /// The distinct names of a statement of the text that was split, in order of appearance.
    pub fn names<'t>(
        &'t self,
        statement: &Statement,
        text: &'t str,
    ) -> impl ExactSizeIterator<Item = &'t str> + Clone {
        self.names[statement.names.clone()].iter().map(move |word| word.show(text))
    }
}
