//! Answers written without documents: the same as those made of them.

use bytes::Bytes;
use fraise_core::shape::{Program, Scratch};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::pg::{Rows, columns};
use crate::plan::CursorKey;
use crate::plan::cells::Cells;
use crate::plan::node::Node;
use crate::plan::page::Page;
use crate::plan::read::read;
use crate::plan::writer::Writer;

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

fn cells(told: &[Told]) -> Json {
    let cell = |each: &Told| json!({"path": each.path, "form": each.form});
    Json::Array(told.iter().map(cell).collect())
}

fn shape(told: &[Told], is_list: bool, backward: bool) -> Json {
    let mut node = object(told, backward);
    if is_list {
        node = json!({"kind": "list", "nonnull": true, "of": node});
    }
    program(&node)
}

fn program(node: &Json) -> Json {
    json!({"version": 1, "field": "Query.f", "nonnull": false, "node": node})
}

/// The node of a document that has all of it.
fn object(told: &[Told], backward: bool) -> Json {
    let all: Vec<_> = told.iter().map(|each| (&each.path[..], each)).collect();
    json!({"kind": "object", "fields": fields(&all, backward)})
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

/// A statement and the shape of its answer.
struct Plan {
    cells: String,
    page: Option<Page>,
    shape: String,
    is_list: bool,
    writer: Option<Writer>,
}

impl Plan {
    fn of(cells: &Json, page: Option<&Json>, shape: &Json, is_list: bool) -> Self {
        let statement = json!({"cells": cells, "page": page}).to_string();
        let (cells, shape) = (cells.to_string(), shape.to_string());
        let (told, given) = (read(&statement, 32).unwrap(), read(&shape, 32).unwrap());
        let writer = Writer::learn(&Node::root(&told), &Node::root(&given), is_list).unwrap();
        let page = Node::root(&told).find("page").unwrap().map(|page| Page::learn(&page).unwrap());
        if let Some(page) = &page {
            page.know(&CursorKey::new(b"secret"));
        }
        Self { cells, page, shape, is_list, writer }
    }

    /// The answer without documents; None where it has to be made of them.
    fn written(&self, rows: &Rows) -> Option<String> {
        let mut out = b"before".to_vec();
        if self.writer.as_ref()?.write(rows, self.page.as_ref(), &mut out) {
            return Some(String::from_utf8(out.split_off(6)).unwrap());
        }
        assert_eq!(out, b"before");
        None
    }

    /// What documents and the shape program make of rows.
    fn general(&self, rows: &Rows) -> Option<String> {
        let cells = Cells::learn(&Node::root(&read(&self.cells, 32).unwrap())).unwrap();
        let program = Program::parse(self.shape.as_bytes()).unwrap();
        let mut documents = Vec::new();
        if let Some(page) = &self.page {
            documents.push(page.write(rows, &cells).ok()?);
        } else {
            for body in &rows.bodies {
                let mut document = Vec::new();
                cells.write(columns(body), &mut document).ok()?;
                documents.push(document);
            }
        }
        let documents: Vec<_> = documents.iter().map(|one| Some(&one[..])).collect();
        let mut scratch = Scratch::default();
        let rendered = if self.is_list {
            program.rows().unwrap().render(&documents, &mut scratch).ok()?
        } else {
            program.render(documents.first().copied().flatten(), &mut scratch).ok()?
        };
        let text = || String::from_utf8(scratch.output().to_vec()).unwrap();
        rendered.faults.is_empty().then(text)
    }
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
        let plan = Plan::of(&cells(&told), None, &shape(&told, is_list, backward), is_list);
        let mut given = given;
        if lost == 0 && let Some(row) = given.last_mut() {
            row.pop();
        }
        let given = rows(&given);
        if let Some(found) = plan.written(&given) {
            prop_assert_eq!(Some(found), plan.general(&given));
        }
    }

    #[test]
    fn both_ways_write_the_same_connection((connection, given) in paged()) {
        let (plan, given) = (connection.plan(), rows(&given));
        if let Some(found) = plan.written(&given) {
            prop_assert_eq!(Some(found), plan.general(&given));
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
        let plan = Plan::of(&cells(&told), None, &shape(&told, true, false), true);
        let given = rows(&vec![vec![value, Some(vec![0])]; 2]);
        let row = format!(
            r#"{{"__typename":"T","0 é\"":{{"__typename":"T","0 é\"":{expected}}},"1 é\"":false}}"#
        );
        assert_eq!(plan.written(&given), Some(format!("[{row},{row}]")));
        assert_eq!(plan.written(&rows(&[])).as_deref(), Some("[]"));
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
        let plan = Plan::of(&cells(&told), None, &shape(&told, true, false), true);
        assert!(plan.writer.is_none(), "{told:?}");
    }
    let asked = shape(std::slice::from_ref(&a), true, false);
    for cells in [
        cells(&[a.clone(), column(&["b"], "text", "string")]),
        json!([{"path": [], "form": "json"}]),
    ] {
        assert!(Plan::of(&cells, None, &asked, true).writer.is_none(), "{cells}");
    }

    let told = [a, column(&["n"], "numeric", "float")];
    let plan = Plan::of(&cells(&told), None, &shape(&told, false, false), false);
    let row = |text: &[u8], number: &[u8]| vec![Some(text.to_vec()), Some(number.to_vec())];
    assert!(plan.written(&rows(&[row(b"a", b"1")])).is_some());
    for given in [
        vec![],
        vec![row(b"a", b"1"), row(b"a", b"1")],
        vec![row(b"\xff", b"1")],
        vec![row(b"a", b"NaN")],
        vec![row(b"a", b"1")[..1].to_vec()],
        vec![vec![None, Some(b"1".to_vec())]],
    ] {
        assert_eq!(plan.written(&rows(&given)), None, "{given:?}");
    }
}

/// A connection, and how it is asked for.
#[derive(Clone, Debug)]
struct Connection {
    keys: Vec<&'static str>,
    told: Vec<Told>,
    page: Json,
    /// As the page, but that it may ask for something else.
    shape: Json,
}

impl Connection {
    fn plan(&self) -> Plan {
        Plan::of(&cells(&self.told), Some(&self.page), &self.shape, false)
    }
}

/// What of a connection is asked for, and how.
#[derive(Clone, Debug)]
struct Wish {
    part: &'static str,
    nonnull: bool,
    /// Index of a leaf; the first fits.
    leaf: usize,
    /// Whether the page has it, and the shape.
    made: (bool, bool),
}

const KEYS: [&str; 5] = ["text", "uuid", "integer", "instant", "json"];

fn wish(parts: &'static [&'static str]) -> impl Strategy<Value = Wish> {
    let made = prop_oneof![30 => Just((true, true)), 1 => any::<(bool, bool)>()];
    let leaf = prop_oneof![20 => Just(0), 1 => 0..4_usize];
    (proptest::sample::select(parts), any::<bool>(), leaf, made)
        .prop_map(|(part, nonnull, leaf, made)| Wish { part, nonnull, leaf, made })
}

