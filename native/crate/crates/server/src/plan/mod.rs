//! Operations and plans that were learned, and what of variables they need.
//!
//! The files: `value`, `read` and `write` (JSON), `node` (parts of a lesson), `lesson` (what Python
//! hands over), `types` and `scalars` (coercion), `key` (what of variables chooses a plan),
//! `expression`, `parameter` and `array` (what PostgreSQL is handed), `cursor`, `cost`, `ready`
//! (plans), `cells` and `page` (documents of their rows), `writer`, `rows`, `connection` and
//! `template` (answers without documents), `operation` (an operation and its plans), `library`,
//! `shelves` and `hash` (all of them).

mod array;
mod cells;
mod connection;
mod cost;
mod cursor;
mod expression;
mod hash;
mod key;
mod lesson;
mod library;
mod node;
mod operation;
mod page;
mod parameter;
mod read;
mod ready;
mod rows;
mod scalars;
mod shelves;
mod template;
#[cfg(test)]
mod tests;
mod types;
mod value;
mod write;
mod writer;

pub use cursor::CursorKey;
pub use lesson::rehearse;
pub use library::{Asked, Figures, Known, Library, Room, Selector};
pub use node::LessonError;
pub use operation::{Coerced, Operation, Told};
pub use ready::{ReadyPart, ReadyPlan, ReadyStatement, VERSION as PLAN_VERSION};
pub use writer::Writer;
