//! Shaping: stored JSON in, the JSON of a response out, in one pass and without a tree.
//!
//! A [`Program`] says which keys are wanted, under which names and in which order. It is walked over
//! the bytes of a document; what is not wanted is passed over, what is wanted is copied.

mod error;
mod excerpt;
mod habit;
mod leaf;
mod lookup;
mod number;
mod output;
mod parse;
mod program;
mod render;
mod slot;
mod walk;

pub use error::{Fault, RowError, Step};
pub use parse::ProgramError;
pub use program::Program;
pub use render::{Rendered, Rows, Scratch};
