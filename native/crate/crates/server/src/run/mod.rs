//! A known plan, from coerced variables to the bytes of an answer, in one round trip.
//!
//! The files: `session` (session variables of a request), `answer` (to a query), `change` (a
//! mutation), `outcome` (what Python is told of it).

mod answer;
mod change;
mod outcome;
mod session;

pub use answer::{Flown, Stopped, answer, prepare};
pub use change::change;
pub use outcome::Outcome;
pub use session::{Session, Sessions};
