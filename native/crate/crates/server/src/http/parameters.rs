//! From the bytes of a body, or a query string, to what it asks for, as `fraiseql.http.parameters` reads it.

use std::borrow::Cow;

use memchr::memmem;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::query_string::Strings;
use crate::Unsure;
use crate::plan::{self, Selector};

/// Python refuses integers of more digits.
const MOST_DIGITS: usize = 4300;

/// Of JSON.
const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// What one request asks for.
#[derive(Debug)]
pub(crate) enum Request<'a> {
    One(Asked<'a>),
    /// A list of operations, which are answered in order.
    Many(Vec<Asked<'a>>),
}

/// An operation, named in one of three ways.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) name: Named<'a>,
    pub(crate) operation_name: Option<Cow<'a, str>>,
    pub(crate) variables: Option<&'a RawValue>,
}

impl Asked<'_> {
    /// What it is found by.
    pub(crate) fn operation(&self) -> plan::Asked<'_> {
        let selector = match &self.name {
            Named::Query(text) => Selector::Query(text),
            Named::Hash(hash) => Selector::Hash(hash),
            Named::Id(id) => Selector::Id(id),
        };
        plan::Asked { selector, operation_name: self.operation_name.as_deref() }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Named<'a> {
    Query(Cow<'a, str>),
    Hash(Cow<'a, str>),
    Id(Cow<'a, str>),
}

/// A string that is copied only where it has escapes; inside of an `Option` serde copies any other.
#[derive(Deserialize)]
#[serde(transparent)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// A key that is not known is no fault, but it is rare; Python looks at it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Parameters<'a> {
    #[serde(borrow, default)]
    query: Option<Text<'a>>,
    #[serde(borrow, default)]
    operation_name: Option<Text<'a>>,
    #[serde(borrow, default)]
    variables: Option<&'a RawValue>,
    #[serde(borrow, default)]
    extensions: Option<&'a RawValue>,
    #[serde(borrow, default)]
    document_id: Option<Text<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Extensions<'a> {
    #[serde(borrow, default, deserialize_with = "given")]
    persisted_query: Option<&'a RawValue>,
    /// Apollo's clients tell who they are; nobody looks at it.
    #[serde(borrow, default)]
    client_library: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persisted<'a> {
    version: u8,
    #[serde(borrow, rename = "sha256Hash")]
    hash: Cow<'a, str>,
}

/// Read a body.
///
/// # Errors
/// It asks for anything that is out of the ordinary, or is no request at all.
pub(crate) fn read(body: &[u8], batch: usize) -> Result<Request<'_>, Unsure> {
    let json = simdutf8::basic::from_utf8(body).map_err(|_| Unsure("body"))?;
    if has_surrogate(body) {
        return Err(Unsure("escaped surrogate"));
    }
    if batch == 0 || !json.trim_start_matches(BLANKS).starts_with('[') {
        return Ok(Request::One(choose(object(json)?)?));
    }
    let all: Vec<&RawValue> = serde_json::from_str(json).map_err(|_| Unsure("body"))?;
    if !(1..=batch).contains(&all.len()) {
        return Err(Unsure("body"));
    }
    let all = all.into_iter().map(|one| choose(object(one.get())?));
    Ok(Request::Many(all.collect::<Result<_, _>>()?))
}

/// Read what stood in a query string.
///
/// # Errors
/// It asks for anything that is out of the ordinary, or is no request at all.
pub(super) fn read_strings(strings: &Strings) -> Result<Request<'_>, Unsure> {
    let Strings { query, operation_name, variables, extensions, document_id } = strings;
    let found = Parameters {
        query: query.as_deref().map(borrowed),
        operation_name: operation_name.as_deref().map(borrowed),
        variables: parse(variables.as_deref())?,
        extensions: parse(extensions.as_deref())?,
        document_id: document_id.as_deref().map(borrowed),
    };
    Ok(Request::One(choose(found)?))
}

fn borrowed(text: &str) -> Text<'_> {
    Text(Cow::Borrowed(text))
}

/// The JSON of a parameter; an empty one is none.
fn parse(text: Option<&str>) -> Result<Option<&RawValue>, Unsure> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    if has_surrogate(text.as_bytes()) {
        return Err(Unsure("escaped surrogate"));
    }
    let found: &RawValue = serde_json::from_str(text).map_err(|_| Unsure("query string"))?;
    Ok(Some(found).filter(|found| found.get() != "null"))
}

/// What parameters ask for.
fn choose(found: Parameters<'_>) -> Result<Asked<'_>, Unsure> {
    let variables = found.variables.filter(|value| value.get() != "null");
    if let Some(variables) = variables {
        if !variables.get().starts_with('{') {
            return Err(Unsure("body"));
        }
        if has_long_number(variables.get().as_bytes()) {
            return Err(Unsure("long number"));
        }
    }
    let extensions: Extensions<'_> = match found.extensions {
        Some(extensions) => object(extensions.get())?,
        None => Extensions::default(),
    };
    if extensions.client_library.is_some_and(|library| has_long_number(library.get().as_bytes())) {
        return Err(Unsure("long number"));
    }
    let persisted: Option<Persisted<'_>> =
        extensions.persisted_query.map(|persisted| object(persisted.get())).transpose()?;
    let (query, document_id) = (text(found.query), text(found.document_id));
    let name = match (query, persisted, document_id) {
        (Some(query), None, None) => Named::Query(query),
        (None, Some(one), None) if one.version == 1 && is_hash(&one.hash) => Named::Hash(one.hash),
        (None, None, Some(id)) => Named::Id(id),
        _ => return Err(Unsure("named in several ways")),
    };
    let operation_name = text(found.operation_name);
    Ok(Asked { name, operation_name, variables })
}

