//! One request: answered here where that is certain, by Python else.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST, HeaderValue, TRANSFER_ENCODING};
use http::request::Parts;
use http::{Request, Response, StatusCode, Version};
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::task::spawn_blocking;

use super::admit::{Admitted, REQUEST_ID, admit, joined};
use super::answer::{self, Answer};
use super::body::Body;
use super::coding::{Choice, Coding};
use super::etags;
use super::forwarding::{Forwarded, forward};
use super::identifier::identify;
use super::intake::{self, Intake};
use super::link::{Link, Open};
use super::media::Media;
use super::native::{self, Given, Left, Told};
use super::refusal::{self, Refusal};
use super::shared::Shared;
use super::spans::{Span, Traced};
use super::{parameters, query_string};
use crate::Unsure;
use crate::observe::{Line, spell};

/// What a request line and a header line have besides their words: spaces, colon, version, CRLF.
const LINE: usize = "  HTTP/1.1\r\n".len();
const FIELD: usize = ": \r\n".len();

/// Answer one request.
pub(super) async fn serve(
    shared: Arc<Shared>,
    link: Arc<Link>,
    request: Request<Incoming>,
) -> Response<Body> {
    let since = Instant::now();
    let open = link.begin();
    let (mut head, mut body) = request.into_parts();
    if head.version == Version::HTTP_2 {
        keep_host(&mut head);
    }
    if head.version != Version::HTTP_2
        && let Some(refusal) = refuse(&head, shared.settings.header_bytes)
    {
        shared.counters.refused(refusal.code);
        return answer::refuse(&refusal, open);
    }
    let admitted = match admit(&head, &shared.settings) {
        Ok(admitted) => admitted,
        Err(why) => {
            let rest = (!body.is_end_stream()).then_some(body);
            let (outcome, spent) = (None, Duration::ZERO);
            let body = Bytes::new();
            let forwarded = Forwarded { head, body, rest, why, outcome, spent, since };
            return forward(&shared, &link, open, forwarded).await;
        }
    };
    let is_secure = link.is_secure;
    let mut request =
        Admission { shared: &shared, head: &head, admitted, since, is_secure, is_told: false };
    let settings = &shared.settings;
    if request.admitted.is_get {
        let Left { why, outcome, spent } = match request.read_query(&body).await {
            Ok(given) => return request.answer(given, 0, open).await,
            Err(left) => left,
        };
        request.is_told = true;
        drop(request);
        let rest = (!body.is_end_stream()).then_some(body);
        let body = Bytes::new();
        let forwarded = Forwarded { head, body, rest, why, outcome, spent, since };
        return forward(&shared, &link, open, forwarded).await;
    }
    let (Left { why, outcome, spent }, body, rest) =
        match intake::read(&mut body, settings.body_bytes, settings.body_seconds).await {
            Intake::Whole(whole) => match request.read_body(&whole).await {
                Ok(given) => return request.answer(given, whole.len(), open).await,
                Err(left) => (left, whole, None),
            },
            Intake::Large(read) => (Unsure("large body").into(), read, Some(body)),
            Intake::Late => return request.refuse_late(open),
            Intake::Malformed => return request.refuse_body(open),
            // Nobody is there to be told, so this is not sent.
            Intake::Gone => return answer::failed(open),
        };
    request.is_told = true;
    drop(request);
    let forwarded = Forwarded { head, body, rest, why, outcome, spent, since };
    forward(&shared, &link, open, forwarded).await
}

/// ASGI, and whoever else reads headers, wants what stands in `:authority` as the one it replaces.
fn keep_host(head: &mut Parts) {
    if let Some(authority) = head.uri.authority()
        && let Ok(host) = HeaderValue::from_str(authority.as_str())
    {
        head.headers.entry(HOST).or_insert(host);
    }
}

