//! Where the requests of HTTP/1.1 begin and end, as `fraiseql.serving.framing` sees it.
//!
//! The bytes are looked at before hyper reads them: it passes over what stands beside a
//! `Transfer-Encoding`, so a message whose end is in doubt could not be told from another later. What
//! is malformed is left to hyper, which refuses it.

use http::StatusCode;
use memchr::memchr;

use super::refusal::Refusal;

/// Digits of a length that is not larger than 64 bits whatever they are.
const DIGITS: usize = 19;

/// The place in what a client sends.
#[derive(Debug)]
pub(super) struct Framing {
    /// Bytes of a head, and of a line of chunks.
    most: usize,
    place: Place,
    head: Head,
    /// The part of a line whose end has not come.
    line: Vec<u8>,
    /// Heads that have come whole.
    heads: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Head,
    /// So many bytes of a body are to come.
    Body(u64),
    Chunk(Chunk),
    /// Something was malformed; only hyper knows what it makes of the rest.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chunk {
    Size,
    Data(u64),
    End,
    Trailers,
}

/// What of a head decides about its end.
#[derive(Debug, Default)]
struct Head {
    bytes: usize,
    lines: usize,
    version: [u8; 3],
    /// None of it could be read, or two differ.
    is_odd: bool,
    length: Option<u64>,
    codings: usize,
    is_other_coding: bool,
}

/// Where bytes are no request that is served; those in front of it are.
#[derive(Debug)]
pub(super) struct Doubt {
    pub(super) at: usize,
    pub(super) refusal: Refusal,
}

impl Framing {
    pub(super) fn new(most: usize) -> Self {
        let (place, head) = (Place::Head, Head::default());
        Self { most, place, head, line: Vec::new(), heads: 0 }
    }

    /// Heads that have come whole.
    pub(super) fn heads(&self) -> usize {
        self.heads
    }

    /// Whether a head has begun that is not whole yet, or nothing more can be told.
    pub(super) fn is_in_head(&self) -> bool {
        match self.place {
            Place::Head => self.head.bytes > 0,
            Place::Unknown => true,
            Place::Body(_) | Place::Chunk(_) => false,
        }
    }

    /// Whether the client may still be sending a request that has begun.
    pub(super) fn is_amid(&self) -> bool {
        self.place != Place::Head || self.head.bytes > 0
    }

    /// Look at the next bytes; after a doubt there is no next time.
    pub(super) fn see(&mut self, bytes: &[u8]) -> Option<Doubt> {
        let mut at = 0;
        // Where the head has begun that is being read, as far as it is in these bytes.
        let mut begin = 0;
        while at < bytes.len() {
            let rest = &bytes[at..];
            match self.place {
                Place::Unknown => return None,
                Place::Body(left) => {
                    let (taken, left) = take(rest, left);
                    at += taken;
                    begin = at;
                    self.place = if left == 0 { Place::Head } else { Place::Body(left) };
                }
                Place::Chunk(Chunk::Data(left)) => {
                    let (taken, left) = take(rest, left);
                    at += taken;
                    self.place =
                        Place::Chunk(if left == 0 { Chunk::End } else { Chunk::Data(left) });
                }
                Place::Head => {
                    let Some(end) = memchr(b'\n', rest) else {
                        self.head.bytes += rest.len();
                        self.line.extend_from_slice(rest);
                        break;
                    };
                    self.head.bytes += end + 1;
                    at += end + 1;
                    if self.with_line(&rest[..end], Self::see_field) {
                        if let Err(refusal) = self.end_head() {
                            return Some(Doubt { at: begin, refusal });
                        }
                        begin = at;
                    }
                }
                Place::Chunk(chunk) => {
                    let Some(end) = memchr(b'\n', rest) else {
                        self.line.extend_from_slice(rest);
                        if self.line.len() > self.most {
                            self.place = Place::Unknown;
                        }
                        return None;
                    };
                    at += end + 1;
                    begin = at;
                    self.place = self.with_line(&rest[..end], |_, line| see_chunk(chunk, line));
                }
            }
        }
        let is_large = self.place == Place::Head && self.head.bytes > self.most;
        is_large.then(|| Doubt { at: begin, refusal: Refusal::large_head(self.most) })
    }

