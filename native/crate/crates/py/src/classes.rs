//! The Python classes that results are given in.

use pyo3::call::PyCallArgs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;

/// A class of `fraise_accel.types`, imported when it is first needed.
pub(crate) struct Class {
    name: &'static str,
    class: PyOnceLock<Py<PyAny>>,
}

pub(crate) static ORDER: Class = Class::new("Order");
pub(crate) static RENDERED: Class = Class::new("Rendered");
pub(crate) static SHAPE_ERROR: Class = Class::new("ShapeError");
pub(crate) static SQL_FILE: Class = Class::new("SqlFile");
pub(crate) static SQL_STATEMENT: Class = Class::new("SqlStatement");
pub(crate) static SQL_SYNTAX_ERROR: Class = Class::new("SqlSyntaxError");

impl Class {
    const fn new(name: &'static str) -> Self {
        Self { name, class: PyOnceLock::new() }
    }

    fn get<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyAny>> {
        self.class.import(py, "fraise_accel.types", self.name)
    }

    /// Call the class.
    pub(crate) fn call<'py>(
        &self,
        py: Python<'py>,
        arguments: impl PyCallArgs<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.get(py)?.call1(arguments)
    }

    /// An instance of a named tuple, made by `tuple.__new__`: its own is several times slower.
    pub(crate) fn make<'py>(
        &self,
        py: Python<'py>,
        values: impl IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
    ) -> PyResult<Bound<'py, PyAny>> {
        static NEW: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let new = NEW.get_or_try_init(py, || {
            py.get_type::<PyTuple>().getattr("__new__").map(Bound::unbind)
        })?;
        new.bind(py).call1((self.get(py)?, values.into_pyobject(py)?))
    }
}
