//! Many files read, hashed and split on several threads.

mod pool;
mod read;

pub use pool::{Interrupted, map_files};
pub use read::{SqlFile, SqlFileError, hash_file, read_sql_file};
