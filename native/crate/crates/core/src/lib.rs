//! Byte work of the Fraise family, without I/O and without Python.

pub mod graph;
pub mod json;
pub mod shape;
pub mod sql;
