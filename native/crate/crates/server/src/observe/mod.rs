//! What can be seen of the server: counts, latencies, and a log line for each request.
//!
//! The files: `counters` (requests by outcome), `operations` (by operation), `histogram`, `trace`
//! (which requests get spans), `access` (how a line looks), `writer` (a thread that writes lines),
//! `clock` (dates).

mod access;
mod clock;
mod counters;
mod histogram;
mod operations;
mod trace;
mod writer;

pub use access::{Form, Line};
pub use counters::{Connections, Counters, Details, Figures, Requests};
pub use histogram::{BOUNDS, Distribution, Histogram};
pub use operations::{Meter, Metered, Operations};
pub use trace::{Parent, Sampling, Trace, half, spell};
pub use writer::Writer;
