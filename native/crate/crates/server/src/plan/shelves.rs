//! The bounded cache of a library: probation, a protected part, and what each entry is found by.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::hash::Same;
use super::lesson::Weighed;
use super::library::{Asked, Room};
use super::operation::Operation;
use super::types::Inputs;

/// Names of one document that are kept; the text is one of them. A trusted document has three for
/// each of its spellings, with and without the name of its operation.
const MOST_NAMES: usize = 48;

/// All entries.
#[derive(Debug, Default)]
pub(super) struct Shelves {
    /// By the hash of what names a document, and of the operation's name.
    found: HashMap<u64, Vec<Slot>, BuildHasherDefault<Same>>,
    /// By number; those with a greater one were learned later.
    pub(super) entries: BTreeMap<u64, Entry>,
    /// Never given twice, so that nobody protects another entry than was found.
    next: u64,
    /// How often everything was forgotten.
    pub(super) forgotten: u64,
    /// How many entries went because there was no room for all.
    pub(super) evicted: u64,
    /// Counts what was put.
    pub(super) clock: AtomicU64,
    pub(super) probation: Sum,
    pub(super) protected: Sum,
    pub(super) inputs: Arc<Inputs>,
}

/// A name, and what it names.
#[derive(Debug)]
pub(super) struct Slot {
    kind: u8,
    text: Box<str>,
    operation_name: Box<str>,
    pub(super) number: u64,
    pub(super) shared: Arc<Shared>,
}

/// What is looked at by those who only read.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) operation: Operation,
    /// The clock when it was used last.
    pub(super) used: AtomicU64,
    /// Whether it was asked for since it was put on probation.
    pub(super) is_wanted: AtomicBool,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) shared: Arc<Shared>,
    pub(super) declaration: Box<[u8]>,
    hashes: Vec<u64>,
    is_protected: bool,
    /// Without plans.
    own: usize,
    weight: usize,
}

#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Sum {
    entries: usize,
    pub(super) bytes: usize,
}

impl Entry {
    /// Whether its operation is another one's, but for plans.
    pub(super) fn is(&self, declaration: &[u8], other: &Operation) -> bool {
        let inputs = &self.shared.operation.declared.inputs;
        *self.declaration == *declaration && inputs.agrees(&other.declared.inputs)
    }
}

impl Shelves {
    /// Forget everything.
    pub(super) fn clear(&mut self) {
        let (next, forgotten, evicted) = (self.next, self.forgotten + 1, self.evicted);
        *self = Self { next, forgotten, evicted, ..Self::default() };
    }

    pub(super) fn slot(&self, hash: u64, asked: Asked<'_>) -> Option<&Slot> {
        let (kind, text) = asked.selector.parts();
        let name = asked.operation_name.unwrap_or_default();
        let fits = |slot: &&Slot| {
            slot.kind == kind && *slot.text == *text && *slot.operation_name == *name
        };
        self.found.get(&hash)?.iter().find(fits)
    }

    /// A new entry, on probation.
    pub(super) fn put(&mut self, operation: Operation, declaration: Box<[u8]>, own: usize) -> u64 {
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
    pub(super) fn name(&mut self, number: u64, hash: u64, asked: Asked<'_>) {
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
    pub(super) fn keep(&mut self, number: u64, key: Vec<u8>, plan: Weighed, room: Room) {
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
    pub(super) fn protect(&mut self, number: u64, room: Room) {
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
                Some(number) => {
                    self.evicted += 1;
                    self.remove(number);
                }
                None => break,
            }
        }
    }

    fn oldest(&self, is_protected: bool) -> Option<u64> {
        let all = self.entries.iter().filter(|(_, entry)| entry.is_protected == is_protected);
        all.min_by_key(|(_, entry)| entry.shared.used.load(Ordering::Relaxed)).map(|(key, _)| *key)
    }

    pub(super) fn remove(&mut self, number: u64) {
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
