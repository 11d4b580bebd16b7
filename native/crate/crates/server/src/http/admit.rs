//! What of a head is in the ordinary, so that it can be answered here.

use std::borrow::Cow;

use http::header::{
    ACCEPT, ACCEPT_ENCODING, AsHeaderName, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName,
    ORIGIN,
};
use http::request::Parts;
use http::{Method, Version};

use super::coding::{self, Choice};
use super::media::{self, Media};
use super::settings::Settings;
use crate::Unsure;

const COST: HeaderName = HeaderName::from_static("graphql-cost");
const IDEMPOTENCY: HeaderName = HeaderName::from_static("idempotency-key");
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// A request that may be answered here.
#[derive(Debug)]
pub(super) struct Admitted {
    pub(super) media: Media,
    pub(super) choice: Choice,
    pub(super) origin: Option<String>,
}

/// Look at the head of a request.
///
/// # Errors
/// Something of it is Python's to judge.
pub(super) fn admit(head: &Parts, settings: &Settings) -> Result<Admitted, Unsure> {
    if head.method != Method::POST {
        return Err(Unsure("method"));
    }
    let is_whole_uri = head.version != Version::HTTP_2 && head.uri.scheme().is_some();
    if is_whole_uri || head.uri.path().trim_end_matches('/') != settings.path.trim_end_matches('/')
    {
        return Err(Unsure("path"));
    }
    let headers = &head.headers;
    if headers.contains_key(COST) || headers.contains_key(IDEMPOTENCY) {
        return Err(Unsure("header"));
    }
    let content_type = joined(headers, CONTENT_TYPE)?;
    let content_encoding = joined(headers, CONTENT_ENCODING)?;
    if !media::is_json(content_type.as_deref(), content_encoding.as_deref()) {
        return Err(Unsure("content type"));
    }
    let accept = joined(headers, ACCEPT)?;
    if settings.incremental && media::mentions_parts(accept.as_deref()) {
        return Err(Unsure("parts"));
    }
    let media = media::choose_media(accept.as_deref())?;
    let choice = coding::choose(&settings.codings, joined(headers, ACCEPT_ENCODING)?.as_deref())?;
    let origin = if settings.cors.allowed.is_empty() {
        None
    } else {
        joined(headers, ORIGIN)?.map(Cow::into_owned)
    };
    Ok(Admitted { media, choice, origin })
}

/// A header as the application sees it: what is repeated is joined by commas.
///
/// # Errors
/// It is not plain ASCII.
pub(super) fn joined<N: AsHeaderName + Clone>(
    headers: &HeaderMap,
    name: N,
) -> Result<Option<Cow<'_, str>>, Unsure> {
    let mut found: Option<Cow<'_, str>> = None;
    for value in headers.get_all(name) {
        let text = value.to_str().map_err(|_| Unsure("header"))?;
        found = Some(match found {
            None => Cow::Borrowed(text),
            Some(before) => Cow::Owned(format!("{before}, {text}")),
        });
    }
    Ok(found)
}
