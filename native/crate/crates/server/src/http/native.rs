//! From what is asked to an answer, without Python.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use http::request::Parts;
use http::{Method, StatusCode};

use super::admit::joined;
use super::parameters::{Asked, Request};
use super::shared::Shared;
use super::spans::{self, FlightSpan, Traced};
use crate::Unsure;
use crate::pg::{Flight, Pool};
use crate::plan::{Known, ReadyPlan};
use crate::run::{self, Flown, Outcome, Session, Stopped};

/// An answer, and what the log says of it.
pub(super) struct Given {
    pub(super) status: StatusCode,
    pub(super) body: Vec<u8>,
    pub(super) told: Told,
    /// Whether some of it is that there was no more time.
    pub(super) is_late: bool,
    /// None where it gets no spans.
    pub(super) traced: Option<Box<Traced>>,
}

/// What is left to Python, and what it must know.
pub(super) struct Left {
    pub(super) why: Unsure,
    /// Of a mutation that was sent, and must not be sent again.
    pub(super) outcome: Option<Outcome>,
    /// How long PostgreSQL was waited for.
    pub(super) spent: Duration,
}

impl From<Unsure> for Left {
    fn from(why: Unsure) -> Self {
        Self { why, outcome: None, spent: Duration::ZERO }
    }
}

/// Of which operations an answer is.
pub(super) enum Told {
    One(Known),
    /// A list of so many.
    Many(usize),
}

/// An operation that can be run.
struct Prepared {
    known: Known,
    plan: std::sync::Arc<ReadyPlan>,
    flight: Flight,
    leading: usize,
    /// Of the span of what PostgreSQL does, where there is one.
    span: Option<[u8; 8]>,
}

/// Answer a request.
///
/// # Errors
/// Python has to.
pub(super) async fn answer(
    shared: &Shared,
    head: &Parts,
    request: &Request<'_>,
) -> Result<Given, Left> {
    let pool = shared.pool.get().ok_or(Unsure("no database"))?;
    let traces = shared.settings.traces.as_ref();
    let mut traced = traces.and_then(|traces| spans::begin(&head.headers, traces));
    match request {
        Request::One(asked) => {
            // Python refuses to change anything where a link is followed
            let may_change = head.method == Method::POST;
            let prepared = prepare(shared, head, asked, may_change, traced.as_deref())?;
            let known = prepared.known.clone();
            let answered = fly(shared, pool, prepared, traced.as_deref_mut()).await?;
            let is_late = answered.is_none();
            let status = if is_late { StatusCode::GATEWAY_TIMEOUT } else { StatusCode::OK };
            let late = || shared.settings.late(!known.read_only).to_owned().into_bytes();
            let body = answered.unwrap_or_else(late);
            Ok(Given { status, body, told: Told::One(known), is_late, traced })
        }
        Request::Many(all) => answer_all(shared, head, pool, all, traced).await,
    }
}

/// Answer a list: all of it, one after the other, or nothing.
async fn answer_all(
    shared: &Shared,
    head: &Parts,
    pool: &Pool,
    all: &[Asked<'_>],
    mut traced: Option<Box<Traced>>,
) -> Result<Given, Left> {
    // Before PostgreSQL is asked for the first, the last is known to be certain. None of them is a
    // mutation, which could not be forwarded with the others.
    let prepare = |asked| prepare(shared, head, asked, false, traced.as_deref());
    let prepared: Vec<Prepared> = all.iter().map(prepare).collect::<Result<_, _>>()?;
    let mut body = vec![b'['];
    let mut is_late = false;
    for one in prepared {
        if body.len() > 1 {
            body.push(b',');
        }
        match fly(shared, pool, one, traced.as_deref_mut()).await? {
            Some(answer) => body.extend_from_slice(&answer),
            None => {
                is_late = true;
                body.extend_from_slice(shared.settings.timed_out.as_bytes());
            }
        }
    }
    body.push(b']');
    Ok(Given { status: StatusCode::OK, body, told: Told::Many(all.len()), is_late, traced })
}

/// Everything of an operation that can be done without PostgreSQL.
fn prepare(
    shared: &Shared,
    head: &Parts,
    asked: &Asked<'_>,
    may_change: bool,
    traced: Option<&Traced>,
) -> Result<Prepared, Unsure> {
    let known = shared.library.find(asked.operation())?;
    if !known.read_only && !may_change {
        return Err(Unsure("mutation by GET, or in a list"));
    }
    let span = traced.map(|_| spans::name_flight());
    let (plan, flight, leading) = {
        let coerced = known.coerce(asked.variables.map(|variables| variables.get()))?;
        let plan = known.plan(&coerced)?;
        let key = shared.library.cursor_key();
        let mut values =
            Vec::with_capacity(shared.settings.session.len() + usize::from(span.is_some()));
        for one in &shared.settings.session {
            if let Some(value) = joined(&head.headers, one.header.as_str())? {
                values.push((one.name.as_str(), value));
            }
        }
        let setting = shared.settings.traces.as_ref().and_then(|traces| traces.setting.as_deref());
        if let (Some(traced), Some(span), Some(name)) = (traced, span, setting) {
            values.push((name, Cow::Owned(traced.trace.as_header(span))));
        }
        let settings = values.iter().map(|(name, value)| (*name, &**value)).collect();
        let session = shared.sessions.step(&Session { settings });
        let (flight, leading) = run::prepare(&plan, &coerced, session, key)?;
        (plan, flight, leading)
    };
    Ok(Prepared { known, plan, flight, leading, span })
}

/// The answer of PostgreSQL; None where it took too long.
async fn fly(
    shared: &Shared,
    pool: &Pool,
    one: Prepared,
    traced: Option<&mut Traced>,
) -> Result<Option<Vec<u8>>, Left> {
    let Prepared { known, plan, flight, leading, span } = one;
    let is_watched = span.is_some() || shared.counters.is_detailed();
    let mut flown = Flown { is_watched, ..Flown::default() };
    let seconds = shared.settings.seconds;
    let began = Instant::now();
    let answered = if known.read_only {
        run::answer(&plan, flight, leading, pool, seconds, &mut flown).await
    } else {
        run::change(&plan, flight, leading, pool, seconds, &mut flown).await
    };
    if let Some(sent) = flown.sent {
        shared.counters.database(flown.took);
        if let (Some(traced), Some(id)) = (traced, span) {
            let statements = plan.statements.iter().map(|one| one.statement.clone()).collect();
            traced.flights.push(FlightSpan { id, sent, waited: flown.took, statements });
        }
    }
    match answered {
        Ok(body) => Ok(Some(body)),
        Err(Stopped::Unsure(why)) => Err(why.into()),
        Err(Stopped::Away(why)) => Err(Left { spent: began.elapsed(), ..why.into() }),
        Err(Stopped::Sent(why, outcome)) => Err(Left { outcome: Some(outcome), ..why.into() }),
        Err(Stopped::TimedOut) => Ok(None),
    }
}
