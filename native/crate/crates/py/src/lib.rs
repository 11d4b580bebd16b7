//! The Python module `fraise_native`: thin bindings, no work of their own.

mod classes;
mod files;
mod graph;
mod shape;
mod sql;

use pyo3::pymodule;

/// Work on fewer bytes than this keeps the interpreter lock: giving it up would cost more.
const DETACH_FROM: usize = 64 * 1024;

/// Native twin of the functions of `fraise_accel`, which is what programs import.
#[pymodule(gil_used = false)]
mod fraise_native {
    #[pymodule_export]
    use super::files::{hash_files, read_sql_files};
    #[pymodule_export]
    use super::graph::topological_order;
    #[pymodule_export]
    use super::shape::{Shape, compile_shape};
    #[pymodule_export]
    use super::sql::split_sql;

    #[expect(non_upper_case_globals, reason = "the name is Python's")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
