//! A request by way of Python.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
use super::refusal::Refusal;
use super::shared::Shared;
use super::unread::discard;
use crate::Unsure;
use crate::forward::{Feed, Head, Ticket, Told};
use crate::run::Outcome;

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
    /// Of a mutation that was sent already.
    pub(super) outcome: Option<Outcome>,
    /// How much of its time PostgreSQL has had, where it was asked in vain.
    pub(super) spent: Duration,
    pub(super) since: Instant,
}

/// Hand a request to Python, and answer with what comes.
pub(super) async fn forward(
    shared: &Arc<Shared>,
    link: &Arc<Link>,
    open: Open,
    forwarded: Forwarded,
) -> Response<Body> {
    let Forwarded { head, body, rest, why, outcome, spent, since } = forwarded;
    let is_head = head.method == Method::HEAD;
    let version = head.version;
    let given = head.headers.get(super::admit::REQUEST_ID).and_then(|value| value.to_str().ok());
    let identifier = identify(given);
    // what was undone may be asked for again, as what was never sent
    let is_sent = outcome.as_ref().is_some_and(|outcome| !outcome.is_undone());
    let outcome = outcome.map(|outcome| outcome.as_json().into());
    let spent = spent.as_secs_f64();
    let told = Told { outcome, spent, ..tell(head, link, body, rest.is_some()) };
    let Ok(mut ticket) = shared.forwarder.send(told) else {
        if is_sent {
            shared.counters.refused("TIMEOUT");
            return answer::timed_out(&shared.settings, is_sent, &identifier, open);
        }
        shared.counters.refused("OVERLOADED");
        if let Some(rest) = rest.filter(|_| version == Version::HTTP_11) {
            tokio::spawn(discard(Arc::clone(shared), Arc::clone(link), rest));
        }
        return answer::overloaded(&shared.settings, &identifier, open);
    };
    shared.counters.unsure(why);
    let took = Took { counters: Arc::clone(&shared.counters), since, why };
    let is_malformed = Arc::new(AtomicBool::new(false));
    if let Some(rest) = rest {
        let (shared, link) = (Arc::clone(shared), Arc::clone(link));
        let (feed, is_malformed) = (ticket.feed(), Arc::clone(&is_malformed));
        let pump = tokio::spawn(async move {
            if let Some(rest) = pump(rest, feed, &is_malformed).await {
                discard(shared, link, rest).await;
            }
        });
        ticket.keep_pump(pump.abort_handle());
    }
    let head = tokio::select! {
        biased;
        head = ticket.head() => head,
        () = shared.phase.reach(Phase::Ending) => return answer::ending(open),
        () = hang(&ticket, shared.settings.seconds + GRACE) => {
            shared.counters.refused("TIMEOUT");
            return answer::timed_out(&shared.settings, is_sent, &identifier, open);
        }
    };
    if head.as_ref().is_ok_and(|head| version == Version::HTTP_11 && !closes(&head.headers)) {
        ticket.let_pump_discard();
    }
    match head {
        Ok(head) if is_head => {
            ticket.finish();
            drop(took);
            begin(head, version, Body::whole(Bytes::new(), open))
        }
        Ok(head) => begin(
            head,
            version,
            Body::Forwarded { ticket, rest: Bytes::new(), _took: took, _open: open },
        ),
        Err(_) if is_malformed.load(Ordering::Relaxed) => {
            let refusal = Refusal::malformed_body();
            shared.counters.refused(refusal.code);
            answer::refuse(&refusal, open)
        }
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
        outcome: None,
        spent: 0.0,
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

/// Whether the connection ends behind this answer.
fn closes(headers: &HeaderMap) -> bool {
    let is_close = |word: &str| word.trim().eq_ignore_ascii_case("close");
    headers
        .get_all(CONNECTION)
        .iter()
        .any(|value| value.to_str().is_ok_and(|value| value.split(',').any(is_close)))
}

/// Give Python the body piece by piece, each when it asks for it; what it leaves comes back.
async fn pump(mut body: Incoming, feed: Feed, is_malformed: &AtomicBool) -> Option<Incoming> {
    loop {
        let next = async {
            feed.wanted().await;
            intake::next(&mut body).await
        };
        let found = tokio::select! {
            biased;
            () = feed.left() => return Some(body),
            found = next => found,
        };
        match found {
            Some(Ok(piece)) => {
                let more = !http_body::Body::is_end_stream(&body);
                feed.give(piece, more);
                if !more {
                    return None;
                }
            }
            None => {
                feed.give(Bytes::new(), false);
                return None;
            }
            Some(Err(error)) => {
                is_malformed.store(intake::is_malformed(&error), Ordering::Relaxed);
                feed.fail();
                return None;
            }
        }
    }
}
