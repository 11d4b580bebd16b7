//! The server.

use std::os::fd::{BorrowedFd, OwnedFd, RawFd};
use std::time::Duration;

use bytes::Bytes;
use fraise_server::forward::Head;
use fraise_server::http::{Server as Native, Settings};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use pyo3::exceptions::{PyOSError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList};

use crate::{events, invalid, spans};

/// Serves on threads of its own, which never take the interpreter's lock.
#[pyclass(frozen, module = "fraise_server")]
pub(crate) struct Server {
    native: Native,
}

#[pymethods]
impl Server {
    #[new]
    fn new(settings: &[u8]) -> PyResult<Self> {
        let settings: Settings = serde_json::from_slice(settings).map_err(invalid)?;
        Ok(Self { native: Native::new(settings).map_err(invalid)? })
    }

    /// Accept connections; the file descriptor stays its owner's.
    fn start(&self, listener: RawFd) -> PyResult<()> {
        if listener < 0 {
            return Err(PyValueError::new_err("a file descriptor is not negative"));
        }
        // SAFETY: it is borrowed for the one call that duplicates it, which fails where it is not
        // open; it is not -1, which is the only value that must not be borrowed.
        let listener: OwnedFd = unsafe { BorrowedFd::borrow_raw(listener) }
            .try_clone_to_owned()
            .map_err(|error| PyOSError::new_err(error.to_string()))?;
        self.native.start(listener).map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    /// A file descriptor that is readable while events wait.
    #[getter]
    fn wake(&self) -> RawFd {
        self.native.forwarder().descriptor()
    }

    /// The next events, the oldest first; never waits.
    fn take<'py>(&self, py: Python<'py>, most: usize) -> PyResult<Bound<'py, PyList>> {
        let taken = self.native.forwarder().take(most);
        let found = PyList::empty(py);
        for event in taken {
            found.append(events::give(py, event)?)?;
        }
        Ok(found)
    }

    /// The application wants the next piece of a request's body.
    fn more(&self, id: u64) {
        self.native.forwarder().more(id);
    }

    /// Begin an answer; it goes out with the first piece of its body.
    fn head(&self, id: u64, status: u16, headers: Vec<(Vec<u8>, Vec<u8>)>) -> PyResult<()> {
        let status = StatusCode::from_u16(status).map_err(invalid)?;
        if status.is_informational() {
            return Err(PyValueError::new_err(format!("{status} ends no request")));
        }
        let mut kept = HeaderMap::with_capacity(headers.len());
        for (name, value) in headers {
            let name = HeaderName::from_bytes(&name).map_err(invalid)?;
            kept.append(name, HeaderValue::from_bytes(&value).map_err(invalid)?);
        }
        self.native.forwarder().head(id, Head { status, headers: kept });
        Ok(())
    }

    /// A piece of an answer; False where it must be waited for `("room", id)`.
    fn body(&self, id: u64, data: &[u8], more: bool) -> bool {
        self.native.forwarder().body(id, Bytes::copy_from_slice(data), more)
    }

    /// End an answer before it is whole; its client sees that.
    fn cut(&self, id: u64) {
        self.native.forwarder().cut(id);
    }

    /// Keep what Python has planned; `ahead`: also before anybody asks for it.
    #[pyo3(signature = (lesson, ahead = false))]
    fn learn(&self, lesson: &[u8], ahead: bool) -> PyResult<()> {
        let library = self.native.library();
        if ahead { library.learn_ahead(lesson) } else { library.learn(lesson) }.map_err(invalid)
    }

    /// Forget all that was learned.
    fn forget(&self) {
        self.native.library().forget();
    }

    /// What can be seen of the server, as JSON.
    fn figures<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let text = serde_json::to_vec(&self.native.figures()).map_err(invalid)?;
        Ok(PyBytes::new(py, &text))
    }

    /// The same with what is counted by operation and reason, where metrics are wanted.
    fn metrics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let text = serde_json::to_vec(&self.native.metrics()).map_err(invalid)?;
        Ok(PyBytes::new(py, &text))
    }

    /// The next requests that get spans, the oldest first; never waits.
    fn spans<'py>(&self, py: Python<'py>, most: usize) -> PyResult<Bound<'py, PyList>> {
        let taken = self.native.spans().take(most);
        let found = PyList::empty(py);
        for span in taken {
            found.append(spans::give(py, span)?)?;
        }
        Ok(found)
    }

    /// Accept nothing more; connections end after their answer.
    fn drain(&self) {
        self.native.drain();
    }

    /// Drain for at most this long, then end what is open; waits for all of it.
    fn stop(&self, py: Python<'_>, seconds: f64) -> PyResult<()> {
        let limit = Duration::try_from_secs_f64(seconds).map_err(invalid)?;
        py.detach(|| self.native.stop(limit));
        Ok(())
    }
}
