//! SQL text to statements, as `psql` would split it.

mod copy;
mod error;
mod lexicon;
mod names;
mod place;
mod split;
mod statement;
mod token;

pub use error::{SqlError, SqlErrorKind};
pub use lexicon::WordId;
pub use split::split;
pub use statement::{Split, Statement};
