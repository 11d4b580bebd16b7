//! The executor.

use std::os::fd::RawFd;
use std::time::Duration;

use fraise_server::embed::{Executor as Native, Settings};
use fraise_server::run::Session;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyList};

use crate::invalid;

/// Answers known queries of an application on a thread of its own, which never takes the
/// interpreter's lock.
#[pyclass(frozen, module = "fraise_server")]
pub(crate) struct Executor {
    native: Native,
}

#[pymethods]
impl Executor {
    #[new]
    fn new(settings: &[u8]) -> PyResult<Self> {
        let settings: Settings = serde_json::from_slice(settings).map_err(invalid)?;
        Ok(Self { native: Native::start(settings).map_err(invalid)? })
    }

    /// Begin to answer a body of HTTP, to do a mutation too where it may; None where Python has to.
    #[pyo3(signature = (body, session, may_change = false))]
    fn begin(
        &self,
        body: &[u8],
        session: Vec<(PyBackedStr, PyBackedStr)>,
        may_change: bool,
    ) -> Option<u64> {
        let settings = session.iter().map(|(name, value)| (&**name, &**value)).collect();
        self.native.begin(body, &Session { settings }, may_change).ok()
    }

    /// Nobody waits for an answer any more.
    fn cancel(&self, id: u64) {
        self.native.cancel(id);
    }

    /// A file descriptor that is readable while answers can be taken.
    #[getter]
    fn wake(&self) -> RawFd {
        self.native.descriptor()
    }

    /// What has ended since: number, body or None where Python has to answer, whether it took too
    /// long, and kind, name and document of the operation; instead of the kind the outcome of a
    /// mutation that was sent, as JSON, where Python has to answer. Never waits.
    fn take<'py>(&self, py: Python<'py>, most: usize) -> PyResult<Bound<'py, PyList>> {
        let taken = PyList::empty(py);
        for landed in self.native.take(most) {
            match landed.answer {
                Ok(answer) => {
                    let told = &answer.known.told;
                    taken.append((
                        landed.id,
                        PyBytes::new(py, &answer.body),
                        answer.is_late,
                        &*told.operation,
                        told.name.as_deref(),
                        &*told.document,
                    ))?;
                }
                Err(left) => {
                    let none = || py.None();
                    let outcome = left.outcome.map(|one| PyBytes::new(py, &one.as_json()));
                    taken.append((landed.id, none(), false, outcome, none(), none()))?;
                }
            }
        }
        Ok(taken)
    }

    /// Keep what Python has planned.
    fn learn(&self, lesson: &[u8]) -> PyResult<()> {
        self.native.library().learn(lesson).map_err(invalid)
    }

    /// Forget all that was learned.
    fn forget(&self) {
        self.native.library().forget();
    }

    /// What can be seen of the executor, as JSON.
    fn figures<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let text = serde_json::to_vec(&self.native.figures()).map_err(invalid)?;
        Ok(PyBytes::new(py, &text))
    }

    /// Let what is under way end for at most this long, then close all connections and end the
    /// thread; waits for it.
    fn stop(&self, py: Python<'_>, seconds: f64) -> PyResult<()> {
        let limit = Duration::try_from_secs_f64(seconds).map_err(invalid)?;
        py.detach(|| self.native.stop(limit));
        Ok(())
    }
}
