//! Pages of other sites, as `fraiseql.http.origins` answers them.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    HeaderMap, HeaderValue, VARY,
};

use super::settings::Cors;

const EXPOSE: HeaderValue = HeaderValue::from_static("x-request-id");

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
