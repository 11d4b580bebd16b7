//! A compiled shape program.

use std::collections::HashMap;

use super::habit::Habit;
use super::leaf::Leaf;
use super::lookup::Lookup;
use super::output::Padded;

/// Programs nest at most this deep: they are walked by recursion.
pub(super) const MAX_DEPTH: usize = 128;

/// A compiled shape program; may be used from several threads at once.
#[derive(Debug)]
pub struct Program {
    pub(super) root: Position,
}

/// A place of the response that holds one value.
#[derive(Debug)]
pub(super) struct Position {
    /// What messages call the place, as in `Artist.name`.
    pub(super) field: Box<str>,
    pub(super) nonnull: bool,
    pub(super) node: Node,
}

/// What stands at a position.
#[derive(Debug)]
pub(super) enum Node {
    Leaf(Leaf),
    List(Box<Position>),
    Object(Fields),
    Abstract { discriminator: Box<str>, types: HashMap<String, Fields> },
}

/// The fields of an object in the order of the response.
#[derive(Debug)]
pub(super) struct Fields {
    pub(super) fields: Vec<Field>,
    /// From a source key to its entry in `wanted`.
    pub(super) lookup: Lookup,
    /// For each source key the fields that it fills; more than one where a field has aliases.
    pub(super) wanted: Vec<Vec<usize>>,
    /// The keys that documents have had here.
    pub(super) habit: Habit,
}

/// One key of the response.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) key: Box<str>,
    /// `{"key":` for the first field, `,"key":` for all others; with the value of a constant.
    pub(super) prefix: Padded,
    /// None for a constant.
    pub(super) position: Option<Position>,
}

impl Fields {
    /// Fields with the source key of each; constants have none.
    pub(super) fn new(fields: Vec<(Field, Option<String>)>) -> Self {
        let mut keys: Vec<Box<[u8]>> = Vec::new();
        let mut wanted: Vec<Vec<usize>> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut kept = Vec::with_capacity(fields.len());
        for (index, (field, source)) in fields.into_iter().enumerate() {
            if let Some(source) = source {
                let place = *places.entry(source).or_insert_with_key(|source| {
                    keys.push(source.as_bytes().into());
                    wanted.push(Vec::new());
                    keys.len() - 1
                });
                wanted[place].push(index);
            }
            kept.push(field);
        }
        Self { fields: kept, lookup: Lookup::new(keys), wanted, habit: Habit::default() }
    }
}
