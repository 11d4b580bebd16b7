//! From the JSON of a shape program to the compiled one.

use std::fmt;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::leaf::Leaf;
use super::output::Padded;
use super::program::{Field, Fields, MAX_DEPTH, Node, Position, Program};
use crate::json::{compact, encode};

/// A program that does not follow the grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramError(String);

impl fmt::Display for ProgramError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ProgramError {}

type Parsed<T> = Result<T, ProgramError>;

impl Program {
    /// Compile the JSON of a program; the grammar is in the documentation of `fraise_accel`.
    ///
    /// # Errors
    /// The bytes are not a program, or one of a version that is not known.
    pub fn parse(json: &[u8]) -> Result<Self, ProgramError> {
        let value = parse_json(json)?;
        let program = mapping(&value, "program")?;
        if program.get("version").and_then(Value::as_u64) != Some(1) {
            return refuse("program.version", "1");
        }
        Ok(Self { root: parse_position(program, "program", 1)? })
    }
}

/// Programs nest deeper than serde_json's own limit, and less deep than ours for documents.
fn parse_json(json: &[u8]) -> Parsed<Value> {
    compact(json).map_err(|error| ProgramError(format!("shape program: {error}")))?;
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    deserializer.disable_recursion_limit();
    Value::deserialize(&mut deserializer)
        .map_err(|error| ProgramError(format!("shape program: {error}")))
}

/// The keys `field`, `nonnull` and `node`, which roots and fields share.
fn parse_position(map: &Map<String, Value>, place: &str, depth: usize) -> Parsed<Position> {
    let field = text(map, "field", place)?;
    let node = parse_node(get(map, "node", place)?, field, &format!("{place}.node"), depth)?;
    Ok(Position::new(field, flag(map, "nonnull", place)?, node))
}

fn parse_node(value: &Value, field: &str, place: &str, depth: usize) -> Parsed<Node> {
    if depth > MAX_DEPTH {
        return refuse(place, &format!("at most {MAX_DEPTH} nested nodes"));
    }
    let node = mapping(value, place)?;
    match text(node, "kind", place)? {
        "leaf" => parse_leaf(node, place).map(Node::Leaf),
        "list" => {
            let of = parse_node(get(node, "of", place)?, field, &format!("{place}.of"), depth + 1)?;
            Ok(Node::List(Box::new(Position::new(field, flag(node, "nonnull", place)?, of))))
        }
        "object" => parse_fields(get(node, "fields", place)?, place, depth).map(Node::Object),
        "abstract" => {
            let types = mapping(get(node, "types", place)?, place)?;
            let parse = |(name, fields): (&String, &Value)| {
                let place = format!("{place}.types.{name}");
                Ok((name.clone(), parse_fields(fields, &place, depth)?))
            };
            Ok(Node::Abstract {
                discriminator: text(node, "discriminator", place)?.into(),
                types: types.iter().map(parse).collect::<Parsed<_>>()?,
            })
        }
        _ => refuse(&format!("{place}.kind"), "leaf, list, object or abstract"),
    }
}

fn parse_leaf(node: &Map<String, Value>, place: &str) -> Parsed<Leaf> {
    Ok(match text(node, "type", place)? {
        "any" => Leaf::Any,
        "int" => Leaf::Int,
        "float" => Leaf::Float,
        "string" => Leaf::String,
        "boolean" => Leaf::Boolean,
        "id" => Leaf::Id,
        "text" => Leaf::Text,
        "enum" => parse_enum(node, place)?,
        _ => return refuse(&format!("{place}.type"), "the name of a leaf type"),
    })
}

fn parse_enum(node: &Map<String, Value>, place: &str) -> Parsed<Leaf> {
    let values = mapping(get(node, "values", place)?, place)?;
    let parse = |(stored, name): (&String, &Value)| match name.as_str() {
        Some(name) => Ok((stored.clone(), encode(name).into_bytes().into())),
        None => refuse(&format!("{place}.values.{stored}"), "a string"),
    };
    let name = node.get("name").and_then(Value::as_str);
    Ok(Leaf::Enum {
        names: values.iter().map(parse).collect::<Parsed<_>>()?,
        name: name.map_or("Enum".to_owned(), |name| format!("Enum \"{name}\"")),
    })
}

fn parse_fields(value: &Value, place: &str, depth: usize) -> Parsed<Fields> {
    let Some(values) = value.as_array() else {
        return refuse(place, "a list of fields");
    };
    let parse = |(index, value)| parse_field(value, index, &format!("{place}[{index}]"), depth);
    Ok(Fields::new(values.iter().enumerate().map(parse).collect::<Parsed<_>>()?))
}

fn parse_field(
    value: &Value,
    index: usize,
    place: &str,
    depth: usize,
) -> Parsed<(Field, Option<String>)> {
    let map = mapping(value, place)?;
    let key = text(map, "key", place)?;
    let mut prefix = vec![if index == 0 { b'{' } else { b',' }];
    prefix.extend_from_slice(encode(key).as_bytes());
    prefix.push(b':');
    let (position, source) = if map.contains_key("constant") {
        let constant = compact(text(map, "constant", place)?.as_bytes())
            .map_err(|error| ProgramError(format!("shape {place}.constant: {error}")))?;
        prefix.extend_from_slice(&constant);
        (None, None)
    } else {
        let source = text(map, "source", place)?.to_owned();
        (Some(parse_position(map, place, depth + 1)?), Some(source))
    };
    Ok((Field { key: key.into(), prefix: Padded::new(prefix), position, also: None }, source))
}

fn get<'v>(map: &'v Map<String, Value>, key: &str, place: &str) -> Parsed<&'v Value> {
    match map.get(key) {
        Some(value) => Ok(value),
        None => refuse(place, &format!("the key {key:?}")),
    }
}

fn mapping<'v>(value: &'v Value, place: &str) -> Parsed<&'v Map<String, Value>> {
    match value.as_object() {
        Some(map) => Ok(map),
        None => refuse(place, "a mapping"),
    }
}

fn text<'v>(map: &'v Map<String, Value>, key: &str, place: &str) -> Parsed<&'v str> {
    match get(map, key, place)?.as_str() {
        Some(text) => Ok(text),
        None => refuse(&format!("{place}.{key}"), "a string"),
    }
}

fn flag(map: &Map<String, Value>, key: &str, place: &str) -> Parsed<bool> {
    match get(map, key, place)?.as_bool() {
        Some(flag) => Ok(flag),
        None => refuse(&format!("{place}.{key}"), "true or false"),
    }
}

fn refuse<T>(place: &str, expected: &str) -> Parsed<T> {
    Err(ProgramError(format!("shape {place}: expected {expected}")))
}
