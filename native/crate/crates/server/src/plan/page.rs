//! Connections put together from the rows of a page; `fraiseql.execute.pages` says how.

use std::ops::Range;
use std::sync::OnceLock;

use bytes::Bytes;

use super::cells::{Cells, Form};
use super::cursor::{CursorKey, MAC_BYTES};
use super::node::{Learned, Node};
use super::write::{Style, write_string};
use crate::Unsure;
use crate::pg::{Rows, columns};

const BAD: Unsure = Unsure("page that does not fit");

/// What stands in a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Edges,
    Cursor,
    Node,
    Nodes,
    Info,
    More,
    Never,
    First,
    Last,
}

/// A key of a connection, of its edges or of its `pageInfo`.
#[derive(Debug)]
struct Field {
    /// `"key":`
    key: Box<[u8]>,
    part: Part,
    fields: Box<[Field]>,
}

/// How the rows of a page become a connection.
#[derive(Debug)]
pub(super) struct Page {
    fingerprint: Box<str>,
    keys: Box<[Form]>,
    backward: bool,
    fields: Box<[Field]>,
    /// Given with the first values that the statement is bound to.
    key: OnceLock<CursorKey>,
}

/// The rows of one page, in the order of the connection.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'r> {
    page: &'r Page,
    key: &'r CursorKey,
    rows: &'r [Bytes],
    /// Whether there are more rows than were asked for.
    pub(super) more: bool,
}

/// Writes the cursors of a page. Those of its ends stand in it several times, and are signed once.
pub(super) struct Cursors<'r> {
    sheet: Sheet<'r>,
    raw: Vec<u8>,
    /// Of the first and of the last row, where it was written.
    ends: [Option<Range<usize>>; 2],
}

/// One document while it is written.
struct Written<'r> {
    sheet: Sheet<'r>,
    nodes: &'r Cells,
    cursors: Cursors<'r>,
}

impl Page {
    pub(super) fn learn(node: &Node<'_>) -> Learned<Self> {
        Ok(Self {
            fingerprint: node.get("fingerprint")?.text()?.into(),
            keys: node.get("keys")?.each(Form::learn)?.into(),
            backward: node.get("backward")?.flag()?,
            fields: Field::learn_all(&node.get("fields")?)?,
            key: OnceLock::new(),
        })
    }

    /// Know the key that cursors are signed with; it is the same for all requests.
    pub(super) fn know(&self, key: &CursorKey) {
        self.key.get_or_init(|| key.clone());
    }

    /// The page that rows are.
    pub(super) fn open<'r>(&'r self, rows: &'r Rows) -> Result<Sheet<'r>, Unsure> {
        let size = match rows.bodies.first() {
            None => 0,
            Some(body) => {
                let size = columns(body).next().flatten().ok_or(BAD)?;
                let size = i64::from_be_bytes(size.try_into().map_err(|_| BAD)?);
                usize::try_from(size).map_err(|_| BAD)?
            }
        };
        let kept = size.min(rows.bodies.len());
        let key = self.key.get().ok_or(BAD)?;
        Ok(Sheet { page: self, key, rows: &rows.bodies[..kept], more: rows.bodies.len() > size })
    }

    /// The document of the connection.
    pub(super) fn write(&self, rows: &Rows, nodes: &Cells) -> Result<Vec<u8>, Unsure> {
        let sheet = self.open(rows)?;
        let bytes: usize = sheet.rows.iter().map(|body| body.len() * 2 + 160).sum();
        let mut out = Vec::with_capacity(bytes + 256);
        let mut written = Written { sheet, nodes, cursors: Cursors::new(sheet) };
        written.object(&self.fields, None, &mut out)?;
        Ok(out)
    }
}

impl<'r> Sheet<'r> {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row by its place in the connection.
    pub(super) fn row(&self, place: usize) -> &'r [u8] {
        let index = if self.page.backward { self.rows.len() - 1 - place } else { place };
        &self.rows[index]
    }

    /// The place of the last row.
    pub(super) fn last(&self) -> Option<usize> {
        self.rows.len().checked_sub(1)
    }
}

impl<'r> Cursors<'r> {
    pub(super) fn new(sheet: Sheet<'r>) -> Self {
        Self { sheet, raw: vec![0; MAC_BYTES], ends: [None, None] }
    }

