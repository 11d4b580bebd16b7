//! Parameters of a statement: bounds, and what PostgreSQL is handed (`fraiseql.execute.bind`).

use std::borrow::Cow;

use super::array::{Floats, write_quoted, write_value};
use super::cursor::{Block, CursorKey, mark_of};
use super::expression::{Expression, Kinds};
use super::node::{Learned, LessonError, Node};
use super::operation::{Coerced, Declared};
use super::value::Value;
use super::write::{Style, write_json};
use crate::Unsure;

const BEYOND: Unsure = Unsure("value beyond a limit");

/// A parameter of a statement.
#[derive(Debug)]
pub(super) enum Parameter {
    /// What the document itself gives, as text.
    Constant {
        text: Option<Box<[u8]>>,
        length: Option<u64>,
    },
    SigningKey(Block),
    Cursor {
        cursor: Expression,
        mark: Mark,
        index: usize,
    },
    Mark(Mark),
    Value {
        expression: Expression,
        form: Form,
        floats: Floats,
        bounds: Bounds,
    },
}

/// What cursors are signed with.
#[derive(Debug)]
pub(super) struct Mark {
    fingerprint: Box<str>,
    operands: Box<[Expression]>,
}

/// How a value is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Value,
    Json,
    JsonItems,
    Pattern,
    /// A list of inputs, of which each is done by itself.
    Batch,
}

/// Where a parameter stands in SQL.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cast<'s> {
    pub(super) sql: &'s str,
    /// By which the SQL knows it.
    pub(super) number: usize,
    pub(super) read_only: bool,
}

/// What a value must keep within.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    minimum: Option<i64>,
    maximum: Option<i64>,
    most: Option<usize>,
}

/// What is bound, written one after the other.
pub(super) struct Bound<'b> {
    pub(super) key: &'b CursorKey,
    /// The text of the last parameter.
    pub(super) text: Vec<u8>,
    /// The cursor that was read last: each of its values is a parameter.
    read: Option<ReadCursor>,
}

/// A cursor, what it belongs to, and the values in it.
struct ReadCursor {
    cursor: Box<str>,
    mark: Box<str>,
    values: Vec<Option<Box<str>>>,
}

impl<'b> Bound<'b> {
    pub(super) fn new(key: &'b CursorKey) -> Self {
        Self { key, text: Vec::new(), read: None }
    }
}

impl ReadCursor {
    /// The values in a cursor, which is read unless it is the one that was read last.
    fn values<'r>(
        last: &'r mut Option<Self>,
        key: &CursorKey,
        cursor: &str,
        mark: &str,
    ) -> Result<&'r [Option<Box<str>>], Unsure> {
        let known = last.take().filter(|read| *read.cursor == *cursor && *read.mark == *mark);
        let read = match known {
            Some(read) => read,
            None => {
                Self { cursor: cursor.into(), mark: mark.into(), values: key.read(cursor, mark)? }
            }
        };
        Ok(&last.insert(read).values)
    }
}

impl Parameter {
    /// The parameter that a statement knows by a number.
    pub(super) fn learn(node: &Node<'_>, declared: &Declared, cast: Cast<'_>) -> Learned<Self> {
        let from = node.get("from")?;
        if let Some(block) = from.find("signing_key")? {
            return Ok(Self::SigningKey(match block.text()? {
                "inner" => Block::Inner,
                "outer" => Block::Outer,
                _ => return block.refuse("inner or outer"),
            }));
        }
        if let Some(cursor) = from.find("cursor")? {
            return Ok(Self::Cursor {
                cursor: Expression::learn(&cursor, declared)?,
                mark: Mark::learn(&from, "fingerprint", declared)?,
                index: from.get("index")?.index(usize::MAX)?,
            });
        }
        if from.find("mark")?.is_some() {
            return Mark::learn(&from, "mark", declared).map(Self::Mark);
        }
        let expression = Expression::learn(&from, declared)?;
        let form = Form::learn(&node.get("form")?)?;
        if form == Form::Value && expression.is_free() {
            return node.refuse("the form json, because it may be any JSON");
        }
        let mut floats = Floats::Never;
        if form == Form::Value {
            let kinds = expression.kinds();
            if kinds.floats {
                floats = match cast.floats() {
                    Some(found) => found,
                    None => return node.refuse("a cast to float8 or numeric, as of a float"),
                };
            }
            if !cast.keeps(kinds) {
                return node.refuse("a cast that makes the same of it and of its text");
            }
        }
        if let Expression::Constant(value) = &expression {
            let mut text = Vec::new();
            let is_null = form
                .write(value, floats, &mut text)
                .map_err(|Unsure(reason)| LessonError(format!("a constant of a plan: {reason}")))?;
            return Ok(Self::Constant {
                text: (!is_null).then(|| text.into()),
                length: length_of(value),
            });
        }
        Ok(Self::Value { expression, form, floats, bounds: Bounds::learn(node)? })
    }

