//! All operations that were learned: found by the text of a document or by a name, and bounded.
//!
//! A flood of strangers cannot empty it (`fraiseql.plan.cache`): what was learned waits on probation,
//! a fifth of the room, until it is asked for.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use super::cursor::CursorKey;
use super::hash::{Hash, Same};
use super::lesson::{Lesson, Name, Weighed, parse};
use super::node::LessonError;
use super::operation::Operation;
use super::types::Inputs;
use crate::Unsure;
use crate::pg;

/// Names of one document that are kept; the text is one of them.
const MOST_NAMES: usize = 16;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Operations.
    pub entries: usize,
    /// Bytes of them, roughly.
    pub bytes: usize,
    /// Their plans.
    pub plans: usize,
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
}

#[derive(Debug, Default)]
struct Shelves {
    /// By the hash of what names a document, and of the operation's name.
    found: HashMap<u64, Vec<Slot>, BuildHasherDefault<Same>>,
    /// By number; those with a greater one were learned later.
    entries: BTreeMap<u64, Entry>,
    /// Never given twice, so that nobody protects another entry than was found.
    next: u64,
    /// How often everything was forgotten.
    forgotten: u64,
    /// Counts what was put.
    clock: AtomicU64,
    probation: Sum,
    protected: Sum,
    inputs: Arc<Inputs>,
}

/// A name, and what it names.
#[derive(Debug)]
struct Slot {
    kind: u8,
    text: Box<str>,
    operation_name: Box<str>,
    number: u64,
    shared: Arc<Shared>,
}

/// What is looked at by those who only read.
#[derive(Debug)]
struct Shared {
    operation: Operation,
    /// The clock when it was used last.
    used: AtomicU64,
    /// Whether it was asked for since it was put on probation.
    is_wanted: AtomicBool,
}

#[derive(Debug)]
struct Entry {
    shared: Arc<Shared>,
    declaration: Box<[u8]>,
    hashes: Vec<u64>,
    is_protected: bool,
    /// Without plans.
    own: usize,
    weight: usize,
}

#[derive(Debug, Default, Clone, Copy)]
struct Sum {
    entries: usize,
    bytes: usize,
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
    fn parts(&self) -> (u8, &str) {
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
        let (key, plan) =
            opened.plan(&operation, |sql, parameters| self.statement(sql, parameters))?;
        let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
        if shelves.forgotten != forgotten {
            return Ok(()); // it is of before
        }
        shelves.inputs = operation.declared.inputs.clone();
        let known = shelves.slot(self.hash_of(asked), asked).map(|slot| slot.number);
        let number = match known {
            Some(number) if shelves.entries[&number].declaration[..] == opened.declaration => {
                number
            }
            other => {
                if let Some(other) = other {
                    shelves.remove(other);
                }
                let own = opened.query.len() + operation.declared.weight() + 512;
                shelves.put(operation, opened.declaration.into(), own)
            }
        };
        let mut selectors = vec![asked.selector];
        selectors.extend(opened.names.iter().map(|name| match name {
            Name::Hash(hash) => Selector::Hash(hash),
            Name::Id(id) => Selector::Id(id),
        }));
        for selector in selectors {
            let asked = Asked { selector, ..asked };
            shelves.name(number, self.hash_of(asked), asked);
        }
        shelves.keep(number, key, plan, self.room);
        Ok(())
    }

    /// Forget everything, as after DDL has run.
    pub fn forget(&self) {
        let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
        let (next, forgotten) = (shelves.next, shelves.forgotten + 1);
        *shelves = Shelves { next, forgotten, ..Shelves::default() };
    }

    /// The operation that a request asks for.
    ///
    /// # Errors
    /// It was not learned.
    pub fn find(&self, asked: Asked<'_>) -> Result<Known, Unsure> {
        let hash = self.hash_of(asked);
        let (shared, is_new, number) = {
            let shelves = self.shelves.read().unwrap_or_else(PoisonError::into_inner);
            let slot = shelves.slot(hash, asked).ok_or(Unsure("document that is not known"))?;
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
        }
    }

    /// The statement of a text; plans that share it share what connections have prepared.
    fn statement(&self, sql: &str, parameters: u16) -> Arc<pg::Statement> {
        let mut known = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(sql).and_then(Weak::upgrade)
            && known.parameters == parameters
        {
            return known;
        }
        if known.len() >= 64 && known.len().is_power_of_two() {
            known.retain(|_, statement| statement.strong_count() > 0);
        }
        let made = pg::Statement::new(sql, parameters);
        known.insert(sql.into(), Arc::downgrade(&made));
        made
    }

    fn hash_of(&self, asked: Asked<'_>) -> u64 {
        let (kind, text) = asked.selector.parts();
        self.hash.of(kind, text.as_bytes(), asked.operation_name.unwrap_or_default().as_bytes())
    }
}

impl Shelves {
    fn slot(&self, hash: u64, asked: Asked<'_>) -> Option<&Slot> {
        let (kind, text) = asked.selector.parts();
        let name = asked.operation_name.unwrap_or_default();
        let fits = |slot: &&Slot| {
            slot.kind == kind && *slot.text == *text && *slot.operation_name == *name
        };
        self.found.get(&hash)?.iter().find(fits)
    }

