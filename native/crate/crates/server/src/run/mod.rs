//! A known plan, from coerced variables to the bytes of an answer, in one round trip.
//!
//! The files: `session` (session variables of a request), `answer`.

mod answer;
mod session;

pub use answer::{Stopped, answer, prepare};
pub use session::{Session, Sessions};