    /// Write the text of the parameter; whether it is NULL, and how long the list is that it is or
    /// says.
    pub(super) fn bind(
        &self,
        coerced: &Coerced<'_>,
        bound: &mut Bound<'_>,
    ) -> Result<(bool, Option<u64>), Unsure> {
        bound.text.clear();
        match self {
            Self::Constant { text, length } => {
                bound.text.extend_from_slice(text.as_deref().unwrap_or_default());
                Ok((text.is_none(), *length))
            }
            Self::SigningKey(block) => {
                bound.text.extend_from_slice(bound.key.block(*block).as_bytes());
                Ok((false, None))
            }
            Self::Mark(mark) => {
                bound.text.extend_from_slice(mark.text(coerced)?.as_bytes());
                Ok((false, None))
            }
            Self::Cursor { cursor, mark, index } => {
                let cursor = cursor.value(coerced)?;
                let Value::Text(cursor) = &*cursor else {
                    return Err(Unsure("cursor that is no text"));
                };
                let Bound { key, text, read } = bound;
                let values = ReadCursor::values(read, key, cursor, &mark.text(coerced)?)?;
                match values.get(*index) {
                    None => Err(Unsure("cursor of too few values")),
                    Some(None) => Ok((true, None)),
                    Some(Some(value)) => {
                        text.extend_from_slice(value.as_bytes());
                        Ok((false, None))
                    }
                }
            }
            Self::Value { expression, form, floats, bounds } => {
                let value = expression.value(coerced)?;
                bounds.check(&value)?;
                let is_null = form.write(&value, *floats, &mut bound.text)?;
                Ok((is_null, length_of(&value)))
            }
        }
    }
}

/// Types that read the digits of an integer as they take the integer itself.
const OF_INTS: [&str; 14] = [
    "integer",
    "bigint",
    "smallint",
    "int4",
    "int8",
    "int2",
    "numeric",
    "double precision",
    "float8",
    "real",
    "float4",
    "text",
    "character varying",
    "oid",
];

impl<'s> Cast<'s> {
    /// The type that the SQL casts the parameter to, wherever it stands; none where it does not
    /// say, or says several things. Of a list, the type of its items.
    fn name(&self) -> Option<&'s str> {
        let wanted = format!("${}", self.number);
        let (mut rest, mut found) = (self.sql, None);
        while let Some(at) = rest.find(&wanted) {
            rest = &rest[at + wanted.len()..];
            if rest.starts_with(|next: char| next.is_ascii_digit()) {
                continue;
            }
            let cast = rest.strip_prefix("::")?;
            let name = ["double precision", "character varying"]
                .into_iter()
                .find(|name| cast.starts_with(name))
                .map_or_else(|| word(cast), |name| &cast[..name.len()]);
            if *found.get_or_insert(name) != name {
                return None;
            }
        }
        found
    }

    /// How floats are written for it; none where that is not known.
    ///
    /// Python hands PostgreSQL a `float8`, which is cast; a text is read as what it is cast to at
    /// once.
    fn floats(&self) -> Option<Floats> {
        match self.name()? {
            "float8" | "double precision" => Some(Floats::Exact),
            "numeric" => Some(Floats::Decimal),
            _ => None,
        }
    }

    /// Whether it is all the same to it that a text comes where Python hands over a number or a
    /// boolean. A query that fails of it is asked again; a mutation that succeeds of it would have
    /// done something else.
    fn keeps(&self, kinds: Kinds) -> bool {
        self.read_only
            || (!kinds.ints || self.name().is_some_and(|name| OF_INTS.contains(&name)))
                && (!kinds.bools || matches!(self.name(), Some("boolean" | "bool")))
    }
}

