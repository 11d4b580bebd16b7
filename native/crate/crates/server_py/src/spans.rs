//! Requests that get spans, as Python sees them: dictionaries.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fraise_server::http::Span;
use fraise_server::observe::spell;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

/// The dictionary of a request; times are nanoseconds since 1970.
pub(crate) fn give(py: Python<'_>, span: Span) -> PyResult<Bound<'_, PyDict>> {
    let given = PyDict::new(py);
    let parent = span.trace.parent;
    let flights = span.flights.iter().map(|flight| {
        let sent = span.began + flight.sent.saturating_duration_since(span.since);
        let landed = nanoseconds(sent + flight.waited);
        let sql: Vec<&str> = flight.statements.iter().map(|one| &*one.sql).collect();
        (PyBytes::new(py, &flight.id), nanoseconds(sent), landed, sql)
    });
    given.set_item("trace", PyBytes::new(py, &span.trace.id))?;
    given.set_item("server", PyBytes::new(py, &span.trace.server))?;
    given.set_item("parent", parent.map(|parent| (spell(&parent.span), parent.flags)))?;
    given.set_item("state", span.state.as_deref())?;
    given.set_item("began", nanoseconds(span.began))?;
    given.set_item("ended", nanoseconds(span.began + span.took))?;
    given.set_item("flights", flights.collect::<Vec<_>>())?;
    given.set_item("operation", &*span.operation)?;
    given.set_item("name", span.name.as_deref())?;
    given.set_item("document", span.document.as_deref())?;
    given.set_item("method", &*span.method)?;
    given.set_item("status", span.status)?;
    given.set_item("size", span.bytes)?;
    given.set_item("error", span.error)?;
    given.set_item("identifier", &*span.identifier)?;
    given.set_item("version", span.version)?;
    given.set_item("scheme", if span.is_secure { "https" } else { "http" })?;
    Ok(given)
}

fn nanoseconds(time: SystemTime) -> u128 {
    time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_nanos()
}
