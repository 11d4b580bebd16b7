//! Events as Python sees them: tuples that begin with a word.

use fraise_server::forward::{Event, Told};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyTuple};

/// The tuple of an event.
pub(crate) fn give(py: Python<'_>, event: Event) -> PyResult<Bound<'_, PyTuple>> {
    match event {
        Event::Request(id, told) => give_request(py, id, *told),
        Event::Body(id, data, more) => {
            ("body", id, PyBytes::new(py, &data), more).into_pyobject(py)
        }
        Event::Gone(id) => ("gone", id).into_pyobject(py),
        Event::Room(id) => ("room", id).into_pyobject(py),
    }
}

fn give_request(py: Python<'_>, id: u64, told: Told) -> PyResult<Bound<'_, PyTuple>> {
    let headers = PyList::empty(py);
    for (name, value) in &told.headers {
        let name = PyBytes::new(py, name.as_str().as_bytes());
        headers.append((name, PyBytes::new(py, value.as_bytes())))?;
    }
    (
        "request",
        id,
        told.method.as_str(),
        PyBytes::new(py, &told.target),
        told.version,
        headers,
        told.scheme,
        told.client,
        PyBytes::new(py, &told.body),
        told.more,
        told.outcome.map(|outcome| PyBytes::new(py, &outcome)),
        told.spent,
    )
        .into_pyobject(py)
}
