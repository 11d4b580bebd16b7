//! All operations that were learned: found by the text of a document or by a name, and bounded.
//!
//! A flood of strangers cannot empty it (`fraiseql.plan.cache`): what was learned waits on probation,
//! a fifth of the room, until it is asked for.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use serde::Serialize;

use super::cursor::CursorKey;
use super::hash::Hash;
use super::lesson::{Lesson, parse};
use super::node::LessonError;
use super::operation::Operation;
use super::shelves::{Entry, Shared, Shelves};
use crate::Unsure;
use crate::pg;

/// How much may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Operations.
    pub entries: usize,
    /// Bytes of all of them, roughly.
    pub bytes: usize,
    /// Plans of one operation.
    pub variants: usize,
}

/// What names a document in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector<'a> {
    /// Its text.
    Query(&'a str),
    /// The SHA-256 of an automatic persisted query.
    Hash(&'a str),
    /// The id of a trusted document.
    Id(&'a str),
}

/// What a request asks for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The document.
    pub selector: Selector<'a>,
    /// Which of its operations; an empty name is none.
    pub operation_name: Option<&'a str>,
}

/// What is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Operations.
    #[serde(rename = "documents")]
    pub entries: usize,
    /// Bytes of them, roughly.
    pub bytes: usize,
    /// Their plans.
    pub plans: usize,
    /// How often an operation was found.
    pub hits: u64,
    /// How often it was not.
    pub misses: u64,
    /// How many operations went to make room for others.
    pub evictions: u64,
}

/// All that was learned.
#[derive(Debug)]
pub struct Library {
    room: Room,
    cursor_key: CursorKey,
    hash: Hash,
    shelves: RwLock<Shelves>,
    /// By their text.
    statements: Mutex<HashMap<Box<str>, Weak<pg::Statement>>>,
    hits: AtomicU64,
    misses: AtomicU64,
}

/// An operation that was found; it stays while it is used, whatever the library forgets.
#[derive(Clone, Debug)]
pub struct Known(Arc<Shared>);

impl std::ops::Deref for Known {
    type Target = Operation;

    fn deref(&self) -> &Operation {
        &self.0.operation
    }
}

impl Selector<'_> {
    pub(super) fn parts(&self) -> (u8, &str) {
        match self {
            Self::Query(text) => (0, text),
            Self::Hash(text) => (1, text),
            Self::Id(text) => (2, text),
        }
    }
}

