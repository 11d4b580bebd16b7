//! Rows of columns written as the response asks for them, without documents between.
//!
//! A plan that is made ready knows both the form of each column and the leaf of the shape program
//! that takes it, so response keys, constants and coercions are settled once. What is not certain
//! from the form, or not as usual in a row, goes the general way: `cells`, then the shape program.

use std::collections::HashMap;

use super::cells::{Form, write_text};
use super::node::{Learned, Node};
use super::read::read;
use super::value::Value;
use super::write::{Style, write_int, write_json, write_string};
use crate::pg::{Rows, columns};

/// Bytes of one step of a copy.
const STEP: usize = 16;
/// Constants of shape programs nest at most this deep.
const DEPTH: usize = 16;

/// Bytes that are copied in whole steps, for which no call is made.
#[derive(Debug)]
struct Steps {
    steps: Box<[[u8; STEP]]>,
    length: usize,
}

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

/// What stands before a value, and the value.
#[derive(Debug)]
struct Part {
    before: Steps,
    column: usize,
    nonnull: bool,
    leaf: Leaf,
}

/// Writes the rows of one root field.
#[derive(Debug)]
pub struct RowWriter {
    parts: Box<[Part]>,
    end: Steps,
    columns: usize,
    is_list: bool,
    weight: usize,
}

/// Where the columns stand in a document.
enum Place<'n> {
    Column(usize, Form),
    Object(Vec<(&'n str, Self)>),
}

/// Parts while they are put together.
#[derive(Default)]
struct Compiler {
    text: Vec<u8>,
    parts: Vec<Part>,
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
        let cells = cells.list()?;
        let mut document = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            let path = cell.get("path")?.each(|key| key.text())?;
            if !place(&mut document, &path, Place::Column(column, Form::learn(&cell.get("form")?)?))
            {
                return Ok(None);
            }
        }
        let mut node = shape.get("node")?;
        if is_list {
            if node.get("kind")?.text()? != "list" {
                return Ok(None);
            }
            node = node.get("of")?;
        }
        if node.get("kind")?.text()? != "object" {
            return Ok(None);
        }
        let mut compiler = Compiler::default();
        if !compiler.object(&node.get("fields")?, &document)? {
            return Ok(None);
        }
        let Compiler { text, parts } = compiler;
        // A column that is not wanted is checked the general way.
        if (0..cells.len()).any(|column| parts.iter().all(|part| part.column != column)) {
            return Ok(None);
        }
        let weight = parts.iter().map(|part| part.before.length + 2).sum::<usize>() + text.len();
        let (parts, end) = (parts.into(), Steps::new(&text));
        Ok(Some(Self { parts, end, columns: cells.len(), is_list, weight }))
    }

    /// Append the answer of the root field; false, and nothing, where a row has to go the general
    /// way.
    #[must_use]
    pub fn write(&self, rows: &Rows, out: &mut Vec<u8>) -> bool {
        let start = out.len();
        let written = self.write_all(rows, out).is_some()
            && simdutf8::basic::from_utf8(&out[start..]).is_ok();
        if !written {
            out.truncate(start);
        }
        written
    }

    fn write_all(&self, rows: &Rows, out: &mut Vec<u8>) -> Option<()> {
        let mut values = Vec::with_capacity(self.columns);
        if !self.is_list {
            let [only] = &rows.bodies[..] else { return None };
            return self.write_row(only, &mut values, out);
        }
        out.push(b'[');
        for (index, body) in rows.bodies.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            self.write_row(body, &mut values, out)?;
        }
        out.push(b']');
        Some(())
    }

    fn write_row<'r>(
        &self,
        body: &'r [u8],
        values: &mut Vec<Option<&'r [u8]>>,
        out: &mut Vec<u8>,
    ) -> Option<()> {
        values.clear();
        values.extend(columns(body));
        if values.len() != self.columns {
            return None;
        }
        out.reserve(self.weight + body.len() * 2 + STEP);
        for part in &self.parts {
            part.before.write(out);
            match values[part.column] {
                Some(value) => part.leaf.write(value, out)?,
                None if part.nonnull => return None,
                None => out.extend_from_slice(b"null"),
            }
        }
        self.end.write(out);
        Some(())
    }
}

