//! Known plans inside of an application that somebody else's server runs: bodies in, answers out.
//!
//! The files: `settings`; `executor` (its thread, and what it begins), `landings` (what has ended,
//! until it is taken).

mod executor;
mod landings;
mod settings;

pub use executor::{Executor, Figures};
pub use landings::{Answer, Landed, Left};
pub use settings::Settings;