fn wishes(parts: &'static [&'static str]) -> impl Strategy<Value = Vec<Wish>> {
    proptest::collection::vec(wish(parts), 1..4)
}

/// A field of the page and one of the shape, as far as they are made.
fn both(
    wishes: &[Wish],
    make: &dyn Fn(&Wish) -> (Json, Json),
    backward: bool,
) -> (Vec<Json>, Vec<Json>) {
    let (mut page, mut shape) = (Vec::new(), Vec::new());
    for (number, wish) in wishes.iter().enumerate() {
        let (fields, node) = make(wish);
        let source = format!("@{number}");
        if wish.made.0 {
            page.push(json!({"key": source, "part": wish.part, "fields": fields}));
        }
        if wish.made.1 {
            shape.push(json!({"key": format!("{number} \"é"), "source": source, "field": "T.f",
                "nonnull": wish.nonnull, "node": node}));
        }
    }
    shape.push(json!({"key": "__typename", "constant": "\"T\""}));
    if backward {
        shape.reverse();
    }
    (page, shape)
}

fn leaf(types: [&str; 4], wish: &Wish) -> (Json, Json) {
    (json!([]), json!({"kind": "leaf", "type": types[wish.leaf]}))
}

fn text_leaf(wish: &Wish) -> (Json, Json) {
    leaf(["string", "any", "id", "int"], wish)
}

