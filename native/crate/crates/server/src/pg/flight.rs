//! What is sent in one round trip, and what comes back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::{Bytes, BytesMut};

/// SQL with `$1`, `$2`...; prepared once on each connection that runs it.
///
/// Parameter types are left to PostgreSQL: the SQL casts each parameter.
#[derive(Debug)]
pub struct Statement {
    /// Unique in the process; connections know what they have prepared by it.
    pub id: u64,
    pub sql: Box<str>,
    /// How many parameters it has.
    pub parameters: u16,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Statement {
    pub fn new(sql: impl Into<Box<str>>, parameters: u16) -> Arc<Self> {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Arc::new(Self { id, sql: sql.into(), parameters })
    }
}

/// Values of a statement's parameters, as the message `Bind` has them: all in text format, for each
/// an `i32` length (-1 is NULL) and its bytes.
#[derive(Debug, Default)]
pub struct Parameters {
    bytes: BytesMut,
    count: u16,
}

impl Parameters {
    pub fn push(&mut self, value: Option<&[u8]>) {
        match value {
            None => self.bytes.extend_from_slice(&(-1_i32).to_be_bytes()),
            Some(value) => {
                let length = i32::try_from(value.len()).expect("bodies are bounded far below 2 GB");
                self.bytes.extend_from_slice(&length.to_be_bytes());
                self.bytes.extend_from_slice(value);
            }
        }
        self.count += 1;
    }

    #[must_use]
    pub fn count(&self) -> u16 {
        self.count
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// One statement with its values.
#[derive(Debug)]
pub struct Step {
    pub statement: Arc<Statement>,
    pub parameters: Parameters,
}

/// Statements that go in one round trip, in one implicit transaction: all before one `Sync`.
#[derive(Debug, Default)]
pub struct Flight {
    pub steps: Vec<Step>,
}

/// The rows of each step, in the order of the steps.
#[derive(Debug)]
pub struct Landed {
    pub steps: Vec<Rows>,
}

/// Rows as they came: the bodies of `DataRow`, not copied.
#[derive(Debug, Default)]
pub struct Rows {
    pub bodies: Vec<Bytes>,
}

impl Rows {
    /// The first column of each row, in text format; None is NULL.
    pub fn first_columns(&self) -> impl Iterator<Item = Option<&[u8]>> {
        self.bodies.iter().map(|body| {
            // two bytes of the number of columns, four of the length of the first
            let length = i32::from_be_bytes(body[2..6].try_into().expect("checked by the reader"));
            usize::try_from(length).ok().map(|length| &body[6..6 + length])
        })
    }
}
