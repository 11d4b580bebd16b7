//! Connections put together from the rows of a page; `fraiseql.execute.pages` says how.

use std::sync::OnceLock;

use super::cells::{Cells, Form};
use super::cursor::CursorKey;
use super::node::{Learned, Node};
use super::write::{Style, write_string};
use crate::Unsure;
use crate::pg::{Rows, columns};

const BAD: Unsure = Unsure("page that does not fit");

/// What stands in a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
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

/// One page while it is written.
struct Written<'w> {
    page: &'w Page,
    nodes: &'w Cells,
    key: &'w CursorKey,
    rows: Vec<&'w [u8]>,
    more: bool,
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

    /// The document of the connection.
    pub(super) fn write(&self, rows: &Rows, nodes: &Cells) -> Result<Vec<u8>, Unsure> {
        let size = match rows.bodies.first() {
            None => 0,
            Some(body) => {
                let size = columns(body).next().flatten().ok_or(BAD)?;
                let size = i64::from_be_bytes(size.try_into().map_err(|_| BAD)?);
                usize::try_from(size).map_err(|_| BAD)?
            }
        };
        let mut kept: Vec<&[u8]> = rows.bodies.iter().take(size).map(|body| &**body).collect();
        if self.backward {
            kept.reverse();
        }
        let more = rows.bodies.len() > size;
        let key = self.key.get().ok_or(BAD)?;
        let bytes: usize = kept.iter().map(|body| body.len() * 2 + 160).sum();
        let mut out = Vec::with_capacity(bytes + 256);
        Written { page: self, nodes, key, rows: kept, more }.object(
            &self.fields,
            None,
            &mut out,
        )?;
        Ok(out)
    }
}

impl Field {
    fn learn_all(node: &Node<'_>) -> Learned<Box<[Self]>> {
        Ok(node.each(Self::learn)?.into())
    }

    fn learn(node: &Node<'_>) -> Learned<Self> {
        let given = node.get("part")?;
        let part = match given.text()? {
            "edges" => Part::Edges,
            "cursor" => Part::Cursor,
            "node" => Part::Node,
            "nodes" => Part::Nodes,
            "info" => Part::Info,
            "more" => Part::More,
            "never" => Part::Never,
            "first" => Part::First,
            "last" => Part::Last,
            _ => return given.refuse("a part of a connection"),
        };
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
        &self,
        fields: &[Field],
        row: Option<&[u8]>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unsure> {
        out.push(b'{');
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            out.extend_from_slice(&field.key);
            self.value(field, row, out)?;
        }
        out.push(b'}');
        Ok(())
    }

    fn value(&self, field: &Field, row: Option<&[u8]>, out: &mut Vec<u8>) -> Result<(), Unsure> {
        match (field.part, row) {
            (Part::Edges, None) => {
                self.list(out, |row, out| self.object(&field.fields, Some(row), out))
            }
            (Part::Nodes, None) => self.list(out, |row, out| self.node(row, out)),
            (Part::Info, None) => self.object(&field.fields, None, out),
            (Part::More, None) => {
                out.extend_from_slice(if self.more { b"true" } else { b"false" });
                Ok(())
            }
            (Part::Never, None) => {
                out.extend_from_slice(b"false");
                Ok(())
            }
            (Part::First, None) => self.end(self.rows.first(), out),
            (Part::Last, None) => self.end(self.rows.last(), out),
            (Part::Cursor, Some(row)) => self.cursor(row, out),
            (Part::Node, Some(row)) => self.node(row, out),
            _ => Err(BAD),
        }
    }

    fn list(
        &self,
        out: &mut Vec<u8>,
        item: impl Fn(&[u8], &mut Vec<u8>) -> Result<(), Unsure>,
    ) -> Result<(), Unsure> {
        out.push(b'[');
        for (index, row) in self.rows.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            item(row, out)?;
        }
        out.push(b']');
        Ok(())
    }

    fn node(&self, row: &[u8], out: &mut Vec<u8>) -> Result<(), Unsure> {
        self.nodes.write(columns(row).skip(1 + self.page.keys.len()), out)
    }

    fn end(&self, row: Option<&&[u8]>, out: &mut Vec<u8>) -> Result<(), Unsure> {
        match row {
            Some(row) => self.cursor(row, out),
            None => {
                out.extend_from_slice(b"null");
                Ok(())
            }
        }
    }

    fn cursor(&self, row: &[u8], out: &mut Vec<u8>) -> Result<(), Unsure> {
        let mut payload = vec![b'['];
        let mut values = columns(row).skip(1);
        for (index, form) in self.page.keys.iter().enumerate() {
            if index > 0 {
                payload.extend_from_slice(b", ");
            }
            form.write_or_null(values.next().ok_or(BAD)?, &mut payload)?;
        }
        payload.push(b']');
        out.push(b'"');
        self.key.sign(&payload, &self.page.fingerprint, out);
        out.push(b'"');
        Ok(())
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
        let mut out = Vec::new();
        CursorKey::new(b"secret").sign(payload.as_bytes(), "mark", &mut out);
        String::from_utf8(out).unwrap()
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
