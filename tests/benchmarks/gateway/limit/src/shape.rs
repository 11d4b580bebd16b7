//! Binary columns and texts of documents into JSON, field by field.

use bytes::Bytes;
use memchr::memchr2;

const HEX: &[u8; 16] = b"0123456789abcdef";
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Days from 1970-01-01 to the day from which PostgreSQL counts.
const EPOCH_DAYS: i64 = 10_957;
const DAY: i64 = 86_400_000_000;

/// `id`, `name`, `email`, `created_at`.
pub fn user([id, name, email, created_at]: &[Bytes; 4], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    uuid(id, out);
    out.extend_from_slice(b",\"name\":");
    text(name, out);
    out.extend_from_slice(b",\"email\":");
    text(email, out);
    out.extend_from_slice(b",\"createdAt\":");
    timestamp(created_at, out);
    out.push(b'}');
}

/// `id`, `title`, `published`, `views`, `created_at`.
pub fn list_item([id, title, published, views, created_at]: &[Bytes; 5], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    uuid(id, out);
    out.extend_from_slice(b",\"title\":");
    text(title, out);
    out.extend_from_slice(b",\"published\":");
    out.extend_from_slice(if published.first() == Some(&1) { b"true" } else { b"false" });
    out.extend_from_slice(b",\"views\":");
    let views = views.as_ref().try_into().map_or(0, i32::from_be_bytes);
    out.extend_from_slice(itoa::Buffer::new().format(views).as_bytes());
    out.extend_from_slice(b",\"createdAt\":");
    timestamp(created_at, out);
    out.push(b'}');
}

/// `id`, `title`, `author_name`, `created_at`.
pub fn edge(row: &[Bytes; 4], out: &mut Vec<u8>) {
    let [id, title, author, _] = row;
    out.extend_from_slice(b"{\"cursor\":");
    cursor(row, out);
    out.extend_from_slice(b",\"node\":{\"id\":");
    uuid(id, out);
    out.extend_from_slice(b",\"title\":");
    text(title, out);
    out.extend_from_slice(b",\"author\":{\"name\":");
    text(author, out);
    out.extend_from_slice(b"}}}");
}

/// The place of a row in the order: when and which, 24 bytes as base64.
pub fn cursor([id, _, _, created_at]: &[Bytes; 4], out: &mut Vec<u8>) {
    out.push(b'"');
    let mut key = [0; 24];
    key[..8].copy_from_slice(created_at);
    key[8..].copy_from_slice(id);
    for three in key.chunks_exact(3) {
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for shift in [18, 12, 6, 0] {
            out.push(BASE64[(bits >> shift) as usize & 63]);
        }
    }
    out.push(b'"');
}

/// What [`cursor`] wrote.
pub fn parse_cursor(text: &str) -> Option<[u8; 24]> {
    let four: &[u8; 32] = text.as_bytes().try_into().ok()?;
    let mut key = [0; 24];
    for (four, three) in four.chunks_exact(4).zip(key.chunks_exact_mut(3)) {
        let mut bits = 0;
        for byte in four {
            let place = BASE64.iter().position(|each| each == byte)?;
            bits = bits << 6 | u32::try_from(place).ok()?;
        }
        three.copy_from_slice(&bits.to_be_bytes()[1..]);
    }
    Some(key)
}

/// A UUID with its four dashes.
pub fn parse_uuid(text: &str) -> Option<[u8; 16]> {
    let mut digits = text.bytes().filter(|byte| *byte != b'-').map(|byte| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    });
    let mut id = [0; 16];
    for byte in &mut id {
        *byte = digits.next()?? << 4 | digits.next()??;
    }
    digits.next().is_none().then_some(id)
}

fn uuid(id: &[u8], out: &mut Vec<u8>) {
    let mut text = [b'-'; 38];
    (text[0], text[37]) = (b'"', b'"');
    let mut at = 1;
    for (n, byte) in id.iter().take(16).enumerate() {
        if matches!(n, 4 | 6 | 8 | 10) {
            at += 1;
        }
        text[at] = HEX[usize::from(byte >> 4)];
        text[at + 1] = HEX[usize::from(byte & 15)];
        at += 2;
    }
    out.extend_from_slice(&text);
}

fn text(value: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = value;
    while let Some(at) = rest.iter().position(|byte| *byte < 32 || matches!(byte, b'"' | b'\\')) {
        out.extend_from_slice(&rest[..at]);
        match rest[at] {
            byte @ (b'"' | b'\\') => out.extend_from_slice(&[b'\\', byte]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            byte => {
                let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]);
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            }
        }
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// As PostgreSQL writes a time into JSON where the time zone is UTC.
fn timestamp(value: &[u8], out: &mut Vec<u8>) {
    let micros = value.try_into().map_or(0, i64::from_be_bytes);
    let (days, time) = (micros.div_euclid(DAY) + EPOCH_DAYS, micros.rem_euclid(DAY));
    let (year, month, day) = civil(days);
    let (seconds, fraction) = (time / 1_000_000, time % 1_000_000);
    out.push(b'"');
    digits(year, 4, out);
    for (mark, number) in [
        (b'-', month),
        (b'-', day),
        (b'T', seconds / 3600),
        (b':', seconds / 60 % 60),
        (b':', seconds % 60),
    ] {
        out.push(mark);
        digits(number, 2, out);
    }
    if fraction != 0 {
        out.push(b'.');
        digits(fraction, 6, out);
        while out.last() == Some(&b'0') {
            out.pop();
        }
    }
    out.extend_from_slice(b"+00:00\"");
}

fn digits(number: i64, width: u32, out: &mut Vec<u8>) {
    for place in (0..width).rev() {
        out.push(b'0' + u8::try_from(number / 10_i64.pow(place) % 10).unwrap_or(0));
    }
}

/// Year, month and day of a day since 1970-01-01, by the rule of the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (year + era * 400 + next, month, day)
}

