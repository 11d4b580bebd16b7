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
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn unreadable(why: &str) -> Self {
        Self::of(StatusCode::BAD_REQUEST, "BAD_REQUEST", why)
    }

    pub(super) fn malformed_body() -> Self {
        Self::unreadable("its body is malformed")
    }

    pub(super) fn of(status: StatusCode, code: &'static str, why: &str) -> Self {
        Self { status, code, message: format!("This HTTP request cannot be read: {why}.") }
    }

    pub(super) fn large_head(most: usize) -> Self {
        Self {
            status: StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            code: "REQUEST_HEADER_FIELDS_TOO_LARGE",
            message: format!("The request line and the headers may have {most} bytes at most."),
        }
    }

    /// A head that does not end.
    pub(super) fn late_head(limit: Duration) -> Self {
        let message =
            format!("The head of the request did not arrive within {} s.", limit.as_secs_f64());
        Self { status: StatusCode::REQUEST_TIMEOUT, code: "REQUEST_TIMEOUT", message }
    }

    pub(super) fn body(&self) -> String {
        error(self.code, &self.message)
    }

    /// The whole response, for a connection that has no request to answer.
    pub(super) fn text(&self) -> Vec<u8> {
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

/// What is said in place of what hyper gives by itself, without a body; None where it is none.
pub(super) fn in_place_of(bytes: &[u8], head_bytes: usize) -> Option<Refusal> {
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
    is_bare.then_some(refusal)
}
