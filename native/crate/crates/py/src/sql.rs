//! SQL splitting.

use std::ptr;

use fraise_core::sql::{Split, SqlError, Statement, WordId, split};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::DETACH_FROM;
use crate::classes::{SQL_STATEMENT, SQL_SYNTAX_ERROR};

/// Split SQL text into statements.
#[pyfunction]
pub(crate) fn split_sql<'py>(
    py: Python<'py>,
    text: &Bound<'py, PyString>,
) -> PyResult<Bound<'py, PyTuple>> {
    let text = text.to_str()?;
    let result = if text.len() < DETACH_FROM { split(text) } else { py.detach(|| split(text)) };
    match result {
        Ok(split) => give_statements(py, &split, text),
        Err(error) => Err(PyErr::from_value(give_error(py, &error)?)),
    }
}

/// The `SqlSyntaxError` of an error.
pub(crate) fn give_error<'py>(py: Python<'py>, error: &SqlError) -> PyResult<Bound<'py, PyAny>> {
    let SqlError { kind, detail, offset, line, column } = error;
    SQL_SYNTAX_ERROR.call(py, (kind.name(), detail, offset, line, column))
}

/// The statements as a tuple of `SqlStatement`.
pub(crate) fn give_statements<'py>(
    py: Python<'py>,
    split: &Split,
    text: &str,
) -> PyResult<Bound<'py, PyTuple>> {
    let mut words = Words { py, split, text, made: vec![None; split.count_words()] };
    let mut statements = Vec::with_capacity(split.statements.len());
    // Rows of one INSERT after the other have one head and one set of names: they share tuples.
    let mut last: Option<(&Statement, Bound<'py, PyTuple>, Bound<'py, PyTuple>)> = None;
    for statement in &split.statements {
        let head = match &last {
            Some((other, head, _)) if ptr::eq(split.head(other), split.head(statement)) => {
                head.clone()
            }
            _ => words.give(split.head(statement))?,
        };
        let names = match &last {
            Some((other, _, names)) if ptr::eq(split.names(other), split.names(statement)) => {
                names.clone()
            }
            _ => words.give(split.names(statement))?,
        };
        let Statement { start, end, line, column, ref copy_data, .. } = *statement;
        let number = |number: usize| number.into_bound_py_any(py);
        let (start, end) = (number(start)?, number(end)?);
        let (line, column) = (number(line)?, number(column)?);
        let copy_data = copy_data.as_deref().into_bound_py_any(py)?;
        let (words, named) = (head.clone().into_any(), names.clone().into_any());
        let values = [start, end, line, column, words, named, copy_data];
        statements.push(SQL_STATEMENT.make(py, values)?);
        last = Some((statement, head, names));
    }
    PyTuple::new(py, statements)
}

/// The words of a text as Python strings, each made once.
struct Words<'s, 'py> {
    py: Python<'py>,
    split: &'s Split,
    text: &'s str,
    made: Vec<Option<Bound<'py, PyString>>>,
}

impl<'py> Words<'_, 'py> {
    fn give(&mut self, ids: &[WordId]) -> PyResult<Bound<'py, PyTuple>> {
        for id in ids {
            let (split, text) = (self.split, self.text);
            self.made[id.index()]
                .get_or_insert_with(|| PyString::new(self.py, split.word(*id, text)));
        }
        PyTuple::new(self.py, ids.iter().map(|id| self.made[id.index()].as_ref()))
    }
}
