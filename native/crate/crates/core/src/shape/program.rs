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
    /// Whether strings are copied as they stand. Most values are strings of such fields: for them
    /// there is nothing else to decide.
    pub(super) copies_strings: bool,
}

impl Position {
    pub(super) fn new(field: &str, nonnull: bool, node: Node) -> Self {
        let copies_strings = matches!(&node, Node::Leaf(leaf) if leaf.copies_strings());
        Self { field: field.into(), nonnull, node, copies_strings }
    }
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
    /// For each source key the first field that it fills.
    pub(super) wanted: Vec<usize>,
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
    /// Another field that the same source key fills, under another response key.
    pub(super) also: Option<usize>,
}

impl Fields {
    /// Fields with the source key of each; constants have none.
    pub(super) fn new(fields: Vec<(Field, Option<String>)>) -> Self {
        let mut keys: Vec<Box<[u8]>> = Vec::new();
        let mut wanted: Vec<usize> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut kept: Vec<Field> = Vec::with_capacity(fields.len());
        for (index, (mut field, source)) in fields.into_iter().enumerate() {
            if let Some(source) = source {
                match places.get(&source) {
                    Some(&place) => field.also = Some(std::mem::replace(&mut wanted[place], index)),
                    None => {
                        keys.push(source.as_bytes().into());
                        places.insert(source, wanted.len());
                        wanted.push(index);
                    }
                }
            }
            kept.push(field);
        }
        Self { fields: kept, lookup: Lookup::new(keys), wanted, habit: Habit::default() }
    }
}
