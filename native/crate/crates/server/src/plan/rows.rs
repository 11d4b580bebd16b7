//! Rows whose columns are written as the response asks for them: one, or a list of them.

use std::collections::HashMap;

use super::cells::{Form, write_text};
use super::node::{Learned, Node};
use super::template::{Object, Place, STEP, Source, Template, place};
use super::write::{Style, write_int, write_string};
use crate::pg::{Rows, columns};

/// How a value that is not null becomes what the schema promises.
#[derive(Debug)]
enum Leaf {
    /// As its form is written.
    Plain(Form),
    /// A whole number of 32 bits.
    Int,
    /// A whole number as a string.
    QuotedInteger,
    /// A number, or the name of one that JSON does not have.
    Numeric,
    /// A number; the others go the general way.
    Float,
    /// As `Numeric`, always as a string.
    QuotedNumeric,
    /// JSON that is a string without escapes.
    PlainString,
    /// The JSON of a public name by what is stored.
    Enum(HashMap<Box<str>, Box<[u8]>>),
}

/// A column where it stands in a document.
#[derive(Clone, Copy)]
pub(super) struct Column {
    index: usize,
    form: Form,
}

/// A column, and how its values are written.
#[derive(Debug)]
pub(super) struct Field {
    column: usize,
    nonnull: bool,
    leaf: Leaf,
}

/// What stands in the object of a row.
pub(super) trait Item {
    /// The column that it is; None of anything else.
    fn field(&self) -> Option<&Field>;
}

/// Writes the object of a row.
#[derive(Debug)]
pub(super) struct Row<V> {
    template: Template<V>,
    /// Columns that come before those of the object.
    first: usize,
    columns: usize,
    /// Whether columns are wanted in the order in which they come.
    is_ordered: bool,
}

/// Writes the rows of one root field.
#[derive(Debug)]
pub(super) struct RowWriter {
    row: Row<Field>,
    is_list: bool,
}

impl<V: Item> Row<V> {
    pub(super) fn new(template: Template<V>, first: usize, columns: usize) -> Self {
        let wanted = template.values().filter_map(Item::field).map(|field| field.column);
        let is_ordered = wanted.eq(first..columns);
        Self { template, first, columns, is_ordered }
    }

    /// Append the object; None where a value is not as usual. `other` writes what is no column, and
    /// `values` is memory that is used again.
    pub(super) fn write<'r>(
        &self,
        body: &'r [u8],
        values: &mut Vec<Option<&'r [u8]>>,
        out: &mut Vec<u8>,
        mut other: impl FnMut(&V, &mut Vec<u8>) -> Option<()>,
    ) -> Option<()> {
        out.reserve(self.template.weight + body.len() * 2 + STEP);
        let mut found = columns(body);
        if self.is_ordered {
            for _ in 0..self.first {
                found.next()?;
            }
            self.template.write(out, |value, out| match value.field() {
                Some(field) => field.write(found.next()?, out),
                None => other(value, out),
            })?;
            return found.next().is_none().then_some(());
        }
        values.clear();
        values.extend(found);
        if values.len() != self.columns {
            return None;
        }
        self.template.write(out, |value, out| match value.field() {
            Some(field) => field.write(values[field.column], out),
            None => other(value, out),
        })
    }
}

impl RowWriter {
    /// What writes rows of these cells by a shape; None where that is not certain.
    ///
    /// The arguments have been read as cells and as a shape program before.
    pub(super) fn learn(
        cells: &Node<'_>,
        shape: &Node<'_>,
        is_list: bool,
    ) -> Learned<Option<Self>> {
        let mut document = Vec::new();
        if !place_cells(&mut document, &[], cells, 0, |column| column)? {
            return Ok(None);
        }
        let mut node = shape.get("node")?;
        if is_list {
            if node.get("kind")?.text()? != "list" {
                return Ok(None);
            }
            node = node.get("of")?;
        }
        let columns = cells.list()?.len();
        let row = |template| Row::new(template, 0, columns);
        Ok(Template::learn(&node, &document)?.map(|found| Self { row: row(found), is_list }))
    }

    /// Append the answer of the root field; None where a row has to go the general way.
    pub(super) fn write(&self, rows: &Rows, out: &mut Vec<u8>) -> Option<()> {
        let mut values = Vec::new();
        if !self.is_list {
            let [only] = &rows.bodies[..] else { return None };
            return self.row.write(only, &mut values, out, |_, _| None);
        }
        out.push(b'[');
        for (index, body) in rows.bodies.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            self.row.write(body, &mut values, out, |_, _| None)?;
        }
        out.push(b']');
        Some(())
    }
}

