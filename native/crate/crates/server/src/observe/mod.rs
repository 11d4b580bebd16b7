//! What can be seen of the server: counts, latencies, and a log line for each request.
//!
//! The files: `counters` (requests by outcome), `histogram`, `access` (how a line looks), `writer`
//! (a thread that writes lines), `clock` (dates).

mod access;
mod clock;
mod counters;
mod histogram;
mod writer;

pub use access::{Form, Line};
pub use counters::{Connections, Counters, Figures, Requests};
pub use histogram::{BOUNDS, Distribution, Histogram};
pub use writer::Writer;
