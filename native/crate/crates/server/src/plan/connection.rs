//! Connections written as the response asks for them, without documents between.

use super::node::{Learned, Node};
use super::page::{Cursors, Page, Part, Sheet};
use super::rows::{Column, Field, Item, Row, place_cells};
use super::template::{Object, Place, Source, Template, place};
use crate::pg::{Rows, columns};

/// What stands in the object of a row.
enum Given {
    Column(Column),
    Cursor,
}

/// How it is written.
#[derive(Debug)]
enum Value {
    Field(Field),
    Cursor,
}

/// A list with an object for each row.
struct Rowwise<'n> {
    item: Object<'n, Given>,
    /// Columns that come before those of the node.
    first: usize,
    columns: usize,
}

/// What stands in a connection, or in its `pageInfo`.
enum Thing<'n> {
    List(Rowwise<'n>),
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
    List(Row<Value>),
    More,
    Never,
    End { of: End, nonnull: bool },
}

/// Writes the connection of one root field.
#[derive(Debug)]
pub(super) struct ConnectionWriter(Template<Block>);

/// One connection while it is written.
struct Written<'w> {
    sheet: Sheet<'w>,
    cursors: Cursors<'w>,
    /// Columns of a row.
    values: Vec<Option<&'w [u8]>>,
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
        Ok(Template::learn(&shape.get("node")?, &document)?.map(Self))
    }

    /// Append the connection; None where it has to go the general way.
    pub(super) fn write(&self, rows: &Rows, page: &Page, out: &mut Vec<u8>) -> Option<()> {
        let sheet = page.open(rows).ok()?;
        let mut written = Written { sheet, cursors: Cursors::new(sheet), values: Vec::new() };
        self.0.write(out, |block, out| written.block(block, out))
    }
}

/// What the fields of a page make of a connection or of its `pageInfo`; None where it is not
/// certain.
fn things<'n>(
    page: &Node<'n>,
    cells: &Node<'n>,
    first: usize,
) -> Learned<Option<Object<'n, Thing<'n>>>> {
    let columns = first + cells.list()?.len();
    let list = |item| Place::value(Thing::List(Rowwise { item, first, columns }));
    let mut found = Vec::new();
    for field in fields(page)? {
        let thing = match Part::learn(&field.get("part")?)? {
            Part::Edges => edge(&field, cells, first)?.map(list),
            Part::Nodes => {
                let mut node = Vec::new();
                place_cells(&mut node, &[], cells, first, Given::Column)?.then(|| list(node))
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
fn edge<'n>(
    edges: &Node<'n>,
    cells: &Node<'n>,
    first: usize,
) -> Learned<Option<Object<'n, Given>>> {
    let mut found = Vec::new();
    for field in fields(edges)? {
        let key = field.get("key")?.text()?;
        let placed = match Part::learn(&field.get("part")?)? {
            Part::Cursor => place(&mut found, &[key], Place::value(Given::Cursor)),
            Part::Node => place_cells(&mut found, &[key], cells, first, Given::Column)?,
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

impl Source for Given {
    type Value = Value;

    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Value>> {
        Ok(match self {
            Self::Column(column) => column.learn(node, nonnull)?.map(Value::Field),
            Self::Cursor => takes_cursors(node)?.then_some(Value::Cursor),
        })
    }
}

impl Item for Value {
    fn field(&self) -> Option<&Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::Cursor => None,
        }
    }
}

impl Source for Thing<'_> {
    type Value = Block;

    fn learn(&self, node: &Node<'_>, nonnull: bool) -> Learned<Option<Block>> {
        let block = match self {
            Self::List(_) if node.get("kind")?.text()? != "list" => return Ok(None),
            Self::List(Rowwise { item, first, columns }) => {
                let row = |template| Block::List(Row::new(template, *first, *columns));
                return Ok(Template::learn(&node.get("of")?, item)?.map(row));
            }
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

    fn list(&mut self, row: &Row<Value>, out: &mut Vec<u8>) -> Option<()> {
        let Self { sheet, cursors, values } = self;
        out.push(b'[');
        for place in 0..sheet.len() {
            if place > 0 {
                out.push(b',');
            }
            let body = sheet.row(place);
            // all that is no column is the cursor
            row.write(body, values, out, |_, out| cursors.write(place, columns(body), out).ok())?;
        }
        out.push(b']');
        Some(())
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
