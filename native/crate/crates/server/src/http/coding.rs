//! Content codings, as `fraiseql.http.compression` chooses them.

use std::io::Write;

use flate2::{Compression, GzBuilder};
use serde::Deserialize;

use super::media::parse_accept;
use crate::Unsure;

/// A way to make a body smaller.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Coding {
    /// Zstandard (RFC 8878).
    Zstd,
    /// Brotli (RFC 7932).
    Br,
    /// RFC 1952.
    Gzip,
}

const ALL: [Coding; 3] = [Coding::Zstd, Coding::Br, Coding::Gzip];

impl Coding {
    fn is_called(self, name: &str) -> bool {
        // `x-gzip` is another name of it: RFC 9110, section 8.4.1.3.
        name.eq_ignore_ascii_case(self.name())
            || (self == Self::Gzip && name.eq_ignore_ascii_case("x-gzip"))
    }

    /// As it stands in `Content-Encoding`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Zstd => "zstd",
            Self::Br => "br",
            Self::Gzip => "gzip",
        }
    }

    /// From this size on it takes about a millisecond, and a thread is cheaper than requests that
    /// wait for it.
    pub(super) fn thread_bytes(self) -> usize {
        match self {
            Self::Zstd => 200_000,
            Self::Br => 100_000,
            Self::Gzip => 50_000,
        }
    }

    /// The body in this coding; None where its library fails, which memory alone could cause.
    pub(super) fn pack(self, body: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Zstd => zstd::bulk::compress(body, 3).ok(),
            Self::Br => {
                let mut packed = Vec::with_capacity(body.len() / 2);
                let parameters = brotli::enc::BrotliEncoderParams {
                    quality: 4,
                    size_hint: body.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*body, &mut packed, &parameters).ok()?;
                Some(packed)
            }
            Self::Gzip => {
                let packed = Vec::with_capacity(body.len() / 2);
                let mut writer = GzBuilder::new().write(packed, Compression::new(5));
                writer.write_all(body).ok()?;
                writer.finish().ok()
            }
        }
    }
}

/// What a client gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) coding: Option<Coding>,
    /// Whether small bodies are coded too, because the client refuses them otherwise.
    pub(super) small_ones: bool,
}

/// What a client likes best; where it likes several as much, what stands first.
pub(super) fn choose(codings: &[Coding], accept: Option<&str>) -> Result<Choice, Unsure> {
    let Some(accept) = accept else { return Ok(Choice::default()) };
    // Of what is named twice the last holds.
    let (mut any, mut plain) = (None, None);
    let mut given = [None; ALL.len()];
    for one in parse_accept(accept) {
        if one.media == "*" {
            any = Some(one.quality);
        } else if one.is("identity") {
            plain = Some(one.quality);
        } else if let Some(coding) = ALL.into_iter().find(|coding| coding.is_called(one.media)) {
            given[coding as usize] = Some(one.quality);
        }
    }
    let mut best = None;
    let mut quality = 0.0;
    for &coding in codings {
        let found = given[coding as usize].or(any).unwrap_or(0.0);
        if found > quality {
            (best, quality) = (Some(coding), found);
        }
    }
    let refused = plain.or(any) == Some(0.0);
    if best.is_none() && refused {
        return Err(Unsure("no coding"));
    }
    if plain.is_some_and(|plain| plain > quality) {
        return Ok(Choice::default());
    }
    Ok(Choice { coding: best, small_ones: refused })
}
