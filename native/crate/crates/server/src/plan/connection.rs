//! Connections written as the response asks for them, without documents between.

use super::node::{Learned, Node};
use super::page::{Cursors, Page, Part, Sheet};
use super::rows::{Column, Field, place_cells};
use super::template::{Object, Place, STEP, Source, Template, place};
use crate::pg::{Rows, columns};

/// Bytes of a cursor, roughly.
const CURSOR: usize = 160;

/// What stands in the object of a row.
enum Item {
    Column(Column),
    Cursor,
}

/// How it is written.
#[derive(Debug)]
enum Value {
    Field(Field),
    Cursor,
}

/// What stands in a connection, or in its `pageInfo`.
enum Thing<'n> {
    /// Rows, and what is in each.
    List(Object<'n, Item>),
    More,
    Never,
    End(End),
}

/// A row that a cursor is of.
#[derive(Clone, Copy, Debug)]
enum End {
    First,
    Last,
}

/// How it is written.
#[derive(Debug)]
enum Block {
    List(Template<Value>),
    More,
    Never,
    End { of: End, nonnull: bool },
}

/// Writes the connection of one root field.
#[derive(Debug)]
pub(super) struct ConnectionWriter {
    connection: Template<Block>,
    columns: usize,
}

/// One connection while it is written.
struct Written<'w> {
    sheet: Sheet<'w>,
    cursors: Cursors<'w>,
    /// Columns of a row.
    values: Vec<Option<&'w [u8]>>,
    columns: usize,
}

impl ConnectionWriter {
    /// What writes the rows of a page by a shape; None where that is not certain.
    ///
    /// The arguments have been read as cells, page and shape program before.
    pub(super) fn learn(
        cells: &Node<'_>,
        page: &Node<'_>,
        shape: &Node<'_>,
    ) -> Learned<Option<Self>> {
        let first = 1 + page.get("keys")?.list()?.len();
        let Some(document) = things(page, cells, first)? else { return Ok(None) };
        let columns = first + cells.list()?.len();
        let connection = Template::learn(&shape.get("node")?, &document)?;
        Ok(connection.map(|connection| Self { connection, columns }))
    }

    /// Append the connection; None where it has to go the general way.
    pub(super) fn write(&self, rows: &Rows, page: &Page, out: &mut Vec<u8>) -> Option<()> {
        let (sheet, columns) = (page.open(rows).ok()?, self.columns);
        let values = Vec::with_capacity(columns);
        let mut written = Written { sheet, cursors: Cursors::new(sheet), values, columns };
        self.connection.write(out, |block, out| written.block(block, out))
    }
}

/// What the fields of a page make of a connection or of its `pageInfo`; None where it is not
/// certain.
fn things<'n>(
    page: &Node<'n>,
    cells: &Node<'n>,
    first: usize,
) -> Learned<Option<Object<'n, Thing<'n>>>> {
    let mut found = Vec::new();
    for field in fields(page)? {
        let thing = match Part::learn(&field.get("part")?)? {
            Part::Edges => edge(&field, cells, first)?.map(|edge| Place::value(Thing::List(edge))),
            Part::Nodes => {
                let mut node = Vec::new();
                place_cells(&mut node, &[], cells, first, Item::Column)?
                    .then_some(Place::value(Thing::List(node)))
            }
            Part::Info => things(&field, cells, first)?.map(Place::Object),
            Part::More => Some(Place::value(Thing::More)),
            Part::Never => Some(Place::value(Thing::Never)),
            Part::First => Some(Place::value(Thing::End(End::First))),
            Part::Last => Some(Place::value(Thing::End(End::Last))),
            Part::Cursor | Part::Node => None,
        };
        let Some(thing) = thing else { return Ok(None) };
        if !place(&mut found, &[field.get("key")?.text()?], thing) {
            return Ok(None);
        }
    }
    Ok(Some(found))
}

/// What stands in an edge; None where that is not certain.
fn edge<'n>(edges: &Node<'n>, cells: &Node<'n>, first: usize) -> Learned<Option<Object<'n, Item>>> {
    let mut found = Vec::new();
    for field in fields(edges)? {
        let key = field.get("key")?.text()?;
        let placed = match Part::learn(&field.get("part")?)? {
            Part::Cursor => place(&mut found, &[key], Place::value(Item::Cursor)),
            Part::Node => place_cells(&mut found, &[key], cells, first, Item::Column)?,
            _ => false,
        };
        if !placed {
            return Ok(None);
        }
    }
    Ok(Some(found))
}

fn fields<'n>(of: &Node<'n>) -> Learned<Vec<Node<'n>>> {
    of.find("fields")?.map_or(Ok(Vec::new()), |fields| fields.list())
}

/// Whether a node is a leaf of one of these types.
fn is_leaf(node: &Node<'_>, types: &[&str]) -> Learned<bool> {
    Ok(node.get("kind")?.text()? == "leaf" && types.contains(&node.get("type")?.text()?))
}

fn takes_cursors(node: &Node<'_>) -> Learned<bool> {
    is_leaf(node, &["any", "string", "id", "text"])
}

impl Source for Item {
    type Value = Value;

    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Value>> {
        Ok(match self {
            Self::Column(column) => column.learn(node, nonnull)?.map(Value::Field),
            Self::Cursor => takes_cursors(node)?.then_some(Value::Cursor),
        })
    }
}

impl Source for Thing<'_> {
    type Value = Block;

    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Block>> {
        let block = match self {
            Self::List(_) if node.get("kind")?.text()? != "list" => return Ok(None),
            Self::List(row) => return Ok(Template::learn(&node.get("of")?, row)?.map(Block::List)),
            Self::End(of) => {
                return Ok(takes_cursors(node)?.then_some(Block::End { of: *of, nonnull }));
            }
            Self::More => Block::More,
            Self::Never => Block::Never,
        };
        Ok(is_leaf(node, &["any", "boolean"])?.then_some(block))
    }
}

impl Written<'_> {
    fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Option<()> {
        match block {
            Block::List(row) => return self.list(row, out),
            Block::End { of, nonnull } => return self.end(*of, *nonnull, out),
            Block::More if self.sheet.more => out.extend_from_slice(b"true"),
            Block::More | Block::Never => out.extend_from_slice(b"false"),
        }
        Some(())
    }

    fn list(&mut self, row: &Template<Value>, out: &mut Vec<u8>) -> Option<()> {
        out.push(b'[');
        for place in 0..self.sheet.len() {
            if place > 0 {
                out.push(b',');
            }
            self.row(row, place, out)?;
        }
        out.push(b']');
        Some(())
    }

    fn row(&mut self, row: &Template<Value>, place: usize, out: &mut Vec<u8>) -> Option<()> {
        let Self { sheet, cursors, values, .. } = self;
        let body = sheet.row(place);
        values.clear();
        values.extend(columns(body));
        if values.len() != self.columns {
            return None;
        }
        out.reserve(row.weight + body.len() * 2 + CURSOR + STEP);
        row.write(out, |value, out| match value {
            Value::Field(field) => field.write(values, out),
            Value::Cursor => cursors.write(place, values.iter().copied(), out).ok(),
        })
    }

    /// The cursor of an end; null where there are no rows.
    fn end(&mut self, of: End, nonnull: bool, out: &mut Vec<u8>) -> Option<()> {
        let Some(last) = self.sheet.last() else {
            out.extend_from_slice(b"null");
            return (!nonnull).then_some(());
        };
        let place = match of {
            End::First => 0,
            End::Last => last,
        };
        self.cursors.write(place, columns(self.sheet.row(place)), out).ok()
    }
}
