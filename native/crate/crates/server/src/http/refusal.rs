//! What is refused before there is a request, in the words of `fraiseql.serving.protocol`.

use std::time::Duration;

use http::StatusCode;

/// The JSON of an error.
pub(super) fn error(code: &str, message: &str) -> String {
    // It cannot fail: strings are always JSON.
    let message = serde_json::to_string(message).unwrap_or_default();
    format!("{{\"errors\":[{{\"message\":{message},\"extensions\":{{\"code\":\"{code}\"}}}}]}}")
}

/// A status that such a refusal has, its code, and its message.
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn unreadable(why: &str) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code: "BAD_REQUEST",
            message: format!("This HTTP request cannot be read: {why}."),
        }
    }

    pub(super) fn large_head(most: usize) -> Self {
        Self {
            status: StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            code: "REQUEST_HEADER_FIELDS_TOO_LARGE",
            message: format!("The request line and the headers may have {most} bytes at most."),
        }
    }

    pub(super) fn body(&self) -> String {
        error(self.code, &self.message)
    }

    /// The whole response, for a connection that has no request to answer.
    fn text(&self) -> Vec<u8> {
        let body = self.body();
        let reason = self.status.canonical_reason().unwrap_or_default();
        format!(
            "HTTP/1.1 {} {reason}\r\ncontent-type: application/json; charset=utf-8\r\n\
             content-length: {}\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n{body}",
            self.status.as_u16(),
            body.len(),
        )
        .into_bytes()
    }
}

/// The response to a head that does not end.
pub(super) fn late_head(limit: Duration) -> Vec<u8> {
    let message =
        format!("The head of the request did not arrive within {} s.", limit.as_secs_f64());
    Refusal { status: StatusCode::REQUEST_TIMEOUT, code: "REQUEST_TIMEOUT", message }.text()
}

/// Our response in place of one without a body that hyper gives by itself; None where it is none.
pub(super) fn in_place_of(bytes: &[u8], head_bytes: usize) -> Option<Vec<u8>> {
    let rest = bytes.strip_prefix(b"HTTP/1.1 ")?;
    let is_bare = bytes.ends_with(b"\r\n\r\n")
        && bytes.len() < 200
        && memchr::memmem::find(bytes, b"content-length: 0\r\n").is_some()
        && memchr::memmem::find(bytes, b"content-type").is_none();
    let refusal = match rest.get(..3)? {
        b"400" => Refusal::unreadable("it is malformed"),
        b"431" | b"414" => Refusal::large_head(head_bytes),
        _ => return None,
    };
    is_bare.then(|| refusal.text())
}
