//! Answers that are made here.

use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderMap,
    HeaderValue, RETRY_AFTER, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{Response, StatusCode};

use super::admit::{Admitted, REQUEST_ID};
use super::body::Body;
use super::coding::Coding;
use super::identifier::as_header;
use super::link::Open;
use super::media::Media;
use super::origins;
use super::refusal::Refusal;
use super::settings::Settings;

const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");
const RESPONSE_JSON: HeaderValue =
    HeaderValue::from_static("application/graphql-response+json; charset=utf-8");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
const NO_SNIFF: HeaderValue = HeaderValue::from_static("nosniff");
const BY: HeaderValue = HeaderValue::from_static("accept, accept-encoding");
const CLOSE: HeaderValue = HeaderValue::from_static("close");

/// What an answer of the endpoint is made of.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) media: Media,
    pub(super) body: Vec<u8>,
    pub(super) coding: Option<Coding>,
    /// Of what may be kept.
    pub(super) tag: Option<String>,
    /// Whether the rest of the request will not be read.
    pub(super) closes: bool,
}

/// An answer of the endpoint, its headers in the order of `fraiseql.http.app`.
pub(super) fn respond(
    answer: Answer,
    admitted: &Admitted,
    settings: &Settings,
    identifier: &str,
    open: Open,
) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(12);
    if answer.closes {
        headers.append(CONNECTION, CLOSE);
    }
    let policy = answer.tag.and_then(|tag| {
        headers.append(ETAG, HeaderValue::from_str(&tag).ok()?);
        HeaderValue::from_str(&settings.cache_control).ok()
    });
    headers.append(CACHE_CONTROL, policy.unwrap_or(NO_STORE));
    headers.append(VARY, BY);
    origins::add_headers(&settings.cors, admitted.origin.as_deref(), &mut headers);
    if let Some(coding) = answer.coding {
        headers.append(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    }
    headers.append(REQUEST_ID, as_header(identifier));
    headers.append(X_CONTENT_TYPE_OPTIONS, NO_SNIFF);
    if answer.status == StatusCode::NOT_MODIFIED {
        return response(answer.status, headers, Body::whole(Bytes::new(), open));
    }
    let media = match answer.media {
        Media::Json => JSON,
        Media::ResponseJson => RESPONSE_JSON,
    };
    headers.append(CONTENT_TYPE, media);
    whole(answer.status, headers, answer.body, open)
}

/// A request that is refused before anybody looks at what it asks for; its connection ends.
pub(super) fn refuse(refusal: &Refusal, open: Open) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(4);
    headers.append(CONTENT_TYPE, JSON);
    headers.append(X_CONTENT_TYPE_OPTIONS, NO_SNIFF);
    headers.append(CONNECTION, CLOSE);
    whole(refusal.status, headers, refusal.body().into_bytes(), open)
}

/// There are as many requests with Python as may be.
pub(super) fn overloaded(settings: &Settings, identifier: &str, open: Open) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(8);
    headers.append(RETRY_AFTER, HeaderValue::from_static("1"));
    headers.append(CACHE_CONTROL, NO_STORE);
    headers.append(REQUEST_ID, as_header(identifier));
    headers.append(X_CONTENT_TYPE_OPTIONS, NO_SNIFF);
    headers.append(CONTENT_TYPE, JSON);
    let body = settings.overloaded.clone().into_bytes();
    whole(StatusCode::SERVICE_UNAVAILABLE, headers, body, open)
}

/// Python does not answer; a mutation may have been done.
pub(super) fn timed_out(
    settings: &Settings,
    is_sent: bool,
    identifier: &str,
    open: Open,
) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(8);
    headers.append(CACHE_CONTROL, NO_STORE);
    headers.append(REQUEST_ID, as_header(identifier));
    headers.append(X_CONTENT_TYPE_OPTIONS, NO_SNIFF);
    headers.append(CONTENT_TYPE, JSON);
    let body = settings.late(is_sent).to_owned().into_bytes();
    whole(StatusCode::GATEWAY_TIMEOUT, headers, body, open)
}

/// The server ends, and this request has no answer yet.
pub(super) fn ending(open: Open) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(4);
    headers.append(CONNECTION, CLOSE);
    headers.append(CONTENT_TYPE, JSON);
    let body = super::refusal::error("SHUTTING_DOWN", "The server is ending.");
    whole(StatusCode::SERVICE_UNAVAILABLE, headers, body.into_bytes(), open)
}

/// The application failed before it began to answer; what other servers say then.
pub(super) fn failed(open: Open) -> Response<Body> {
    let mut headers = HeaderMap::with_capacity(4);
    headers.append(CONTENT_TYPE, TEXT);
    headers.append(CONNECTION, CLOSE);
    whole(StatusCode::INTERNAL_SERVER_ERROR, headers, b"Internal Server Error".to_vec(), open)
}

fn whole(status: StatusCode, mut headers: HeaderMap, body: Vec<u8>, open: Open) -> Response<Body> {
    headers.append(CONTENT_LENGTH, HeaderValue::from(body.len()));
    response(status, headers, Body::whole(body, open))
}

fn response(status: StatusCode, headers: HeaderMap, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
