//! Topological order of a graph, or a short cycle of it.

mod cycle;
mod order;

pub use order::{Order, topological_order};
