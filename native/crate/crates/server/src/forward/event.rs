//! What Python is told, and what it answers.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

/// A request as it came, with what of its body has come already.
#[derive(Debug)]
pub struct Told {
    /// As it came.
    pub method: Method,
    /// The request target, with its query string.
    pub target: Box<[u8]>,
    /// As ASGI writes it: `1.0`, `1.1` or `2`.
    pub version: &'static str,
    /// Those of one name stand together.
    pub headers: HeaderMap,
    /// `http` or `https`.
    pub scheme: &'static str,
    /// Host and port; None over a socket of the file system.
    pub client: Option<(String, u16)>,
    /// What of the body has come already.
    pub body: Bytes,
    /// Whether more of the body can be had.
    pub more: bool,
    /// JSON that says what became of the mutation that it asks for, where it was sent already.
    pub outcome: Option<Bytes>,
    /// Seconds of its time that PostgreSQL has had already, where it was asked in vain.
    pub spent: f64,
}

/// What Python takes from the queue.
#[derive(Debug)]
pub enum Event {
    /// A new request.
    Request(u64, Box<Told>),
    /// A piece of a body that was asked for, and whether there is more.
    Body(u64, Bytes, bool),
    /// Nobody waits for the answer any more.
    Gone(u64),
    /// The client has taken what waited; more of the body may come.
    Room(u64),
}

/// The head of Python's answer.
#[derive(Debug)]
pub struct Head {
    /// No informational one.
    pub status: StatusCode,
    /// In the order in which they are sent.
    pub headers: HeaderMap,
}
