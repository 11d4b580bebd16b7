//! SQL text that cannot be split.

/// What is not closed, or not SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SqlErrorKind {
    /// A string literal.
    String,
    /// A quoted identifier.
    Identifier,
    /// A dollar-quoted string.
    Dollar,
    /// A block comment.
    Comment,
    /// The data of `COPY ... FROM stdin`.
    Copy,
    /// A body opened by `BEGIN ATOMIC`.
    Atomic,
    /// A parenthesis.
    Parenthesis,
    /// A psql meta-command.
    Meta,
}

impl SqlErrorKind {
    /// The name of the kind in Python.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Identifier => "identifier",
            Self::Dollar => "dollar",
            Self::Comment => "comment",
            Self::Copy => "copy",
            Self::Atomic => "atomic",
            Self::Parenthesis => "parenthesis",
            Self::Meta => "meta",
        }
    }
}

/// An error and the place where what is wrong begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SqlError {
    /// What is wrong.
    pub kind: SqlErrorKind,
    /// The same in words; for a meta-command its name.
    pub detail: String,
    /// Offset in characters, from 0.
    pub offset: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// An error whose place is still a byte offset.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) kind: SqlErrorKind,
    pub(super) detail: String,
    pub(super) offset: usize,
}

impl Failure {
    #[cold]
    pub(super) fn new(kind: SqlErrorKind, detail: impl Into<String>, offset: usize) -> Self {
        Self { kind, detail: detail.into(), offset }
    }
}
