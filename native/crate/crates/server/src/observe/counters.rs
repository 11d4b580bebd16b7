//! Requests by outcome.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;

use super::histogram::{BOUNDS, Distribution, Histogram};
use super::operations::{Metered, Operations};
use crate::Unsure;

/// What became of requests, and how long they took.
#[derive(Debug, Default)]
pub struct Counters {
    /// Answered here.
    native: Histogram,
    /// Answered by Python.
    forwarded: Histogram,
    /// Why; a forwarded request takes a hundred times as long as this lock.
    reasons: Mutex<BTreeMap<&'static str, u64>>,
    /// Refused here, by the code of the refusal.
    refused: Mutex<BTreeMap<&'static str, u64>>,
    /// The client went away before there was an answer.
    gone: AtomicU64,
    accepted: AtomicU64,
    ended: AtomicU64,
    /// None where nobody wants to know.
    details: Option<Detailed>,
}

/// What costs something in each request, and is counted where it is asked for only.
#[derive(Debug)]
struct Detailed {
    operations: Operations,
    /// By the reason.
    forwarded: Mutex<BTreeMap<&'static str, Histogram>>,
    database: Histogram,
    received: AtomicU64,
    sent: AtomicU64,
}

/// Counts by operation and by reason, and bytes of bodies.
#[derive(Debug, Serialize)]
pub struct Details {
    /// Of what was answered here.
    pub operations: Vec<Metered>,
    /// Of what Python answered, by the reason.
    pub reasons: BTreeMap<&'static str, Distribution>,
    /// Of the time between the sending of a request's statements and their last row.
    pub database: Distribution,
    /// Of the bodies of requests that were answered here.
    pub received: u64,
    /// Of the bodies of their answers.
    pub sent: u64,
}

/// Counts of connections.
#[derive(Debug, Serialize)]
pub struct Connections {
    /// Since the start.
    pub accepted: u64,
    /// Now.
    pub open: u64,
}

/// Counts of requests.
#[derive(Debug, Serialize)]
pub struct Requests {
    /// Answered here.
    pub native: u64,
    /// Answered by Python, by the reason.
    pub forwarded: BTreeMap<&'static str, u64>,
    /// Refused here, by the code of the error.
    pub refused: BTreeMap<&'static str, u64>,
    /// Whose client went away.
    pub gone: u64,
}

/// Counts and latencies.
#[derive(Debug, Serialize)]
pub struct Figures {
    /// By outcome.
    pub requests: Requests,
    /// Upper bounds of the buckets, in seconds.
    pub bounds: Vec<f64>,
    /// Of what was answered here.
    pub native: Distribution,
    /// Of what Python answered.
    pub forwarded: Distribution,
    /// Of clients.
    pub connections: Connections,
}

impl Counters {
    /// Counters, with details for this many names of operations if any are wanted.
    #[must_use]
    pub fn new(operations: Option<usize>) -> Self {
        let details = operations.map(|most| Detailed {
            operations: Operations::new(most),
            forwarded: Mutex::default(),
            database: Histogram::default(),
            received: AtomicU64::new(0),
            sent: AtomicU64::new(0),
        });
        Self { details, ..Self::default() }
    }

    /// Meters of operations, where they are wanted.
    #[must_use]
    pub fn operations(&self) -> Option<&Operations> {
        self.details.as_ref().map(|details| &details.operations)
    }

    /// A request was answered here.
    pub fn native(&self, took: Duration) {
        self.native.add(took);
    }

    /// The sizes of bodies of a request that was answered here.
    pub fn bodies(&self, received: usize, sent: usize) {
        if let Some(details) = &self.details {
            details.received.fetch_add(received as u64, Ordering::Relaxed);
            details.sent.fetch_add(sent as u64, Ordering::Relaxed);
        }
    }

    /// How long PostgreSQL was waited for.
    pub fn database(&self, took: Duration) {
        if let Some(details) = &self.details {
            details.database.add(took);
        }
    }

    /// Whether it is of interest how long things take.
    #[must_use]
    pub fn is_detailed(&self) -> bool {
        self.details.is_some()
    }

    /// A request is forwarded for a reason; [`Counters::forwarded`] follows when it is answered.
    pub fn unsure(&self, why: Unsure) {
        add(&self.reasons, why.0);
    }

    /// Python has answered what was forwarded for this reason.
    pub fn forwarded(&self, why: Unsure, took: Duration) {
        self.forwarded.add(took);
        if let Some(details) = &self.details {
            let mut forwarded = details.forwarded.lock().unwrap_or_else(PoisonError::into_inner);
            forwarded.entry(why.0).or_default().add(took);
        }
    }

    /// A request was refused, or failed, with this code.
    pub fn refused(&self, code: &'static str) {
        add(&self.refused, code);
    }

    /// A client went away.
    pub fn gone(&self) {
        self.gone.fetch_add(1, Ordering::Relaxed);
    }

    /// A connection was accepted.
    pub fn connected(&self) {
        self.accepted.fetch_add(1, Ordering::Relaxed);
    }

    /// A connection has ended.
    pub fn disconnected(&self) {
        self.ended.fetch_add(1, Ordering::Relaxed);
    }

    /// What was counted so far.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the bounds are small")]
    pub fn figures(&self) -> Figures {
        let native = self.native.distribution();
        let ended = self.ended.load(Ordering::Relaxed);
        let accepted = self.accepted.load(Ordering::Relaxed);
        Figures {
            requests: Requests {
                native: native.count,
                forwarded: copy(&self.reasons),
                refused: copy(&self.refused),
                gone: self.gone.load(Ordering::Relaxed),
            },
            bounds: BOUNDS.iter().map(|&micros| micros as f64 / 1e6).collect(),
            native,
            forwarded: self.forwarded.distribution(),
            connections: Connections { accepted, open: accepted.saturating_sub(ended) },
        }
    }

    /// The details that were counted so far, where they are wanted.
    #[must_use]
    pub fn details(&self) -> Option<Details> {
        let details = self.details.as_ref()?;
        let forwarded = details.forwarded.lock().unwrap_or_else(PoisonError::into_inner);
        Some(Details {
            operations: details.operations.figures(),
            reasons: forwarded.iter().map(|(why, took)| (*why, took.distribution())).collect(),
            database: details.database.distribution(),
            received: details.received.load(Ordering::Relaxed),
            sent: details.sent.load(Ordering::Relaxed),
        })
    }
}

type Counts = Mutex<BTreeMap<&'static str, u64>>;

fn add(counts: &Counts, key: &'static str) {
    *counts.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() += 1;
}

fn copy(counts: &Counts) -> BTreeMap<&'static str, u64> {
    counts.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
