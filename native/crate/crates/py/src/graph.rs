//! Topological order.

use fraise_core::graph;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::classes::ORDER;

/// Order the nodes of a graph.
#[pyfunction]
pub(crate) fn topological_order<'py>(
    py: Python<'py>,
    count: usize,
    edges: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let mut read = Vec::with_capacity(edges.len().unwrap_or(0));
    for (number, edge) in edges.try_iter()?.enumerate() {
        read.push(read_edge(&edge?, number, count)?);
    }
    let graph::Order { order, cycle } = py.detach(|| graph::topological_order(count, &read));
    ORDER.make(py, [PyTuple::new(py, order)?.into_any(), PyTuple::new(py, cycle)?.into_any()])
}

fn read_edge(edge: &Bound<'_, PyAny>, number: usize, count: usize) -> PyResult<(usize, usize)> {
    let (source, target): (Bound<'_, PyAny>, Bound<'_, PyAny>) = edge.extract()?;
    match (read_node(&source, count)?, read_node(&target, count)?) {
        (Some(source), Some(target)) => Ok((source, target)),
        _ => {
            let last = i128::try_from(count).unwrap_or(i128::MAX) - 1;
            let message = format!("edge {number} is ({source}, {target}); nodes are 0 to {last}");
            Err(PyValueError::new_err(message))
        }
    }
}

/// The node, or None where there is no such node.
fn read_node(node: &Bound<'_, PyAny>, count: usize) -> PyResult<Option<usize>> {
    match node.extract::<i64>() {
        Ok(node) => Ok(usize::try_from(node).ok().filter(|&node| node < count)),
        Err(error) if error.is_instance_of::<PyOverflowError>(node.py()) => Ok(None),
        Err(error) if error.is_instance_of::<PyTypeError>(node.py()) => Err(error),
        Err(error) => Err(error),
    }
}
