//! Media types, as `fraiseql.http.media` reads them.

use crate::Unsure;

const JSON: &str = "application/json";
const RESPONSE_JSON: &str = "application/graphql-response+json";

/// The type of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    Json,
    ResponseJson,
}

/// One entry of `Accept` or `Accept-Encoding`.
pub(super) struct Range<'a> {
    pub(super) media: &'a str,
    pub(super) quality: f64,
    charset: Option<&'a str>,
}

impl Range<'_> {
    pub(super) fn is(&self, media: &str) -> bool {
        self.media.eq_ignore_ascii_case(media)
    }

    fn is_utf8(&self) -> bool {
        self.charset.is_none_or(is_utf8)
    }
}

/// The parameters behind a media type: trimmed, without quotes, neither in lower case.
fn parameters(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    rest.split(';').map(|part| {
        let (name, text) = part.split_once('=').unwrap_or((part, ""));
        (trim(name), trim(text).trim_matches('"'))
    })
}

fn split(value: &str) -> (&str, &str) {
    let (media, rest) = value.split_once(';').unwrap_or((value, ""));
    (trim(media), rest)
}

/// Headers hold no blanks but these two.
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

fn is_utf8(charset: &str) -> bool {
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// The entries of a header, as they stand; of a parameter that is given twice the last holds.
pub(super) fn parse_accept(value: &str) -> impl Iterator<Item = Range<'_>> + Clone {
    value.split(',').filter_map(|part| {
        let (media, rest) = split(part);
        let mut range = Range { media, quality: 1.0, charset: None };
        for (name, text) in parameters(rest) {
            if name.eq_ignore_ascii_case("q") {
                range.quality = read_quality(text);
            } else if name.eq_ignore_ascii_case("charset") {
                range.charset = Some(text);
            }
        }
        (!media.is_empty()).then_some(range)
    })
}

/// The value of a parameter `q`; 0 for what is none.
fn read_quality(text: &str) -> f64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return 0.0;
    }
    text.parse::<f64>().map_or(0.0, |found| found.min(1.0))
}

/// The media type of the answer; whoever takes neither is told so by Python.
pub(super) fn choose_media(accept: Option<&str>) -> Result<Media, Unsure> {
    let Some(accept) = accept.filter(|accept| !trim(accept).is_empty()) else {
        return Ok(Media::Json);
    };
    if accept == "*/*" || accept == JSON {
        return Ok(Media::Json); // what nearly all clients send, as the rest would judge it
    }
    let plain = quality_of(JSON, accept);
    let exact = quality_of(RESPONSE_JSON, accept);
    if plain.max(exact) <= 0.0 {
        return Err(Unsure("not acceptable"));
    }
    let is_named = || parse_accept(accept).any(|one| one.is(RESPONSE_JSON));
    #[expect(clippy::float_cmp, reason = "both were read from decimals in the same way")]
    if exact > plain || (exact == plain && is_named()) {
        return Ok(Media::ResponseJson);
    }
    Ok(Media::Json)
}

/// The quality of the most exact entry that matches.
fn quality_of(media: &str, accept: &str) -> f64 {
    for wanted in [media, "application/*", "*/*"] {
        let found = parse_accept(accept)
            .filter(|one| one.is(wanted) && one.is_utf8())
            .map(|one| one.quality)
            .reduce(f64::max);
        if let Some(found) = found {
            return found;
        }
    }
    0.0
}

/// Whether the answer may have to be a page; Python looks closer.
pub(super) fn mentions_html(accept: Option<&str>) -> bool {
    accept.is_some_and(|accept| parse_accept(accept).any(|one| one.is("text/html")))
}

/// Whether a body is JSON, whatever its encoding.
pub(super) fn names_json(content_type: &str) -> bool {
    split(content_type).0.eq_ignore_ascii_case(JSON)
}

/// Whether a body is plain JSON in UTF-8.
pub(super) fn is_json(content_type: Option<&str>, content_encoding: Option<&str>) -> bool {
    let (media, rest) = split(content_type.unwrap_or(""));
    let charset = parameters(rest).filter(|(name, _)| name.eq_ignore_ascii_case("charset")).last();
    let coding = trim(content_encoding.unwrap_or(""));
    media.eq_ignore_ascii_case(JSON)
        && charset.is_none_or(|(_, text)| is_utf8(text))
        && (coding.is_empty() || coding.eq_ignore_ascii_case("identity"))
}
