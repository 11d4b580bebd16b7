//! Traces of the W3C: what a client says of its own, and which requests get spans.

use serde::Deserialize;

/// Of version 00; later versions may have more behind it.
const LENGTH: usize = "00-00000000000000000000000000000000-0000000000000000-00".len();

/// Which share of requests gets spans, as the sampler of the SDK says; the SDK is asked again.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Sampling {
    /// Of those that belong to no trace.
    pub root: f64,
    /// Of those whose parent is sampled.
    pub sampled: f64,
    /// Of those whose parent is not.
    pub unsampled: f64,
}

/// The span of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parent {
    /// Of the trace.
    pub trace: [u8; 16],
    /// Of the span.
    pub span: [u8; 8],
    /// All of its flags.
    pub flags: u8,
}

/// A request that gets spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Of the trace.
    pub id: [u8; 16],
    /// Of the span of the request.
    pub server: [u8; 8],
    /// Who has asked.
    pub parent: Option<Parent>,
}

impl Sampling {
    /// Whether nothing is ever sampled.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.root <= 0.0 && self.sampled <= 0.0 && self.unsampled <= 0.0
    }
}

impl Parent {
    /// The header `traceparent`, if it is one.
    #[must_use]
    pub fn read(header: &[u8]) -> Option<Self> {
        let (head, rest) = header.split_at_checked(LENGTH)?;
        let version = hexadecimal::<1>(&head[..2])?[0];
        let is_ended = rest.is_empty() || (version > 0 && rest[0] == b'-');
        if version == 0xff || !is_ended || [head[2], head[35], head[52]] != [b'-'; 3] {
            return None;
        }
        let (trace, span) = (hexadecimal(&head[3..35])?, hexadecimal(&head[36..52])?);
        let flags = hexadecimal::<1>(&head[53..55])?[0];
        (trace != [0; 16] && span != [0; 8]).then_some(Self { trace, span, flags })
    }

    fn is_sampled(&self) -> bool {
        self.flags & 1 == 1
    }
}

impl Trace {
    /// The trace of a request, if it gets spans.
    pub fn begin(
        parent: Option<Parent>,
        sampling: &Sampling,
        mut random: impl FnMut() -> [u8; 16],
    ) -> Option<Self> {
        let share = match parent {
            None => sampling.root,
            Some(parent) if parent.is_sampled() => sampling.sampled,
            Some(_) => sampling.unsampled,
        };
        if share <= 0.0 {
            return None;
        }
        let id = parent.map_or_else(|| whole(&mut random), |parent| parent.trace);
        if !is_within(id, share) {
            return None;
        }
        Some(Self { id, server: half(random()), parent })
    }

    /// The header `traceparent` for what is done for one of its spans.
    #[must_use]
    pub fn as_header(&self, span: [u8; 8]) -> String {
        format!("00-{}-{}-01", spell(&self.id), spell(&span))
    }
}

/// As `TraceIdRatioBased` of the SDK has it: the last eight bytes are below the share of all.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is between 0 and 1"
)]
fn is_within(id: [u8; 16], share: f64) -> bool {
    let bound = (share * 2_f64.powi(64)).round_ties_even() as u128;
    u128::from_be_bytes(id) & u128::from(u64::MAX) < bound
}

/// An id of a trace; all zeros would be none.
fn whole(random: &mut impl FnMut() -> [u8; 16]) -> [u8; 16] {
    let mut found = random();
    found[0] |= u8::from(found == [0; 16]);
    found
}

/// An id of a span; all zeros would be none.
#[must_use]
pub fn half(random: [u8; 16]) -> [u8; 8] {
    let mut found = [0; 8];
    found.copy_from_slice(&random[..8]);
    found[0] |= u8::from(found == [0; 8]);
    found
}

/// Bytes in small hexadecimal digits.
#[must_use]
pub fn spell(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

fn hexadecimal<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut found = [0; N];
    for (byte, pair) in found.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const ALL: Sampling = Sampling { root: 1.0, sampled: 1.0, unsampled: 0.0 };

    #[test]
    fn a_parent_is_read_as_the_recommendation_has_it() {
        let found = Parent::read(GOOD.as_bytes()).unwrap();
        assert_eq!(spell(&found.trace), "0af7651916cd43dd8448eb211c80319c");
        assert_eq!((spell(&found.span).as_str(), found.flags), ("b7ad6b7169203331", 1));
        let later = GOOD.replacen("00", "cc", 1);
        for good in [later.clone(), format!("{later}-what-the-future-brings")] {
            assert_eq!(Parent::read(good.as_bytes()), Some(found), "{good}");
        }
        let bad = [
            String::new(),
            GOOD[..54].to_owned(),
            format!("{GOOD}-more"),
            format!("{later}more"),
            GOOD.to_uppercase(),
            GOOD.replacen("00", "ff", 1),
            GOOD.replacen("00", "0x", 1),
            GOOD.replace('-', "_"),
            GOOD.replace("0af7651916cd43dd8448eb211c80319c", &"0".repeat(32)),
            GOOD.replace("b7ad6b7169203331", &"0".repeat(16)),
            GOOD.replace("-01", "-0é"),
        ];
        for one in bad {
            assert_eq!(Parent::read(one.as_bytes()), None, "{one}");
        }
    }

    #[test]
    fn who_asks_decides_what_is_sampled() {
        let random = || [7; 16];
        let parent = Parent::read(GOOD.as_bytes());
        let found = Trace::begin(parent, &ALL, random).unwrap();
        assert_eq!(
            found.as_header(found.server),
            "00-0af7651916cd43dd8448eb211c80319c-0707070707070707-01"
        );
        assert_eq!(found.parent, parent);
        let idle = Parent::read(GOOD.replace("-01", "-00").as_bytes());
        assert_eq!(Trace::begin(idle, &ALL, random), None);
        assert_eq!(Trace::begin(None, &ALL, random).map(|found| found.id), Some([7; 16]));
        let none = Sampling { root: 0.0, ..ALL };
        assert_eq!(Trace::begin(None, &none, random), None);
        assert!(!none.is_idle() && Sampling { sampled: 0.0, ..none }.is_idle());
    }

    #[test]
    fn a_share_is_that_of_the_sdk() {
        let low = |low: u64| (u128::from(low) | 1 << 100).to_be_bytes();
        assert!(is_within(low((1 << 62) - 1), 0.25));
        assert!(!is_within(low(1 << 62), 0.25));
        assert!(is_within(low(u64::MAX), 1.0));
        assert!(!is_within(low(0), 0.0));
    }

    #[test]
    fn ids_are_never_zero() {
        let found = Trace::begin(None, &ALL, || [0; 16]).unwrap();
        assert_ne!(found.id, [0; 16]);
        assert_ne!(found.server, [0; 8]);
    }
}
