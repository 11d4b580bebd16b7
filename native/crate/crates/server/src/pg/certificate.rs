//! What of a certificate rustls does not tell: X.509 in DER, read no further than is needed.

use rustls_pki_types::SignatureVerificationAlgorithm;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

const SEQUENCE: u8 = 0x30;
const OBJECT_ID: u8 = 0x06;
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const SUBJECT_ALT_NAME: &[u8] = &[0x55, 0x1d, 0x11];
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01];
const ECDSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04];
const SHA_2: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];

/// Elements of DER, one after another.
#[derive(Clone, Copy)]
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (&tag, rest) = self.0.split_first()?;
        let (&short, mut rest) = rest.split_first()?;
        let mut length = usize::from(short);
        if short >= 0x80 {
            let bytes = usize::from(short & 0x7f);
            if bytes == 0 || bytes > 4 {
                return None;
            }
            let (digits, after) = rest.split_at_checked(bytes)?;
            length = digits.iter().fold(0, |sum, &digit| sum << 8 | usize::from(digit));
            rest = after;
        }
        let (body, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((tag, body))
    }

    /// An element of a kind, with its head.
    fn whole(&mut self, wanted: u8) -> Option<&'a [u8]> {
        let before = self.0;
        self.expect(wanted)?;
        before.get(..before.len() - self.0.len())
    }

    fn expect(&mut self, wanted: u8) -> Option<&'a [u8]> {
        self.next().filter(|&(tag, _)| tag == wanted).map(|(_, body)| body)
    }
}

impl<'a> Iterator for Der<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        Self::next(self)
    }
}

/// The parts of a certificate that are looked at.
pub(super) struct Certificate<'a> {
    der: &'a [u8],
    signed: &'a [u8],
    algorithm: Der<'a>,
    signature: &'a [u8],
    /// Version 1 has no extensions, so it says nothing of what it may be used for.
    first_version: bool,
    issuer: &'a [u8],
    validity: Der<'a>,
    subject: Der<'a>,
    key: &'a [u8],
    extensions: Option<Der<'a>>,
}

impl<'a> Certificate<'a> {
    pub(super) fn read(der: &'a [u8]) -> Option<Self> {
        let mut outer = Der(Der(der).expect(SEQUENCE)?);
        let signed = outer.whole(SEQUENCE)?;
        let mut inner = Der(Der(signed).expect(SEQUENCE)?);
        let algorithm = Der(outer.expect(SEQUENCE)?);
        let signature = bits(outer)?;
        let first_version = inner.0.first() != Some(&0xa0);
        if !first_version {
            inner.next()?;
        }
        inner.next()?; // the serial number
        inner.expect(SEQUENCE)?; // the algorithm again
        let issuer = inner.expect(SEQUENCE)?;
        let validity = Der(inner.expect(SEQUENCE)?);
        let subject = Der(inner.expect(SEQUENCE)?);
        let key = inner.whole(SEQUENCE)?;
        let extensions = match inner.find(|&(tag, _)| tag == 0xa3) {
            Some((_, body)) => Some(Der(Der(body).expect(SEQUENCE)?)),
            None => None,
        };
        Some(Self {
            der,
            signed,
            algorithm,
            signature,
            first_version,
            issuer,
            validity,
            subject,
            key,
            extensions,
        })
    }

    pub(super) const fn is_first_version(&self) -> bool {
        self.first_version
    }

    /// The public key, in DER.
    pub(super) const fn key(&self) -> &'a [u8] {
        self.key
    }

    /// Whether the other's key has signed this one.
    pub(super) fn is_signed_by(
        &self,
        other: &Certificate<'_>,
        algorithms: &[&dyn SignatureVerificationAlgorithm],
    ) -> bool {
        let Some(mut key) = Der(other.key).expect(SEQUENCE).map(Der) else { return false };
        let Some(kind) = key.expect(SEQUENCE) else { return false };
        let Some(public) = bits(key) else { return false };
        self.issuer == other.subject.0
            && algorithms.iter().any(|algorithm| {
                algorithm.signature_alg_id().as_ref() == self.algorithm.0
                    && algorithm.public_key_alg_id().as_ref() == kind
                    && algorithm.verify_signature(public, self.signed, self.signature).is_ok()
            })
    }

    /// What `tls-server-end-point` binds to (RFC 5929): the certificate, hashed as it was signed,
    /// with SHA-256 in place of MD5 and SHA-1. None if its signature has no hash of its own.
    pub(super) fn end_point(&self) -> Option<Vec<u8>> {
        let mut algorithm = self.algorithm;
        let id = algorithm.expect(OBJECT_ID)?;
        let bits = if let Some(kind) = id.strip_prefix(RSA) {
            match kind {
                [0x04 | 0x05 | 0x0b] => 256,
                [0x0c] => 384,
                [0x0d] => 512,
                [0x0e] => 224,
                [0x0a] => pss_bits(algorithm)?,
                _ => return None,
            }
        } else {
            match id.strip_prefix(ECDSA)? {
                [0x01] | [0x03, 0x02] => 256,
                [0x03, 0x01] => 224,
                [0x03, 0x03] => 384,
                [0x03, 0x04] => 512,
                _ => return None,
            }
        };
        Some(match bits {
            224 => Sha224::digest(self.der).to_vec(),
            384 => Sha384::digest(self.der).to_vec(),
            512 => Sha512::digest(self.der).to_vec(),
            _ => Sha256::digest(self.der).to_vec(),
        })
    }

    /// The seconds since 1970 from which on, and up to which it is valid.
    pub(super) fn validity(&self) -> Option<(i64, i64)> {
        let mut validity = self.validity;
        Some((seconds(validity.next()?)?, seconds(validity.next()?)?))
    }

    /// Whether the name of the host is the common name of a certificate that lists no other names,
    /// as libpq has it. rustls does not look at common names.
    pub(super) fn has_common_name(&self, host: &str) -> bool {
        let mut extensions = self.extensions.into_iter().flatten();
        let listed = extensions
            .any(|(_, body)| Der(body).expect(OBJECT_ID).is_none_or(|id| id == SUBJECT_ALT_NAME));
        !listed && self.common_name().is_some_and(|name| covers(name, host))
    }

    fn common_name(&self) -> Option<&'a str> {
        self.subject.into_iter().flat_map(|(_, set)| Der(set)).find_map(|(_, pair)| {
            let mut pair = Der(pair);
            (pair.expect(OBJECT_ID)? == COMMON_NAME).then_some(())?;
            str::from_utf8(pair.next()?.1).ok()
        })
    }
}

