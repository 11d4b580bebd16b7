//! What is decided here, against what the application in Python decides: a table that
//! `tests/fixtures/make.py` prints from it.

use std::sync::LazyLock;

use http::HeaderMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::coding::{self, Coding};
use super::media::{self, Media};
use super::origins;
use super::parameters::{self, Named};
use super::settings::Cors;

static TABLES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../tests/fixtures/http.json")).expect("it was printed")
});

/// The rows of a table; an empty one would test nothing.
fn rows<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let rows: Vec<T> = serde_json::from_value(TABLES[name].clone()).expect("it has this form");
    assert!(rows.len() > 10, "{name}");
    rows
}

#[test]
fn media_types_are_chosen_as_python_does() {
    for (accept, expected) in rows::<(Option<String>, Option<String>)>("media") {
        let found = media::choose_media(accept.as_deref()).ok().map(|found| match found {
            Media::Json => "application/json",
            Media::ResponseJson => "application/graphql-response+json",
        });
        assert_eq!(found, expected.as_deref(), "{accept:?}");
    }
}

#[test]
fn content_types_are_read_as_python_does() {
    for (kind, encoding, expected) in rows::<(Option<String>, Option<String>, bool)>("json") {
        let found = media::is_json(kind.as_deref(), encoding.as_deref());
        assert_eq!(found, expected, "{kind:?} {encoding:?}");
    }
}

#[derive(Deserialize)]
struct Chosen {
    coding: Option<Coding>,
    small_ones: bool,
}

#[test]
fn codings_are_chosen_as_python_does() {
    for (codings, accept, expected) in
        rows::<(Vec<Coding>, Option<String>, Option<Chosen>)>("codings")
    {
        let found = coding::choose(&codings, accept.as_deref()).ok();
        let expected = expected.map(|one| (one.coding, one.small_ones));
        let found = found.map(|one| (one.coding, one.small_ones));
        assert_eq!(found, expected, "{codings:?} {accept:?}");
    }
}

#[test]
fn pages_of_other_sites_are_answered_as_python_does() {
    type Row = (Cors, Option<String>, Vec<(String, String)>);
    for (cors, origin, expected) in rows::<Row>("origins") {
        let mut headers = HeaderMap::new();
        origins::add_headers(&cors, origin.as_deref(), &mut headers);
        let found: Vec<(String, String)> = headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        assert_eq!(found, expected, "{cors:?} {origin:?}");
    }
}

#[derive(Debug, Deserialize)]
struct Request {
    query: String,
    id: Option<String>,
    persisted: Value,
    operation_name: Option<String>,
    variables: String,
}

/// Bodies that Python takes and that are not looked at here, because they are rare.
const LEFT: [&str; 8] = [
    r#"{"query":""}"#,
    r#"{"query":"{a}","query":"{b}"}"#,
    r#"{"query":"\ud83d\ude00"}"#,
    r#"{"query":"{a}","extensions":{"other":1}}"#,
    r#"{"query":"{a}","documentId":"x"}"#,
    r#"{"query":"{a}","extensions":{"persistedQuery":null}}"#,
    r#"{"extensions":{"persistedQuery":null}}"#,
    r#"{"query":"{a}","unknown":1}"#,
];

#[test]
fn bodies_are_read_as_python_does_or_not_at_all() {
    let (mut read, mut hashes) = (0, 0);
    for (body, expected) in rows::<(String, Option<Request>)>("bodies") {
        let Ok(parameters::Request::One(found)) = parameters::read(body.as_bytes(), 0) else {
            let is_persisted = body.contains("persistedQuery");
            let is_left = LEFT.contains(&&*body) || is_persisted;
            assert!(expected.is_none() || is_left, "{body}");
            continue;
        };
        read += 1;
        let expected = expected.unwrap_or_else(|| panic!("Python refuses {body}"));
        match found.name {
            Named::Query(query) => {
                assert_eq!((&*query, &expected.persisted), (&*expected.query, &Value::Bool(false)));
                assert_eq!(expected.id, None, "{body}");
            }
            Named::Hash(hash) => {
                hashes += 1;
                assert_eq!(expected.persisted["sha256Hash"], *hash, "{body}");
                assert_eq!((&*expected.query, expected.id), ("", None), "{body}");
            }
            Named::Id(id) => {
                assert_eq!(expected.id.as_deref(), Some(&*id), "{body}");
                assert_eq!((&*expected.query, expected.persisted), ("", Value::Bool(false)));
            }
        }
        assert_eq!(found.operation_name.as_deref(), expected.operation_name.as_deref(), "{body}");
        let variables = found.variables.map_or("{}", |variables| variables.get());
        // Of a key that stands twice, the last holds; that is for whoever reads them.
        if !body.contains(r#""a":2"#) {
            assert_eq!(variables, expected.variables, "{body}");
        }
    }
    assert!(read > 12 && hashes == 2, "{read} {hashes}");
}

#[test]
fn answers_in_each_coding_are_the_same_again() {
    let body: Vec<u8> =
        (0..20_000_u32).flat_map(|n| format!("{{\"n\":{n}}}").into_bytes()).collect();
    for body in [&body[..], b"{}"] {
        let packed = Coding::Gzip.pack(body).unwrap();
        let mut found = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*packed), &mut found)
            .unwrap();
        assert_eq!(found, body);
        assert_eq!(
            zstd::bulk::decompress(&Coding::Zstd.pack(body).unwrap(), 1 << 20).unwrap(),
            body
        );
        let mut found = Vec::new();
        brotli::BrotliDecompress(&mut &*Coding::Br.pack(body).unwrap(), &mut found).unwrap();
        assert_eq!(found, body);
    }
}