/// Put columns into an object of a document, behind so many others of their rows; false where an
/// object is not in one piece.
pub(super) fn place_cells<'n, P>(
    document: &mut Object<'n, P>,
    below: &[&'n str],
    cells: &Node<'n>,
    first: usize,
    source: impl Fn(Column) -> P,
) -> Learned<bool> {
    for (number, cell) in cells.list()?.iter().enumerate() {
        let path = cell.get("path")?.each(|key| key.text())?;
        let column = Column { index: first + number, form: Form::learn(&cell.get("form")?)? };
        let column = Place::value(source(column));
        if path.is_empty() || !place(document, &[below, &path].concat(), column) {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Source for Column {
    type Value = Field;

    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Field>> {
        if node.get("kind")?.text()? != "leaf" {
            return Ok(None);
        }
        let field = |leaf| Field { column: self.index, nonnull, leaf };
        Ok(Leaf::learn(node, self.form)?.map(field))
    }
}

impl Item for Field {
    fn field(&self) -> Option<&Field> {
        Some(self)
    }
}

impl Field {
    /// Append a value; None where it is not as usual.
    #[inline]
    fn write(&self, value: Option<&[u8]>, out: &mut Vec<u8>) -> Option<()> {
        match value {
            Some(value) => self.leaf.write(value, out),
            None if self.nonnull => None,
            None => {
                out.extend_from_slice(b"null");
                Some(())
            }
        }
    }
}

impl Leaf {
    /// How values of a form become a leaf; None where none of them may, or not all in one way.
    fn learn(node: &Node<'_>, form: Form) -> Learned<Option<Self>> {
        let kind = node.get("type")?;
        Ok(Some(match (form, kind.text()?) {
            (Form::Text | Form::Uuid | Form::Instant, "any" | "string" | "id" | "text")
            | (Form::Boolean, "any" | "boolean")
            | (Form::Integer, "any" | "float") => Self::Plain(form),
            (Form::Integer, "int") => Self::Int,
            (Form::Integer, "id" | "text") => Self::QuotedInteger,
            (Form::Numeric, "any") => Self::Numeric,
            (Form::Numeric, "float") => Self::Float,
            (Form::Numeric, "text") => Self::QuotedNumeric,
            (Form::Json, "string" | "id" | "text") => Self::PlainString,
            (Form::Text, "enum") => {
                let mut names = HashMap::new();
                for (stored, name) in node.get("values")?.entries()? {
                    let mut json = Vec::new();
                    write_string(name.text()?, Style::Compact, &mut json);
                    names.insert(stored.into(), json.into());
                }
                Self::Enum(names)
            }
            _ => return Ok(None),
        }))
    }

    /// Append a value; None where it is not as usual.
    #[inline]
    fn write(&self, value: &[u8], out: &mut Vec<u8>) -> Option<()> {
        match self {
            Self::Plain(Form::Text) => write_text(value, out),
            Self::Plain(form) => return form.write(value, out).ok(),
            Self::Int => write_int(i32::try_from(integer(value)?).ok()?.into(), out),
            Self::QuotedInteger => {
                out.push(b'"');
                write_int(integer(value)?, out);
                out.push(b'"');
            }
            Self::Numeric if is_number(value) => out.extend_from_slice(value),
            Self::Numeric | Self::QuotedNumeric if is_name(value) => write_text(value, out),
            Self::Float if is_number(value) => out.extend_from_slice(value),
            Self::QuotedNumeric if is_number(value) => write_text(value, out),
            Self::PlainString if is_plain_string(value) => out.extend_from_slice(value),
            Self::Enum(names) => {
                out.extend_from_slice(names.get(std::str::from_utf8(value).ok()?)?)
            }
            Self::Numeric | Self::Float | Self::QuotedNumeric | Self::PlainString => return None,
        }
        Some(())
    }
}

fn integer(value: &[u8]) -> Option<i64> {
    Some(match *value {
        [a, b] => i16::from_be_bytes([a, b]).into(),
        [a, b, c, d] => i32::from_be_bytes([a, b, c, d]).into(),
        _ => i64::from_be_bytes(value.try_into().ok()?),
    })
}

/// Whether it is digits, maybe with a sign and a fraction, as JSON has them.
fn is_number(value: &[u8]) -> bool {
    let unsigned = value.strip_prefix(b"-").unwrap_or(value);
    let point = unsigned.iter().position(|&byte| byte == b'.').unwrap_or(unsigned.len());
    let (whole, fraction) = unsigned.split_at(point);
    let is_digits = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    is_digits(whole)
        && (whole[0] != b'0' || whole.len() == 1)
        && (fraction.is_empty() || is_digits(&fraction[1..]))
}

/// Whether it is `NaN` or an infinity.
fn is_name(value: &[u8]) -> bool {
    matches!(value, b"NaN" | b"Infinity" | b"-Infinity")
}

fn is_plain_string(value: &[u8]) -> bool {
    let inner = value.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\""));
    inner.is_some_and(|inner| inner.iter().all(|&byte| !matches!(byte, ..b' ' | b'"' | b'\\')))
}
