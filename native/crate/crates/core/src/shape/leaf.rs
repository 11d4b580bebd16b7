//! Leaves: from a stored JSON scalar to the one the schema promises.

use std::collections::HashMap;

use super::number::whole_number;
use super::slot::Piece;
use crate::json::{Cursor, JsonError, decode, write_compact};

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

    /// Take the next value, which is not null and begins with `first`; None where it is of the
    /// wrong kind.
    #[inline]
    pub(super) fn read(
        &self,
        cursor: &mut Cursor<'_>,
        first: u8,
        out: &mut Vec<u8>,
    ) -> Result<Option<Piece>, JsonError> {
        let start = cursor.position();
        let found = read_scalar(cursor, first)?;
        let end = cursor.position();
        let whole = Piece::Source { start, end };
        Ok(match (self, found) {
            (Self::Any, Found::Container) => {
                let written = out.len();
                write_compact(cursor.slice(start, end), out);
                Some(Piece::Output { start: written, end: out.len() })
            }
            (Self::Any, _)
            | (Self::String | Self::Id | Self::Text, Found::String)
            | (Self::Float, Found::Integer | Found::Number)
            | (Self::Boolean, Found::Boolean) => Some(whole),
            (Self::Id, Found::Integer) | (Self::Text, Found::Integer | Found::Number) => {
                Some(Piece::Quoted { start, end })
            }
            (Self::Int, Found::Integer | Found::Number) => {
                let raw = cursor.slice(start, end);
                if found == Found::Integer && raw.len() < 10 && raw != b"-0" {
                    Some(whole)
                } else {
                    whole_number(raw).map(|number| write(number.to_string().as_bytes(), out))
                }
            }
            (Self::Enum { names, .. }, Found::String) => decode(cursor.slice(start, end))
                .and_then(|stored| names.get(&*stored))
                .map(|name| write(name, out)),
            _ => None,
        })
    }
}

#[inline]
fn read_scalar(cursor: &mut Cursor<'_>, first: u8) -> Result<Found, JsonError> {
    match first {
        b'"' => cursor.read_string().map(|()| Found::String),
        b'-' | b'0'..=b'9' => {
            cursor.read_number().map(|whole| if whole { Found::Integer } else { Found::Number })
        }
        b't' => cursor.read_word(b"true").map(|()| Found::Boolean),
        b'f' => cursor.read_word(b"false").map(|()| Found::Boolean),
        _ => cursor.skip_value().map(|()| Found::Container),
    }
}

fn write(text: &[u8], out: &mut Vec<u8>) -> Piece {
    let start = out.len();
    out.extend_from_slice(text);
    Piece::Output { start, end: out.len() }
}
