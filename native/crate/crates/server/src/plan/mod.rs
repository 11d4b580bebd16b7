//! Operations and plans that were learned, and what of variables they need.
//!
//! The files: `value` (JSON as it is coerced), `lesson` (what Python hands over), `types` and
//! `scalars` (coercion), `key` (what of variables chooses a plan), `model` (plans), `cost`, `limits`,
//! `cursor`, `bind` (parameters), `operation` (an operation and its plans), `cache`.
