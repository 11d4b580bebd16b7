//! What is told of requests that get spans; Python hands it to the SDK of OpenTelemetry.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use http::HeaderMap;
use http::header::HeaderName;

use super::admit::joined;
use super::identifier;
use super::settings::Traces;
use crate::observe::{Parent, Trace, half};
use crate::pg;

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
const TRACESTATE: HeaderName = HeaderName::from_static("tracestate");

/// Requests that may wait for Python; what comes beyond is dropped and counted.
const WAITING: usize = 4096;

/// What PostgreSQL did for a request in one round trip.
#[derive(Debug)]
pub struct FlightSpan {
    /// Of the span.
    pub id: [u8; 8],
    /// When the statements were sent.
    pub sent: Instant,
    /// How long they were waited for.
    pub waited: Duration,
    /// What was sent.
    pub statements: Vec<Arc<pg::Statement>>,
}

/// A request that was answered here, and what PostgreSQL did for it.
#[derive(Debug)]
pub struct Span {
    /// Its ids.
    pub trace: Trace,
    /// The header `tracestate`.
    pub state: Option<Box<str>>,
    /// When it began, for the calendar.
    pub began: SystemTime,
    /// When it began, for what is measured from it.
    pub since: Instant,
    /// How long it took.
    pub took: Duration,
    /// Each round trip.
    pub flights: Vec<FlightSpan>,
    /// The kind of the operation.
    pub operation: Box<str>,
    /// Its name.
    pub name: Option<Box<str>>,
    /// The SHA-256 of its document.
    pub document: Option<Box<str>>,
    /// Of the request.
    pub method: Box<str>,
    /// Of the answer.
    pub status: u16,
    /// Of the body of the answer.
    pub bytes: usize,
    /// The code of the error.
    pub error: Option<&'static str>,
    /// Of the request.
    pub identifier: Box<str>,
    /// Of HTTP.
    pub version: &'static str,
    /// Whether it came over TLS.
    pub is_secure: bool,
}

/// What is gathered while a request that gets spans is answered.
#[derive(Debug)]
pub(super) struct Traced {
    pub(super) trace: Trace,
    pub(super) state: Option<Box<str>>,
    pub(super) flights: Vec<FlightSpan>,
}

/// Spans on their way to Python.
#[derive(Debug, Default)]
pub struct Spans {
    waiting: Mutex<VecDeque<Span>>,
    dropped: AtomicU64,
}

impl Spans {
    /// Keep one until Python takes it, if there is room.
    pub(super) fn add(&self, span: Span) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < WAITING {
            waiting.push_back(span);
        } else {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The next ones, the oldest first; never waits.
    pub fn take(&self, most: usize) -> Vec<Span> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let count = most.min(waiting.len());
        waiting.drain(..count).collect()
    }

    /// How many were dropped.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

/// What is gathered of a request, if it gets spans, by its headers.
pub(super) fn begin(headers: &HeaderMap, traces: &Traces) -> Option<Box<Traced>> {
    // Two of them are none, as where one is malformed.
    let parent = joined(headers, TRACEPARENT).ok().flatten();
    let parent = parent.and_then(|text| Parent::read(text.trim().as_bytes()));
    let trace = Trace::begin(parent, &traces.sampling, identifier::random)?;
    let state = parent.and_then(|_| joined(headers, TRACESTATE).ok().flatten());
    Some(Box::new(Traced { trace, state: state.map(Into::into), flights: Vec::new() }))
}

/// The id of a span of PostgreSQL.
pub(super) fn name_flight() -> [u8; 8] {
    half(identifier::random())
}