impl Library {
    /// An empty one.
    #[must_use]
    pub fn new(room: Room, cursor_key: CursorKey) -> Self {
        let room = Room { entries: room.entries.max(1), variants: room.variants.max(1), ..room };
        Self {
            room,
            cursor_key,
            hash: Hash::new(),
            shelves: RwLock::default(),
            statements: Mutex::default(),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }

    /// The key that cursors of all plans are signed with.
    #[must_use]
    pub fn cursor_key(&self) -> &CursorKey {
        &self.cursor_key
    }

    /// Keep the plan of a lesson.
    ///
    /// # Errors
    /// The lesson is damaged, or of what is answered by the application alone.
    pub fn learn(&self, lesson: &[u8]) -> Result<(), LessonError> {
        self.put(lesson).map(drop)
    }

    /// The same for what is sure to be asked for: it does not wait on probation.
    ///
    /// # Errors
    /// As [`Self::learn`].
    pub fn learn_ahead(&self, lesson: &[u8]) -> Result<(), LessonError> {
        if let Some(number) = self.put(lesson)? {
            let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(entry) = shelves.entries.get(&number) {
                entry.shared.is_wanted.store(true, Ordering::Relaxed);
                shelves.protect(number, self.room);
            }
        }
        Ok(())
    }

    /// The number of the entry; None where everything was forgotten meanwhile.
    fn put(&self, lesson: &[u8]) -> Result<Option<u64>, LessonError> {
        let whole = parse(lesson)?;
        let opened = Lesson::open(&whole)?;
        let asked = Asked {
            selector: Selector::Query(opened.query),
            operation_name: opened.operation_name,
        };
        let (forgotten, inputs) = {
            let shelves = self.shelves.read().unwrap_or_else(PoisonError::into_inner);
            (shelves.forgotten, shelves.inputs.clone())
        };
        let operation = opened.operation(&inputs)?;
        let (key, plan) = opened
            .plan(&operation, |sql, parameters, binary| self.statement(sql, parameters, binary))?;
        let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
        if shelves.forgotten != forgotten {
            return Ok(None); // it is of before
        }
        shelves.inputs = operation.declared.inputs.clone();
        let known = shelves.slot(self.hash_of(asked), asked).map(|slot| slot.number);
        let number = match known {
            Some(number) if shelves.entries[&number].is(&opened.declaration, &operation) => number,
            other => {
                if let Some(other) = other {
                    shelves.remove(other);
                }
                let own = opened.query.len() + operation.declared.weight() + 512;
                shelves.put(operation, opened.declaration.into(), own)
            }
        };
        for asked in std::iter::once(&asked).chain(&opened.names) {
            shelves.name(number, self.hash_of(*asked), *asked);
        }
        shelves.keep(number, key, plan, self.room);
        Ok(Some(number))
    }

    /// Forget everything, as after DDL has run.
    pub fn forget(&self) {
        self.shelves.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The operation that a request asks for.
    ///
    /// # Errors
    /// It was not learned.
    pub fn find(&self, asked: Asked<'_>) -> Result<Known, Unsure> {
        let hash = self.hash_of(asked);
        let (shared, is_new, number) = {
            let shelves = self.shelves.read().unwrap_or_else(PoisonError::into_inner);
            let Some(slot) = shelves.slot(hash, asked) else {
                self.misses.fetch_add(1, Ordering::Relaxed);
                return Err(Unsure("document that is not known"));
            };
            self.hits.fetch_add(1, Ordering::Relaxed);
            let shared = &slot.shared;
            let now = shelves.clock.load(Ordering::Relaxed);
            if shared.used.load(Ordering::Relaxed) != now {
                shared.used.store(now, Ordering::Relaxed);
            }
            let is_new = !shared.is_wanted.load(Ordering::Relaxed)
                && !shared.is_wanted.swap(true, Ordering::Relaxed);
            (shared.clone(), is_new, slot.number)
        };
        if is_new {
            let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
            shelves.protect(number, self.room);
        }
        Ok(Known(shared))
    }

    /// What is kept.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let shelves = self.shelves.read().unwrap_or_else(PoisonError::into_inner);
        let plans = |entry: &Entry| entry.shared.operation.size().0;
        Figures {
            entries: shelves.entries.len(),
            bytes: shelves.probation.bytes + shelves.protected.bytes,
            plans: shelves.entries.values().map(plans).sum(),
            hits: self.hits.load(Ordering::Relaxed),
            misses: self.misses.load(Ordering::Relaxed),
            evictions: shelves.evicted,
        }
    }

    /// The statement of a text; plans that share it share what connections have prepared.
    fn statement(&self, sql: &str, parameters: u16, binary: bool) -> Arc<pg::Statement> {
        let mut known = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(sql).and_then(Weak::upgrade)
            && (known.parameters, known.binary) == (parameters, binary)
        {
            return known;
        }
        if known.len() >= 64 && known.len().is_power_of_two() {
            known.retain(|_, statement| statement.strong_count() > 0);
        }
        let made = pg::Statement::of(sql, parameters, binary);
        known.insert(sql.into(), Arc::downgrade(&made));
        made
    }

    fn hash_of(&self, asked: Asked<'_>) -> u64 {
        let (kind, text) = asked.selector.parts();
        self.hash.of(kind, text.as_bytes(), asked.operation_name.unwrap_or_default().as_bytes())
    }
}
