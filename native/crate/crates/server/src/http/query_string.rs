//! The parameters of a GET request, as `fraiseql.http.parameters` reads its query string.

use crate::Unsure;

/// Python reads no more parameters, the empty ones counted.
const MOST: usize = 20;

/// What stood in a query string, decoded; the JSON of it is not read yet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Strings {
    pub(super) query: Option<String>,
    pub(super) operation_name: Option<String>,
    pub(super) variables: Option<String>,
    pub(super) extensions: Option<String>,
    pub(super) document_id: Option<String>,
}

/// Take a query string apart.
///
/// # Errors
/// Something of it is Python's to judge: a parameter that is not known or given twice, an escape
/// that is none.
pub(super) fn split(query: &str) -> Result<Strings, Unsure> {
    let mut found = Strings::default();
    if query.bytes().filter(|&byte| byte == b'&').count() >= MOST {
        return Err(Unsure("query string"));
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let place = match name {
            "query" => &mut found.query,
            "operationName" => &mut found.operation_name,
            "variables" => &mut found.variables,
            "extensions" => &mut found.extensions,
            "documentId" => &mut found.document_id,
            _ => return Err(Unsure("query string")),
        };
        if place.replace(decode(text)?).is_some() {
            return Err(Unsure("query string"));
        }
    }
    Ok(found)
}

/// A value without its escapes.
fn decode(text: &str) -> Result<String, Unsure> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || bytes.next().and_then(|digit| char::from(digit).to_digit(16));
                let (Some(high), Some(low)) = (digit(), digit()) else {
                    return Err(Unsure("query string"));
                };
                u8::try_from(high * 16 + low).map_err(|_| Unsure("query string"))?
            }
            byte if byte.is_ascii() => byte,
            _ => return Err(Unsure("query string")),
        });
    }
    String::from_utf8(decoded).map_err(|_| Unsure("query string"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_decoded() {
        let found = split("query=%7B+a%20%7d&variables=&documentId=%C3%A9=&operationName").unwrap();
        let given = |text: &str| Some(text.to_owned());
        let expected = Strings {
            query: given("{ a }"),
            operation_name: given(""),
            variables: given(""),
            extensions: None,
            document_id: given("é="),
        };
        assert_eq!(found, expected);
        assert_eq!(split("&&").unwrap(), Strings::default());
    }

    #[test]
    fn what_is_rare_is_pythons() {
        for bad in [
            "query=a&query=a",
            "query=a&b=c",
            "quer%79=a",
            "query=%",
            "query=%4",
            "query=%+4",
            "query=%zz",
            "query=%ff",
            "query=é",
            "=a",
            &format!("query=a{}", "&".repeat(20)),
        ] {
            assert!(split(bad).is_err(), "{bad}");
        }
    }
}
