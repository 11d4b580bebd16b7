//! Text with values between: the part of an answer that the shape program has settled beforehand.
//!
//! Whoever knows of which objects a document is made, and what stands at their keys, compiles both
//! together with the shape into a template, which is filled without the document.

use std::cell::Cell;

use super::node::{Learned, Node};
use super::read::read;
use super::value::Value;
use super::write::{Style, write_json, write_string};

/// Bytes of one step of a copy.
pub(super) const STEP: usize = 16;
/// Constants of shape programs nest at most this deep.
const DEPTH: usize = 16;

/// Bytes that are copied in whole steps, for which no call is made.
#[derive(Debug)]
struct Steps {
    steps: Box<[[u8; STEP]]>,
    length: usize,
}

/// Text with values between.
#[derive(Debug)]
pub(super) struct Template<V> {
    parts: Box<[(Steps, V)]>,
    end: Steps,
    /// Bytes of the text, and two for each value.
    pub(super) weight: usize,
}

/// An object of a document: its keys, and what stands there.
pub(super) type Object<'n, P> = Vec<(&'n str, Place<'n, P>)>;

/// What stands in a document.
pub(super) enum Place<'n, P> {
    Value { source: P, is_taken: Cell<bool> },
    Object(Object<'n, P>),
}

/// What knows how the value at a place becomes what the schema promises.
pub(super) trait Source {
    type Value;

    /// By the node of the shape that takes it; None where that is not certain.
    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Self::Value>>;
}

/// A template while it is put together.
struct Compiler<V> {
    text: Vec<u8>,
    parts: Vec<(Steps, V)>,
}

impl<V> Template<V> {
    /// What a node of a shape makes of an object of a document; None where that is not certain, as
    /// where something is not taken: that is checked the general way.
    pub(super) fn learn<P: Source<Value = V>>(
        node: &Node<'_>,
        object: &Object<'_, P>,
    ) -> Learned<Option<Self>> {
        if node.get("kind")?.text()? != "object" {
            return Ok(None);
        }
        let mut compiler = Compiler { text: Vec::new(), parts: Vec::new() };
        if !compiler.object(&node.get("fields")?, object)? || !is_taken(object) {
            return Ok(None);
        }
        let Compiler { text, parts } = compiler;
        let weight = parts.iter().map(|(before, _)| before.length + 2).sum::<usize>() + text.len();
        Ok(Some(Self { parts: parts.into(), end: Steps::new(&text), weight }))
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &V> {
        self.parts.iter().map(|(_, value)| value)
    }

    /// Append the text and what each value makes of it; None as soon as one is not as usual.
    #[inline]
    pub(super) fn write(
        &self,
        out: &mut Vec<u8>,
        mut write: impl FnMut(&V, &mut Vec<u8>) -> Option<()>,
    ) -> Option<()> {
        for (before, value) in &self.parts {
            before.write(out);
            write(value, out)?;
        }
        self.end.write(out);
        Some(())
    }
}

impl<P> Place<'_, P> {
    pub(super) fn value(source: P) -> Self {
        Self::Value { source, is_taken: Cell::new(false) }
    }
}

/// Whether all values in it are wanted.
fn is_taken<P>(object: &Object<'_, P>) -> bool {
    object.iter().all(|(_, place)| match place {
        Place::Value { is_taken, .. } => is_taken.get(),
        Place::Object(inner) => self::is_taken(inner),
    })
}

/// Put what a document has at its place; false where an object of it is not in one piece.
pub(super) fn place<'n, P>(
    object: &mut Object<'n, P>,
    path: &[&'n str],
    value: Place<'n, P>,
) -> bool {
    let Some((&key, rest)) = path.split_first() else { return false };
    let known = object.iter().position(|(other, _)| *other == key);
    if rest.is_empty() {
        object.push((key, value));
        return known.is_none();
    }
    match known {
        None => {
            let mut inner = Vec::new();
            let placed = place(&mut inner, rest, value);
            object.push((key, Place::Object(inner)));
            placed
        }
        Some(at) if at + 1 == object.len() => match &mut object[at].1 {
            Place::Object(inner) => place(inner, rest, value),
            Place::Value { .. } => false,
        },
        Some(_) => false,
    }
}

impl<V> Compiler<V> {
    /// Take the fields of an object; false where one is not certain.
    fn object<P: Source<Value = V>>(
        &mut self,
        fields: &Node<'_>,
        object: &Object<'_, P>,
    ) -> Learned<bool> {
        self.text.push(b'{');
        for (index, field) in fields.list()?.iter().enumerate() {
            if index > 0 {
                self.text.push(b',');
            }
            write_string(field.get("key")?.text()?, Style::Compact, &mut self.text);
            self.text.push(b':');
            let certain = match field.find("constant")? {
                Some(constant) => self.constant(constant.text()?),
                None => self.field(field, object)?,
            };
            if !certain {
                return Ok(false);
            }
        }
        self.text.push(b'}');
        Ok(true)
    }

    fn constant(&mut self, json: &str) -> bool {
        match read(json, DEPTH) {
            Ok(value @ (Value::Null | Value::Bool(_) | Value::Int(_) | Value::Text(_))) => {
                write_json(&value, Style::Compact, &mut self.text);
                true
            }
            _ => false,
        }
    }

    fn field<P: Source<Value = V>>(
        &mut self,
        field: &Node<'_>,
        object: &Object<'_, P>,
    ) -> Learned<bool> {
        let (source, nonnull) = (field.get("source")?.text()?, field.get("nonnull")?.flag()?);
        let node = field.get("node")?;
        match object.iter().find(|(key, _)| *key == source) {
            None if !nonnull => {
                self.text.extend_from_slice(b"null");
                Ok(true)
            }
            None => Ok(false),
            Some((_, Place::Object(inner))) => Ok(node.get("kind")?.text()? == "object"
                && self.object(&node.get("fields")?, inner)?),
            Some((_, Place::Value { source, is_taken })) => {
                let Some(value) = source.learn(&node, nonnull)? else { return Ok(false) };
                is_taken.set(true);
                let before = Steps::new(&std::mem::take(&mut self.text));
                self.parts.push((before, value));
                Ok(true)
            }
        }
    }
}

impl Steps {
    fn new(bytes: &[u8]) -> Self {
        let step = |chunk: &[u8]| {
            let mut step = [0; STEP];
            step[..chunk.len()].copy_from_slice(chunk);
            step
        };
        Self { steps: bytes.chunks(STEP).map(step).collect(), length: bytes.len() }
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        for step in &self.steps {
            out.extend_from_slice(step);
        }
        out.truncate(end);
    }
}
