//! The walk of a program over the bytes of one document.

use super::error::{Fault, Step};
use super::excerpt::show;
use super::program::{Fields, Node, Position};
use super::slot::{Piece, Slot};
use crate::json::{Cursor, JsonError, decode, encode};

/// What the walk reads, and what it writes to.
///
/// Fields are shaped in the order of the document and put together in the order of the program, so
/// errors of an object are sorted when it ends: an error counts only if it comes before the first
/// one, in the order of the program, that nulls the object.
pub(super) struct Walk<'w, 'd, 'p> {
    pub(super) cursor: Cursor<'d>,
    pub(super) out: &'w mut Vec<u8>,
    pub(super) slots: &'w mut Vec<Slot>,
    pub(super) faults: &'w mut Vec<Fault<'p>>,
}

impl Position {
    /// Hold a value to its nullability; true where the parent becomes null.
    #[inline]
    pub(super) fn nulls_parent(&self, piece: Piece, faults: &mut Vec<Fault<'_>>) -> bool {
        if !self.nonnull || !piece.is_null() {
            return false;
        }
        if matches!(piece, Piece::Null) {
            let field = &self.field;
            let message = format!("Cannot return null for non-nullable field {field}.");
            faults.push(Fault::new(message));
        }
        true
    }
}

impl<'p> Walk<'_, '_, 'p> {
    /// Shape the next value. A [`Piece::Output`] ends where the output ends.
    pub(super) fn shape(&mut self, position: &'p Position) -> Result<Piece, JsonError> {
        let first = self.cursor.peek();
        if first == b'n' {
            self.cursor.read_word(b"null")?;
            return Ok(Piece::Null);
        }
        match &position.node {
            Node::Leaf(leaf) => {
                let start = self.cursor.position();
                match leaf.read(&mut self.cursor, first, self.out)? {
                    Some(piece) => Ok(piece),
                    None => {
                        let message = format!("{} cannot represent value", leaf.name());
                        Ok(self.refuse(&message, start))
                    }
                }
            }
            Node::List(item) if first == b'[' => self.shape_list(item),
            Node::List(_) => self.refuse_kind("a list", &position.field),
            Node::Object(fields) if first == b'{' => self.shape_object(fields),
            Node::Abstract { discriminator, types } if first == b'{' => {
                let start = self.cursor.position();
                match self.find_type(discriminator)? {
                    Some((from, to)) => {
                        let name = decode(self.cursor.slice(from, to));
                        match name.and_then(|name| types.get(&*name)) {
                            Some(fields) => {
                                self.cursor.rewind(start);
                                self.shape_object(fields)
                            }
                            None => Ok(self.refuse_type(discriminator, position, from, to)),
                        }
                    }
                    None => Ok(self.refuse_type(discriminator, position, 0, 0)),
                }
            }
            Node::Object(_) | Node::Abstract { .. } => {
                self.refuse_kind("an object", &position.field)
            }
        }
    }

    /// Shape the list whose bracket is next.
    fn shape_list(&mut self, item: &'p Position) -> Result<Piece, JsonError> {
        let written = self.out.len();
        self.cursor.open()?;
        self.out.push(b'[');
        let mut failed = false;
        if self.cursor.peek() != b']' {
            for index in 0.. {
                if failed {
                    self.cursor.skip_value()?;
                } else {
                    failed = !self.shape_item(item, index)?;
                }
                match self.cursor.peek() {
                    b',' => self.cursor.advance(),
                    b']' => break,
                    _ => return Err(self.cursor.error()),
                }
            }
        }
        self.cursor.close();
        if failed {
            self.out.truncate(written);
            return Ok(Piece::Failed);
        }
        self.out.push(b']');
        Ok(Piece::Output { start: written, end: self.out.len() })
    }

    /// Shape and write one item of a list; false where it nulls the list.
    pub(super) fn shape_item(
        &mut self,
        item: &'p Position,
        index: usize,
    ) -> Result<bool, JsonError> {
        if index > 0 {
            self.out.push(b',');
        }
        let told = self.faults.len();
        let piece = self.shape(item)?;
        Ok(self.settle_item(item, index, piece, told))
    }

    /// Write an item that has been shaped; false where it nulls the list.
    fn settle_item(&mut self, item: &Position, index: usize, piece: Piece, told: usize) -> bool {
        let failed = item.nulls_parent(piece, self.faults);
        for fault in &mut self.faults[told..] {
            fault.path.push(Step::Index(index));
        }
        // What is in the output already stands at its end, which is its place.
        if !matches!(piece, Piece::Output { .. }) {
            piece.write(self.cursor.document(), self.out);
        }
        !failed
    }

