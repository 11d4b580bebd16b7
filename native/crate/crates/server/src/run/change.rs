//! Mutations: sent once, on a connection of their own.

use std::time::Duration;

use tokio::time::timeout;

use super::answer::{Flown, Stopped, put_together};
use super::outcome::Outcome;
use crate::Unsure;
use crate::pg::{Failure, Flight, Pool};
use crate::plan::ReadyPlan;

/// Do what a request asks for. Whoever drops the future has it cancelled.
///
/// # Errors
/// It was not sent, so that Python can do it; or Python has to say what became of it.
pub async fn change(
    plan: &ReadyPlan,
    flight: Flight,
    leading: usize,
    pool: &Pool,
    limit: Duration,
    flown: &mut Flown,
) -> Result<Vec<u8>, Stopped> {
    flown.begin();
    let landed = timeout(limit, pool.fly_alone(flight, true)).await;
    flown.end();
    let landed = match landed {
        Ok(Ok(landed)) => landed,
        Ok(Err(failure)) => return Err(stop(failure)),
        Err(_) => return Err(Stopped::TimedOut),
    };
    // from here on it is done
    let rows = landed.steps.get(leading..).unwrap_or_default();
    put_together(plan, rows).map_err(|_| match rows.last() {
        Some(rows) => Stopped::Sent(Unsure("mutation with another result"), Outcome::rows(rows)),
        None => lost("an answer without a result".to_owned()),
    })
}

fn stop(failure: Failure) -> Stopped {
    match failure {
        Failure::Unreachable(_) => Stopped::Away(Unsure("database unreachable")),
        Failure::Overloaded => Unsure("database overloaded").into(),
        Failure::Refused(report) => {
            Stopped::Sent(Unsure("mutation that failed"), Outcome::refused(*report))
        }
        Failure::TimedOut => Stopped::TimedOut,
        Failure::Lost(reason) => lost(reason),
        Failure::TooLarge => lost("its result has more bytes than are allowed".to_owned()),
    }
}

fn lost(reason: String) -> Stopped {
    Stopped::Sent(Unsure("mutation of unknown outcome"), Outcome::Lost(reason))
}
