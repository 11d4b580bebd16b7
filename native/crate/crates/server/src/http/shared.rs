//! What all connections share.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use tokio::sync::watch;

use super::phase::Phases;
use super::settings::Settings;
use super::spans::Spans;
use crate::forward::Forwarder;
use crate::observe::{Counters, Writer};
use crate::pg::Pool;
use crate::plan::Library;
use crate::run::Sessions;

/// What a request needs beside its connection.
pub(super) struct Shared {
    pub(super) settings: Settings,
    pub(super) library: Library,
    pub(super) sessions: Sessions,
    /// None before the start, and where there is no database.
    pub(super) pool: OnceLock<Arc<Pool>>,
    pub(super) forwarder: Arc<Forwarder>,
    pub(super) counters: Arc<Counters>,
    pub(super) log: Option<Writer>,
    pub(super) spans: Spans,
    pub(super) phase: Phases,
    /// When the server stops, if it was told to.
    pub(super) stop_at: watch::Sender<Option<Instant>>,
    /// The methods and the path of lines in the log.
    pub(super) post: Arc<str>,
    pub(super) get: Arc<str>,
    pub(super) path: Arc<str>,
}
