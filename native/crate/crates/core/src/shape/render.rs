//! A whole document, or one document a row, through a program.

use super::error::{Fault, RowError};
use super::program::{Node, Position, Program};
use super::slot::{Piece, Slot};
use super::walk::Walk;
use crate::json::{Cursor, JsonError};

/// Memory that is used again from one document to the next.
#[derive(Debug, Default)]
pub struct Scratch {
    out: Vec<u8>,
    slots: Vec<Slot>,
}

impl Scratch {
    /// The bytes of what was rendered last.
    #[must_use]
    pub fn output(&self) -> &[u8] {
        &self.out
    }

    /// Give the memory back where an unusually large document has taken more than `limit` bytes.
    pub fn shrink(&mut self, limit: usize) {
        if self.out.capacity() > limit {
            *self = Self::default();
        }
    }

    fn clear(&mut self) {
        self.out.clear();
        self.slots.clear();
    }

    fn walk<'w, 'd, 'p>(
        &'w mut self,
        document: &'d [u8],
        faults: &'w mut Vec<Fault<'p>>,
    ) -> Result<Walk<'w, 'd, 'p>, JsonError> {
        let cursor = Cursor::new(document)?;
        Ok(Walk { cursor, out: &mut self.out, slots: &mut self.slots, faults })
    }
}

/// What became of a document; its bytes are in the [`Scratch`].
#[derive(Debug)]
pub struct Rendered<'p> {
    /// Whether the value is null after errors have nulled their parents.
    pub is_null: bool,
    /// The errors in the order of the response.
    pub faults: Vec<Fault<'p>>,
}

impl Program {
    /// Shape one document; None stands for SQL NULL.
    ///
    /// # Errors
    /// The bytes are not JSON.
    pub fn render<'p>(
        &'p self,
        document: Option<&[u8]>,
        scratch: &mut Scratch,
    ) -> Result<Rendered<'p>, JsonError> {
        scratch.clear();
        let mut faults = Vec::new();
        let piece = match document {
            None => Piece::Null,
            Some(document) => {
                let mut walk = scratch.walk(document, &mut faults)?;
                let piece = walk.shape(&self.root)?;
                walk.cursor.finish()?;
                if !matches!(piece, Piece::Output { .. }) {
                    piece.write(document, &mut scratch.out);
                }
                piece
            }
        };
        self.root.nulls_parent(piece, &mut faults);
        Ok(finish(piece.is_null(), faults, scratch))
    }

    /// The position of the items where the root is a list, which [`Program::render_rows`] needs.
    #[must_use]
    pub fn rows(&self) -> Option<Rows<'_>> {
        match &self.root.node {
            Node::List(item) => Some(Rows { item }),
            _ => None,
        }
    }
}

/// A program whose root is a list, to be filled with one document a row.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'p> {
    item: &'p Position,
}

impl<'p> Rows<'p> {
    /// Shape one document a row into one JSON array.
    ///
    /// # Errors
    /// A document is not JSON; also those behind an error that nulls the list are checked.
    pub fn render(
        self,
        documents: &[Option<&[u8]>],
        scratch: &mut Scratch,
    ) -> Result<Rendered<'p>, RowError> {
        scratch.clear();
        scratch.out.push(b'[');
        let mut faults = Vec::new();
        let mut failed = false;
        for (row, document) in documents.iter().enumerate() {
            let shaped = if failed {
                document.map_or(Ok(false), check)
            } else {
                self.shape_row(*document, row, scratch, &mut faults)
            };
            failed = !shaped.map_err(|error| RowError { row, error })?;
        }
        scratch.out.push(b']');
        Ok(finish(failed, faults, scratch))
    }

    /// Shape and write one row; false where it nulls the list.
    fn shape_row(
        self,
        document: Option<&[u8]>,
        row: usize,
        scratch: &mut Scratch,
        faults: &mut Vec<Fault<'p>>,
    ) -> Result<bool, JsonError> {
        let mut walk = scratch.walk(document.unwrap_or(b"null"), faults)?;
        let kept = walk.shape_item(self.item, row)?;
        walk.cursor.finish()?;
        Ok(kept)
    }
}

/// Check a document that is not wanted any more; what failed stays failed.
fn check(document: &[u8]) -> Result<bool, JsonError> {
    let mut cursor = Cursor::new(document)?;
    cursor.skip_value()?;
    cursor.finish()?;
    Ok(false)
}

fn finish<'p>(is_null: bool, mut faults: Vec<Fault<'p>>, scratch: &mut Scratch) -> Rendered<'p> {
    if is_null {
        scratch.out.clear();
        scratch.out.extend_from_slice(b"null");
    }
    for fault in &mut faults {
        fault.path.reverse();
    }
    Rendered { is_null, faults }
}
