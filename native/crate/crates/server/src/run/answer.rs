//! The answer.

use std::borrow::Cow;
use std::cell::Cell;
use std::time::{Duration, Instant};

use fraise_core::shape::{Program, Scratch};
use tokio::time::timeout;

use super::outcome::Outcome;
use crate::Unsure;
use crate::pg::{Failure, Flight, Pool, Rows, Step};
use crate::plan::{Coerced, CursorKey, ReadyPart, ReadyPlan};

/// Memory of a thread is not kept beyond this size.
const KEEP: usize = 1024 * 1024;

thread_local! {
    static SCRATCH: Cell<Option<Box<Scratch>>> = const { Cell::new(None) };
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Stopped {
    /// Python has to give it; nothing was changed.
    Unsure(Unsure),
    /// The same, and PostgreSQL did not answer either: what time is left is for Python.
    Away(Unsure),
    /// A mutation was sent; Python has to tell what became of it.
    Sent(Unsure, Outcome),
    /// It took too long.
    TimedOut,
}

/// When a flight was sent, and how long it took; of interest to those who watch.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flown {
    /// Whether anybody watches.
    pub is_watched: bool,
    /// None before it, and where nothing is sent.
    pub sent: Option<Instant>,
    /// Until its last row came, or there was no more time.
    pub took: Duration,
}

impl Flown {
    pub(super) fn begin(&mut self) {
        self.sent = self.is_watched.then(Instant::now);
    }

    pub(super) fn end(&mut self) {
        self.took = self.sent.map(|sent| sent.elapsed()).unwrap_or_default();
    }
}

impl From<Unsure> for Stopped {
    fn from(why: Unsure) -> Self {
        Self::Unsure(why)
    }
}

/// Everything of a request that goes to PostgreSQL: its session variables, then its statements.
///
/// # Errors
/// A value cannot be bound.
pub fn prepare(
    plan: &ReadyPlan,
    coerced: &Coerced<'_>,
    session: Option<Step>,
    key: &CursorKey,
) -> Result<(Flight, usize), Unsure> {
    let leading = usize::from(session.is_some());
    let mut steps = Vec::with_capacity(plan.statements.len() + leading);
    steps.extend(session);
    for one in &plan.statements {
        let parameters = one.bind(coerced, key)?;
        steps.push(Step { statement: one.statement.clone(), parameters });
    }
    Ok((Flight { steps }, leading))
}

/// Answer a query.
///
/// # Errors
/// Anything is not as it should be: whatever an error would say is for Python to say.
pub async fn answer(
    plan: &ReadyPlan,
    flight: Flight,
    leading: usize,
    pool: &Pool,
    limit: Duration,
    flown: &mut Flown,
) -> Result<Vec<u8>, Stopped> {
    if plan.statements.is_empty() {
        return Ok(put_together(plan, &[])?);
    }
    flown.begin();
    let landed = timeout(limit, pool.fly(flight)).await;
    flown.end();
    let landed = match landed {
        Ok(landed) => landed.map_err(|failure| stop(&failure))?,
        Err(_) => return Err(Stopped::TimedOut),
    };
    let rows = landed.steps.get(leading..).ok_or(Unsure("database answer"))?;
    Ok(put_together(plan, rows)?)
}

fn stop(failure: &Failure) -> Stopped {
    Stopped::Unsure(Unsure(match failure {
        Failure::Unreachable(_) => return Stopped::Away(Unsure("database unreachable")),
        Failure::Lost(_) => return Stopped::Away(Unsure("database connection lost")),
        Failure::Overloaded => "database overloaded",
        Failure::Refused(_) => "database error",
        Failure::TooLarge => "large rows",
        Failure::TimedOut => return Stopped::TimedOut,
    }))
}

pub(super) fn put_together(plan: &ReadyPlan, rows: &[Rows]) -> Result<Vec<u8>, Unsure> {
    let bytes: usize = rows.iter().flat_map(|rows| &rows.bodies).map(|body| body.len()).sum();
    let mut answer = Vec::with_capacity(bytes + 256);
    answer.extend_from_slice(b"{\"data\":{");
    for (index, part) in plan.parts.iter().enumerate() {
        if index > 0 {
            answer.push(b',');
        }
        match part {
            ReadyPart::Static { json } => answer.extend_from_slice(json),
            ReadyPart::Sql { key, nonnull, rows: is_list, statement, shape, writer } => {
                let rows = rows.get(*statement).ok_or(Unsure("database answer"))?;
                answer.extend_from_slice(key);
                let statement = &plan.statements[*statement];
                if writer.as_ref().is_some_and(|writer| statement.write(writer, rows, &mut answer))
                {
                    continue;
                }
                let documents = statement.documents(rows)?;
                shape_part(shape, *is_list, *nonnull, &documents, &mut answer)?;
            }
        }
    }
    answer.extend_from_slice(b"}}");
    Ok(answer)
}

/// Shape the rows of a root field.
fn shape_part(
    shape: &Program,
    is_list: bool,
    nonnull: bool,
    documents: &[Option<Cow<'_, [u8]>>],
    answer: &mut Vec<u8>,
) -> Result<(), Unsure> {
    with_scratch(|scratch| {
        let rendered = if is_list {
            let documents: Vec<Option<&[u8]>> = documents.iter().map(Option::as_deref).collect();
            let program = shape.rows().ok_or(Unsure("shape"))?;
            program.render(&documents, scratch).map_err(|_| Unsure("document that is no JSON"))?
        } else {
            let document = documents.first().and_then(Option::as_deref);
            shape.render(document, scratch).map_err(|_| Unsure("document that is no JSON"))?
        };
        if !rendered.faults.is_empty() {
            return Err(Unsure("document that does not fit"));
        }
        if rendered.is_null && nonnull {
            return Err(Unsure("null"));
        }
        answer.extend_from_slice(scratch.output());
        Ok(())
    })
}

/// Lend the thread's memory.
fn with_scratch<T>(work: impl FnOnce(&mut Scratch) -> T) -> T {
    let mut scratch = SCRATCH.take().unwrap_or_default();
    let result = work(&mut scratch);
    scratch.shrink(KEEP);
    SCRATCH.set(Some(scratch));
    result
}