/// The fields of a post's document that the feed shows, as they stand in its text.
///
/// The text is that of a `jsonb`: keys are sorted by length and then by bytes, and written as
/// `"key": value`, so that one look at each key decides.
pub struct Post<'a> {
    id: &'a [u8],
    title: &'a [u8],
    created_at: &'a [u8],
    author: Author<'a>,
    comments: Vec<Comment<'a>>,
}

#[derive(Default)]
struct Author<'a> {
    id: &'a [u8],
    name: &'a [u8],
}

#[derive(Default)]
struct Comment<'a> {
    id: &'a [u8],
    body: &'a [u8],
    author: Author<'a>,
}

impl<'a> Post<'a> {
    /// Read a document; None where it has another form.
    pub fn read(document: &'a [u8]) -> Option<Self> {
        let mut text = Text { text: document, at: 0 };
        let mut post = Post {
            id: b"",
            title: b"",
            created_at: b"",
            author: Author::default(),
            comments: Vec::with_capacity(8),
        };
        text.object(|text, key| {
            match key {
                b"id" => post.id = text.value()?,
                b"title" => post.title = text.value()?,
                b"author" => post.author = Author::read(text)?,
                b"comments" => text.array(|text| {
                    post.comments.push(Comment::read(text)?);
                    Some(())
                })?,
                b"created_at" => post.created_at = text.value()?,
                _ => _ = text.value()?,
            }
            Some(())
        })?;
        Some(post)
    }

    /// Write what was read, in the order in which it was asked for.
    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"id\":");
        out.extend_from_slice(self.id);
        out.extend_from_slice(b",\"title\":");
        out.extend_from_slice(self.title);
        out.extend_from_slice(b",\"createdAt\":");
        out.extend_from_slice(self.created_at);
        out.extend_from_slice(b",\"author\":");
        self.author.write(out);
        out.extend_from_slice(b",\"comments\":[");
        for (n, comment) in self.comments.iter().enumerate() {
            if n > 0 {
                out.push(b',');
            }
            out.extend_from_slice(b"{\"id\":");
            out.extend_from_slice(comment.id);
            out.extend_from_slice(b",\"body\":");
            out.extend_from_slice(comment.body);
            out.extend_from_slice(b",\"author\":");
            comment.author.write(out);
            out.push(b'}');
        }
        out.extend_from_slice(b"]}");
    }
}

impl<'a> Author<'a> {
    fn read(text: &mut Text<'a>) -> Option<Self> {
        let mut author = Author::default();
        text.object(|text, key| {
            match key {
                b"id" => author.id = text.value()?,
                b"name" => author.name = text.value()?,
                _ => _ = text.value()?,
            }
            Some(())
        })?;
        Some(author)
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"id\":");
        out.extend_from_slice(self.id);
        out.extend_from_slice(b",\"name\":");
        out.extend_from_slice(self.name);
        out.push(b'}');
    }
}

impl<'a> Comment<'a> {
    fn read(text: &mut Text<'a>) -> Option<Self> {
        let mut comment = Comment::default();
        text.object(|text, key| {
            match key {
                b"id" => comment.id = text.value()?,
                b"body" => comment.body = text.value()?,
                b"author" => comment.author = Author::read(text)?,
                _ => _ = text.value()?,
            }
            Some(())
        })?;
        Some(comment)
    }
}

struct Text<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Text<'a> {
    fn take(&mut self, byte: u8) -> bool {
        let found = self.text.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    /// Calls with each key; what is called takes the value.
    fn object(&mut self, mut each: impl FnMut(&mut Self, &'a [u8]) -> Option<()>) -> Option<()> {
        if !self.take(b'{') {
            return None;
        }
        if self.take(b'}') {
            return Some(());
        }
        loop {
            let key = self.string()?;
            if !(self.take(b':') && self.take(b' ')) {
                return None;
            }
            each(self, &key[1..key.len() - 1])?;
            if self.take(b'}') {
                return Some(());
            }
            if !(self.take(b',') && self.take(b' ')) {
                return None;
            }
        }
    }

    fn array(&mut self, mut each: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if !self.take(b'[') {
            return None;
        }
        if self.take(b']') {
            return Some(());
        }
        loop {
            each(self)?;
            if self.take(b']') {
                return Some(());
            }
            if !(self.take(b',') && self.take(b' ')) {
                return None;
            }
        }
    }

    /// A string with its quotes.
    fn string(&mut self) -> Option<&'a [u8]> {
        let start = self.at;
        if !self.take(b'"') {
            return None;
        }
        loop {
            self.at += memchr2(b'"', b'\\', self.text.get(self.at..)?)?;
            if self.text[self.at] == b'"' {
                self.at += 1;
                return Some(&self.text[start..self.at]);
            }
            self.at += 2;
        }
    }

    /// A string, or a number or word up to what follows it.
    fn value(&mut self) -> Option<&'a [u8]> {
        if self.text.get(self.at) == Some(&b'"') {
            return self.string();
        }
        let start = self.at;
        let rest = self.text.get(self.at..)?;
        self.at += rest.iter().position(|byte| matches!(byte, b',' | b'}' | b']'))?;
        Some(&self.text[start..self.at])
    }
}
