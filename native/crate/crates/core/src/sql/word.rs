//! A word as it is told to others, without a copy where the text holds it in that form.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// As it is written; byte offsets.
    Written(Range<usize>),
    /// In another form.
    Formed(Box<str>),
    /// Some string literal.
    Literal,
}

impl Word {
    #[inline]
    pub(super) fn show<'t>(&'t self, text: &'t str) -> &'t str {
        match self {
            Self::Written(range) => &text[range.clone()],
            Self::Formed(formed) => formed,
            Self::Literal => "'",
        }
    }

    /// A word in lower case; like PostgreSQL in UTF-8, only letters of ASCII are folded.
    #[inline]
    pub(super) fn fold(text: &str, range: Range<usize>) -> Self {
        let written = &text[range.clone()];
        if written.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Self::Formed(written.to_ascii_lowercase().into())
        } else {
            Self::Written(range)
        }
    }

    /// The name inside of quotes; one that holds a dot stays as it is written.
    pub(super) fn unquote(text: &str, range: Range<usize>) -> Self {
        let written = &text[range.clone()];
        let open = range.start + written.find('"').unwrap_or(0) + 1;
        let inner = &text[open..range.end - 1];
        if inner.contains('.') {
            Self::Written(range)
        } else if inner.contains('"') {
            Self::Formed(inner.replace("\"\"", "\"").into())
        } else {
            Self::Written(open..range.end - 1)
        }
    }
}
