//! SQL text to statements, as `psql` would split it.

mod copy;
mod error;
mod names;
mod place;
mod split;
mod statement;
mod token;
mod word;

pub use error::{SqlError, SqlErrorKind};
pub use split::split;
pub use statement::{Split, Statement};