/// Put a column at its place; false where an object of the document is not in one piece.
fn place<'n>(object: &mut Vec<(&'n str, Place<'n>)>, path: &[&'n str], column: Place<'n>) -> bool {
    let Some((&key, rest)) = path.split_first() else { return false };
    let known = object.iter().position(|(other, _)| *other == key);
    if rest.is_empty() {
        object.push((key, column));
        return known.is_none();
    }
    match known {
        None => {
            let mut inner = Vec::new();
            let placed = place(&mut inner, rest, column);
            object.push((key, Place::Object(inner)));
            placed
        }
        Some(at) if at + 1 == object.len() => match &mut object[at].1 {
            Place::Object(inner) => place(inner, rest, column),
            Place::Column(..) => false,
        },
        Some(_) => false,
    }
}

impl Compiler {
    /// Take the fields of an object; false where one is not certain.
    fn object(&mut self, fields: &Node<'_>, object: &[(&str, Place<'_>)]) -> Learned<bool> {
        self.text.push(b'{');
        for (index, field) in fields.list()?.iter().enumerate() {
            if index > 0 {
                self.text.push(b',');
            }
            write_string(field.get("key")?.text()?, Style::Compact, &mut self.text);
            self.text.push(b':');
            let certain = match field.find("constant")? {
                Some(constant) => self.constant(constant.text()?),
                None => self.field(field, object)?,
            };
            if !certain {
                return Ok(false);
            }
        }
        self.text.push(b'}');
        Ok(true)
    }

    fn constant(&mut self, json: &str) -> bool {
        match read(json, DEPTH) {
            Ok(value @ (Value::Null | Value::Bool(_) | Value::Int(_) | Value::Text(_))) => {
                write_json(&value, Style::Compact, &mut self.text);
                true
            }
            _ => false,
        }
    }

    fn field(&mut self, field: &Node<'_>, object: &[(&str, Place<'_>)]) -> Learned<bool> {
        let (source, nonnull) = (field.get("source")?.text()?, field.get("nonnull")?.flag()?);
        let node = field.get("node")?;
        let kind = node.get("kind")?.text()?;
        match (object.iter().find(|(key, _)| *key == source), kind) {
            (None, _) if !nonnull => {
                self.text.extend_from_slice(b"null");
                Ok(true)
            }
            (Some((_, Place::Object(inner))), "object") => self.object(&node.get("fields")?, inner),
            (Some((_, Place::Column(column, form))), "leaf") => {
                let Some(leaf) = Leaf::learn(&node, *form)? else { return Ok(false) };
                let before = Steps::new(&std::mem::take(&mut self.text));
                self.parts.push(Part { before, column: *column, nonnull, leaf });
                Ok(true)
            }
            _ => Ok(false),
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

impl Steps {
    fn new(bytes: &[u8]) -> Self {
        let step = |chunk: &[u8]| {
            let mut step = [0; STEP];
            step[..chunk.len()].copy_from_slice(chunk);
            step
        };
        Self { steps: bytes.chunks(STEP).map(step).collect(), length: bytes.len() }
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        for step in &self.steps {
            out.extend_from_slice(step);
        }
        out.truncate(end);
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use fraise_core::shape::{Program, Scratch};
    use proptest::prelude::*;
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::plan::cells::Cells;

    type Row = Vec<Option<Vec<u8>>>;

    const FORMS: [(&str, &[&str]); 7] = [
        ("text", &["any", "string", "id", "text", "enum", "int"]),
        ("boolean", &["any", "boolean", "id"]),
        ("integer", &["any", "int", "float", "id", "text", "string"]),
        ("uuid", &["any", "string", "id", "text", "enum"]),
        ("numeric", &["any", "float", "text", "id", "int"]),
        ("instant", &["any", "string", "id", "text"]),
        ("json", &["any", "string", "id", "text", "int", "list"]),
    ];
    /// Paths of documents, some of which are not in one piece with others.
    const PATHS: [&[&str]; 7] =
        [&["a"], &["\"é\n"], &["o", "a"], &["o", "b"], &["o", "p", "a"], &["p", "a"], &["c"]];

    /// A column, and the field that it fills.
    #[derive(Clone, Debug)]
    struct Told {
        path: Vec<&'static str>,
        form: &'static str,
        leaf: &'static str,
        nonnull: bool,
    }

    fn cells(told: &[Told]) -> String {
        let cell = |each: &Told| json!({"path": each.path, "form": each.form});
        Json::Array(told.iter().map(cell).collect()).to_string()
    }

    fn shape(told: &[Told], is_list: bool, backward: bool) -> String {
        let all: Vec<_> = told.iter().map(|each| (&each.path[..], each)).collect();
        let mut node = json!({"kind": "object", "fields": fields(&all, backward)});
        if is_list {
            node = json!({"kind": "list", "nonnull": true, "of": node});
        }
        json!({"version": 1, "field": "Query.f", "nonnull": false, "node": node}).to_string()
    }

    fn fields(told: &[(&[&str], &Told)], backward: bool) -> Vec<Json> {
        let mut found = vec![json!({"key": "__typename", "constant": "\"T\""})];
        for (number, (path, each)) in told.iter().enumerate() {
            let (nonnull, source) = (each.nonnull, path[0]);
            let mut field = json!({
                "key": format!("{number} é\""), "source": source, "field": "T.f", "nonnull": nonnull,
            });
            if path.len() == 1 {
                let values = json!({"one": "ONE", "a\"": "QUOTED", "é": "É"});
                field["node"] = match each.leaf {
                    "list" => json!({"kind": "list", "nonnull": false, "of":
                        {"kind": "leaf", "type": "any"}}),
                    "enum" => json!({"kind": "leaf", "type": "enum", "values": values}),
                    leaf => json!({"kind": "leaf", "type": leaf}),
                };
            } else {
                // as often as there are columns of it
                let inner: Vec<_> = told
                    .iter()
                    .filter(|(other, _)| other.len() > 1 && other[0] == source)
                    .map(|(other, each)| (&other[1..], *each))
                    .collect();
                field["node"] = json!({"kind": "object", "fields": fields(&inner, backward)});
            }
            found.push(field);
            if !nonnull {
                let node = json!({"kind": "leaf", "type": "any"});
                found.push(json!({"key": format!("none{number}"), "source": "nowhere",
                    "field": "T.n", "nonnull": false, "node": node}));
            }
        }
        if backward {
            found.reverse();
        }
        found
    }

    fn writer(cells: &str, shape: &str, is_list: bool) -> Option<RowWriter> {
        let (cells, shape) = (read(cells, 32).unwrap(), read(shape, 32).unwrap());
        RowWriter::learn(&Node::root(&cells), &Node::root(&shape), is_list).unwrap()
    }

    fn written(writer: &RowWriter, rows: &Rows) -> Option<String> {
        let mut out = b"before".to_vec();
        if writer.write(rows, &mut out) {
            return Some(String::from_utf8(out.split_off(6)).unwrap());
        }
        assert_eq!(out, b"before");
        None
    }

    /// What documents and the shape program make of rows.
    fn general(cells: &str, shape: &str, rows: &Rows, is_list: bool) -> Option<String> {
        let cells = Cells::learn(&Node::root(&read(cells, 32).unwrap())).unwrap();
        let program = Program::parse(shape.as_bytes()).unwrap();
        let mut documents = Vec::new();
        for body in &rows.bodies {
            let mut document = Vec::new();
            cells.write(columns(body), &mut document).ok()?;
            documents.push(document);
        }
        let documents: Vec<_> = documents.iter().map(|one| Some(&one[..])).collect();
        let mut scratch = Scratch::default();
        let rendered = if is_list {
            program.rows().unwrap().render(&documents, &mut scratch).ok()?
        } else {
            program.render(documents.first().copied().flatten(), &mut scratch).ok()?
        };
        let text = || String::from_utf8(scratch.output().to_vec()).unwrap();
        rendered.faults.is_empty().then(text)
    }

    fn rows(rows: &[Row]) -> Rows {
        let body = |row: &Row| {
            let mut body = u16::try_from(row.len()).unwrap().to_be_bytes().to_vec();
            for value in row {
                let length = value.as_ref().map_or(-1, |value| i32::try_from(value.len()).unwrap());
                body.extend_from_slice(&length.to_be_bytes());
                body.extend_from_slice(value.as_deref().unwrap_or_default());
            }
            Bytes::from(body)
        };
        Rows { bodies: rows.iter().map(body).collect() }
    }

    fn told() -> impl Strategy<Value = Vec<Told>> {
        let one = (any::<bool>(), 0..FORMS.len(), 0..6_usize);
        let shuffled = Just(PATHS.to_vec()).prop_shuffle();
        let paths = prop_oneof![3 => Just(PATHS.to_vec()), 1 => shuffled];
        (paths, proptest::collection::vec(one, 1..PATHS.len())).prop_map(|(paths, all)| {
            let told = |((nonnull, form, leaf), path): ((bool, usize, usize), &[&'static str])| {
                let (form, leaves) = FORMS[form];
                Told { path: path.to_vec(), form, leaf: leaves[leaf % leaves.len()], nonnull }
            };
            all.into_iter().zip(paths).map(told).collect()
        })
    }

    fn value(told: &Told) -> BoxedStrategy<Option<Vec<u8>>> {
        let any_of = |texts: &[&'static [u8]]| {
            proptest::sample::select(texts.to_vec()).prop_map(<[u8]>::to_vec).boxed()
        };
        let usual = match told.form {
            "text" if told.leaf == "enum" => any_of(&[b"one", b"a\"", "é".as_bytes(), b"two"]),
            "text" => prop_oneof!["[ -~]{0,40}", ".{0,8}"].prop_map(String::into_bytes).boxed(),
            "boolean" => any_of(&[&[0], &[0], &[1], &[1], &[1], &[2]]),
            "integer" => prop_oneof![
                any::<i16>().prop_map(|number| number.to_be_bytes().to_vec()),
                any::<i32>().prop_map(|number| number.to_be_bytes().to_vec()),
                (-3_i64..3).prop_map(|number| number.to_be_bytes().to_vec()),
                any::<i64>().prop_map(|number| number.to_be_bytes().to_vec()),
            ]
            .boxed(),
            "uuid" => any::<[u8; 16]>().prop_map(|bytes| bytes.to_vec()).boxed(),
            "instant" => any::<i64>().prop_map(|number| number.to_be_bytes().to_vec()).boxed(),
            "numeric" => any_of(&[
                b"0",
                b"-0",
                b"12.50",
                b"-0.001",
                b"123456789012345678901234567890",
                b"NaN",
                b"-Infinity",
                b"007",
                b"1e+20",
                b"5.",
                b"-",
                b".5",
            ]),
            _ => any_of(&[
                b"\"2026-01-01\"",
                b"\"2026-01-02\"",
                b"\"\\n\"",
                b"1",
                b"null",
                b"[1, {}]",
                b"\"a\" ",
                b"\"",
                b"{",
                b"",
            ]),
        };
        let rare = proptest::collection::vec(any::<u8>(), 0..9);
        prop_oneof![40 => usual.prop_map(Some), 3 => Just(None), 1 => rare.prop_map(Some)].boxed()
    }

    fn case() -> impl Strategy<Value = (Vec<Told>, Vec<Row>)> {
        told().prop_flat_map(|told| {
            let row: Vec<_> = told.iter().map(value).collect();
            (Just(told), proptest::collection::vec(row, 0..4))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn both_ways_write_the_same(
            (told, given) in case(), is_list: bool, backward: bool, lost in 0..40_usize
        ) {
            let (cells, shape) = (cells(&told), shape(&told, is_list, backward));
            let mut given = given;
            if lost == 0 && let Some(row) = given.last_mut() {
                row.pop();
            }
            let given = rows(&given);
            if let Some(writer) = writer(&cells, &shape, is_list)
                && let Some(found) = written(&writer, &given)
            {
                prop_assert_eq!(Some(found), general(&cells, &shape, &given, is_list));
            }
        }
    }

    fn column(path: &[&'static str], form: &'static str, leaf: &'static str) -> Told {
        Told { path: path.to_vec(), form, leaf, nonnull: true }
    }

    #[test]
    fn usual_rows_are_written_without_documents() {
        let text = |text: &str| Some(text.as_bytes().to_vec());
        for (form, leaf, value, expected) in [
            (
                "text",
                "string",
                text("a text of more than one step \""),
                r#""a text of more than one step \"""#,
            ),
            ("text", "enum", text("one"), "\"ONE\""),
            ("integer", "int", Some(vec![0xff; 4]), "-1"),
            ("integer", "id", Some(vec![0, 0, 0, 0, 0, 0, 1, 0]), "\"256\""),
            ("numeric", "any", text("-0.50"), "-0.50"),
            ("numeric", "text", text("12"), "\"12\""),
            ("numeric", "text", text("NaN"), "\"NaN\""),
            ("numeric", "float", text("1.5"), "1.5"),
            ("boolean", "boolean", Some(vec![1]), "true"),
            ("instant", "string", Some(vec![0; 8]), "\"2000-01-01T00:00:00+00:00\""),
            ("uuid", "id", Some(vec![0xab; 16]), "\"abababab-abab-abab-abab-abababababab\""),
            ("json", "string", text("\"2026-01-01\""), "\"2026-01-01\""),
        ] {
            let told = [column(&["o", "a"], form, leaf), column(&["b"], "boolean", "boolean")];
            let (cells, shape) = (cells(&told), shape(&told, true, false));
            let given = rows(&vec![vec![value, Some(vec![0])]; 2]);
            let writer = writer(&cells, &shape, true).unwrap();
            let row = format!(
                r#"{{"__typename":"T","0 é\"":{{"__typename":"T","0 é\"":{expected}}},"1 é\"":false}}"#
            );
            assert_eq!(written(&writer, &given), Some(format!("[{row},{row}]")));
            assert_eq!(written(&writer, &rows(&[])).as_deref(), Some("[]"));
        }
    }

    #[test]
    fn what_is_not_certain_goes_the_general_way() {
        let a = column(&["a"], "text", "string");
        let again = column(&["o", "b"], "text", "string");
        for told in [
            vec![column(&["a"], "text", "int")],
            vec![column(&["a"], "json", "any")],
            vec![column(&["a"], "json", "list")],
            vec![column(&["a"], "numeric", "id")],
            vec![a.clone(), a.clone()],
            vec![column(&["o", "a"], "text", "string"), a.clone(), again],
        ] {
            let shape = shape(&told, true, false);
            assert!(writer(&cells(&told), &shape, true).is_none(), "{told:?}");
        }
        let unwanted = cells(&[a.clone(), column(&["b"], "text", "string")]);
        assert!(writer(&unwanted, &shape(&[a.clone()], true, false), true).is_none());
        let document = r#"[{"path": [], "form": "json"}]"#;
        assert!(writer(document, &shape(&[a.clone()], true, false), true).is_none());

        let told = [a, column(&["n"], "numeric", "float")];
        let writer = writer(&cells(&told), &shape(&told, false, false), false).unwrap();
        let row = |text: &[u8], number: &[u8]| vec![Some(text.to_vec()), Some(number.to_vec())];
        assert!(written(&writer, &rows(&[row(b"a", b"1")])).is_some());
        for given in [
            vec![],
            vec![row(b"a", b"1"), row(b"a", b"1")],
            vec![row(b"\xff", b"1")],
            vec![row(b"a", b"NaN")],
            vec![row(b"a", b"1")[..1].to_vec()],
            vec![vec![None, Some(b"1".to_vec())]],
        ] {
            assert_eq!(written(&writer, &rows(&given)), None, "{given:?}");
        }
    }
}
