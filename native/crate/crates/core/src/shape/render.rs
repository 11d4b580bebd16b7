//! A whole document, or one document a row, through a program.

use super::error::{Fault, RowError};
use super::output::Output;
use super::program::{Node, Position, Program};
use super::slot::{Kind, Piece};
use super::walk::Walk;
use crate::json::{Cursor, Document, JsonError, compact, diagnose};

/// Memory that is used again from one document to the next.
#[derive(Debug, Default)]
pub struct Scratch {
    document: Vec<u8>,
    output: Output,
    slots: Vec<Piece>,
}

impl Scratch {
    /// The bytes of what was rendered last.
    #[must_use]
    pub fn output(&self) -> &[u8] {
        self.output.bytes()
    }

    /// Give the memory back where an unusually large document has taken more than `limit` bytes.
    pub fn shrink(&mut self, limit: usize) {
        if self.output.capacity().max(self.document.capacity()) > limit {
            *self = Self::default();
        }
    }

    fn clear(&mut self) {
        self.output.clear();
        self.slots.clear();
    }

    fn walk<'w, 'p>(
        &'w mut self,
        document: &[u8],
        faults: &'w mut Vec<Fault<'p>>,
    ) -> Option<Walk<'w, 'w, 'p>> {
        let cursor = Cursor::new(Document::load(document, &mut self.document)?);
        let (output, slots) = (&mut self.output, &mut self.slots);
        Some(Walk { cursor, output, slots, faults, owners: Vec::new() })
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
            None => Piece::NULL,
            Some(document) => {
                let Some(piece) = self.shape(document, scratch, &mut faults) else {
                    return Err(diagnose(document));
                };
                piece
            }
        };
        self.root.nulls_parent(piece, &mut faults);
        Ok(finish(piece.is_null(), faults, scratch))
    }

    fn shape<'p>(
        &'p self,
        document: &[u8],
        scratch: &mut Scratch,
        faults: &mut Vec<Fault<'p>>,
    ) -> Option<Piece> {
        let mut walk = scratch.walk(document, faults)?;
        let value = walk.cursor.begin();
        let piece = walk.shape(&self.root, value)?;
        walk.cursor.finish()?;
        if piece.kind != Kind::Output {
            piece.write(walk.cursor.document(), walk.output);
        }
        Some(piece)
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
        scratch.output.push(b"[");
        let mut faults = Vec::new();
        let mut failed = false;
        for (row, document) in documents.iter().enumerate() {
            let document = document.unwrap_or(b"null");
            if failed {
                compact(document).map_err(|error| RowError { row, error })?;
                continue;
            }
            match self.shape_row(document, row, scratch, &mut faults) {
                Some(kept) => failed = !kept,
                None => return Err(RowError { row, error: diagnose(document) }),
            }
        }
        scratch.output.push(b"]");
        Ok(finish(failed, faults, scratch))
    }

    /// Shape and write one row; false where it nulls the list, None where it is not JSON.
    fn shape_row(
        self,
        document: &[u8],
        row: usize,
        scratch: &mut Scratch,
        faults: &mut Vec<Fault<'p>>,
    ) -> Option<bool> {
        let mut walk = scratch.walk(document, faults)?;
        let value = walk.cursor.begin();
        let kept = walk.shape_item(self.item, row, value)?;
        walk.cursor.finish()?;
        Some(kept)
    }
}

fn finish<'p>(is_null: bool, mut faults: Vec<Fault<'p>>, scratch: &mut Scratch) -> Rendered<'p> {
    if is_null {
        scratch.output.clear();
        scratch.output.push(b"null");
    }
    for fault in &mut faults {
        fault.path.reverse();
    }
    Rendered { is_null, faults }
}