    /// Append the cursor of a row in quotes, by its place and its columns. All cursors of a page go
    /// to the same bytes.
    pub(super) fn write<'v>(
        &mut self,
        place: usize,
        columns: impl Iterator<Item = Option<&'v [u8]>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        let last = self.sheet.last() == Some(place);
        let end = (last || place == 0).then_some(usize::from(last));
        if let Some(Some(range)) = end.map(|end| &self.ends[end]) {
            out.extend_from_within(range.clone());
            return Ok(());
        }
        let start = out.len();
        out.push(b'"');
        self.sign(columns, out)?;
        out.push(b'"');
        if let Some(end) = end {
            self.ends[end] = Some(start..out.len());
        }
        Ok(())
    }

    fn sign<'v>(
        &mut self,
        columns: impl Iterator<Item = Option<&'v [u8]>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        let Sheet { page, key, .. } = self.sheet;
        self.raw.truncate(MAC_BYTES);
        self.raw.push(b'[');
        let mut values = columns.skip(1);
        for (index, form) in page.keys.iter().enumerate() {
            if index > 0 {
                self.raw.extend_from_slice(b", ");
            }
            form.write_or_null(values.next().ok_or(BAD)?, &mut self.raw)?;
        }
        self.raw.push(b']');
        key.sign(&mut self.raw, &page.fingerprint, out)
    }
}

impl Part {
    pub(super) fn learn(node: &Node<'_>) -> Learned<Self> {
        Ok(match node.text()? {
            "edges" => Self::Edges,
            "cursor" => Self::Cursor,
            "node" => Self::Node,
            "nodes" => Self::Nodes,
            "info" => Self::Info,
            "more" => Self::More,
            "never" => Self::Never,
            "first" => Self::First,
            "last" => Self::Last,
            _ => return node.refuse("a part of a connection"),
        })
    }
}

impl Field {
    fn learn_all(node: &Node<'_>) -> Learned<Box<[Self]>> {
        Ok(node.each(Self::learn)?.into())
    }

    fn learn(node: &Node<'_>) -> Learned<Self> {
        let part = Part::learn(&node.get("part")?)?;
        let mut key = Vec::new();
        write_string(node.get("key")?.text()?, Style::Compact, &mut key);
        key.push(b':');
        let fields = match node.find("fields")? {
            Some(fields) => Self::learn_all(&fields)?,
            None => Box::default(),
        };
        Ok(Self { key: key.into(), part, fields })
    }
}

