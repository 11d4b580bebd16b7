//! From what is asked to an answer, without Python.

use http::StatusCode;
use http::request::Parts;

use super::admit::joined;
use super::parameters::{Asked, Named, Request};
use super::shared::Shared;
use crate::Unsure;
use crate::pg::{Flight, Pool};
use crate::plan::{self, Known, ReadyPlan, Selector};
use crate::run::{self, Session, Stopped};

/// An answer, and what the log says of it.
pub(super) struct Given {
    pub(super) status: StatusCode,
    pub(super) body: Vec<u8>,
    pub(super) told: Told,
    /// Whether some of it is that there was no more time.
    pub(super) is_late: bool,
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
}

/// Answer a request.
///
/// # Errors
/// Python has to.
pub(super) async fn answer(
    shared: &Shared,
    head: &Parts,
    request: &Request<'_>,
) -> Result<Given, Unsure> {
    let pool = shared.pool.get().ok_or(Unsure("no database"))?;
    match request {
        Request::One(asked) => {
            let prepared = prepare(shared, head, asked)?;
            let (known, answered) = (prepared.known.clone(), fly(shared, pool, prepared).await?);
            let is_late = answered.is_none();
            let status = if is_late { StatusCode::GATEWAY_TIMEOUT } else { StatusCode::OK };
            let body = answered.unwrap_or_else(|| shared.settings.timed_out.clone().into_bytes());
            Ok(Given { status, body, told: Told::One(known), is_late })
        }
        Request::Many(all) => answer_all(shared, head, pool, all).await,
    }
}

/// Answer a list: all of it, one after the other, or nothing.
async fn answer_all(
    shared: &Shared,
    head: &Parts,
    pool: &Pool,
    all: &[Asked<'_>],
) -> Result<Given, Unsure> {
    // Before PostgreSQL is asked for the first, the last is known to be certain.
    let prepared: Vec<Prepared> =
        all.iter().map(|asked| prepare(shared, head, asked)).collect::<Result<_, _>>()?;
    let mut body = vec![b'['];
    let mut is_late = false;
    for one in prepared {
        if body.len() > 1 {
            body.push(b',');
        }
        match fly(shared, pool, one).await? {
            Some(answer) => body.extend_from_slice(&answer),
            None => {
                is_late = true;
                body.extend_from_slice(shared.settings.timed_out.as_bytes());
            }
        }
    }
    body.push(b']');
    Ok(Given { status: StatusCode::OK, body, told: Told::Many(all.len()), is_late })
}

/// Everything of an operation that can be done without PostgreSQL.
fn prepare(shared: &Shared, head: &Parts, asked: &Asked<'_>) -> Result<Prepared, Unsure> {
    let selector = match &asked.name {
        Named::Query(text) => Selector::Query(text),
        Named::Hash(hash) => Selector::Hash(hash),
        Named::Id(id) => Selector::Id(id),
    };
    let operation_name = asked.operation_name.as_deref();
    let known = shared.library.find(plan::Asked { selector, operation_name })?;
    if !known.read_only {
        return Err(Unsure("mutation"));
    }
    let (plan, flight, leading) = {
        let coerced = known.coerce(asked.variables.map(|variables| variables.get()))?;
        let plan = known.plan(&coerced)?;
        let key = shared.library.cursor_key();
        let mut values = Vec::with_capacity(shared.settings.session.len());
        for one in &shared.settings.session {
            if let Some(value) = joined(&head.headers, one.header.as_str())? {
                values.push((one.name.as_str(), value));
            }
        }
        let settings = values.iter().map(|(name, value)| (*name, &**value)).collect();
        let session = shared.sessions.step(&Session { settings });
        let (flight, leading) = run::prepare(&plan, &coerced, session, key)?;
        (plan, flight, leading)
    };
    Ok(Prepared { known, plan, flight, leading })
}

/// The answer of PostgreSQL; None where it took too long.
async fn fly(shared: &Shared, pool: &Pool, one: Prepared) -> Result<Option<Vec<u8>>, Unsure> {
    let Prepared { known: _, plan, flight, leading } = one;
    match run::answer(&plan, flight, leading, pool, shared.settings.seconds).await {
        Ok(body) => Ok(Some(body)),
        Err(Stopped::Unsure(why)) => Err(why),
        Err(Stopped::TimedOut) => Ok(None),
    }
}