/// RFC 9112, sections 3.2 and 6.1: a request whose host or whose end is in doubt is refused, because
/// a proxy in front may have seen another one.
fn refuse(head: &Parts, most: usize) -> Option<Refusal> {
    let headers = &head.headers;
    let size = head.method.as_str().len() + target_bytes(head) + LINE;
    let size: usize = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + FIELD)
        .sum::<usize>()
        + size;
    if size > most {
        return Some(Refusal::large_head(most));
    }
    let mut hosts = headers.get_all(HOST).iter();
    if hosts.next().is_none() && head.version == Version::HTTP_11 {
        return Some(Refusal::unreadable("Missing mandatory Host: header"));
    }
    if hosts.next().is_some() {
        return Some(Refusal::unreadable("Found multiple Host: headers"));
    }
    if headers.contains_key(TRANSFER_ENCODING) && headers.contains_key(CONTENT_LENGTH) {
        return Some(Refusal::unreadable("Content-Length stands beside Transfer-Encoding"));
    }
    None
}

fn target_bytes(head: &Parts) -> usize {
    let scheme = head.uri.scheme_str().map_or(0, |scheme| scheme.len() + "://".len());
    let authority = head.uri.authority().map_or(0, |authority| authority.as_str().len());
    let path = head.uri.path_and_query().map_or(0, |path| path.as_str().len());
    scheme + authority + path
}

/// A request that is being answered here. Who drops it without an answer has gone, which is told.
struct Admission<'a> {
    shared: &'a Shared,
    head: &'a Parts,
    admitted: Admitted,
    since: Instant,
    is_secure: bool,
    is_told: bool,
}