impl Written<'_> {
    /// An object of fields: of the connection, of its info, or of the edge of a row.
    fn object(
        &mut self,
        fields: &[Field],
        place: Option<usize>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        out.push(b'{');
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            out.extend_from_slice(&field.key);
            self.value(field, place, out)?;
        }
        out.push(b'}');
        Ok(())
    }

    fn value(
        &mut self,
        field: &Field,
        place: Option<usize>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        match (field.part, place) {
            (Part::Edges, None) => {
                self.list(out, |this, place, out| this.object(&field.fields, Some(place), out))
            }
            (Part::Nodes, None) => self.list(out, Self::node),
            (Part::Info, None) => self.object(&field.fields, None, out),
            (Part::More, None) => {
                out.extend_from_slice(if self.sheet.more { b"true" } else { b"false" });
                Ok(())
            }
            (Part::Never, None) => {
                out.extend_from_slice(b"false");
                Ok(())
            }
            (Part::First, None) => self.end(self.sheet.last().map(|_| 0), out),
            (Part::Last, None) => self.end(self.sheet.last(), out),
            (Part::Cursor, Some(place)) => self.cursor(place, out),
            (Part::Node, Some(place)) => self.node(place, out),
            _ => Err(BAD),
        }
    }

    fn list(
        &mut self,
        out: &mut Vec<u8>,
        item: impl Fn(&mut Self, usize, &mut Vec<u8>) -> Result<(), Unsure>,
    ) -> Result<(), Unsure> {
        out.push(b'[');
        for place in 0..self.sheet.len() {
            if place > 0 {
                out.push(b',');
            }
            item(self, place, out)?;
        }
        out.push(b']');
        Ok(())
    }

    fn node(&mut self, place: usize, out: &mut Vec<u8>) -> Result<(), Unsure> {
        let before = 1 + self.sheet.page.keys.len();
        self.nodes.write(columns(self.sheet.row(place)).skip(before), out)
    }

    fn end(&mut self, place: Option<usize>, out: &mut Vec<u8>) -> Result<(), Unsure> {
        match place {
            Some(place) => self.cursor(place, out),
            None => {
                out.extend_from_slice(b"null");
                Ok(())
            }
        }
    }

    fn cursor(&mut self, place: usize, out: &mut Vec<u8>) -> Result<(), Unsure> {
        self.cursors.write(place, columns(self.sheet.row(place)), out)
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::plan::read::read;

    const PAGE: &str = r#"{"fingerprint": "mark", "keys": ["text", "integer"], "backward": false,
        "fields": [
            {"key": "@edges", "part": "edges", "fields": [
                {"key": "@c", "part": "cursor"}, {"key": "@node", "part": "node"}]},
            {"key": "@nodes", "part": "nodes"},
            {"key": "@info", "part": "info", "fields": [
                {"key": "@more", "part": "more"}, {"key": "@none", "part": "never"},
                {"key": "@first", "part": "first"}, {"key": "@last", "part": "last"}]}]}"#;

    fn learn(json: &str) -> Learned<Page> {
        Page::learn(&Node::root(&read(json, 16).unwrap()))
    }

    fn rows(size: i64, keys: &[(Option<&str>, i16)]) -> Rows {
        let body = |&(text, number): &(Option<&str>, i16)| {
            let mut body = b"\0\x04\0\0\0\x08".to_vec();
            body.extend_from_slice(&size.to_be_bytes());
            match text {
                None => body.extend_from_slice(&(-1_i32).to_be_bytes()),
                Some(text) => {
                    body.extend_from_slice(&u32::try_from(text.len()).unwrap().to_be_bytes());
                    body.extend_from_slice(text.as_bytes());
                }
            }
            for _ in 0..2 {
                body.extend_from_slice(b"\0\0\0\x02");
                body.extend_from_slice(&number.to_be_bytes());
            }
            Bytes::from(body)
        };
        Rows { bodies: keys.iter().map(body).collect() }
    }

    fn written(page: &Page, rows: &Rows) -> String {
        let json = r#"[{"path": ["n"], "form": "integer"}]"#;
        let nodes = Cells::learn(&Node::root(&read(json, 8).unwrap())).unwrap();
        String::from_utf8(page.write(rows, &nodes).unwrap()).unwrap()
    }

    fn cursor(payload: &str) -> String {
        CursorKey::new(b"secret").signed(payload, "mark")
    }

    #[test]
    fn rows_beyond_the_page_say_that_there_are_more() {
        let page = learn(PAGE).unwrap();
        page.know(&CursorKey::new(b"secret"));
        let (one, two) = (cursor(r#"["a\"", 1]"#), cursor("[null, 2]"));
        let found = written(&page, &rows(2, &[(Some("a\""), 1), (None, 2), (None, 3)]));
        assert_eq!(
            found,
            format!(
                r#"{{"@edges":[{{"@c":"{one}","@node":{{"n":1}}}},{{"@c":"{two}","@node":{{"n":2}}}}],"@nodes":[{{"n":1}},{{"n":2}}],"@info":{{"@more":true,"@none":false,"@first":"{one}","@last":"{two}"}}}}"#
            )
        );
        let read = CursorKey::new(b"secret").read(&one, "mark").unwrap();
        assert_eq!(read, [Some("a\"".into()), Some("1".into())]);
        let none = r#"{"@edges":[],"@nodes":[],"@info":{"@more":false,"@none":false,"@first":null,"@last":null}}"#;
        assert_eq!(written(&page, &rows(2, &[])), none);
        assert_eq!(
            written(&page, &rows(0, &[(None, 1)])),
            none.replace("more\":false", "more\":true")
        );
    }

    #[test]
    fn pages_backward_are_turned_round() {
        let page = learn(&PAGE.replace("false", "true")).unwrap();
        page.know(&CursorKey::new(b"secret"));
        let found = written(&page, &rows(2, &[(None, 1), (None, 2), (None, 3)]));
        assert!(found.contains(r#""@nodes":[{"n":2},{"n":1}]"#), "{found}");
    }

    #[test]
    fn what_does_not_fit_is_told() {
        for (from, to) in [
            ("\"part\": \"more\"", "\"part\": \"most\""),
            ("\"keys\": [\"text\"", "\"keys\": [\"texts\""),
            ("\"backward\": false", "\"backward\": 0"),
        ] {
            assert!(learn(&PAGE.replace(from, to)).is_err(), "{to}");
        }
        let json = r#"[{"path": ["n"], "form": "integer"}]"#;
        let nodes = Cells::learn(&Node::root(&read(json, 8).unwrap())).unwrap();
        let page = learn(PAGE).unwrap();
        let one = rows(1, &[(None, 1)]);
        assert_eq!(page.write(&one, &nodes), Err(BAD), "without a key");
        page.know(&CursorKey::new(b"secret"));
        assert!(page.write(&one, &nodes).is_ok());
        assert_eq!(page.write(&rows(-1, &[(None, 1)]), &nodes), Err(BAD));
        let short = Rows { bodies: vec![Bytes::from_static(b"\0\x01\0\0\0\x01x")] };
        assert_eq!(page.write(&short, &nodes), Err(BAD));
        let misplaced = learn(&PAGE.replace("\"nodes\"", "\"node\"")).unwrap();
        misplaced.know(&CursorKey::new(b"secret"));
        assert_eq!(misplaced.write(&one, &nodes), Err(BAD));
    }
}
