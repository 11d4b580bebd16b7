//! Pages of other sites, as `fraiseql.http.origins` answers them.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    CONTENT_TYPE, HeaderMap, HeaderValue, ORIGIN, VARY,
};

use super::admit::joined;
use super::media;
use super::settings::Cors;
use crate::Unsure;

const EXPOSE: HeaderValue = HeaderValue::from_static("x-request-id");

/// Headers that a page can set only after a preflight that we have allowed.
const PREFLIGHTED: [&str; 4] = [
    "apollo-require-preflight",
    "graphql-require-preflight",
    "x-apollo-operation-name",
    "x-requested-with",
];

/// Whether no page of another site can have made its visitor send this, where that is certain.
///
/// # Errors
/// A header is not plain ASCII.
pub(super) fn is_own_site(headers: &HeaderMap, cors: &Cors) -> Result<bool, Unsure> {
    let content_type = joined(headers, CONTENT_TYPE)?;
    if content_type.is_some_and(|text| media::names_json(&text))
        || PREFLIGHTED.iter().any(|name| headers.contains_key(*name))
    {
        return Ok(true);
    }
    let origin = joined(headers, ORIGIN)?;
    let is_allowed =
        |origin: &str| cors.allowed.iter().any(|allowed| allowed == "*" || allowed == origin);
    if origin.as_deref().is_some_and(is_allowed) {
        return Ok(true);
    }
    Ok(match joined(headers, "sec-fetch-site")? {
        Some(site) => matches!(&*site, "same-origin" | "none"),
        None => origin.is_none(),
    })
}

/// Add the CORS headers of an answer; none for a request of no foreign page.
pub(super) fn add_headers(cors: &Cors, origin: Option<&str>, headers: &mut HeaderMap) {
    if cors.allowed.is_empty() {
        return;
    }
    if cors.allowed.iter().any(|one| one == "*") {
        headers.append(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.append(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSE);
        return;
    }
    let allowed = origin.filter(|origin| cors.allowed.iter().any(|one| one == origin));
    if let Some(value) = allowed.and_then(|origin| HeaderValue::from_str(origin).ok()) {
        headers.append(ACCESS_CONTROL_ALLOW_ORIGIN, value);
        if cors.credentials {
            headers.append(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        }
        headers.append(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSE);
    }
    headers.append(VARY, HeaderValue::from_static("origin"));
}
