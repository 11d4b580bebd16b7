//! One file: its bytes, their hash, and its statements.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use fraise_core::sql::{Split, SqlError, split};
use sha2::{Digest, Sha256};

/// A file that has been read; `digest` is the SHA-256 of its bytes in hexadecimal.
#[derive(Debug)]
pub struct SqlFile {
    /// Empty where the file could not be read.
    pub digest: String,
    /// Without a byte order mark; empty where the bytes are not UTF-8.
    pub text: String,
    /// The statements, or what is wrong.
    pub split: Result<Split, SqlFileError>,
}

/// What can be wrong with a file.
#[derive(Debug)]
pub enum SqlFileError {
    /// It cannot be read.
    Io(io::Error),
    /// Its bytes, which are not UTF-8.
    Encoding(Vec<u8>),
    /// Its text cannot be split.
    Sql(SqlError),
}

/// The SHA-256 of a file in hexadecimal.
///
/// # Errors
/// The file cannot be read, or is not a regular one.
pub fn hash_file(path: &Path) -> io::Result<String> {
    read(path).map(|content| hash(&content))
}

/// Read, hash and split a file.
#[must_use]
pub fn read_sql_file(path: &Path) -> SqlFile {
    let content = match read(path) {
        Ok(content) => content,
        Err(error) => {
            let split = Err(SqlFileError::Io(error));
            return SqlFile { digest: String::new(), text: String::new(), split };
        }
    };
    let digest = hash(&content);
    match String::from_utf8(content) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            let split = split(&text).map_err(SqlFileError::Sql);
            SqlFile { digest, text, split }
        }
        Err(error) => {
            let split = Err(SqlFileError::Encoding(error.into_bytes()));
            SqlFile { digest, text: String::new(), split }
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        // A pipe would be waited for without end.
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut content = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    File::open(path)?.read_to_end(&mut content)?;
    Ok(content)
}

fn hash(content: &[u8]) -> String {
    use std::fmt::Write;

    let digest = Sha256::digest(content);
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
