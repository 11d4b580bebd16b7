//! What of variables chooses a plan (`fraiseql.plan.trace.keyer_of`), as bytes.
//!
//! Values that decide otherwise have other bytes: each begins with a letter, and what has no fixed
//! length says how long it is.

use super::node::{Learned, Node};
use super::types::{Field, Inputs, Type};
use super::value::Value;
use crate::Unsure;

/// What of a value decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decides {
    /// The value itself.
    Value,
    /// Whether it is null.
    Null,
    /// How many items there are, and what decides of each.
    Items(Item),
    /// Which fields of an input are there, and what decides of each; its index.
    Fields(usize),
}

/// What of an item decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Value,
    Null,
    Fields(usize),
}

impl Decides {
    /// What `decides` of a variable or field says; it must fit the type.
    pub(super) fn learn(node: &Node<'_>, kind: &Type) -> Learned<Self> {
        let decides = node.get("decides")?;
        Ok(match (decides.text()?, kind) {
            ("value", _) => Self::Value,
            ("null", _) => Self::Null,
            ("fields", Type::Input(index)) => Self::Fields(*index),
            ("items", Type::List { of, .. }) => {
                let item = node.get("item_decides")?;
                Self::Items(match (item.text()?, &**of) {
                    ("value", _) => Item::Value,
                    ("null", _) => Item::Null,
                    ("fields", Type::Input(index)) => Item::Fields(*index),
                    _ => return item.refuse("value, null, or fields of an input"),
                })
            }
            _ => return decides.refuse("value, null, items of a list, or fields of an input"),
        })
    }
}

/// The key of coerced variables; None stands for one that is not there.
pub(super) fn key_of(
    fields: &[Field],
    values: &[Option<Value<'_>>],
    inputs: &Inputs,
) -> Result<Vec<u8>, Unsure> {
    let mut key = Vec::with_capacity(32);
    for (field, value) in fields.iter().zip(values) {
        match value {
            None => key.push(b'-'),
            Some(value) => add(field.decides, value, inputs, &mut key)?,
        }
    }
    Ok(key)
}

fn add(
    decides: Decides,
    value: &Value<'_>,
    inputs: &Inputs,
    key: &mut Vec<u8>,
) -> Result<(), Unsure> {
    match (decides, value) {
        (Decides::Value, value) => add_value(value, key),
        (_, Value::Null) => key.push(b'n'),
        (Decides::Null, _) => key.push(b'v'),
        (Decides::Items(item), Value::List(items)) => {
            key.push(b'l');
            add_count(items.len(), key);
            let of_item = match item {
                Item::Value => Decides::Value,
                Item::Null => Decides::Null,
                Item::Fields(index) => Decides::Fields(index),
            };
            for item in items {
                add(of_item, item, inputs, key)?;
            }
        }
        (Decides::Fields(index), Value::Object(entries)) => {
            key.push(b'o');
            add_count(entries.len(), key);
            let fields = &inputs.types[index].fields;
            // entries are in the order of the fields
            let mut at = 0;
            for (name, value) in entries {
                while fields.get(at).is_some_and(|field| *field.out != **name) {
                    at += 1;
                }
                // a default that was learned may be in another order
                let Some(field) = fields.get(at) else {
                    return Err(Unsure("input in another order"));
                };
                add_count(at, key);
                add(field.decides, value, inputs, key)?;
                at += 1;
            }
        }
        _ => return Err(Unsure("variable does not fit")),
    }
    Ok(())
}

fn add_value(value: &Value<'_>, key: &mut Vec<u8>) {
    match value {
        Value::Null => key.push(b'n'),
        Value::Bool(true) => key.push(b't'),
        Value::Bool(false) => key.push(b'f'),
        Value::Int(number) => {
            key.push(b'i');
            key.extend_from_slice(&number.to_le_bytes());
        }
        Value::Float(number) => {
            key.push(b'd');
            key.extend_from_slice(&number.to_bits().to_le_bytes());
        }
        Value::Text(text) => add_text(text, key),
        Value::List(items) => {
            key.push(b'l');
            add_count(items.len(), key);
            for item in items {
                add_value(item, key);
            }
        }
        Value::Object(entries) => {
            key.push(b'o');
            add_count(entries.len(), key);
            for (name, item) in entries {
                add_text(name, key);
                add_value(item, key);
            }
        }
    }
}

fn add_text(text: &str, key: &mut Vec<u8>) {
    key.push(b's');
    add_count(text.len(), key);
    key.extend_from_slice(text.as_bytes());
}

/// Seven bits a byte; the last has the eighth bit clear.
fn add_count(mut count: usize, key: &mut Vec<u8>) {
    while count >= 0x80 {
        #[expect(clippy::cast_possible_truncation, reason = "seven bits are wanted")]
        key.push(count as u8 | 0x80);
        count >>= 7;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is below 128")]
    key.push(count as u8);
}
