//! HTTP/1.1 and HTTP/2, clear and over TLS.
//!
//! The files: `settings`; `server` (threads, draining, stopping), `listen` (accepting), `tls`,
//! `connection`, `wire` (deadlines of the connection), `framing` (where its requests end), `link`
//! (what they know of each other), `streams` (of HTTP/2); `service` (one request), `admit` (what of a head is in the
//! ordinary), `intake` (its body), `query_string`, `parameters`, `media`, `coding`, `origins`, `etags`, `answer`, `body`,
//! `identifier`, `refusal`; `forwarding` (by way of Python), `unread` (what it leaves of a body); `fuzzing`.
//! `spans` (what is told to OpenTelemetry).

mod admit;
mod answer;
mod body;
mod coding;
mod connection;
mod etags;
mod forwarding;
mod framing;
#[cfg(any(test, feature = "fuzzing"))]
mod fuzzing;
mod identifier;
mod intake;
mod link;
mod listen;
mod media;
mod native;
mod origins;
mod parameters;
mod phase;
mod query_string;
mod refusal;
mod server;
mod service;
mod settings;
mod shared;
mod spans;
mod streams;
#[cfg(test)]
mod tables;
mod tls;
mod unread;
mod wire;

pub use coding::Coding;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use fuzzing::try_body;
pub(crate) use parameters::{Request, read as read_parameters};
pub use server::Server;
pub use settings::{Cors, Metrics, Plans, SessionHeader, Settings, Statuses, Tls, Traces};
pub use spans::{Span, Spans};
