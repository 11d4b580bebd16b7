//! The native engine: plans that Python has made, served over HTTP from PostgreSQL.
//!
//! It answers what it is certain of, and forwards everything else; see `docs/architecture/gateway.md`.

pub mod embed;
pub mod forward;
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
pub mod http;
pub mod observe;
pub mod pg;
pub mod plan;
pub mod run;
mod starting;

pub use starting::StartError;

/// Why a request is not answered here: Python answers it, and the metrics count the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unsure(pub &'static str);