fn object_of(fields: &[Json]) -> Json {
    json!({"kind": "object", "fields": fields})
}

fn list_of(node: &Json) -> Json {
    json!({"kind": "list", "nonnull": true, "of": node})
}

fn connection() -> impl Strategy<Value = Connection> {
    let keys = proptest::collection::vec(proptest::sample::select(KEYS.to_vec()), 1..3);
    let outer = wishes(&["edges", "edges", "nodes", "info", "info", "last", "cursor"]);
    let inner = wishes(&["more", "never", "first", "last"]);
    let edge = wishes(&["cursor", "node"]);
    (keys, told(), outer, edge, inner, any::<bool>(), any::<bool>()).prop_map(
        |(keys, told, outer, edge, inner, backward, mixed)| {
            let node = object(&told, mixed);
            let make = |wish: &Wish| match wish.part {
                "edges" => {
                    let of_item = |wish: &Wish| match wish.part {
                        "node" => (json!([]), node.clone()),
                        _ => text_leaf(wish),
                    };
                    let (page, shape) = both(&edge, &of_item, mixed);
                    (json!(page), list_of(&object_of(&shape)))
                }
                "nodes" => (json!([]), list_of(&node)),
                "info" => {
                    let of_info = |wish: &Wish| match wish.part {
                        "first" | "last" => text_leaf(wish),
                        _ => leaf(["boolean", "any", "id", "int"], wish),
                    };
                    let (page, shape) = both(&inner, &of_info, mixed);
                    (json!(page), object_of(&shape))
                }
                _ => text_leaf(wish),
            };
            let (page, shape) = both(&outer, &make, mixed);
            let page = json!({"fingerprint": "mark", "keys": keys, "backward": backward,
                "fields": page});
            Connection { keys, told, page, shape: program(&object_of(&shape)) }
        },
    )
}

fn paged() -> impl Strategy<Value = (Connection, Vec<Row>)> {
    connection().prop_flat_map(|connection| {
        let key = |form: &&'static str| value(&Told { form, ..column(&["k"], form, "any") });
        let keys: Vec<_> = connection.keys.iter().map(key).collect();
        let cells: Vec<_> = connection.told.iter().map(value).collect();
        let size = prop_oneof![
            30 => (0_i64..5).prop_map(|size| Some(size.to_be_bytes().to_vec())),
            1 => Just(Some((-1_i64).to_be_bytes().to_vec())),
            1 => Just(Some(vec![1])),
            1 => Just(None),
        ];
        let row = (keys, cells).prop_map(|(keys, cells)| [keys, cells].concat());
        let lost = prop_oneof![30 => Just(0), 1 => 1..4_usize];
        (Just(connection), size, proptest::collection::vec(row, 0..5), lost).prop_map(
            |(connection, size, mut rows, lost)| {
                rows.iter_mut().for_each(|row| row.insert(0, size.clone()));
                if let Some(row) = rows.last_mut() {
                    row.truncate(row.len().saturating_sub(lost));
                }
                (connection, rows)
            },
        )
    })
}

const PAGE: &str = r#"{"fingerprint": "mark", "keys": ["text", "integer"], "backward": false,
    "fields": [
        {"key": "@info", "part": "info", "fields": [{"key": "@last", "part": "last"}]},
        {"key": "@edges", "part": "edges", "fields": [
            {"key": "@node", "part": "node"}, {"key": "@cursor", "part": "cursor"}]},
        {"key": "@more", "part": "info", "fields": [
            {"key": "@more", "part": "more"}, {"key": "@none", "part": "never"},
            {"key": "@first", "part": "first"}]}]}"#;

