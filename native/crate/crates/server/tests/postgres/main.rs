//! The connections against real servers.

mod alone;
mod cluster;
mod flights;
mod tls;
mod trouble;

use std::sync::Arc;
use std::time::Duration;

use fraise_server::pg::{
    Failure, Flight, Landed, Parameters, Pool, Report, Settings, Statement, Step,
};

async fn open(settings: Settings) -> Arc<Pool> {
    settings.check().unwrap();
    let wanted = settings.connections;
    let pool = Pool::open(settings);
    pool.ready(Duration::from_secs(10)).await.unwrap();
    while pool.figures().open < wanted {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    pool
}

/// What became of the first attempt to connect.
async fn first_attempt(pool: &Pool) -> Result<(), String> {
    loop {
        match pool.ready(Duration::from_millis(10)).await {
            Ok(()) => return Ok(()),
            Err(failure) if failure.to_string().contains("opened yet") => {}
            Err(failure) => return Err(failure.to_string()),
        }
    }
}

fn flight(steps: &[(&Arc<Statement>, &[&str])]) -> Flight {
    let step = |(statement, values): &(&Arc<Statement>, &[&str])| {
        let mut parameters = Parameters::default();
        for value in *values {
            parameters.push(Some(value.as_bytes()));
        }
        Step { statement: Arc::clone(statement), parameters }
    };
    Flight { steps: steps.iter().map(step).collect() }
}

fn landed(outcome: Result<Landed, Failure>) -> Landed {
    outcome.unwrap_or_else(|failure| panic!("{failure}"))
}

fn refused(outcome: Result<Landed, Failure>) -> Report {
    match outcome {
        Err(Failure::Refused(report)) => *report,
        other => panic!("{other:?}"),
    }
}

/// The first columns of a step.
fn text(landed: &Landed, step: usize) -> Vec<String> {
    let columns = landed.steps[step].first_columns();
    columns.map(|column| String::from_utf8(column.unwrap().to_vec()).unwrap()).collect()
}
