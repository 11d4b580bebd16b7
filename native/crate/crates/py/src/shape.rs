//! Shaping.

use std::cell::Cell;

use fraise_core::shape::{Fault, Program, Rendered, Scratch, Step};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyString, PyTuple};

use crate::DETACH_FROM;
use crate::classes::{RENDERED, SHAPE_ERROR};

/// Memory of a thread is not kept beyond this size.
const KEEP: usize = 1024 * 1024;

thread_local! {
    static SCRATCH: Cell<Option<Box<Scratch>>> = const { Cell::new(None) };
}

/// A compiled shape program.
#[pyclass(frozen, module = "fraise_native")]
pub(crate) struct Shape {
    program: Program,
}

/// Compile the JSON of a checked program.
#[pyfunction]
pub(crate) fn compile_shape(program: &[u8]) -> PyResult<Shape> {
    match Program::parse(program) {
        Ok(program) => Ok(Shape { program }),
        Err(error) => Err(PyValueError::new_err(error.to_string())),
    }
}

#[pymethods]
impl Shape {
    /// Shape one JSON document; None stands for SQL NULL.
    fn render<'py>(
        &self,
        py: Python<'py>,
        document: Option<&Bound<'py, PyBytes>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let document = document.map(PyBytesMethods::as_bytes);
        with_scratch(|scratch| {
            let size = document.map_or(0, <[u8]>::len);
            let rendered = detach_if(py, size, || self.program.render(document, scratch))
                .map_err(|error| PyValueError::new_err(error.to_string()))?;
            give(py, &rendered, scratch)
        })
    }

    /// Shape one document a row into a JSON array.
    fn render_rows<'py>(
        &self,
        py: Python<'py>,
        documents: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let Some(rows) = self.program.rows() else {
            return Err(PyValueError::new_err("render_rows needs a shape whose root is a list"));
        };
        let kept: Vec<Option<Bound<'py, PyBytes>>> = documents.extract()?;
        let documents: Vec<Option<&[u8]>> =
            kept.iter().map(|kept| kept.as_ref().map(PyBytesMethods::as_bytes)).collect();
        with_scratch(|scratch| {
            let size = documents.iter().flatten().map(|document| document.len()).sum();
            let rendered = detach_if(py, size, || rows.render(&documents, scratch))
                .map_err(|failed| format!("row {}: {}", failed.row, failed.error))
                .map_err(PyValueError::new_err)?;
            give(py, &rendered, scratch)
        })
    }
}

/// Lend the thread's memory; while it is lent, a finalizer that renders gets memory of its own.
fn with_scratch<T>(work: impl FnOnce(&mut Scratch) -> T) -> T {
    let mut scratch = SCRATCH.take().unwrap_or_default();
    let result = work(&mut scratch);
    scratch.shrink(KEEP);
    SCRATCH.set(Some(scratch));
    result
}

fn detach_if<T: Send>(py: Python<'_>, size: usize, work: impl FnOnce() -> T + Send) -> T {
    if size < DETACH_FROM { work() } else { py.detach(work) }
}

fn give<'py>(
    py: Python<'py>,
    rendered: &Rendered<'_>,
    scratch: &Scratch,
) -> PyResult<Bound<'py, PyAny>> {
    let data = PyBytes::new(py, scratch.output());
    let errors = if rendered.faults.is_empty() {
        PyTuple::empty(py)
    } else {
        let errors: Vec<_> =
            rendered.faults.iter().map(|fault| give_error(py, fault)).collect::<PyResult<_>>()?;
        PyTuple::new(py, errors)?
    };
    let is_null = PyBool::new(py, rendered.is_null).to_owned();
    RENDERED.make(py, [data.into_any(), is_null.into_any(), errors.into_any()])
}

fn give_error<'py>(py: Python<'py>, fault: &Fault<'_>) -> PyResult<Bound<'py, PyAny>> {
    let give_step = |step: &Step<'_>| match step {
        Step::Key(key) => key.into_pyobject(py).map(Bound::into_any).map_err(PyErr::from),
        Step::Index(index) => index.into_pyobject(py).map(Bound::into_any).map_err(PyErr::from),
    };
    let path: Vec<_> = fault.path.iter().map(give_step).collect::<PyResult<_>>()?;
    let path = PyTuple::new(py, path)?.into_any();
    SHAPE_ERROR.make(py, [path, PyString::new(py, &fault.message).into_any()])
}
