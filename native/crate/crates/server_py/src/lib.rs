//! The Python module `fraise_server`: thin bindings of the native engine, no work of their own.

mod events;
mod executor;
mod rehearsal;
mod server;
mod spans;

use pyo3::exceptions::PyValueError;
use pyo3::{PyErr, pymodule};

/// The native engine; `fraise_gateway` is what uses it.
#[pymodule(gil_used = false)]
mod fraise_server {
    #[pymodule_export]
    use super::executor::Executor;
    #[pymodule_export]
    use super::rehearsal::Rehearsal;
    #[pymodule_export]
    use super::server::Server;

    #[expect(non_upper_case_globals, reason = "the name is Python's")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}

fn invalid(error: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(error.to_string())
}
