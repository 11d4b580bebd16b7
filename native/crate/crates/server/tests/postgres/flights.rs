//! What flies lands where it belongs.

use std::sync::Arc;
use std::time::Duration;

use fraise_server::pg::{Failure, Flight, Landed, Settings, Statement};

use crate::cluster::Cluster;
use crate::{flight, landed, open, refused, text};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_of_many_gets_its_own_answer() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(cluster.settings()).await;
    let echo = Statement::new("SELECT $1::text", 1);
    let rows = Statement::new("SELECT n::text FROM generate_series(1, $1::int) n", 1);
    let bad = Statement::new("SELECT 1 / ($1::int - $1::int)", 1);
    let tasks: Vec<_> = (0..1_000_u32)
        .map(|number| {
            let pool = Arc::clone(&pool);
            let [echo, rows, bad] = [&echo, &rows, &bad].map(Arc::clone);
            tokio::spawn(async move {
                let own = number.to_string();
                let few = (number % 7).to_string();
                // in an order that the numbers do not tell
                tokio::time::sleep(Duration::from_micros(u64::from(number * 7_919 % 3_001))).await;
                match number % 5 {
                    0 => {
                        let failure = pool.fly(flight(&[(&echo, &[&own]), (&bad, &["1"])])).await;
                        let report = refused(failure);
                        assert_eq!((&*report.sqlstate, report.step), ("22012", 1));
                    }
                    1 => {
                        let steps: [(&Arc<Statement>, &[&str]); 3] =
                            [(&echo, &[&own]), (&rows, &[&few]), (&echo, &["last"])];
                        let found = landed(pool.fly(flight(&steps)).await);
                        assert_eq!(text(&found, 0), [own.as_str()]);
                        let series: Vec<String> = (1..=number % 7).map(|n| n.to_string()).collect();
                        assert_eq!(text(&found, 1), series);
                        assert_eq!(text(&found, 2), ["last"]);
                    }
                    _ => {
                        let found = landed(pool.fly(flight(&[(&echo, &[&own])])).await);
                        assert_eq!(text(&found, 0), [own.as_str()]);
                    }
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let figures = pool.figures();
    assert_eq!((figures.open, figures.flying, figures.waiting), (2, 0, 0));
    assert_eq!(figures.reconnects, 0, "errors do not cost the connection");
    pool.close().await;
    assert_eq!(cluster.psql("SELECT count(*) FROM pg_stat_activity WHERE usename IS NOT NULL AND pid <> pg_backend_pid() AND backend_type = 'client backend'"), "0");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn settings_of_one_are_not_seen_by_another() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(Settings { connections: 1, ..cluster.settings() }).await;
    let set = Statement::new("SELECT set_config('app.tenant', $1::text, true)", 1);
    let see = Statement::new("SELECT coalesce(current_setting('app.tenant', true), '')", 0);
    let bad = Statement::new("SELECT 1 / $1::int", 1);
    let tasks: Vec<_> = (0..300)
        .map(|number: u32| {
            let pool = Arc::clone(&pool);
            let [set, see, bad] = [&set, &see, &bad].map(Arc::clone);
            tokio::spawn(async move {
                let own = number.to_string();
                match number % 3 {
                    0 => {
                        let found = pool.fly(flight(&[(&set, &[&own]), (&see, &[])])).await;
                        assert_eq!(text(&landed(found), 1), [own.as_str()]);
                    }
                    1 => {
                        let failed = pool.fly(flight(&[(&set, &[&own]), (&bad, &["0"])])).await;
                        assert_eq!(refused(failed).sqlstate, "22012");
                    }
                    _ => {
                        let found = landed(pool.fly(flight(&[(&see, &[])])).await);
                        assert_eq!(text(&found, 0), [""]);
                    }
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

#[tokio::test]
async fn who_goes_away_disturbs_nobody() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(Settings { connections: 1, depth: 8, ..cluster.settings() }).await;
    let slow = Statement::new("SELECT pg_sleep(0.05)::text || $1::text", 1);
    let echo = Statement::new("SELECT $1::text", 1);
    let mut kept = Vec::new();
    for number in 0..60_u32 {
        let (pool, slow, echo) = (Arc::clone(&pool), Arc::clone(&slow), Arc::clone(&echo));
        let task = tokio::spawn(async move {
            let own = number.to_string();
            let statement = if number % 6 == 0 { &slow } else { &echo };
            text(&landed(pool.fly(flight(&[(statement, &[&own])])).await), 0)
        });
        kept.push((number, task));
    }
    tokio::time::sleep(Duration::from_millis(20)).await;
    // those that fly and those that wait for room
    kept.retain(|(number, task)| {
        if number % 2 == 0 {
            task.abort();
        }
        number % 2 == 1
    });
    for (number, task) in kept {
        assert_eq!(task.await.unwrap(), [number.to_string()]);
    }
    let found = landed(pool.fly(flight(&[(&echo, &["after"])])).await);
    assert_eq!(text(&found, 0), ["after"]);
    let figures = pool.figures();
    assert_eq!((figures.flying, figures.waiting, figures.reconnects), (0, 0, 0));
}

#[tokio::test]
async fn who_goes_away_before_their_turn_costs_nothing() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE SEQUENCE taken");
    let pool = open(Settings { connections: 1, depth: 1, ..cluster.settings() }).await;
    let take = Statement::new("SELECT nextval('taken')::text, pg_sleep(0.1)", 0);
    let all = (0..10).map(|_| {
        let (pool, take) = (Arc::clone(&pool), Arc::clone(&take));
        tokio::spawn(async move { pool.fly(flight(&[(&take, &[])])).await })
    });
    let all: Vec<_> = all.collect();
    tokio::time::sleep(Duration::from_millis(30)).await;
    let figures = pool.figures();
    assert_eq!((figures.flying, figures.waiting), (1, 9));
    for task in &all {
        task.abort();
    }
    let found = landed(pool.fly(flight(&[(&take, &[])])).await);
    assert_eq!(text(&found, 0), ["2"]);
}

#[tokio::test]
async fn ten_thousand_rows_come_whole() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(cluster.settings()).await;
    let many = Statement::new(
        "SELECT CASE WHEN n % 10 = 0 THEN NULL ELSE repeat(n::text, 40) END, n::text
           FROM generate_series(1, 10000) n",
        0,
    );
    let found = landed(pool.fly(flight(&[(&many, &[]), (&many, &[])])).await);
    for rows in &found.steps {
        assert_eq!(rows.bodies.len(), 10_000);
        for (number, (first, body)) in (1..).zip(rows.first_columns().zip(&rows.bodies)) {
            let expected = (number % 10 != 0).then(|| number.to_string().repeat(40));
            assert_eq!(first, expected.as_deref().map(str::as_bytes));
            let all: Vec<_> = fraise_server::pg::columns(body).collect();
            assert_eq!(all, [first, Some(number.to_string().as_bytes())]);
        }
    }
    let large = Statement::new("SELECT repeat('x', 20000000)", 0);
    let found = landed(pool.fly(flight(&[(&large, &[])])).await);
    assert_eq!(text(&found, 0)[0].len(), 20_000_000);
}

#[tokio::test]
async fn what_is_too_large_fails_alone() {
    let Some(cluster) = Cluster::start() else { return };
    let settings = Settings { connections: 1, answer: 100_000, ..cluster.settings() };
    let pool = open(settings).await;
    let one = Statement::new("SELECT repeat('x', 3000000)", 0);
    let many = Statement::new("SELECT repeat('x', 1000) FROM generate_series(1, 3000)", 0);
    let echo = Statement::new("SELECT $1::text", 1);
    let (first, second, third, fourth) = tokio::join!(
        pool.fly(flight(&[(&one, &[])])),
        pool.fly(flight(&[(&echo, &["two"])])),
        pool.fly(flight(&[(&echo, &["no"]), (&many, &[]), (&echo, &["no"])])),
        pool.fly(flight(&[(&echo, &["four"])])),
    );
    assert_eq!(first.unwrap_err(), Failure::TooLarge);
    assert_eq!(text(&landed(second), 0), ["two"]);
    assert_eq!(third.unwrap_err(), Failure::TooLarge);
    assert_eq!(text(&landed(fourth), 0), ["four"]);
    assert_eq!(pool.figures().reconnects, 0);
}

#[tokio::test]
async fn more_than_may_wait_are_refused_at_once() {
    let Some(cluster) = Cluster::start() else { return };
    let settings = Settings { connections: 1, depth: 2, waiting: 5, ..cluster.settings() };
    let pool = open(settings).await;
    let slow = Statement::new("SELECT pg_sleep(0.2)", 0);
    let all = (0..9).map(|_| {
        let (pool, slow) = (Arc::clone(&pool), Arc::clone(&slow));
        tokio::spawn(async move { pool.fly(flight(&[(&slow, &[])])).await })
    });
    let mut refused = 0;
    for task in all.collect::<Vec<_>>() {
        match task.await.unwrap() {
            Ok(_) => {}
            Err(Failure::Overloaded) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(refused, 4);
    assert!(pool.fly(flight(&[(&slow, &[])])).await.is_ok(), "there is room again");
}

#[tokio::test]
async fn statements_are_prepared_again_when_they_must_be() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE t (id int, name text); INSERT INTO t VALUES (1, 'a')");
    let pool = open(Settings { connections: 1, ..cluster.settings() }).await;
    let all = Statement::new("SELECT * FROM t", 0);
    let columns = |found: Landed| fraise_server::pg::columns(&found.steps[0].bodies[0]).count();
    assert_eq!(columns(landed(pool.fly(flight(&[(&all, &[])])).await)), 2);
    cluster.psql("ALTER TABLE t ADD COLUMN extra text");
    let both = tokio::join!(pool.fly(flight(&[(&all, &[])])), pool.fly(flight(&[(&all, &[])])));
    assert_eq!((columns(landed(both.0)), columns(landed(both.1))), (3, 3));
    let gone = Statement::new("DEALLOCATE ALL", 0);
    landed(pool.fly(flight(&[(&gone, &[])])).await);
    assert_eq!(columns(landed(pool.fly(flight(&[(&all, &[])])).await)), 3);
    cluster.psql("DROP TABLE t");
    assert_eq!(refused(pool.fly(flight(&[(&all, &[])])).await).sqlstate, "42P01");
    cluster.psql("CREATE TABLE t AS SELECT 1 AS one");
    assert_eq!(columns(landed(pool.fly(flight(&[(&all, &[])])).await)), 1);
    assert_eq!(pool.figures().reconnects, 0);
}

#[tokio::test]
async fn no_more_statements_are_kept_than_may_be() {
    let Some(cluster) = Cluster::start() else { return };
    let statements: Vec<_> =
        (0..30).map(|n| Statement::new(format!("SELECT {n}::text"), 0)).collect();
    let count = Statement::new("SELECT count(*)::text FROM pg_prepared_statements", 0);
    for (prepare, prepared, kept) in [(true, 10, "10"), (true, 500, "31"), (false, 10, "0")] {
        let settings = Settings { connections: 1, prepare, prepared, ..cluster.settings() };
        let pool = open(settings).await;
        for round in 0..3 {
            for (number, statement) in statements.iter().enumerate() {
                let found = landed(pool.fly(flight(&[(statement, &[])])).await);
                assert_eq!(text(&found, 0), [number.to_string()], "round {round}");
            }
        }
        landed(pool.fly(flight(&[(&count, &[])])).await);
        let found = landed(pool.fly(flight(&[(&count, &[])])).await);
        assert_eq!(text(&found, 0), [kept]);
    }
}

#[tokio::test]
async fn reading_connections_do_not_write() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE t (id int)");
    let options = [("default_transaction_read_only", "on"), ("statement_timeout", "200")];
    let options = options.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let pool = open(Settings { options, ..cluster.settings() }).await;
    let insert = Statement::new("INSERT INTO t VALUES ($1::int)", 1);
    assert_eq!(refused(pool.fly(flight(&[(&insert, &["1"])])).await).sqlstate, "25006");
    let alone = pool.fly_alone(flight(&[(&insert, &["1"])]), false).await;
    assert_eq!(refused(alone).sqlstate, "25006");
    landed(pool.fly_alone(flight(&[(&insert, &["2"])]), true).await);
    assert_eq!(cluster.psql("SELECT id FROM t"), "2");
    let slow = Statement::new("SELECT pg_sleep(5)", 0);
    assert_eq!(refused(pool.fly(flight(&[(&slow, &[])])).await).sqlstate, "57014");
}

#[tokio::test]
async fn values_and_notices_of_any_kind_pass() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql(
        "CREATE FUNCTION loud() RETURNS text LANGUAGE plpgsql AS $$
         BEGIN
           RAISE NOTICE 'listen';
           PERFORM pg_notify('channel', 'hear');
           PERFORM set_config('DateStyle', 'SQL', true);
           PERFORM set_config('application_name', 'other', true);
           RETURN 'said';
         END $$",
    );
    let pool = open(Settings { connections: 1, ..cluster.settings() }).await;
    let listen = Statement::new("LISTEN channel", 0);
    let loud = Statement::new("SELECT loud()", 0);
    let empty = Statement::new("", 0);
    let nothing = Statement::new("SELECT FROM generate_series(1, 3)", 0);
    let null = Statement::new("SELECT $1::text", 1);
    landed(pool.fly(flight(&[(&listen, &[])])).await);
    for _ in 0..3 {
        let mut all = flight(&[(&loud, &[]), (&empty, &[]), (&nothing, &[])]);
        let mut parameters = fraise_server::pg::Parameters::default();
        parameters.push(None);
        all.steps.push(fraise_server::pg::Step { statement: Arc::clone(&null), parameters });
        let found = landed(pool.fly(all).await);
        assert_eq!(text(&found, 0), ["said"]);
        assert_eq!(found.steps[1].bodies.len(), 0);
        assert_eq!(found.steps[2].first_columns().collect::<Vec<_>>(), [None; 3]);
        assert_eq!(found.steps[3].first_columns().collect::<Vec<_>>(), [None]);
    }
    assert_eq!(landed(pool.fly(Flight::default()).await).steps.len(), 0);
    let copy = Statement::new("COPY (SELECT 1) TO STDOUT", 0);
    assert!(matches!(pool.fly(flight(&[(&copy, &[])])).await, Err(Failure::Lost(_))));
    pool.ready(Duration::from_secs(2)).await.unwrap();
    assert_eq!(text(&landed(pool.fly(flight(&[(&loud, &[])])).await), 0), ["said"]);
}

#[tokio::test]
async fn a_transaction_that_is_left_open_ends_the_connection() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(Settings { connections: 1, ..cluster.settings() }).await;
    let begin = Statement::new("BEGIN", 0);
    let _ = pool.fly(flight(&[(&begin, &[])])).await;
    tokio::time::sleep(Duration::from_millis(20)).await;
    pool.ready(Duration::from_secs(2)).await.unwrap();
    assert_eq!(pool.figures().reconnects, 1);
    assert_eq!(
        cluster.psql("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"),
        "0"
    );
}

/// What a transaction pooler would have: sessions that nothing is known of.
fn without_sessions(settings: Settings) -> Settings {
    let transaction = [("transaction_read_only", "on"), ("statement_timeout", "300")];
    let transaction = transaction.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Settings { transaction: transaction.to_vec(), prepare: false, ..settings }
}

#[tokio::test]
async fn what_a_session_would_have_is_given_to_each_flight() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql("CREATE TABLE thing (id int)");
    let settings = Settings { connections: 1, ..without_sessions(cluster.settings()) };
    let pool = open(settings).await;
    let show = Statement::new(
        "SELECT current_setting('transaction_read_only') || current_setting('statement_timeout')
                || current_setting('default_transaction_read_only')",
        0,
    );
    let echo = Statement::new("SELECT $1::text", 1);
    let landed = landed(pool.fly(flight(&[(&echo, &["a"]), (&show, &[])])).await);
    assert_eq!(landed.steps.len(), 2, "what leads is nobody's");
    assert_eq!((text(&landed, 0), text(&landed, 1)), (vec!["a".into()], vec!["on300msoff".into()]));
    let insert = Statement::new("INSERT INTO thing VALUES (1)", 0);
    let report = refused(pool.fly(flight(&[(&echo, &["a"]), (&insert, &[])])).await);
    assert_eq!((&*report.sqlstate, report.step), ("25006", 1));
    let again = Statement::new("SELECT set_config('transaction_read_only', 'off', true)", 0);
    let report = refused(pool.fly(flight(&[(&again, &[]), (&insert, &[])])).await);
    assert_eq!((&*report.sqlstate, report.step), ("25001", 0));
    let slow = Statement::new("SELECT pg_sleep(20)", 0);
    let report = refused(pool.fly(flight(&[(&slow, &[])])).await);
    assert_eq!((&*report.sqlstate, report.step), ("57014", 0));
    // who writes is limited as well, and may write
    crate::landed(pool.fly_alone(flight(&[(&insert, &[])]), true).await);
    let report = refused(pool.fly_alone(flight(&[(&slow, &[])]), true).await);
    assert_eq!(report.sqlstate, "57014");
    let report = refused(pool.fly_alone(flight(&[(&insert, &[])]), false).await);
    assert_eq!(report.sqlstate, "25006");
    crate::landed(pool.fly(Flight::default()).await);
}