/// The name of a type up to its end, or to what makes it another one.
fn word(cast: &str) -> &str {
    let is_part = |next: char| next.is_alphanumeric() || matches!(next, '_' | '"' | '.' | '$');
    &cast[..cast.find(|next| !is_part(next)).unwrap_or(cast.len())]
}

/// How many items a list has, or a number says; None of what says nothing.
fn length_of(value: &Value<'_>) -> Option<u64> {
    match value {
        Value::List(items) => Some(items.len() as u64),
        Value::Int(number) => u64::try_from(*number).ok(),
        _ => None,
    }
}

impl Mark {
    fn learn(node: &Node<'_>, key: &str, declared: &Declared) -> Learned<Self> {
        let operands = node.get("operands")?.each(|item| Expression::learn(item, declared))?;
        Ok(Self { fingerprint: node.get(key)?.text()?.into(), operands: operands.into() })
    }

    fn text<'v>(&'v self, coerced: &'v Coerced<'v>) -> Result<Cow<'v, str>, Unsure> {
        let operands = self.operands.iter().map(|item| item.value(coerced).map(Cow::into_owned));
        Ok(mark_of(&self.fingerprint, &operands.collect::<Result<Vec<_>, _>>()?))
    }
}

impl Form {
    fn learn(node: &Node<'_>) -> Learned<Self> {
        Ok(match node.text()? {
            "value" => Self::Value,
            "json" => Self::Json,
            "json_items" => Self::JsonItems,
            "pattern" => Self::Pattern,
            "batch" => Self::Batch,
            _ => return node.refuse("value, json, json_items, pattern or batch"),
        })
    }

    /// Append the text of a value; whether it is NULL.
    fn write(self, value: &Value<'_>, floats: Floats, out: &mut Vec<u8>) -> Result<bool, Unsure> {
        match (self, value) {
            (_, Value::Null) => return Ok(true),
            (Self::Value, value) => write_value(value, floats, out)?,
            (Self::Pattern, Value::Text(text)) => {
                let slashes = text.bytes().rev().take_while(|byte| *byte == b'\\').count();
                if slashes % 2 == 1 {
                    return Err(Unsure("pattern that ends in an escape"));
                }
                out.extend_from_slice(text.as_bytes());
            }
            (Self::Json, value) | (Self::Batch, value @ Value::List(_)) => {
                write_json(value, Style::Spaced, out);
            }
            (Self::JsonItems, Value::List(items)) => {
                let mut text = Vec::new();
                out.push(b'{');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(b',');
                    }
                    text.clear();
                    write_json(item, Style::Spaced, &mut text);
                    write_quoted(&text, out);
                }
                out.push(b'}');
            }
            _ => return Err(Unsure("variable does not fit")),
        }
        Ok(false)
    }
}

impl Bounds {
    fn learn(node: &Node<'_>) -> Learned<Self> {
        let bound = |key| node.find(key)?.map(|found| found.int()).transpose();
        let most = node.find("most")?.map(|most| most.index(usize::MAX)).transpose()?;
        Ok(Self { minimum: bound("minimum")?, maximum: bound("maximum")?, most })
    }

    #[expect(clippy::cast_precision_loss, reason = "bounds are small")]
    fn check(&self, value: &Value<'_>) -> Result<(), Unsure> {
        if let (Some(most), Value::List(items)) = (self.most, value)
            && items.len() > most
        {
            return Err(BEYOND);
        }
        if (self.minimum, self.maximum) == (None, None) {
            return Ok(());
        }
        let is_within = match value {
            Value::Int(number) => {
                self.minimum.is_none_or(|low| *number >= low)
                    && self.maximum.is_none_or(|high| *number <= high)
            }
            Value::Float(number) => {
                self.minimum.is_none_or(|low| *number >= low as f64)
                    && self.maximum.is_none_or(|high| *number <= high as f64)
            }
            _ => false,
        };
        if is_within { Ok(()) } else { Err(BEYOND) }
    }
}