impl Admission<'_> {
    fn identify(&self) -> Box<str> {
        identify(joined(&self.head.headers, REQUEST_ID).ok().flatten().as_deref())
    }

    async fn read_body(&self, body: &[u8]) -> Result<Given, Left> {
        let request = parameters::read(body, self.shared.settings.batch)?;
        native::answer(self.shared, self.head, &request).await
    }

    async fn read_query(&self, body: &Incoming) -> Result<Given, Left> {
        if !body.is_end_stream() {
            return Err(Unsure("body").into());
        }
        let strings = query_string::split(self.head.uri.query().unwrap_or(""))?;
        let request = parameters::read_strings(&strings)?;
        native::answer(self.shared, self.head, &request).await
    }

    async fn answer(mut self, mut given: Given, received: usize, open: Open) -> Response<Body> {
        let identifier = self.identify();
        let is_late = given.is_late;
        let is_kept = self.admitted.is_get && given.status == StatusCode::OK;
        let tag = is_kept.then(|| etags::tag_of(&given.body));
        let wanted = self.admitted.if_none_match.as_deref();
        if tag.as_deref().zip(wanted).is_some_and(|(tag, wanted)| etags::names(wanted, tag)) {
            given.status = StatusCode::NOT_MODIFIED;
            given.body = Vec::new();
        }
        let (body, coding) = self.pack(std::mem::take(&mut given.body)).await;
        let size = body.len();
        // A list is no `application/graphql-response+json`.
        let media = match given.told {
            Told::One(_) => self.admitted.media,
            Told::Many(_) => Media::Json,
        };
        let answer = Answer { status: given.status, media, body, coding, tag, closes: false };
        let settings = &self.shared.settings;
        let response = answer::respond(answer, &self.admitted, settings, &identifier, open);
        self.is_told = true;
        let took = self.since.elapsed();
        self.count(&given, received, size, took);
        let error = is_late.then_some("TIMEOUT");
        self.log(identifier.clone(), Some(given.status.as_u16()), size, Some(&given), error);
        if let Some(traced) = given.traced.take() {
            self.tell(*traced, &given, size, took, &identifier, error);
        }
        response
    }

    fn count(&self, given: &Given, received: usize, sent: usize, took: Duration) {
        let counters = &self.shared.counters;
        if given.is_late {
            counters.refused("TIMEOUT");
        } else {
            counters.native(took);
        }
        let Some(operations) = counters.operations() else { return };
        let meter = match &given.told {
            Told::Many(_) => operations.lists(),
            Told::One(known) => known
                .meter
                .get_or_init(|| operations.find(&known.told.operation, known.told.name.as_deref())),
        };
        if given.is_late {
            meter.time_out();
        } else {
            meter.add(took);
        }
        counters.bodies(received, sent);
    }

    /// Hand over what becomes spans.
    fn tell(
        &self,
        traced: Traced,
        given: &Given,
        bytes: usize,
        took: Duration,
        identifier: &str,
        error: Option<&'static str>,
    ) {
        let (operation, told) = match &given.told {
            Told::Many(count) => (list_of(*count), None),
            Told::One(known) => (known.told.operation.clone(), Some(&known.told)),
        };
        let now = SystemTime::now();
        self.shared.spans.add(Span {
            trace: traced.trace,
            state: traced.state,
            began: now.checked_sub(self.since.elapsed()).unwrap_or(now),
            since: self.since,
            took,
            flights: traced.flights,
            operation,
            name: told.and_then(|told| told.name.clone()),
            document: told.map(|told| told.document.clone()),
            method: self.head.method.as_str().into(),
            status: given.status.as_u16(),
            bytes,
            error,
            identifier: identifier.into(),
            version: match self.head.version {
                Version::HTTP_10 => "1.0",
                Version::HTTP_2 => "2",
                _ => "1.1",
            },
            is_secure: self.is_secure,
        });
    }

    fn refuse_late(mut self, open: Open) -> Response<Body> {
        let limit = self.shared.settings.body_seconds.as_secs_f64();
        let message = format!("The body did not arrive within {limit} s.");
        let body = refusal::error("REQUEST_TIMEOUT", &message).into_bytes();
        let identifier = self.identify();
        let size = body.len();
        let status = StatusCode::REQUEST_TIMEOUT;
        let media = self.admitted.media;
        let answer = Answer { status, media, body, coding: None, tag: None, closes: true };
        self.is_told = true;
        self.shared.counters.refused("REQUEST_TIMEOUT");
        self.log(identifier.clone(), Some(status.as_u16()), size, None, Some("REQUEST_TIMEOUT"));
        answer::respond(answer, &self.admitted, &self.shared.settings, &identifier, open)
    }

    fn refuse_body(mut self, open: Open) -> Response<Body> {
        let refusal = Refusal::malformed_body();
        self.is_told = true;
        self.shared.counters.refused(refusal.code);
        let (status, size) = (refusal.status.as_u16(), refusal.body().len());
        self.log(self.identify(), Some(status), size, None, Some(refusal.code));
        answer::refuse(&refusal, open)
    }

    /// The body in the coding that was chosen; as it is, where it is small.
    async fn pack(&self, body: Vec<u8>) -> (Vec<u8>, Option<Coding>) {
        let Choice { coding: Some(coding), small_ones } = self.admitted.choice else {
            return (body, None);
        };
        let is_small = body.len() < self.shared.settings.compress_bytes && !small_ones;
        if is_small || body.is_empty() {
            return (body, None);
        }
        if body.len() < coding.thread_bytes() {
            return match coding.pack(&body) {
                Some(packed) => (packed, Some(coding)),
                None => (body, None),
            };
        }
        let packing = spawn_blocking(move || match coding.pack(&body) {
            Some(packed) => (packed, Some(coding)),
            None => (body, None),
        });
        // It is not cancelled, and what could panic in it is the library of the coding.
        packing.await.unwrap_or_default()
    }

    fn log(
        &self,
        identifier: Box<str>,
        status: Option<u16>,
        bytes: usize,
        given: Option<&Given>,
        error: Option<&'static str>,
    ) {
        let Some(log) = &self.shared.log else { return };
        let told = given.map(|given| &given.told);
        let (operation, told) = match told {
            Some(Told::Many(count)) => (Some(list_of(*count)), None),
            Some(Told::One(known)) => (Some(known.told.operation.clone()), Some(&known.told)),
            None => (None, None),
        };
        let is_get = self.admitted.is_get;
        log.write(Line {
            time: SystemTime::now(),
            method: Arc::clone(if is_get { &self.shared.get } else { &self.shared.post }),
            path: Arc::clone(&self.shared.path),
            status,
            operation,
            name: told.and_then(|told| told.name.clone()),
            document: told.map(|told| told.document.clone()),
            error,
            bytes,
            took: self.since.elapsed(),
            identifier,
            trace: given
                .and_then(|given| given.traced.as_ref())
                .map(|traced| Box::new([spell(&traced.trace.id), spell(&traced.trace.server)])),
        });
    }
}

/// How a list is called where operations are.
fn list_of(count: usize) -> Box<str> {
    format!("batch of {count}").into()
}

impl Drop for Admission<'_> {
    fn drop(&mut self) {
        if !self.is_told {
            self.shared.counters.gone();
            self.log(self.identify(), None, 0, None, None);
        }
    }
}
