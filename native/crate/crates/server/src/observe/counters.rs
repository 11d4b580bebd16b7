//! Requests by outcome.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;

use super::histogram::{BOUNDS, Distribution, Histogram};
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
    /// A request was answered here.
    pub fn native(&self, took: Duration) {
        self.native.add(took);
    }

    /// A request is forwarded for a reason; [`Counters::forwarded`] follows when it is answered.
    pub fn unsure(&self, why: Unsure) {
        add(&self.reasons, why.0);
    }

    /// Python has answered.
    pub fn forwarded(&self, took: Duration) {
        self.forwarded.add(took);
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
}

type Counts = Mutex<BTreeMap<&'static str, u64>>;

fn add(counts: &Counts, key: &'static str) {
    *counts.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() += 1;
}

fn copy(counts: &Counts) -> BTreeMap<&'static str, u64> {
    counts.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