fn asked(last_nonnull: bool) -> Json {
    let field = |key: &str, source: &str, nonnull: bool, node: Json| json!({"key": key, "source": source, "field": "T.f", "nonnull": nonnull, "node": node});
    let (text, flag) =
        (json!({"kind": "leaf", "type": "string"}), json!({"kind": "leaf", "type": "boolean"}));
    let node = object_of(&[field("n", "a", true, json!({"kind": "leaf", "type": "int"}))]);
    let edge =
        object_of(&[field("c", "@cursor", true, text.clone()), field("node", "@node", true, node)]);
    program(&object_of(&[
        field("edges", "@edges", true, list_of(&edge)),
        field(
            "info",
            "@info",
            true,
            object_of(&[field("end", "@last", last_nonnull, text.clone())]),
        ),
        field(
            "more",
            "@more",
            true,
            object_of(&[
                field("next", "@more", true, flag.clone()),
                field("previous", "@none", true, flag),
                field("start", "@first", false, text),
            ]),
        ),
    ]))
}

#[test]
fn usual_pages_are_written_without_documents() {
    let told = [column(&["a"], "integer", "int")];
    let key = |text: Option<&str>, number: i16| {
        [
            Some(2_i64.to_be_bytes().to_vec()),
            text.map(|text| text.as_bytes().to_vec()),
            Some(number.to_be_bytes().to_vec()),
            Some(number.to_be_bytes().to_vec()),
        ]
        .to_vec()
    };
    let all = [key(Some("a\""), 1), key(None, 2), key(Some("c"), 3)];
    let sign = |payload: &str| CursorKey::new(b"secret").signed(payload, "mark");
    let [one, two] = [r#"["a\"", 1]"#, "[null, 2]"].map(sign);
    for (backward, rows_of, [(first, n), (last, m)], more) in [
        (false, &all[..], [(&one, 1), (&two, 2)], true),
        (false, &all[..2], [(&one, 1), (&two, 2)], false),
        (true, &all[..], [(&two, 2), (&one, 1)], true),
    ] {
        let mut page: Json = serde_json::from_str(PAGE).unwrap();
        page["backward"] = json!(backward);
        let plan = Plan::of(&cells(&told), Some(&page), &asked(true), false);
        let given = rows(rows_of);
        let found = plan.written(&given).unwrap();
        assert_eq!(
            found,
            format!(
                r#"{{"edges":[{{"c":"{first}","node":{{"n":{n}}}}},{{"c":"{last}","node":{{"n":{m}}}}}],"info":{{"end":"{last}"}},"more":{{"next":{more},"previous":false,"start":"{first}"}}}}"#
            )
        );
        assert_eq!(Some(found), plan.general(&given));
    }
    let page: Json = serde_json::from_str(PAGE).unwrap();
    let plan = Plan::of(&cells(&told), Some(&page), &asked(false), false);
    assert_eq!(
        plan.written(&rows(&[])).as_deref(),
        Some(
            r#"{"edges":[],"info":{"end":null},"more":{"next":false,"previous":false,"start":null}}"#
        )
    );
    let plan = Plan::of(&cells(&told), Some(&page), &asked(true), false);
    assert_eq!(plan.written(&rows(&[])), None, "null where none may be");
}

#[test]
fn pages_that_are_not_certain_go_the_general_way() {
    let told = [column(&["a"], "integer", "int")];
    let made = |page: &str, shape: &Json| {
        let page: Json = serde_json::from_str(page).unwrap();
        Plan::of(&cells(&told), Some(&page), shape, false).writer.is_some()
    };
    assert!(made(PAGE, &asked(true)));
    for (from, to) in [
        // asked for otherwise than it stands in the page
        (r#""part": "more""#, r#""part": "last""#),
        (r#""part": "last""#, r#""part": "never""#),
        (r#""part": "node""#, r#""part": "cursor""#),
        (r#""part": "edges""#, r#""part": "info""#),
        // twice, or of a place where it does not belong
        (r#""key": "@none""#, r#""key": "@more""#),
        (r#""part": "first""#, r#""part": "cursor""#),
        (r#""part": "cursor""#, r#""part": "more""#),
        // not asked for, so that only the general way looks at it
        (r#"{"key": "@last""#, r#"{"key": "@other", "part": "more"}, {"key": "@last""#),
    ] {
        let page = PAGE.replacen(from, to, 1);
        assert_ne!(page, PAGE);
        assert!(!made(&page, &asked(true)), "{to}");
    }
    let mut rows_of_it = asked(true);
    rows_of_it["node"] = list_of(&rows_of_it["node"].clone());
    assert!(!made(PAGE, &rows_of_it));
}