    /// Do something with a line, without what ends it.
    fn with_line<T>(&mut self, end: &[u8], look: impl FnOnce(&mut Self, &[u8]) -> T) -> T {
        if self.line.is_empty() {
            return look(self, without_cr(end));
        }
        let mut line = std::mem::take(&mut self.line);
        line.extend_from_slice(end);
        let found = look(self, without_cr(&line));
        line.clear();
        self.line = line;
        found
    }

    /// Whether it was the empty line behind a head.
    fn see_field(&mut self, line: &[u8]) -> bool {
        let head = &mut self.head;
        if head.lines == 0 {
            if line.is_empty() {
                // RFC 9112, section 2.2: empty lines in front of a request are passed over.
                head.bytes = 0;
                return false;
            }
            head.lines = 1;
            if let [.., b'H', b'T', b'T', b'P', b'/', major, b'.', minor] = line {
                head.version = [*major, b'.', *minor];
            }
            return false;
        }
        if line.is_empty() {
            return true;
        }
        head.lines += 1;
        match line[0] | 0x20 {
            b'c' => {
                if let Some(value) = value_of(line, b"content-length") {
                    head.see_length(value);
                }
            }
            b't' => {
                if let Some(value) = value_of(line, b"transfer-encoding") {
                    head.codings += 1;
                    head.is_other_coding |= !value.eq_ignore_ascii_case(b"chunked");
                }
            }
            _ => {}
        }
        false
    }

    /// A head is whole: what comes behind it?
    fn end_head(&mut self) -> Result<(), Refusal> {
        let head = std::mem::take(&mut self.head);
        head.check()?;
        self.heads += 1;
        self.place = match head.length {
            _ if head.is_odd => Place::Unknown,
            _ if head.codings > 0 => Place::Chunk(Chunk::Size),
            Some(length) if length > 0 => Place::Body(length),
            _ => Place::Head,
        };
        Ok(())
    }
}

impl Head {
    fn see_length(&mut self, value: &[u8]) {
        let is_number = (1..=DIGITS).contains(&value.len()) && value.iter().all(u8::is_ascii_digit);
        let digits = value.iter().filter(|_| is_number);
        let found = digits.fold(0, |sum: u64, digit| sum * 10 + u64::from(digit & 15));
        self.is_odd |= !is_number || self.length.is_some_and(|before| before != found);
        self.length = Some(found);
    }

    /// RFC 9110, section 15.6.6: another major version is not spoken here. RFC 9112, section 6.1: a
    /// body with two lengths, or chunks in HTTP/1.0, may be smuggling: a proxy in front may believe
    /// the other of the two, and then sees other requests than we do.
    fn check(&self) -> Result<(), Refusal> {
        if self.codings > 1 {
            let why = "multiple Transfer-Encoding headers";
            return Err(Refusal::of(StatusCode::NOT_IMPLEMENTED, "NOT_IMPLEMENTED", why));
        }
        if self.is_other_coding {
            let why = "Only Transfer-Encoding: chunked is supported";
            return Err(Refusal::of(StatusCode::NOT_IMPLEMENTED, "NOT_IMPLEMENTED", why));
        }
        let [major, _, minor] = self.version;
        if major.is_ascii_digit() && minor.is_ascii_digit() && major != b'1' {
            let why =
                format!("HTTP/{}.{} is not spoken here", char::from(major), char::from(minor));
            let code = "HTTP_VERSION_NOT_SUPPORTED";
            return Err(Refusal::of(StatusCode::HTTP_VERSION_NOT_SUPPORTED, code, &why));
        }
        if self.codings > 0 && (self.length.is_some() || self.is_odd) {
            return Err(Refusal::unreadable("Content-Length stands beside Transfer-Encoding"));
        }
        if self.codings > 0 && minor == b'0' {
            return Err(Refusal::unreadable("HTTP/1.0 knows no Transfer-Encoding"));
        }
        Ok(())
    }
}

/// What comes behind a line between chunks.
fn see_chunk(chunk: Chunk, line: &[u8]) -> Place {
    match chunk {
        Chunk::Size => match size_of(line) {
            Some(0) => Place::Chunk(Chunk::Trailers),
            Some(size) => Place::Chunk(Chunk::Data(size)),
            None => Place::Unknown,
        },
        Chunk::Trailers if line.is_empty() => Place::Head,
        Chunk::Trailers => Place::Chunk(Chunk::Trailers),
        Chunk::End | Chunk::Data(_) if line.is_empty() => Place::Chunk(Chunk::Size),
        Chunk::End | Chunk::Data(_) => Place::Unknown,
    }
}