/// Read an object; serde would take a list of its values as well.
fn object<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Unsure> {
    if !json.trim_start_matches(BLANKS).starts_with('{') {
        return Err(Unsure("body"));
    }
    serde_json::from_str(json).map_err(|_| Unsure("body"))
}

/// An empty string is none.
fn text(found: Option<Text<'_>>) -> Option<Cow<'_, str>> {
    found.map(|text| text.0).filter(|text| !text.is_empty())
}

/// What is there must not be null.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Half of a surrogate pair is a JSON string, but no Unicode text, and a reader that skips strings
/// does not see it.
fn has_surrogate(body: &[u8]) -> bool {
    memmem::find_iter(body, br"\u").any(|at| matches!(body.get(at + 2), Some(b'd' | b'D')))
}

/// Whether there is a run of digits that Python might not read.
fn has_long_number(text: &[u8]) -> bool {
    text.len() > MOST_DIGITS
        && text.split(|byte| !byte.is_ascii_digit()).any(|digits| digits.len() > MOST_DIGITS)
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(body: &[u8]) -> Result<Asked<'_>, Unsure> {
        match read(body, 0)? {
            Request::One(asked) => Ok(asked),
            Request::Many(_) => panic!("lists are off"),
        }
    }

    #[test]
    fn what_apollo_says_of_itself_is_no_matter() {
        let library = r#"{"name":"@apollo/client","version":"4.1.7"}"#;
        for library in [library, "null", "1"] {
            let text =
                format!(r#"{{"query":"{{ a }}","extensions":{{"clientLibrary":{library}}}}}"#);
            assert_eq!(one(text.as_bytes()).unwrap().name, Named::Query("{ a }".into()));
        }
        let hash = "0".repeat(64);
        let persisted = format!(r#""persistedQuery":{{"version":1,"sha256Hash":"{hash}"}}"#);
        let text = format!(r#"{{"extensions":{{"clientLibrary":{library},{persisted}}}}}"#);
        assert_eq!(one(text.as_bytes()).unwrap().name, Named::Hash(hash.into()));
    }

    #[test]
    fn other_extensions_and_what_python_cannot_read_are_pythons() {
        let long = "1".repeat(MOST_DIGITS + 1);
        for extensions in [
            r#"{"idempotencyKey":"a"}"#.to_owned(),
            r#"{"clientLibrary":NaN}"#.to_owned(),
            r#"{"clientLibrary":{},"clientLibrary":{}}"#.to_owned(),
            format!(r#"{{"clientLibrary":{long}}}"#),
            "[]".to_owned(),
            "[null,null]".to_owned(),
        ] {
            let text = format!(r#"{{"query":"{{ a }}","extensions":{extensions}}}"#);
            assert!(one(text.as_bytes()).is_err(), "{extensions:.60}");
        }
        let hash = "0".repeat(64);
        for text in [
            format!(r#"{{"extensions":{{"persistedQuery":[1,"{hash}"]}}}}"#),
            r#"["{ a }",null,null,null,null]"#.to_owned(),
        ] {
            assert!(one(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn lists_are_read_where_they_are_allowed() {
        let texts = |body: &str, batch| match read(body.as_bytes(), batch) {
            Ok(Request::Many(all)) => all.len(),
            Ok(Request::One(_)) => panic!("{body}"),
            Err(_) => 0,
        };
        let body = r#" [{"query": "{ a }"}, {"documentId": "x", "variables": {}}]"#;
        assert_eq!((texts(body, 2), texts(body, 1), texts(body, 0)), (2, 0, 0));
        for bad in ["[]", "[1]", "[null]", r#"[{"query": "{ a }"}, {}]"#, r#"[[{"query": "a"}]]"#] {
            assert_eq!(texts(bad, 9), 0, "{bad}");
        }
    }

    #[test]
    fn query_strings_say_the_same_as_bodies() {
        let strings = |query: &str| super::super::query_string::split(query).unwrap();
        let found = strings("query=%7Ba%7D&variables=%7B%22a%22:1%7D&extensions=&operationName=");
        let Ok(Request::One(asked)) = read_strings(&found) else { panic!("{found:?}") };
        assert_eq!(asked.name, Named::Query("{a}".into()));
        assert_eq!(asked.variables.unwrap().get(), "{\"a\":1}");
        assert_eq!(asked.operation_name, None);
        let nulls = strings("documentId=x&variables=null&extensions=null");
        let Ok(Request::One(asked)) = read_strings(&nulls) else { panic!("{nulls:?}") };
        assert!(asked.name == Named::Id("x".into()) && asked.variables.is_none());
        for bad in [
            "",
            "query=",
            "query=a&variables=%5B%5D",
            "query=a&variables=x",
            "query=a&variables=%7B%7Dx",
            "query=a&extensions=1",
            "query=a&variables=%7B%22a%22:%22%5Cud800%22%7D",
            "query=a&documentId=b",
        ] {
            assert!(read_strings(&strings(bad)).is_err(), "{bad}");
        }
    }
}
