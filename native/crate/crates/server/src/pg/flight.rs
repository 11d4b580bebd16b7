//! What is sent in one round trip, and what comes back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;

/// SQL with `$1`, `$2`...; prepared once on each connection that runs it.
///
/// Parameter types are left to PostgreSQL: the SQL casts each parameter.
#[derive(Debug)]
pub struct Statement {
    /// Unique in the process; connections know what they have prepared by it.
    pub id: u64,
    /// Its text.
    pub sql: Box<str>,
    /// How many parameters it has.
    pub parameters: u16,
    /// Whether its columns come in binary format; else as text.
    pub binary: bool,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Statement {
    /// A statement that no connection has prepared yet.
    pub fn new(sql: impl Into<Box<str>>, parameters: u16) -> Arc<Self> {
        Self::of(sql, parameters, false)
    }

    /// The same, with columns in the format that is wanted.
    pub fn of(sql: impl Into<Box<str>>, parameters: u16, binary: bool) -> Arc<Self> {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut sql = sql.into();
        if let Some(end) = sql.find('\0') {
            // the message ends there in any case; the rest would be read as something else
            sql = sql[..end].into();
        }
        Arc::new(Self { id, sql, parameters, binary })
    }
}

/// Values of a statement's parameters, as the message `Bind` has them: all in text format, for each
/// an `i32` length (-1 is NULL) and its bytes.
#[derive(Debug, Default)]
pub struct Parameters {
    bytes: Vec<u8>,
    count: u16,
}

impl Parameters {
    /// The next value in text format; None is NULL.
    pub fn push(&mut self, value: Option<&[u8]>) {
        match value {
            None => self.bytes.extend_from_slice(&(-1_i32).to_be_bytes()),
            Some(value) => {
                let length = i32::try_from(value.len()).expect("bodies are bounded far below 2 GB");
                self.bytes.reserve(4 + value.len());
                self.bytes.extend_from_slice(&length.to_be_bytes());
                self.bytes.extend_from_slice(value);
            }
        }
        // PostgreSQL takes no more, and refuses the flight that binds fewer than it needs
        self.count = self.count.saturating_add(1);
    }

    /// How many values there are.
    #[must_use]
    pub fn count(&self) -> u16 {
        self.count
    }

    /// Lengths and values, one after another.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// One statement with its values.
#[derive(Debug)]
pub struct Step {
    /// What is executed.
    pub statement: Arc<Statement>,
    /// What it is given.
    pub parameters: Parameters,
}

/// Statements that go in one round trip, in one implicit transaction: all before one `Sync`.
#[derive(Debug, Default)]
pub struct Flight {
    /// Executed in this order; one that fails undoes all of them.
    pub steps: Vec<Step>,
}

/// The rows of each step, in the order of the steps.
#[derive(Debug)]
pub struct Landed {
    /// As many as the flight had.
    pub steps: Vec<Rows>,
}

/// Rows as they came: the bodies of `DataRow`, not copied.
#[derive(Debug, Default)]
pub struct Rows {
    /// One for each row; all lengths in it fit.
    pub bodies: Vec<Bytes>,
}

impl Rows {
    /// The first column of each row, in text format; None is NULL, or a row without columns.
    pub fn first_columns(&self) -> impl Iterator<Item = Option<&[u8]>> {
        self.bodies.iter().map(|body| columns(body).next().flatten())
    }
}

/// The columns of a row; None is NULL.
pub fn columns(body: &[u8]) -> impl Iterator<Item = Option<&[u8]>> {
    // two bytes of the number of columns, then for each four of its length
    let mut rest = body.get(2..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) else {
            rest = after;
            return Some(None);
        };
        let (column, after) = after.split_at_checked(length)?;
        rest = after;
        Some(Some(column))
    })
}
