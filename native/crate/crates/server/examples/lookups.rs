//! How many look-ups by key a second the shared connections carry, on one thread.
//!
//! `cargo run --release --example lookups -- SETTINGS [CONCURRENT] [SECONDS]`, where SETTINGS is JSON
//! as `pg::Settings` reads it. It makes a table of its own in the database, and drops it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use fraise_server::pg::{Flight, Parameters, Pool, Settings, Statement, Step};

const ROWS: u64 = 10_000;

fn step(statement: &Arc<Statement>, value: &[u8]) -> Step {
    let mut parameters = Parameters::default();
    if statement.parameters > 0 {
        parameters.push(Some(value));
    }
    Step { statement: Arc::clone(statement), parameters }
}

/// The same each time, and no two alike in a row.
fn key(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let text = arguments.next().expect("settings as JSON");
    let settings: Settings = serde_json::from_str(&text).expect("settings as JSON");
    settings.check().expect("settings that can work");
    let concurrent = arguments.next().map_or(64, |count| count.parse().expect("a number"));
    let seconds = arguments.next().map_or(5, |count| count.parse().expect("a number"));
    let pool = Pool::open(settings);
    pool.ready(Duration::from_secs(10)).await.expect("a server");
    for sql in [
        "DROP TABLE IF EXISTS fraise_lookups".to_owned(),
        "CREATE UNLOGGED TABLE fraise_lookups (id bigint PRIMARY KEY, doc text)".to_owned(),
        format!(
            "INSERT INTO fraise_lookups SELECT n, '{{\"id\": ' || n || ', \"name\": \"' || repeat('x', 120) || '\"}}'
               FROM generate_series(0, {}) n",
            ROWS - 1
        ),
        "ANALYZE fraise_lookups".to_owned(),
    ] {
        let steps = vec![step(&Statement::new(sql, 0), b"")];
        pool.fly_alone(Flight { steps }, true).await.expect("a table of its own");
    }
    let look_up = Statement::new("SELECT doc FROM fraise_lookups WHERE id = $1::bigint", 1);
    let session = Statement::new("SELECT set_config('app.tenant_id', $1::text, true)", 1);
    for (name, settings) in [("look-ups", false), ("with a session variable", true)] {
        let count = Arc::new(AtomicU64::new(0));
        let end = Instant::now() + Duration::from_secs(seconds);
        let tasks: Vec<_> = (0..concurrent)
            .map(|task: u64| {
                let (pool, count) = (Arc::clone(&pool), Arc::clone(&count));
                let (look_up, session) = (Arc::clone(&look_up), Arc::clone(&session));
                tokio::spawn(async move {
                    let mut times = Vec::new();
                    let mut number = task * 1_000_003;
                    while Instant::now() < end {
                        number += 1;
                        let wanted = (key(number) % ROWS).to_string();
                        let mut steps = Vec::with_capacity(2);
                        if settings {
                            steps.push(step(&session, b"1"));
                        }
                        steps.push(step(&look_up, wanted.as_bytes()));
                        let began = Instant::now();
                        let landed = pool.fly(Flight { steps }).await.expect("an answer");
                        times.push(began.elapsed());
                        let rows = landed.steps.last().expect("as many steps");
                        let found = rows.first_columns().next().flatten().expect("a document");
                        let start = format!("{{\"id\": {wanted},");
                        assert!(found.starts_with(start.as_bytes()), "the answer of another");
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                    times
                })
            })
            .collect();
        let mut times = Vec::new();
        for task in tasks {
            times.extend(task.await.expect("a task that ends"));
        }
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_micros();
        println!(
            "{name}: {} a second; median {} us, 99 of 100 within {} us",
            count.load(Ordering::Relaxed) / seconds,
            at(0.5),
            at(0.99)
        );
    }
    let drop = Statement::new("DROP TABLE fraise_lookups", 0);
    pool.fly_alone(Flight { steps: vec![step(&drop, b"")] }, true).await.expect("its own table");
    pool.close().await;
}
