//! Files read, hashed and split on several threads.

use std::io;
use std::path::PathBuf;

use fraise_files::{SqlFile, SqlFileError, hash_file, map_files, read_sql_file};
use pyo3::exceptions::{PyKeyboardInterrupt, PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};

use crate::classes::SQL_FILE;
use crate::sql::{give_error, give_statements};

/// The SHA-256 of each file in hexadecimal.
#[pyfunction]
pub(crate) fn hash_files<'py>(
    py: Python<'py>,
    paths: Vec<Bound<'py, PyString>>,
) -> PyResult<Bound<'py, PyTuple>> {
    let digests = map(py, &paths, |path| hash_file(path))?;
    let mut given = Vec::with_capacity(digests.len());
    for (path, digest) in paths.iter().zip(digests) {
        match digest {
            Ok(digest) => given.push(digest),
            Err(error) => return Err(PyErr::from_value(give_io_error(path, &error)?)),
        }
    }
    PyTuple::new(py, given)
}

/// Read, hash and split files.
#[pyfunction]
pub(crate) fn read_sql_files<'py>(
    py: Python<'py>,
    paths: Vec<Bound<'py, PyString>>,
) -> PyResult<Bound<'py, PyTuple>> {
    let files = map(py, &paths, |path| read_sql_file(path))?;
    let given: Vec<_> =
        paths.iter().zip(&files).map(|(path, file)| give(path, file)).collect::<PyResult<_>>()?;
    PyTuple::new(py, given)
}

/// Do the work without the interpreter lock; a signal ends it.
fn map<T: Send>(
    py: Python<'_>,
    paths: &[Bound<'_, PyString>],
    work: impl Fn(&PathBuf) -> T + Send + Sync,
) -> PyResult<Vec<T>> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.extract()).collect::<PyResult<_>>()?;
    let mut signal = None;
    let interrupted = || {
        signal = Python::attach(|py| py.check_signals().err());
        signal.is_some()
    };
    let done = py.detach(|| map_files(&paths, work, interrupted));
    done.map_err(|_| signal.unwrap_or_else(|| PyKeyboardInterrupt::new_err(())))
}

fn give<'py>(path: &Bound<'py, PyString>, file: &SqlFile) -> PyResult<Bound<'py, PyAny>> {
    let py = path.py();
    let none = || py.None().into_bound(py);
    let SqlFile { digest, text, split } = file;
    let (statements, error) = match split {
        Ok(split) => (give_statements(py, split, text)?.into_any(), none()),
        Err(SqlFileError::Io(error)) => (none(), give_io_error(path, error)?),
        Err(SqlFileError::Encoding(content)) => (none(), give_encoding_error(py, content)?),
        Err(SqlFileError::Sql(error)) => (none(), give_error(py, error)?),
    };
    let string = |text: &str| PyString::new(py, text).into_any();
    let path = path.clone().into_any();
    SQL_FILE.make(py, [path, string(digest), string(text), statements, error])
}

/// Python's own error for the bytes.
fn give_encoding_error<'py>(py: Python<'py>, content: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    match PyBytes::new(py, content).call_method1("decode", ("utf-8",)) {
        Ok(_) => Err(PyValueError::new_err("bytes that are not UTF-8 were decoded")),
        Err(error) => Ok(error.into_value(py).into_bound(py).into_any()),
    }
}

/// The `OSError` that Python would raise for the same failure.
fn give_io_error<'py>(
    path: &Bound<'py, PyString>,
    error: &io::Error,
) -> PyResult<Bound<'py, PyAny>> {
    let py = path.py();
    let class = py.get_type::<PyOSError>();
    let errno = |name: &str| py.import("errno")?.getattr(name)?.extract::<i32>();
    let number = match (error.raw_os_error(), error.kind()) {
        (Some(number), _) if cfg!(windows) => {
            return class.call1((0, error.to_string(), path, number));
        }
        (Some(number), _) => number,
        (None, io::ErrorKind::IsADirectory) => errno("EISDIR")?,
        (None, io::ErrorKind::InvalidInput) => {
            return class.call1((errno("EINVAL")?, "Not a regular file", path));
        }
        (None, _) => return class.call1((error.to_string(),)),
    };
    let message = py.import("os")?.call_method1("strerror", (number,))?;
    class.call1((number, message, path))
}
