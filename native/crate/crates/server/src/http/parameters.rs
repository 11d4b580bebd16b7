//! From the bytes of a body to what it asks for, as `fraiseql.http.parameters` reads it.

use std::borrow::Cow;

use memchr::memmem;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::Unsure;

/// Python refuses integers of more digits.
const MOST_DIGITS: usize = 4300;

/// An operation, named in one of three ways.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub(super) name: Named<'a>,
    pub(super) operation_name: Option<Cow<'a, str>>,
    pub(super) variables: Option<&'a RawValue>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named<'a> {
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
pub(super) fn read(body: &[u8]) -> Result<Asked<'_>, Unsure> {
    let json = simdutf8::basic::from_utf8(body).map_err(|_| Unsure("body"))?;
    if has_surrogate(body) {
        return Err(Unsure("escaped surrogate"));
    }
    let found: Parameters<'_> = object(json)?;
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
    if !json.trim_start_matches([' ', '\t', '\r', '\n']).starts_with('{') {
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

    #[test]
    fn what_apollo_says_of_itself_is_no_matter() {
        let library = r#"{"name":"@apollo/client","version":"4.1.7"}"#;
        for library in [library, "null", "1"] {
            let text =
                format!(r#"{{"query":"{{ a }}","extensions":{{"clientLibrary":{library}}}}}"#);
            assert_eq!(read(text.as_bytes()).unwrap().name, Named::Query("{ a }".into()));
        }
        let hash = "0".repeat(64);
        let persisted = format!(r#""persistedQuery":{{"version":1,"sha256Hash":"{hash}"}}"#);
        let text = format!(r#"{{"extensions":{{"clientLibrary":{library},{persisted}}}}}"#);
        assert_eq!(read(text.as_bytes()).unwrap().name, Named::Hash(hash.into()));
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
            assert!(read(text.as_bytes()).is_err(), "{extensions:.60}");
        }
        let hash = "0".repeat(64);
        for text in [
            format!(r#"{{"extensions":{{"persistedQuery":[1,"{hash}"]}}}}"#),
            r#"["{ a }",null,null,null,null]"#.to_owned(),
        ] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
