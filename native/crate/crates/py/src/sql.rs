//! SQL splitting.

use fraise_core::sql::{Split, SqlError, Statement, split};
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
    let mut statements = Vec::with_capacity(split.statements.len());
    // Rows of one INSERT after the other have one head and one set of names: share the tuples.
    let mut last: Option<(&Statement, Bound<'py, PyTuple>, Bound<'py, PyTuple>)> = None;
    for statement in &split.statements {
        let head = match &last {
            Some((other, head, _)) if split.head(other, text).eq(split.head(statement, text)) => {
                head.clone()
            }
            _ => PyTuple::new(py, split.head(statement, text))?,
        };
        let names = match &last {
            Some((other, _, names))
                if split.names(other, text).eq(split.names(statement, text)) =>
            {
                names.clone()
            }
            _ => PyTuple::new(py, split.names(statement, text))?,
        };
        let Statement { start, end, line, column, copy_data, .. } = statement;
        let values = (start, end, line, column, &head, &names, copy_data);
        statements.push(SQL_STATEMENT.make(py, values)?);
        last = Some((statement, head, names));
    }
    PyTuple::new(py, statements)
}
