//! The walk of a program over the bytes of one document.

use std::ops::Range;

use super::error::{Fault, Step};
use super::excerpt::show;
use super::habit::Expected;
use super::output::Output;
use super::program::{Field, Fields, Node, Position};
use super::slot::{Kind, Piece};
use crate::json::{Begin, Cursor, Key, decode, encode};

/// What the walk reads, and what it writes to.
///
/// Fields are shaped in the order of the document and put together in the order of the program, so
/// errors of an object are sorted when it ends: an error counts only if it comes before the first
/// one, in the order of the program, that nulls the object.
pub(super) struct Walk<'w, 'd, 'p> {
    pub(super) cursor: Cursor<'d>,
    pub(super) output: &'w mut Output,
    /// The values of the fields of each object that is open.
    pub(super) slots: &'w mut Vec<Piece>,
    pub(super) faults: &'w mut Vec<Fault<'p>>,
    /// Which of the errors found so far belong to which slot.
    pub(super) owners: Vec<(usize, Range<usize>)>,
}

impl Position {
    /// Hold a value to its nullability; true where the parent becomes null.
    #[inline]
    pub(super) fn nulls_parent(&self, piece: Piece, faults: &mut Vec<Fault<'_>>) -> bool {
        if !self.nonnull || !piece.is_null() {
            return false;
        }
        if piece.kind == Kind::Null {
            let field = &self.field;
            let message = format!("Cannot return null for non-nullable field {field}.");
            faults.push(Fault::new(message));
        }
        true
    }
}

