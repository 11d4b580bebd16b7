//! The bounded way to Python: requests out, answers in, without ever waiting for its lock.
//!
//! The files: `event` (what Python is told), `forwarder` (the queue of it, and who is waited for),
//! `exchange` (one request and the answer that comes for it), `wake` (a file descriptor that is
//! readable while events wait), `ticket` (the server's end of an exchange).

mod event;
mod exchange;
mod forwarder;
mod ticket;
mod wake;

pub use event::{Event, Head, Told};
pub use exchange::Cut;
pub use forwarder::{Figures, Forwarder, Full};
pub use ticket::{Feed, Ticket};
pub(crate) use wake::Wake;
