//! What the server is told.

use std::path::PathBuf;
use std::time::Duration;

use http::HeaderValue;
use serde::Deserialize;

use super::coding::Coding;
use crate::observe::{Form, Sampling};
use crate::pg;
use crate::starting::seconds;

/// Settings of the server; `fraise_gateway` makes them from those of `FraiseQL`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where the endpoint is.
    pub path: String,
    /// That one request may take.
    #[serde(deserialize_with = "seconds")]
    pub seconds: Duration,
    /// Of a request line and its headers.
    pub header_bytes: usize,
    /// In which they must have come.
    #[serde(deserialize_with = "seconds")]
    pub header_seconds: Duration,
    /// How long a connection that was used may wait for its next request.
    #[serde(default = "idle", deserialize_with = "seconds")]
    pub idle_seconds: Duration,
    /// Of a body.
    pub body_bytes: usize,
    /// In which it must have come.
    #[serde(deserialize_with = "seconds")]
    pub body_seconds: Duration,
    /// In which the end of a body must come that nobody wants; then its connection ends.
    #[serde(default = "unread", deserialize_with = "seconds")]
    pub unread_seconds: Duration,
    /// How much of it is read.
    #[serde(default = "unread_bytes")]
    pub unread_bytes: usize,
    /// How long a client may read nothing of an answer that waits for it.
    #[serde(default = "stall", deserialize_with = "seconds")]
    pub stall_seconds: Duration,
    /// The preferred first.
    pub codings: Vec<Coding>,
    /// From which an answer is coded.
    pub compress_bytes: usize,
    /// Operations that one request may send as a list; 0 refuses lists.
    #[serde(default)]
    pub batch: usize,
    /// `Cache-Control` of answers to GET.
    #[serde(default = "no_store")]
    pub cache_control: String,
    /// Connections that may be open; further ones wait to be accepted.
    #[serde(default = "connections")]
    pub connections: usize,
    /// Requests that may be with Python.
    pub forwarded: usize,
    /// The body of the answer where there are more.
    pub overloaded: String,
    /// The body of the answer to a request that took too long.
    pub timed_out: String,
    /// The same where mutations may have been done.
    pub cut_off: String,
    /// Whether, and how, a line is written for each request.
    #[serde(default)]
    pub access_log: Option<Form>,
    /// Session variables that are request headers.
    #[serde(default)]
    pub session: Vec<SessionHeader>,
    /// Pages of other sites.
    pub cors: Cors,
    /// Threads of the server.
    #[serde(default = "one")]
    pub threads: usize,
    /// Where PostgreSQL is; without it nothing is answered here.
    #[serde(default)]
    pub pg: Option<pg::Settings>,
    /// How long clients wait at the start for the first connection to it.
    #[serde(default, deserialize_with = "seconds")]
    pub database_seconds: Duration,
    /// How much of plans is kept.
    #[serde(default)]
    pub plans: Plans,
    /// The secret that cursors are signed with, in base64.
    #[serde(default)]
    pub cursor_key: String,
    /// How the status of an answer is chosen; those that are given here have 200 either way.
    #[serde(default)]
    pub statuses: Statuses,
    /// HTTPS instead of HTTP.
    #[serde(default)]
    pub tls: Option<Tls>,
    /// What is counted beside the least.
    #[serde(default)]
    pub metrics: Option<Metrics>,
    /// Which requests get spans.
    #[serde(default)]
    pub traces: Option<Traces>,
}

/// What costs something in each request, and is counted where somebody asks for it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// Names of operations that are told apart.
    pub operations: usize,
}

/// Spans of requests, and what PostgreSQL is told of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Traces {
    /// Which share gets them.
    pub sampling: Sampling,
    /// The setting of a transaction that holds its `traceparent`; None for none.
    pub setting: Option<String>,
}

/// A session variable that is the value of a request header, or is not set where it is missing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionHeader {
    /// Of the variable.
    pub name: String,
    /// Of the header.
    pub header: String,
}

/// Bounds of the plans that are kept.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plans {
    /// Operations.
    pub documents: usize,
    /// Of all of them together.
    pub bytes: usize,
    /// Plans of one operation.
    pub variants: usize,
}

impl Default for Plans {
    fn default() -> Self {
        Self { documents: 1000, bytes: 64_000_000, variants: 100 }
    }
}

/// The setting `fraiseql.http.statuses`.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Statuses {
    /// What clients expect today.
    #[default]
    Compatible,
    /// The draft of April 2026.
    #[serde(rename = "draft-2026")]
    Draft2026,
}

/// Pages of other sites that may read answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cors {
    /// Origins, or `*`.
    pub allowed: Vec<String>,
    /// Whether they may send cookies.
    pub credentials: bool,
}

/// Files with a certificate chain and its key, both in PEM.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    /// The server's own first.
    pub certificate: PathBuf,
    /// Of the first certificate.
    pub key: PathBuf,
}

impl Settings {
    /// The body of the answer to a request that took too long.
    pub(super) fn late(&self, may_have_changed: bool) -> &str {
        if may_have_changed { &self.cut_off } else { &self.timed_out }
    }

    /// Say what is wrong with them, if anything is.
    ///
    /// # Errors
    /// A value that nothing could be served with.
    pub fn check(&self) -> Result<(), String> {
        let least = [
            ("header_bytes", self.header_bytes, 256),
            ("body_bytes", self.body_bytes, 1),
            ("connections", self.connections, 1),
            ("forwarded", self.forwarded, 1),
            ("threads", self.threads, 1),
        ];
        for (name, value, least) in least {
            if value < least {
                return Err(format!("{name} must be at least {least}, found {value}"));
            }
        }
        if !self.path.starts_with('/') {
            return Err(format!("path must begin with /, found {:?}", self.path));
        }
        HeaderValue::from_str(&self.cache_control)
            .map_err(|_| format!("{:?} is no value of Cache-Control", self.cache_control))?;
        if let Some(one) = self.session.iter().find(|one| one.name.is_empty()) {
            return Err(format!("the session variable of {:?} needs a name", one.header));
        }
        for one in &self.session {
            http::HeaderName::from_bytes(one.header.as_bytes())
                .map_err(|_| format!("{:?} is no name of a header", one.header))?;
        }
        Ok(())
    }
}

const fn idle() -> Duration {
    Duration::from_secs(60)
}

fn no_store() -> String {
    "no-store".to_owned()
}

const fn unread() -> Duration {
    Duration::from_secs(10)
}

const fn unread_bytes() -> usize {
    64 * 1024 * 1024
}

const fn stall() -> Duration {
    Duration::from_secs(30)
}

const fn connections() -> usize {
    10_000
}

const fn one() -> usize {
    1
}