impl<'d, 'p> Walk<'_, 'd, 'p> {
    /// Shape a value; None where the document is not JSON.
    ///
    /// A [`Kind::Output`] ends where the output ends.
    pub(super) fn shape(&mut self, position: &'p Position, value: Begin) -> Option<Piece> {
        if value.first == b'n' {
            self.cursor.read_word(b"null")?;
            return Some(Piece::NULL);
        }
        match &position.node {
            Node::Leaf(leaf) => {
                let piece = leaf.read(&mut self.cursor, value, self.output)?;
                if piece.kind == Kind::Null {
                    let message = format!("{} cannot represent value", leaf.name());
                    return Some(self.refuse(&message, value));
                }
                Some(piece)
            }
            Node::List(item) if value.first == b'[' => self.shape_list(item),
            Node::List(_) => self.refuse_kind("a list", &position.field, value),
            Node::Object(fields) if value.first == b'{' => self.shape_object(fields),
            Node::Abstract { discriminator, types } if value.first == b'{' => {
                let name = self.find_type(discriminator)?;
                match name.and_then(decode).and_then(|name| types.get(&*name)) {
                    Some(fields) => {
                        self.cursor.rewind(value);
                        self.shape_object(fields)
                    }
                    None => Some(self.refuse_type(discriminator, position, name)),
                }
            }
            Node::Object(_) | Node::Abstract { .. } => {
                self.refuse_kind("an object", &position.field, value)
            }
        }
    }

    /// Shape the list whose bracket is next.
    fn shape_list(&mut self, item: &'p Position) -> Option<Piece> {
        let written = self.output.len();
        self.cursor.open()?;
        self.output.push(b"[");
        let mut failed = false;
        if self.cursor.peek() != b']' {
            for index in 0.. {
                let value = self.cursor.begin();
                if failed {
                    self.cursor.skip_value(value)?;
                } else {
                    failed = !self.shape_item(item, index, value)?;
                }
                match self.cursor.peek() {
                    b',' => self.cursor.advance(),
                    b']' => break,
                    _ => return None,
                }
            }
        }
        self.cursor.close();
        if failed {
            self.output.truncate(written);
            return Some(Piece::FAILED);
        }
        self.output.push(b"]");
        Piece::written(self.output, written)
    }

    /// Shape and write one item of a list; false where it nulls the list.
    pub(super) fn shape_item(
        &mut self,
        item: &'p Position,
        index: usize,
        value: Begin,
    ) -> Option<bool> {
        if index > 0 {
            self.output.push(b",");
        }
        let told = self.faults.len();
        let piece = self.shape(item, value)?;
        let failed = item.nulls_parent(piece, self.faults);
        for fault in &mut self.faults[told..] {
            fault.path.push(Step::Index(index));
        }
        // What is in the output already stands at its end, which is its place.
        if piece.kind != Kind::Output {
            piece.write(self.cursor.document(), self.output);
        }
        Some(!failed)
    }

    /// Shape the object whose bracket is next.
    fn shape_object(&mut self, fields: &'p Fields) -> Option<Piece> {
        let written = self.output.len();
        let told = self.faults.len();
        let base = self.slots.len();
        self.slots.resize(base + fields.fields.len(), Piece::NULL);
        let begin = self.cursor;
        self.cursor.open()?;
        let expected = fields.habit.expected();
        let (mut first, mut next, mut surprises) = (true, 0, 0);
        loop {
            let (value, place) = match self.meet(expected, next) {
                Some(met) => {
                    next += 1;
                    met
                }
                None => match (self.cursor.peek(), first) {
                    (b'}', _) => break,
                    (b',', false) | (b'"', true) => {
                        let key = self.cursor.read_item_key()?;
                        let place = fields.lookup.find(key);
                        next = resume(expected, next, place);
                        surprises += 1;
                        (key.value, place)
                    }
                    _ => return None,
                },
            };
            first = false;
            match place {
                Some(place) => self.fill(fields, place, base, value)?,
                None => self.cursor.skip_value(value)?,
            }
        }
        self.cursor.close();
        if surprises > 1 && surprises > expected.len() / 4 {
            fields.habit.learn(begin, &fields.lookup);
        }
        let assembled = self.output.len();
        if self.faults.len() > told {
            self.sort_faults(fields, base, told);
        }
        let complete = self.assemble(fields, base);
        self.slots.truncate(base);
        if !complete {
            self.output.truncate(written);
            return Some(Piece::FAILED);
        }
        // Nested values were written first; the object takes their place.
        self.output.close_gap(written, assembled);
        Piece::written(self.output, written)
    }

    /// Take the next key if it is the expected one: where its value begins, and who wants it.
    #[inline(always)]
    fn meet(&mut self, expected: &[Expected], next: usize) -> Option<(Begin, Option<usize>)> {
        let expected = expected.get(next)?;
        let value = expected.meet(self.cursor.document(), self.cursor.offset())?;
        Some((self.cursor.jump(value), expected.place))
    }

    /// Shape a value for each field that wants it.
    #[inline(always)]
    fn fill(&mut self, fields: &'p Fields, place: usize, base: usize, value: Begin) -> Option<()> {
        let mut next = fields.wanted.get(place).copied();
        while let Some(index) = next {
            let field = &fields.fields[index];
            let position = field.position.as_ref()?;
            let told = self.faults.len();
            let piece = if value.first == b'"' && position.copies_strings {
                self.cursor.read_string()?;
                Piece::source(Kind::Source, value.start, self.cursor.offset())
            } else {
                self.shape(position, value)?
            };
            self.slots[base + index] = piece;
            if !self.owners.is_empty() {
                // The value may replace that of an earlier key of the same name.
                self.owners.retain(|(owner, _)| *owner != base + index);
            }
            if self.faults.len() > told {
                self.own_faults(field, base + index, told);
            }
            next = field.also;
            if next.is_some() {
                self.cursor.rewind(value);
            }
        }
        Some(())
    }

    /// Remember that the errors from `told` on belong to a field.
    #[cold]
    fn own_faults(&mut self, field: &'p Field, slot: usize, told: usize) {
        for fault in &mut self.faults[told..] {
            fault.path.push(Step::Key(&field.key));
        }
        self.owners.push((slot, told..self.faults.len()));
    }

    /// Put the errors of an object into the order of its fields, and leave out those that do not
    /// count: of values that a later duplicate has replaced, and behind the first that is fatal.
    #[cold]
    fn sort_faults(&mut self, fields: &'p Fields, base: usize, told: usize) {
        let mut found: Vec<Option<Fault<'p>>> = self.faults.drain(told..).map(Some).collect();
        for (index, field) in fields.fields.iter().enumerate() {
            let slot = base + index;
            let owned = self.owners.iter().find(|(owner, _)| *owner == slot);
            let fatal = field.position.as_ref().is_some_and(|position| position.nonnull);
            for at in owned.map_or(told..told, |(_, range)| range.clone()) {
                self.faults.extend(found[at - told].take());
            }
            if fatal && self.slots[slot].is_null() {
                break;
            }
        }
        self.owners.retain(|(owner, _)| *owner < base);
    }

    /// Write the fields in the order of the program; false where one of them nulls the object.
    #[inline(always)]
    fn assemble(&mut self, fields: &'p Fields, base: usize) -> bool {
        let document = self.cursor.document();
        for (field, piece) in fields.fields.iter().zip(&self.slots[base..]) {
            self.output.push_padded(&field.prefix);
            let Some(position) = &field.position else { continue };
            if piece.is_null() && position.nonnull {
                let told = self.faults.len();
                position.nulls_parent(*piece, self.faults);
                for fault in &mut self.faults[told..] {
                    fault.path.push(Step::Key(&field.key));
                }
                return false;
            }
            piece.write(document, self.output);
        }
        self.output.push(if fields.fields.is_empty() { b"{}" } else { b"}" });
        true
    }

    /// Take the object whose bracket is next, and find the value under the discriminator.
    fn find_type(&mut self, discriminator: &str) -> Option<Option<&'d [u8]>> {
        let mut found = None;
        self.cursor.open()?;
        if self.cursor.peek() != b'}' {
            loop {
                let Key { raw, value, .. } = self.cursor.read_key()?;
                let wanted = decode(raw).is_some_and(|key| key == discriminator);
                self.cursor.skip_value(value)?;
                if wanted {
                    found = Some(self.cursor.since(value));
                }
                match self.cursor.peek() {
                    b',' => self.cursor.advance(),
                    b'}' => break,
                    _ => return None,
                }
            }
        }
        self.cursor.close();
        Some(found)
    }

    #[cold]
    fn refuse_type(
        &mut self,
        discriminator: &str,
        position: &Position,
        found: Option<&[u8]>,
    ) -> Piece {
        let found = found.map_or("nothing".to_owned(), show);
        let (key, field) = (encode(discriminator), &position.field);
        let message = format!("Expected a known type under {key} for {field}, found: {found}");
        self.faults.push(Fault::new(message));
        Piece::FAILED
    }

    #[cold]
    fn refuse_kind(&mut self, expected: &str, field: &str, value: Begin) -> Option<Piece> {
        self.cursor.skip_value(value)?;
        Some(self.refuse(&format!("Expected {expected} for {field}, found"), value))
    }

    /// Tell that the value between its beginning and the present place is of the wrong kind.
    #[cold]
    fn refuse(&mut self, message: &str, value: Begin) -> Piece {
        let found = show(self.cursor.since(value));
        self.faults.push(Fault::new(format!("{message}: {found}")));
        Piece::FAILED
    }
}

/// Which key to expect behind one that was not expected: the one behind it if it is known, else the
/// same as before, because the key may be an additional one. Never the first: it has no comma.
fn resume(expected: &[Expected], next: usize, place: Option<usize>) -> usize {
    let same = |other: &Expected| place.is_some() && other.place == place;
    match expected.iter().skip(next).position(same) {
        Some(found) => next + found + 1,
        None if next == 0 => expected.len(),
        None => next,
    }
}
