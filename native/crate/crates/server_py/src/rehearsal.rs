//! One lesson, to compare what the native engine makes of variables with what Python does.

use std::sync::{Mutex, PoisonError};

use fraise_server::Unsure;
use fraise_server::plan::{Coerced, CursorKey, Operation, rehearse};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::invalid;

/// The operation of a lesson with its one plan.
///
/// Each method gives None where a request with such variables would be forwarded to Python.
#[pyclass(frozen, module = "fraise_server")]
pub(crate) struct Rehearsal {
    operation: Operation,
    key: CursorKey,
    why: Mutex<Option<&'static str>>,
}

#[pymethods]
impl Rehearsal {
    #[new]
    #[pyo3(signature = (lesson, cursor_secret = None))]
    fn new(lesson: &[u8], cursor_secret: Option<&[u8]>) -> PyResult<Self> {
        let operation = rehearse(lesson).map_err(invalid)?;
        Ok(Self {
            operation,
            key: CursorKey::new(cursor_secret.unwrap_or_default()),
            why: Mutex::new(None),
        })
    }

    /// The JSON of the coerced and serialised variables.
    fn coerce<'py>(&self, py: Python<'py>, variables: &[u8]) -> Option<Bound<'py, PyBytes>> {
        let told = self.with(variables, |coerced| Ok(self.operation.tell(coerced)))?;
        Some(PyBytes::new(py, &told))
    }

    /// What of the variables chooses the plan.
    fn key<'py>(&self, py: Python<'py>, variables: &[u8]) -> Option<Bound<'py, PyBytes>> {
        let key = self.with(variables, |coerced| self.operation.key(coerced))?;
        Some(PyBytes::new(py, &key))
    }

    /// The parameters of each statement, as text.
    fn bind<'py>(
        &self,
        py: Python<'py>,
        variables: &[u8],
    ) -> Option<Vec<Vec<Option<Bound<'py, PyBytes>>>>> {
        let bound = self.with(variables, |coerced| {
            let plan = self.operation.plan(coerced)?;
            let bind = |statement: &fraise_server::plan::ReadyStatement| {
                statement.bind(coerced, &self.key).map(|found| split(found.bytes()))
            };
            plan.statements.iter().map(bind).collect::<Result<Vec<_>, _>>()
        })?;
        let give = |text: Option<Vec<u8>>| text.map(|text| PyBytes::new(py, &text));
        Some(bound.into_iter().map(|values| values.into_iter().map(give).collect()).collect())
    }

    /// Why the last method gave None; None where it gave something.
    fn why(&self) -> Option<&'static str> {
        *self.why.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rehearsal {
    fn with<T>(
        &self,
        variables: &[u8],
        work: impl FnOnce(&Coerced<'_>) -> Result<T, Unsure>,
    ) -> Option<T> {
        let text = std::str::from_utf8(variables).map_err(|_| Unsure("no UTF-8"));
        let found = text
            .and_then(|text| self.operation.coerce(Some(text)))
            .and_then(|coerced| work(&coerced));
        let why = found.as_ref().err().map(|unsure| unsure.0);
        *self.why.lock().unwrap_or_else(PoisonError::into_inner) = why;
        found.ok()
    }
}

/// The values of a message `Bind`.
fn split(mut bytes: &[u8]) -> Vec<Option<Vec<u8>>> {
    let mut values = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk() {
        match usize::try_from(i32::from_be_bytes(*length)) {
            Ok(length) => {
                values.push(Some(rest[..length].to_vec()));
                bytes = &rest[length..];
            }
            Err(_) => {
                values.push(None);
                bytes = rest;
            }
        }
    }
    values
}
