//! PostgreSQL over its own protocol (version 3): many requests at once over few connections.
//!
//! The files: `settings` (where and as whom), `dial` (reach a host: TCP, socket, several hosts),
//! `tls` and `certificate` (what is trusted), `stream` (the bytes, whatever carries them), `login`
//! (start-up, SCRAM with channel binding), `wire` (messages), `prepared` (statements, parsed once a
//! connection), `flight` (what is sent, and what comes back), `answer` (messages put together),
//! `line` (one connection, its writer and its reader), `keeper` and `backoff` (open it again),
//! `pool` (the shared ones), `alone` (those that carry one flight, which can be cancelled),
//! `failure`, `fuzzing`.

mod alone;
mod answer;
mod backoff;
mod certificate;
mod dial;
mod failure;
mod flight;
#[cfg(any(test, feature = "fuzzing"))]
mod fuzzing;
mod keeper;
mod line;
mod login;
mod pool;
mod prepared;
mod settings;
mod stream;
mod tls;
mod wire;

pub use failure::{Failure, Report};
pub use flight::{Flight, Landed, Parameters, Rows, Statement, Step, columns};
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use fuzzing::try_answers;
pub use pool::{Figures, Pool, Seen};
pub use settings::{ChannelBinding, Host, Password, Settings, SslMode, SslNegotiation, Target};