    /// A new entry, on probation.
    fn put(&mut self, operation: Operation, declaration: Box<[u8]>, own: usize) -> u64 {
        let number = self.next;
        self.next += 1;
        let used = self.tick();
        let weight = own + declaration.len();
        let shared = Arc::new(Shared {
            operation,
            used: AtomicU64::new(used),
            is_wanted: AtomicBool::new(false),
        });
        self.probation.add(weight);
        let entry = Entry {
            shared,
            declaration,
            hashes: Vec::new(),
            is_protected: false,
            own: weight,
            weight,
        };
        self.entries.insert(number, entry);
        number
    }

    fn tick(&self) -> u64 {
        self.clock.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Let an entry be found by another name.
    fn name(&mut self, number: u64, hash: u64, asked: Asked<'_>) {
        if self.slot(hash, asked).is_some_and(|slot| slot.number == number) {
            return;
        }
        let Some(entry) = self.entries.get(&number) else { return };
        if entry.hashes.len() >= MOST_NAMES {
            return;
        }
        if let Some(other) = self.slot(hash, asked).map(|slot| slot.number) {
            self.remove(other); // the name means another document now
        }
        let (kind, text) = asked.selector.parts();
        let operation_name = asked.operation_name.unwrap_or_default();
        let Some(entry) = self.entries.get_mut(&number) else { return };
        entry.hashes.push(hash);
        let slot = Slot {
            kind,
            text: text.into(),
            operation_name: operation_name.into(),
            number,
            shared: entry.shared.clone(),
        };
        let size = text.len() + operation_name.len();
        entry.own += size;
        entry.weight += size;
        let is_protected = entry.is_protected;
        self.sum(is_protected).bytes += size;
        self.found.entry(hash).or_default().push(slot);
    }

    /// Keep a plan of an entry, and what there is room for.
    fn keep(&mut self, number: u64, key: Vec<u8>, plan: Weighed, room: Room) {
        let most = room.bytes / 10;
        let used = self.tick();
        let Some(entry) = self.entries.get_mut(&number) else { return };
        entry.shared.used.store(used, Ordering::Relaxed);
        let left = most.saturating_sub(entry.own);
        let operation = &entry.shared.operation;
        operation.keep(key, plan, room.variants, left);
        let (plans, bytes) = operation.size();
        let weight = entry.own + bytes;
        let before = std::mem::replace(&mut entry.weight, weight);
        let is_protected = entry.is_protected;
        let sum = self.sum(is_protected);
        sum.bytes = sum.bytes - before + weight;
        if plans == 0 {
            self.remove(number); // one that is larger than a tenth of the room is not kept
        } else if is_protected {
            self.shrink_protected(room);
        }
        self.shrink(room);
    }

    /// Admit an entry that was asked for.
    fn protect(&mut self, number: u64, room: Room) {
        let Some(entry) = self.entries.get_mut(&number) else { return };
        if std::mem::replace(&mut entry.is_protected, true) {
            return;
        }
        let weight = entry.weight;
        self.probation.take(weight);
        self.protected.add(weight);
        self.shrink_protected(room);
        self.shrink(room);
    }

    /// Send the least recently used back to probation; a fifth of the room is not theirs.
    fn shrink_protected(&mut self, room: Room) {
        let entries = (room.entries - (room.entries / 5).max(1)).max(1);
        let bytes = room.bytes - room.bytes / 5;
        while self.protected.entries > 1
            && (self.protected.entries > entries || self.protected.bytes > bytes)
        {
            let Some(number) = self.oldest(true) else { break };
            let used = self.tick();
            let Some(entry) = self.entries.get_mut(&number) else { break };
            entry.is_protected = false;
            entry.shared.is_wanted.store(false, Ordering::Relaxed);
            entry.shared.used.store(used, Ordering::Relaxed);
            let weight = entry.weight;
            self.protected.take(weight);
            self.probation.add(weight);
        }
    }

    /// A fifth of the room is for strangers; the rest is free for them only while it is empty.
    fn shrink(&mut self, room: Room) {
        while self.probation.entries > 0
            && (self.entries.len() > room.entries
                || self.probation.bytes + self.protected.bytes > room.bytes
                || self.probation.entries > (room.entries / 5).max(1))
        {
            match self.oldest(false) {
                Some(number) => self.remove(number),
                None => break,
            }
        }
    }

    fn oldest(&self, is_protected: bool) -> Option<u64> {
        let all = self.entries.iter().filter(|(_, entry)| entry.is_protected == is_protected);
        all.min_by_key(|(_, entry)| entry.shared.used.load(Ordering::Relaxed)).map(|(key, _)| *key)
    }

    fn remove(&mut self, number: u64) {
        let Some(entry) = self.entries.remove(&number) else { return };
        self.sum(entry.is_protected).take(entry.weight);
        for hash in entry.hashes {
            if let Some(slots) = self.found.get_mut(&hash) {
                slots.retain(|slot| slot.number != number);
                if slots.is_empty() {
                    self.found.remove(&hash);
                }
            }
        }
    }

    fn sum(&mut self, is_protected: bool) -> &mut Sum {
        if is_protected { &mut self.protected } else { &mut self.probation }
    }
}

impl Sum {
    fn add(&mut self, bytes: usize) {
        self.entries += 1;
        self.bytes += bytes;
    }

    fn take(&mut self, bytes: usize) {
        self.entries -= 1;
        self.bytes -= bytes;
    }
}