/// The size in front of a chunk, and of its extensions.
fn size_of(line: &[u8]) -> Option<u64> {
    let end = line.iter().position(|byte| matches!(byte, b';' | b' ' | b'\t'));
    let digits = &line[..end.unwrap_or(line.len())];
    let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    u64::from_str_radix(digits, 16).ok()
}

/// The value of a header line, if it is that of this header.
fn value_of<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (found, value) = line.split_at_checked(name.len())?;
    let value = value.strip_prefix(b":")?;
    found.eq_ignore_ascii_case(name).then(|| value.trim_ascii())
}

fn take(rest: &[u8], left: u64) -> (usize, u64) {
    let taken = usize::try_from(left).unwrap_or(usize::MAX).min(rest.len());
    (taken, left - taken as u64)
}

fn without_cr(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: usize = 200;

    /// What is seen of bytes that come in pieces of this size: heads, whether one is amid, a doubt.
    fn see(bytes: &[u8], size: usize) -> (usize, bool, Option<(usize, u16)>) {
        let mut framing = Framing::new(MOST);
        let mut before = 0;
        for piece in bytes.chunks(size) {
            if let Some(doubt) = framing.see(piece) {
                let at = before + doubt.at;
                return (framing.heads(), true, Some((at, doubt.refusal.status.as_u16())));
            }
            before += piece.len();
        }
        (framing.heads(), framing.is_amid(), None)
    }

    #[test]
    fn requests_are_counted_however_they_come() {
        let bytes = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n\
            POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nGET /\
            POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n5;a=b\r\nGET /\r\n0\r\nx: y\r\n\r\n\
            \r\nGET / HTTP/1.1\nhost: x\n\n";
        for size in 1..=bytes.len() {
            assert_eq!(see(bytes, size), (4, false, None), "{size}");
        }
        for end in 1..bytes.len() {
            let (heads, is_amid, doubt) = see(&bytes[..end], bytes.len());
            assert!(heads <= 4 && doubt.is_none());
            let is_between = [27, 70, 142, 144].contains(&end);
            assert_eq!(is_amid, !is_between, "{end}");
        }
    }

    #[test]
    fn doubts_stand_where_their_head_begins() {
        let good = "POST /a HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc";
        for (head, status) in [
            ("POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\ncontent-length: -\r\n\r\n", 400),
            ("POST / HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\ntransfer-encoding: gzip, chunked\r\n\r\n", 501),
            ("POST / HTTP/1.1\r\nte: a\r\ntransfer-encoding:\r\n\r\n", 501),
            (
                "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                501,
            ),
            ("GET / HTTP/2.0\r\n\r\n", 505),
        ] {
            let bytes = [good.as_bytes(), head.as_bytes(), b"0\r\n\r\n"].concat();
            assert_eq!(see(&bytes, bytes.len()), (1, true, Some((good.len(), status))), "{head}");
            let (heads, _, doubt) = see(&bytes, 1);
            assert_eq!((heads, doubt.unwrap().1), (1, status), "{head}");
        }
    }

    #[test]
    fn a_head_that_grows_too_large_is_refused_before_its_end() {
        let head = [b"GET / HTTP/1.1\r\na: ".as_slice(), &[b'b'; 300]].concat();
        for size in [1, 50, 1000] {
            assert_eq!(see(&head, size).2.unwrap().1, 431);
        }
        // what comes in one piece is hyper's to read, and the service's to weigh
        let whole = [&head[..], b"\r\n\r\n"].concat();
        assert_eq!(see(&whole, whole.len()), (1, false, None));
    }

    #[test]
    fn what_is_malformed_is_hypers() {
        for bytes in [
            "POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
            "POST / HTTP/1.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
            "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nx\r\n",
            "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n+1\r\n",
            "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabc\r\n",
        ] {
            assert_eq!(see(bytes.as_bytes(), 7), (1, true, None), "{bytes}");
        }
    }
}
