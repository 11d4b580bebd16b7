//! From a body to an answer, without Python.

use http::StatusCode;
use http::request::Parts;

use super::admit::joined;
use super::parameters::{self, Named};
use super::shared::Shared;
use crate::Unsure;
use crate::plan::{Asked, Known, Selector};
use crate::run::{self, Session, Stopped};

/// An answer, and what the log says of it.
pub(super) struct Given {
    pub(super) status: StatusCode,
    pub(super) body: Vec<u8>,
    pub(super) known: Known,
}

/// Answer what a body asks for.
///
/// # Errors
/// Python has to.
pub(super) async fn answer(shared: &Shared, head: &Parts, body: &[u8]) -> Result<Given, Unsure> {
    let pool = shared.pool.get().ok_or(Unsure("no database"))?;
    let asked = parameters::read(body)?;
    let selector = match &asked.name {
        Named::Query(text) => Selector::Query(text),
        Named::Hash(hash) => Selector::Hash(hash),
        Named::Id(id) => Selector::Id(id),
    };
    let operation_name = asked.operation_name.as_deref();
    let known = shared.library.find(Asked { selector, operation_name })?;
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
    match run::answer(&plan, flight, leading, pool, shared.settings.seconds).await {
        Ok(body) => Ok(Given { status: StatusCode::OK, body, known }),
        Err(Stopped::Unsure(why)) => Err(why),
        Err(Stopped::TimedOut) => {
            let body = shared.settings.timed_out.clone().into_bytes();
            Ok(Given { status: StatusCode::GATEWAY_TIMEOUT, body, known })
        }
    }
}