/// The bytes of the string of bits that comes next.
fn bits(mut der: Der<'_>) -> Option<&[u8]> {
    der.expect(0x03)?.strip_prefix(&[0])
}

fn pss_bits(mut parameters: Der<'_>) -> Option<usize> {
    let mut parameters = Der(parameters.expect(SEQUENCE)?);
    let Some((0xa0, hash)) = parameters.next() else {
        return Some(256); // SHA-1 by default, in whose place SHA-256 stands
    };
    match Der(Der(hash).expect(SEQUENCE)?).expect(OBJECT_ID)?.strip_prefix(SHA_2) {
        Some([0x02]) => Some(384),
        Some([0x03]) => Some(512),
        Some([0x04]) => Some(224),
        _ => Some(256),
    }
}

/// `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ` as seconds since 1970.
fn seconds((tag, text): (u8, &[u8])) -> Option<i64> {
    let digits = text.strip_suffix(b"Z")?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = |digits: &[u8]| digits.iter().fold(0_i64, |sum, d| sum * 10 + i64::from(d - b'0'));
    let (year, rest) = match (tag, digits.len()) {
        (0x17, 12) => {
            let year = number(&digits[..2]);
            (if year < 50 { 2000 + year } else { 1900 + year }, &digits[2..])
        }
        (0x18, 14) => (number(&digits[..4]), &digits[4..]),
        _ => return None,
    };
    let [month, day, hour, minute, second] =
        [0, 2, 4, 6, 8].map(|start| number(&rest[start..start + 2]));
    // days from civil, of the proleptic Gregorian calendar; years begin in March
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
        - 719_468;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

/// Whether a name, whose first label may be `*`, is that of the host.
fn covers(name: &str, host: &str) -> bool {
    if name.eq_ignore_ascii_case(host) {
        return true;
    }
    let Some(suffix) = name.strip_prefix('*').filter(|suffix| suffix.len() > 1) else {
        return false;
    };
    let Some(cut) = host.find('.') else { return false };
    let numeric = host.parse::<std::net::IpAddr>().is_ok();
    suffix.starts_with('.') && cut > 0 && !numeric && suffix.eq_ignore_ascii_case(&host[cut..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_stand_for_one_label() {
        for (name, host, expected) in [
            ("db.example.com", "DB.example.com", true),
            ("*.example.com", "db.example.com", true),
            ("*.example.com", "a.db.example.com", false),
            ("*.example.com", "example.com", false),
            ("*.example.com", ".example.com", false),
            ("*", "db", false),
            ("*.0.0.1", "127.0.0.1", false),
            ("127.0.0.1", "127.0.0.1", true),
        ] {
            assert_eq!(covers(name, host), expected, "{name} {host}");
        }
    }

    #[test]
    fn times_are_seconds_since_1970() {
        for (tag, text, expected) in [
            (0x17, "700101000000Z", Some(0)),
            (0x17, "491231235959Z", Some(2_524_607_999)),
            (0x17, "500101000000Z", Some(-631_152_000)),
            (0x18, "20240229120000Z", Some(1_709_208_000)),
            (0x18, "20240229120000", None),
            (0x17, "7001010000Z", None),
            (0x18, "2024022912000xZ", None),
        ] {
            assert_eq!(seconds((tag, text.as_bytes())), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_certificate_is_none() {
        for der in
            [&b""[..], b"\x30", b"\x30\x84\xff\xff\xff\xff", b"\x30\x80\0\0", b"\x30\x02\x30\0"]
        {
            assert!(Certificate::read(der).is_none());
        }
    }
}