    /// Shape the object whose bracket is next.
    fn shape_object(&mut self, fields: &'p Fields) -> Result<Piece, JsonError> {
        let written = self.out.len();
        let told = self.faults.len();
        let base = self.slots.len();
        self.slots.resize(base + fields.fields.len(), Slot::MISSING);
        self.cursor.open()?;
        if self.cursor.peek() != b'}' {
            loop {
                match self.find_field(fields)? {
                    Some(place) => self.fill(fields, place, base)?,
                    None => self.cursor.skip_value()?,
                }
                match self.cursor.peek() {
                    b',' => self.cursor.advance(),
                    b'}' => break,
                    _ => return Err(self.cursor.error()),
                }
            }
        }
        self.cursor.close();
        let assembled = self.out.len();
        let complete = self.assemble(fields, base, told);
        self.slots.truncate(base);
        if !complete {
            self.out.truncate(written);
            return Ok(Piece::Failed);
        }
        if assembled > written {
            // Nested values were written first; the object takes their place.
            self.out.copy_within(assembled.., written);
            self.out.truncate(self.out.len() - (assembled - written));
        }
        Ok(Piece::Output { start: written, end: self.out.len() })
    }

    /// Take a key and its colon, and find out who wants its value.
    #[inline]
    fn find_field(&mut self, fields: &Fields) -> Result<Option<usize>, JsonError> {
        let key = self.cursor.read_key()?;
        let plain = &key[1..key.len() - 1];
        if plain.contains(&b'\\') {
            return Ok(decode(key).and_then(|key| fields.lookup.find(key.as_bytes())));
        }
        Ok(fields.lookup.find(plain))
    }

    /// Shape the next value for each field that wants it.
    #[inline]
    fn fill(&mut self, fields: &'p Fields, place: usize, base: usize) -> Result<(), JsonError> {
        let start = self.cursor.position();
        for &index in &fields.wanted[place] {
            let field = &fields.fields[index];
            let Some(position) = &field.position else { continue };
            self.cursor.rewind(start);
            let told = self.faults.len();
            let piece = self.shape(position)?;
            for fault in &mut self.faults[told..] {
                fault.path.push(Step::Key(&field.key));
            }
            self.slots[base + index] = Slot { piece, faults: told..self.faults.len() };
        }
        Ok(())
    }

    /// Write the fields in the order of the program; false where one of them nulls the object.
    fn assemble(&mut self, fields: &'p Fields, base: usize, told: usize) -> bool {
        let mut own: Vec<Option<Fault<'p>>> = Vec::new();
        if self.faults.len() > told {
            own.extend(self.faults.drain(told..).map(Some));
        }
        let document = self.cursor.document();
        for (field, slot) in fields.fields.iter().zip(&self.slots[base..]) {
            self.out.extend_from_slice(&field.prefix);
            let Some(position) = &field.position else { continue };
            for index in slot.faults.clone() {
                self.faults.extend(own[index - told].take());
            }
            if slot.piece.is_null() {
                let before = self.faults.len();
                if position.nulls_parent(slot.piece, self.faults) {
                    for fault in &mut self.faults[before..] {
                        fault.path.push(Step::Key(&field.key));
                    }
                    return false;
                }
            }
            slot.piece.write(document, self.out);
        }
        if fields.fields.is_empty() {
            self.out.push(b'{');
        }
        self.out.push(b'}');
        true
    }

    /// Take the object whose bracket is next, and find the value under the discriminator.
    fn find_type(&mut self, discriminator: &str) -> Result<Option<(usize, usize)>, JsonError> {
        let mut found = None;
        self.cursor.open()?;
        if self.cursor.peek() != b'}' {
            loop {
                let key = self.cursor.read_key()?;
                let wanted = decode(key).is_some_and(|key| key == discriminator);
                self.cursor.peek();
                let value = self.cursor.position();
                self.cursor.skip_value()?;
                if wanted {
                    found = Some((value, self.cursor.position()));
                }
                match self.cursor.peek() {
                    b',' => self.cursor.advance(),
                    b'}' => break,
                    _ => return Err(self.cursor.error()),
                }
            }
        }
        self.cursor.close();
        Ok(found)
    }

    #[cold]
    fn refuse_type(
        &mut self,
        discriminator: &str,
        position: &Position,
        start: usize,
        end: usize,
    ) -> Piece {
        let found =
            if start == end { "nothing".to_owned() } else { show(self.cursor.slice(start, end)) };
        let (key, field) = (encode(discriminator), &position.field);
        let message = format!("Expected a known type under {key} for {field}, found: {found}");
        self.faults.push(Fault::new(message));
        Piece::Failed
    }

    #[cold]
    fn refuse_kind(&mut self, expected: &str, field: &str) -> Result<Piece, JsonError> {
        let start = self.cursor.position();
        self.cursor.skip_value()?;
        Ok(self.refuse(&format!("Expected {expected} for {field}, found"), start))
    }

    /// Tell that the value between `start` and the present place is of the wrong kind.
    #[cold]
    fn refuse(&mut self, message: &str, start: usize) -> Piece {
        let found = show(self.cursor.slice(start, self.cursor.position()));
        self.faults.push(Fault::new(format!("{message}: {found}")));
        Piece::Failed
    }
}
