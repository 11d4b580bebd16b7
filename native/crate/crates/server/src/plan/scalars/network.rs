//! Addresses of networks and of machines in them.

use std::borrow::Cow;
use std::fmt::Display;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Four numbers without leading zeros.
pub(super) fn ipv4(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    text.parse::<Ipv4Addr>().is_ok().then_some(text)
}

/// An address without zone and without an IPv4 address in it, shortened as RFC 5952 says.
pub(super) fn ipv6(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let found = parse_v6(&text)?;
    Some(same_or(text, &found))
}

/// Versions of Python differ in how they write an IPv4 address that is mapped.
fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    let found: Ipv6Addr = text.parse().ok()?;
    (!text.contains('.') && found.to_ipv4_mapped().is_none()).then_some(found)
}

/// An address and the length of its prefix, with no bit set right of it.
pub(super) fn cidr(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let (address, prefix) = text.split_once('/')?;
    let is_plain = (1..=3).contains(&prefix.len())
        && prefix.bytes().all(|byte| byte.is_ascii_digit())
        && (prefix.len() == 1 || !prefix.starts_with('0'));
    let length: u32 = prefix.parse().ok().filter(|_| is_plain)?;
    if let Ok(found) = address.parse::<Ipv4Addr>() {
        let host = u32::MAX.checked_shr(length).unwrap_or(0);
        return (length <= 32 && found.to_bits() & host == 0).then_some(text);
    }
    let found = parse_v6(address)?;
    let host = u128::MAX.checked_shr(length).unwrap_or(0);
    if length > 128 || found.to_bits() & host != 0 {
        return None;
    }
    let plain = format!("{found}/{length}");
    Some(if *text == plain { text } else { plain.into() })
}

/// Six octets, joined by colons and in small letters.
pub(super) fn mac(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let bytes = text.as_bytes();
    let is_joined = |by: u8| {
        bytes.len() == 17
            && bytes.iter().enumerate().all(|(at, byte)| match at % 3 {
                2 => *byte == by,
                _ => byte.is_ascii_hexdigit(),
            })
    };
    if is_joined(b':') && !bytes.iter().any(u8::is_ascii_uppercase) {
        return Some(text);
    }
    let is_bare = bytes.len() == 12 && bytes.iter().all(u8::is_ascii_hexdigit);
    if !(is_bare || is_joined(b':') || is_joined(b'-')) {
        return None;
    }
    let digits: Vec<char> = text
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|digit| digit.to_ascii_lowercase())
        .collect();
    let octets: Vec<String> = digits.chunks(2).map(|pair| pair.iter().collect()).collect();
    Some(octets.join(":").into())
}

fn same_or<'t>(text: Cow<'t, str>, found: &impl Display) -> Cow<'t, str> {
    let plain = found.to_string();
    if *text == plain { text } else { plain.into() }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, check};

    #[test]
    fn addresses() {
        check(
            Form::Ipv4,
            &[
                ("192.0.2.1", Some("192.0.2.1")),
                ("192.0.02.1", None),
                ("192.0.2", None),
                ("256.0.0.1", None),
                ("192.0.2.1/32", None),
                (" 192.0.2.1", None),
            ],
        );
        check(
            Form::Ipv6,
            &[
                ("2001:db8::1", Some("2001:db8::1")),
                ("2001:0DB8:0:0:0:0:0:1", Some("2001:db8::1")),
                ("::", Some("::")),
                ("1:0:0:2:0:0:0:3", Some("1:0:0:2::3")),
                ("1:0:2:3:4:5:6:7", Some("1:0:2:3:4:5:6:7")),
                ("::102:304", Some("::102:304")),
                ("::ffff:1.2.3.4", None),
                ("::ffff:102:304", None),
                ("fe80::1%eth0", None),
                ("1::2::3", None),
                ("12345::", None),
            ],
        );
    }

    #[test]
    fn networks() {
        check(
            Form::Cidr,
            &[
                ("192.0.2.0/24", Some("192.0.2.0/24")),
                ("0.0.0.0/0", Some("0.0.0.0/0")),
                ("192.0.2.1/32", Some("192.0.2.1/32")),
                ("192.0.2.1/24", None),
                ("192.0.2.0/33", None),
                ("192.0.2.0/024", None),
                ("192.0.2.0/+24", None),
                ("192.0.2.0/255.255.255.0", None),
                ("192.0.2.0", None),
                ("2001:DB8::/32", Some("2001:db8::/32")),
                ("::/0", Some("::/0")),
                ("2001:db8::1/128", Some("2001:db8::1/128")),
                ("2001:db8::1/64", None),
                ("2001:db8::/129", None),
                ("192.0.2.0/", None),
            ],
        );
    }

    #[test]
    fn interfaces() {
        let plain = "08:00:2b:01:02:03";
        check(
            Form::Mac,
            &[
                (plain, Some(plain)),
                ("08-00-2B-01-02-03", Some(plain)),
                ("08:00:2B:01:02:03", Some(plain)),
                ("08002b010203", Some(plain)),
                ("0800.2b01.0203", None),
                ("08:00-2b:01:02:03", None),
                ("08:00:2b:01:02", None),
                ("08:00:2b:01:02:0g", None),
            ],
        );
    }
}
