//! A request by way of Python.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{CONNECTION, HeaderMap, HeaderName, TRANSFER_ENCODING};
use http::request::Parts;
use http::{Method, Response, Version};
use hyper::body::Incoming;
use tokio::time::sleep_until;

use super::answer;
use super::body::{Body, Took};
use super::identifier::identify;
use super::intake;
use super::link::{Link, Open};
use super::phase::Phase;
use super::shared::Shared;
use crate::Unsure;
use crate::forward::{Feed, Head, Ticket, Told};

/// Python ends requests by itself; this is for an interpreter that hangs.
const GRACE: Duration = Duration::from_secs(10);

/// What is forwarded.
pub(super) struct Forwarded {
    pub(super) head: Parts,
    /// What of the body has been read.
    pub(super) body: Bytes,
    /// The rest of it; None where there is none.
    pub(super) rest: Option<Incoming>,
    pub(super) why: Unsure,
    pub(super) since: Instant,
}

/// Hand a request to Python, and answer with what comes.
pub(super) async fn forward(
    shared: &Shared,
    link: &Arc<Link>,
    open: Open,
    forwarded: Forwarded,
) -> Response<Body> {
    let Forwarded { head, body, rest, why, since } = forwarded;
    let is_head = head.method == Method::HEAD;
    let version = head.version;
    let given = head.headers.get(super::admit::REQUEST_ID).and_then(|value| value.to_str().ok());
    let identifier = identify(given);
    let told = tell(head, link, body, rest.is_some());
    let Ok(mut ticket) = shared.forwarder.send(told) else {
        shared.counters.refused("OVERLOADED");
        if rest.is_some() {
            link.leave_unread();
        }
        return answer::overloaded(&shared.settings, &identifier, open);
    };
    shared.counters.unsure(why);
    let took = Took { counters: Arc::clone(&shared.counters), since };
    if let Some(rest) = rest {
        let pump = tokio::spawn(pump(rest, ticket.feed(), Unread::new(link)));
        ticket.keep_pump(pump.abort_handle());
    }
    let head = tokio::select! {
        biased;
        head = ticket.head() => head,
        () = shared.phase.reach(Phase::Ending) => return answer::ending(open),
        () = hang(&ticket, shared.settings.seconds + GRACE) => {
            shared.counters.refused("TIMEOUT");
            return answer::timed_out(&shared.settings, &identifier, open);
        }
    };
    match head {
        Ok(head) if is_head => {
            ticket.finish();
            drop(took);
            begin(head, version, Body::whole(Bytes::new(), open))
        }
        Ok(head) => begin(head, version, Body::Forwarded { ticket, _took: took, _open: open }),
        Err(_) => answer::failed(open),
    }
}

/// Ready when Python has had this long for a request, or for what came last of its body.
async fn hang(ticket: &Ticket, limit: Duration) {
    loop {
        let deadline = ticket.touched() + limit;
        if deadline <= Instant::now() {
            return;
        }
        sleep_until(deadline.into()).await;
    }
}

fn tell(head: Parts, link: &Link, body: Bytes, more: bool) -> Told {
    let is_second = head.version == Version::HTTP_2;
    let target = if is_second && head.uri.authority().is_some() {
        head.uri.path_and_query().map_or("", |target| target.as_str()).to_owned()
    } else {
        head.uri.to_string()
    };
    Told {
        method: head.method,
        target: target.into_bytes().into(),
        version: match head.version {
            Version::HTTP_10 => "1.0",
            Version::HTTP_2 => "2",
            _ => "1.1",
        },
        headers: head.headers,
        scheme: if link.is_secure { "https" } else { "http" },
        client: link.client.map(|client| (client.ip().to_string(), client.port())),
        body,
        more,
    }
}

fn begin(head: Head, version: Version, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = head.status;
    *response.headers_mut() = head.headers;
    keep_framing(response.headers_mut(), version);
    response
}

/// How a body is framed is for the server to say.
fn keep_framing(headers: &mut HeaderMap, version: Version) {
    headers.remove(TRANSFER_ENCODING);
    if version == Version::HTTP_2 {
        headers.remove(CONNECTION);
        headers.remove(HeaderName::from_static("keep-alive"));
    }
}

/// Give Python the body piece by piece, each when it asks for it.
async fn pump(mut body: Incoming, feed: Feed, mut unread: Unread) {
    loop {
        feed.wanted().await;
        match intake::next(&mut body).await {
            Some(Ok(piece)) => {
                let more = !http_body::Body::is_end_stream(&body);
                unread.0 = unread.0.take().filter(|_| more);
                feed.give(piece, more);
                if !more {
                    return;
                }
            }
            None => {
                unread.0 = None;
                feed.give(Bytes::new(), false);
                return;
            }
            Some(Err(_)) => {
                feed.fail();
                return;
            }
        }
    }
}

/// Notes that the client may still be sending, unless all of the body was read.
struct Unread(Option<Arc<Link>>);

impl Unread {
    fn new(link: &Arc<Link>) -> Self {
        Self(Some(Arc::clone(link)))
    }
}

impl Drop for Unread {
    fn drop(&mut self) {
        if let Some(link) = &self.0 {
            link.leave_unread();
        }
    }
}
