//! What a shape could not give as the schema promises.

use crate::json::JsonError;

/// One step of a GraphQL error path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'p> {
    /// A response key.
    Key(&'p str),
    /// An index of a list.
    Index(usize),
}

/// An error of one field, in the words that a client reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault<'p> {
    /// From the field outwards while the walk goes on, from the root inwards when it is done.
    pub path: Vec<Step<'p>>,
    /// The message.
    pub message: String,
}

impl Fault<'_> {
    pub(super) fn new(message: String) -> Self {
        Self { path: Vec::new(), message }
    }
}

/// A document of several that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Which document, from 0.
    pub row: usize,
    /// What is wrong with it.
    pub error: JsonError,
}
