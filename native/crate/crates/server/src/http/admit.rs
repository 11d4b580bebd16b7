//! What of a head is in the ordinary, so that it can be answered here.

use std::borrow::Cow;

use http::header::{
    ACCEPT, ACCEPT_ENCODING, AsHeaderName, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName,
    IF_NONE_MATCH, ORIGIN,
};
use http::request::Parts;
use http::{Method, Version};

use super::coding::{self, Choice};
use super::media::{self, Media};
use super::origins;
use super::settings::Settings;
use crate::Unsure;

const COST: HeaderName = HeaderName::from_static("graphql-cost");
const IDEMPOTENCY: HeaderName = HeaderName::from_static("idempotency-key");
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// A request that may be answered here.
#[derive(Debug)]
pub(super) struct Admitted {
    /// Whether it is a GET, which asks by its query string and gets an entity tag.
    pub(super) is_get: bool,
    pub(super) media: Media,
    pub(super) choice: Choice,
    pub(super) origin: Option<String>,
    pub(super) if_none_match: Option<String>,
}

/// Look at the head of a request.
///
/// # Errors
/// Something of it is Python's to judge.
pub(super) fn admit(head: &Parts, settings: &Settings) -> Result<Admitted, Unsure> {
    let is_get = head.method == Method::GET;
    if !is_get && head.method != Method::POST {
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
    let accept = joined(headers, ACCEPT)?;
    if is_get {
        if media::mentions_html(accept.as_deref()) {
            return Err(Unsure("page"));
        }
        if !origins::is_own_site(headers, &settings.cors)? {
            return Err(Unsure("another site"));
        }
    } else {
        let content_type = joined(headers, CONTENT_TYPE)?;
        let content_encoding = joined(headers, CONTENT_ENCODING)?;
        if !media::is_json(content_type.as_deref(), content_encoding.as_deref()) {
            return Err(Unsure("content type"));
        }
    }
    let media = media::choose_media(accept.as_deref())?;
    let choice = coding::choose(&settings.codings, joined(headers, ACCEPT_ENCODING)?.as_deref())?;
    let origin = if settings.cors.allowed.is_empty() {
        None
    } else {
        joined(headers, ORIGIN)?.map(Cow::into_owned)
    };
    let if_none_match =
        if is_get { joined(headers, IF_NONE_MATCH)?.map(Cow::into_owned) } else { None };
    Ok(Admitted { is_get, media, choice, origin, if_none_match })
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
