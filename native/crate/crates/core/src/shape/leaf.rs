//! Leaves: from a stored JSON scalar to the one the schema promises.

use std::collections::HashMap;

use super::number::whole_number;
use super::output::Output;
use super::slot::{Kind, Piece};
use crate::json::{Begin, Cursor, decode};

/// The kind of a leaf.
#[derive(Debug)]
pub(super) enum Leaf {
    Any,
    Int,
    Float,
    String,
    Boolean,
    Id,
    Text,
    /// The JSON of each public name by its stored value, and what messages call the enum.
    Enum {
        names: HashMap<String, Box<[u8]>>,
        name: String,
    },
}

/// The kind of JSON value that stands in the document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    String,
    Integer,
    Number,
    Boolean,
    Container,
}

impl Leaf {
    /// What messages call the type.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Any => "Any",
            Self::Int => "Int",
            Self::Float => "Float",
            Self::String | Self::Text => "String",
            Self::Boolean => "Boolean",
            Self::Id => "ID",
            Self::Enum { name, .. } => name,
        }
    }

    /// Whether strings are copied as they stand.
    pub(super) fn copies_strings(&self) -> bool {
        matches!(self, Self::Any | Self::String | Self::Id | Self::Text)
    }

    /// Take a value that is not null; [`Piece::NULL`] where it is of the wrong kind, None where it
    /// is not JSON.
    #[inline(always)]
    pub(super) fn read(
        &self,
        cursor: &mut Cursor<'_>,
        value: Begin,
        output: &mut Output,
    ) -> Option<Piece> {
        let found = read_scalar(cursor, value)?;
        let end = cursor.offset();
        let source = |kind| Some(Piece::source(kind, value.start, end));
        match (self, found) {
            (Self::Any, Found::Container) => {
                let start = output.len();
                output.push_compact(cursor.since(value));
                Piece::written(output, start)
            }
            (Self::Any, _)
            | (Self::String | Self::Id | Self::Text, Found::String)
            | (Self::Float, Found::Integer | Found::Number)
            | (Self::Boolean, Found::Boolean) => source(Kind::Source),
            (Self::Id, Found::Integer) | (Self::Text, Found::Integer | Found::Number) => {
                source(Kind::Quoted)
            }
            (Self::Int, Found::Integer | Found::Number) => {
                let raw = cursor.since(value);
                if found == Found::Integer && raw.len() < 10 && raw != b"-0" {
                    return source(Kind::Source);
                }
                match whole_number(raw) {
                    Some(number) => write(number.to_string().as_bytes(), output),
                    None => Some(Piece::NULL),
                }
            }
            (Self::Enum { names, .. }, Found::String) => {
                match decode(cursor.since(value)).and_then(|stored| names.get(&*stored)) {
                    Some(name) => write(name, output),
                    None => Some(Piece::NULL),
                }
            }
            _ => Some(Piece::NULL),
        }
    }
}

#[inline(always)]
fn read_scalar(cursor: &mut Cursor<'_>, value: Begin) -> Option<Found> {
    match value.first {
        b'"' => cursor.read_string().map(|()| Found::String),
        b'-' | b'0'..=b'9' => {
            cursor.read_number().map(|whole| if whole { Found::Integer } else { Found::Number })
        }
        b't' => cursor.read_word(b"true").map(|()| Found::Boolean),
        b'f' => cursor.read_word(b"false").map(|()| Found::Boolean),
        _ => cursor.skip_value(value).map(|()| Found::Container),
    }
}

fn write(text: &[u8], output: &mut Output) -> Option<Piece> {
    let start = output.len();
    output.push(text);
    Piece::written(output, start)
}
