//! PostgreSQL over its own protocol (version 3): many requests at once over few connections.
//!
//! The files: `settings` (where and as whom), `dial` (reach a host: TCP, socket, TLS, several hosts),
//! `login` (start-up, SCRAM with channel binding), `wire` (messages), `statement` (texts, prepared
//! once a connection), `line` (one connection, its writer and its reader), `pool` (the shared ones
//! and those of one request alone), `failure`.

mod failure;
mod flight;

pub use failure::{Failure, Report};
pub use flight::{Flight, Landed, Parameters, Rows, Statement, Step};
