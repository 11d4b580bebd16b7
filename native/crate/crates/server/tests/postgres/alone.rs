//! Connections that carry one flight at a time.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use fraise_server::pg::{Failure, Password, Pool, Settings, Statement};

use crate::cluster::Cluster;
use crate::{flight, landed, open, refused, text};

const RUNNING: &str = "SELECT count(*) FROM pg_stat_activity
                        WHERE state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()";

async fn quiet(pool: &Pool) {
    let end = Instant::now() + Duration::from_secs(3);
    while pool.figures().lent > 0 {
        assert!(Instant::now() < end, "{:?}", pool.figures());
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_goes_away_has_it_cancelled() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(Settings { alone: 1, ..cluster.settings() }).await;
    let process = Statement::new("SELECT pg_backend_pid()::text", 0);
    let slow = Statement::new("SELECT pg_sleep(30)", 0);
    let first = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
    for _ in 0..20 {
        let within = Duration::from_millis(30);
        let flying = pool.fly_alone(flight(&[(&slow, &[])]), true);
        assert!(tokio::time::timeout(within, flying).await.is_err());
        // the next in turn waits until the cancel has settled, and is not hit by it
        let next = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
        assert_eq!(text(&next, 0), text(&first, 0), "the connection is used again");
    }
    quiet(&pool).await;
    assert_eq!(cluster.psql(RUNNING), "0");
    assert_eq!(pool.figures().alone, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cancels_that_come_too_late_hit_nobody() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(Settings { alone: 2, ..cluster.settings() }).await;
    let short = Statement::new("SELECT pg_sleep($1::float8)", 1);
    let echo = Statement::new("SELECT pg_sleep(0.001)::text || $1::text", 1);
    let tasks: Vec<_> = (0..40_u64)
        .map(|number| {
            let (pool, short, echo) = (Arc::clone(&pool), Arc::clone(&short), Arc::clone(&echo));
            tokio::spawn(async move {
                // about as long as the statement takes
                let within = Duration::from_micros(900 + number * 50);
                let flying = pool.fly_alone(flight(&[(&short, &["0.001"])]), false);
                let _ = tokio::time::timeout(within, flying).await;
                let own = number.to_string();
                let found = landed(pool.fly_alone(flight(&[(&echo, &[&own])]), false).await);
                assert_eq!(text(&found, 0), [own]);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    quiet(&pool).await;
}

#[tokio::test]
async fn what_a_failure_leaves_open_is_rolled_back() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE t (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)");
    let pool = open(Settings { alone: 1, ..cluster.settings() }).await;
    let [begin, commit] = ["BEGIN", "COMMIT"].map(|sql| Statement::new(sql, 0));
    let insert = Statement::new("INSERT INTO t VALUES ($1::int)", 1);
    let divide = Statement::new("SELECT 1 / $1::int", 1);
    let process = Statement::new("SELECT pg_backend_pid()::text", 0);
    let first = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
    let whole = flight(&[(&begin, &[]), (&insert, &["1"]), (&commit, &[])]);
    landed(pool.fly_alone(whole, true).await);
    let failing = flight(&[(&begin, &[]), (&insert, &["2"]), (&divide, &["0"]), (&commit, &[])]);
    let report = refused(pool.fly_alone(failing, true).await);
    assert_eq!((&*report.sqlstate, report.step), ("22012", 2));
    let late = flight(&[(&begin, &[]), (&insert, &["1"]), (&commit, &[])]);
    let report = refused(pool.fly_alone(late, true).await);
    assert_eq!((&*report.sqlstate, report.step), ("23505", 2), "the commit says so");
    assert_eq!(report.constraint.as_deref(), Some("t_pkey"));
    landed(pool.fly_alone(flight(&[(&begin, &[])]), true).await);
    let last = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
    assert_eq!(text(&last, 0), text(&first, 0));
    assert_eq!(cluster.psql("SELECT id FROM t"), "1");
    assert_eq!(
        cluster.psql("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"),
        "0"
    );
}

#[tokio::test]
async fn what_ended_while_nobody_used_it_is_opened_again() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE t (id int PRIMARY KEY)");
    let insert = Statement::new("INSERT INTO t VALUES ($1::int) RETURNING pg_backend_pid()", 1);
    for settings in [cluster.settings(), Settings { user: "tcp".to_owned(), ..cluster.tcp() }] {
        cluster.psql(
            "TRUNCATE t; DROP ROLE IF EXISTS tcp; CREATE ROLE tcp LOGIN SUPERUSER PASSWORD 'x'",
        );
        let password = Some(Password("x".to_owned()));
        let pool = open(Settings { alone: 3, password, ..settings }).await;
        for number in 0..8 {
            let own = number.to_string();
            let done = landed(pool.fly_alone(flight(&[(&insert, &[&own])]), true).await);
            // this thread is held until the backend is gone: its end has come, and was not seen
            let process = &text(&done, 0)[0];
            cluster.psql(&format!("SELECT pg_terminate_backend({process}, 10000)"));
        }
        assert_eq!(cluster.psql("SELECT count(*) FROM t"), "8");
        assert_eq!(pool.figures().alone, 1);
        pool.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unknown_outcome_is_told_of_what_was_sent_alone() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE t (id int PRIMARY KEY)");
    let pool = open(Settings { alone: 3, ..cluster.settings() }).await;
    let insert = Statement::new("INSERT INTO t VALUES ($1::int)", 1);
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..3)
        .map(|writer| {
            let (pool, insert, stop) = (Arc::clone(&pool), Arc::clone(&insert), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut told = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    let id = writer + 3 * told.len();
                    let own = id.to_string();
                    let outcome = pool.fly_alone(flight(&[(&insert, &[&own])]), true).await;
                    told.push((id, outcome.map(|_| ())));
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
                told
            })
        })
        .collect();
    let idle = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                 WHERE state = 'idle' AND query LIKE 'INSERT%'";
    let ended = tokio::task::block_in_place(|| {
        (0..40).map(|_| cluster.psql(idle).parse::<usize>().unwrap()).sum::<usize>()
    });
    stop.store(true, Ordering::Relaxed);
    let mut told = Vec::new();
    for writer in writers {
        told.extend(writer.await.unwrap());
    }
    let done = cluster.psql("SELECT coalesce(string_agg(id::text, ' '), '') FROM t");
    let done: HashSet<usize> = done.split_whitespace().map(|id| id.parse().unwrap()).collect();
    let mut doubts = 0;
    for (id, outcome) in &told {
        match outcome {
            Ok(()) => assert!(done.contains(id), "{id} was told to be done"),
            Err(Failure::Unreachable(_)) => assert!(!done.contains(id), "{id} was told unsent"),
            // PostgreSQL had it, or the system that it runs on
            Err(Failure::Lost(_)) => doubts += 1,
            Err(other) => panic!("{id}: {other}"),
        }
    }
    eprintln!("{} inserts, {ended} sessions ended, {doubts} in doubt", told.len());
    assert!(ended > 20 && doubts < ended, "{doubts} of {ended}");
}

#[tokio::test]
async fn a_backend_that_cannot_be_cancelled_is_left() {
    let Some(cluster) = Cluster::start() else { return };
    let settings = Settings { alone: 1, connect_timeout: 0.5, ..cluster.settings() };
    let pool = open(settings).await;
    let process = Statement::new("SELECT pg_backend_pid()::text", 0);
    let first = text(&landed(pool.fly_alone(flight(&[(&process, &[])]), true).await), 0);
    let backend: u32 = first[0].parse().unwrap();
    cluster.signal(backend, "STOP");
    let flying = pool.fly_alone(flight(&[(&process, &[])]), true);
    assert!(tokio::time::timeout(Duration::from_millis(50), flying).await.is_err());
    let next = text(&landed(pool.fly_alone(flight(&[(&process, &[])]), true).await), 0);
    assert_ne!(first, next);
    cluster.signal(backend, "CONT");
}
