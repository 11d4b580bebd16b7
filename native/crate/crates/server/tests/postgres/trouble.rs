//! Servers that stop, hang, or are not there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use fraise_server::pg::{Failure, Host, Password, Pool, Settings, Statement, Target};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::cluster::{CONFIG, Cluster, HBA};
use crate::{first_attempt, flight, landed, open, text};

fn echo() -> Arc<Statement> {
    Statement::new("SELECT $1::text", 1)
}

async fn flies(pool: &Pool, echo: &Arc<Statement>) -> Result<(), Failure> {
    pool.fly(flight(&[(echo, &["x"])])).await.map(|found| assert_eq!(text(&found, 0), ["x"]))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backend_that_is_ended_costs_its_own_flights() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(cluster.settings()).await;
    let echo = echo();
    let slow = Statement::new("SELECT pg_backend_pid()::text, pg_sleep($1::float8)", 1);
    let long = {
        let (pool, slow) = (Arc::clone(&pool), Arc::clone(&slow));
        tokio::spawn(async move { pool.fly(flight(&[(&slow, &["20"])])).await })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let ended = "SELECT pg_terminate_backend(pid)
                   FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()";
    assert_eq!(cluster.psql(ended), "t");
    let failure = long.await.unwrap().unwrap_err();
    assert!(matches!(&failure, Failure::Lost(reason) if reason.contains("57P01")), "{failure}");
    flies(&pool, &echo).await.unwrap();
    let end = Instant::now() + Duration::from_secs(2);
    while pool.figures().open < 2 {
        assert!(Instant::now() < end, "{:?}", pool.figures());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn it_is_back_soon_after_the_server() {
    let Some(mut cluster) = Cluster::start() else { return };
    let pool = open(cluster.settings()).await;
    let echo = echo();
    flies(&pool, &echo).await.unwrap();
    cluster.stop();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let asked = Instant::now();
    let failure = flies(&pool, &echo).await.unwrap_err();
    assert!(
        matches!(&failure, Failure::Unreachable(reason) if reason.contains(".s.PGSQL")),
        "{failure}"
    );
    assert!(asked.elapsed() < Duration::from_millis(50), "it fails fast");
    // long enough for the longest pause
    tokio::time::sleep(Duration::from_secs(4)).await;
    cluster.run();
    let back = Instant::now();
    pool.ready(Duration::from_secs(2)).await.unwrap();
    flies(&pool, &echo).await.unwrap();
    println!("back after {:?}", back.elapsed());
    assert!(pool.figures().reconnects > 0);
}

#[tokio::test]
async fn requests_hasten_the_next_attempt_within_bounds() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let attempts = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&attempts);
    tokio::spawn(async move {
        while listener.accept().await.is_ok() {
            counted.fetch_add(1, Ordering::Relaxed);
        }
    });
    let settings: Settings = serde_json::from_str(&format!(
        r#"{{"hosts": [{{"host": "127.0.0.1", "port": {port}}}], "user": "u", "dbname": "d",
             "sslmode": "disable", "connections": 1}}"#
    ))
    .unwrap();
    let pool = Pool::open(settings);
    // until pauses are the longest
    tokio::time::sleep(SECOND * 5).await;
    let alone = attempts.swap(0, Ordering::Relaxed);
    assert!((5..=14).contains(&alone), "{alone} attempts when nobody asks");
    let end = Instant::now() + SECOND * 3;
    while Instant::now() < end {
        assert!(flies(&pool, &echo()).await.is_err());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let asked = attempts.load(Ordering::Relaxed);
    assert!((7..=13).contains(&asked), "{asked} attempts when many ask");
}

#[tokio::test]
async fn a_server_that_hangs_is_given_up() {
    let Some(cluster) = Cluster::start() else { return };
    let settings =
        Settings { stuck: 0.8, connections: 1, connect_timeout: 1.0, ..cluster.settings() };
    let pool = open(settings).await;
    let echo = echo();
    flies(&pool, &echo).await.unwrap();
    let backend: u32 = cluster
        .psql("SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT $1%'")
        .parse()
        .unwrap();
    // an idle connection owes nothing, however long it is silent
    tokio::time::sleep(Duration::from_millis(1_300)).await;
    assert_eq!(pool.figures().reconnects, 0);
    cluster.signal(backend, "STOP");
    let began = Instant::now();
    let waited = tokio::time::timeout(Duration::from_millis(200), flies(&pool, &echo)).await;
    assert!(waited.is_err(), "who waits has a limit of their own");
    let failure = flies(&pool, &echo).await.unwrap_err();
    assert!(matches!(&failure, Failure::Lost(reason) if reason.contains("silent")), "{failure}");
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    pool.ready(Duration::from_secs(2)).await.unwrap();
    flies(&pool, &echo).await.unwrap();
    cluster.signal(backend, "CONT");
}

#[tokio::test]
async fn a_server_that_takes_nobody_in_is_waited_for() {
    let Some(cluster) = Cluster::start() else { return };
    let settings = Settings { connections: 1, connect_timeout: 0.4, ..cluster.settings() };
    let pool = open(settings).await;
    let echo = echo();
    cluster.signal(cluster.postmaster(), "STOP");
    let end = Statement::new("SELECT pg_terminate_backend(pg_backend_pid())", 0);
    assert!(matches!(pool.fly(flight(&[(&end, &[])])).await, Err(Failure::Lost(_))));
    tokio::time::sleep(Duration::from_millis(900)).await;
    let asked = Instant::now();
    let failure = flies(&pool, &echo).await.unwrap_err();
    assert!(
        matches!(&failure, Failure::Unreachable(reason) if reason.contains("0.4 s")),
        "{failure}"
    );
    assert!(asked.elapsed() < Duration::from_millis(50), "it fails fast");
    cluster.signal(cluster.postmaster(), "CONT");
    pool.ready(Duration::from_secs(2)).await.unwrap();
    flies(&pool, &echo).await.unwrap();
}

#[tokio::test]
async fn a_port_where_nobody_answers_fails_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let settings: Settings = serde_json::from_str(&format!(
        r#"{{"hosts": [{{"host": "127.0.0.1", "port": {port}}}], "user": "u", "dbname": "d",
             "connect_timeout": 0.3}}"#
    ))
    .unwrap();
    let began = Instant::now();
    let pool = Pool::open(settings);
    let asked = pool.fly(flight(&[(&echo(), &["x"])])).await.unwrap_err();
    assert!(matches!(&asked, Failure::Unreachable(reason) if reason.contains("yet")), "{asked}");
    tokio::time::sleep(Duration::from_millis(400)).await;
    let failure = pool.fly(flight(&[(&echo(), &["x"])])).await.unwrap_err();
    assert!(
        matches!(&failure, Failure::Unreachable(reason) if reason.contains("0.3 s")),
        "{failure}"
    );
    let failure = pool.fly_alone(flight(&[(&echo(), &["x"])]), true).await.unwrap_err();
    assert!(
        matches!(&failure, Failure::Unreachable(reason) if reason.contains("0.3 s")),
        "{failure}"
    );
    assert!(began.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn what_is_not_postgresql_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut begun = [0; 8];
            let _ = stream.read_exact(&mut begun).await;
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    for mode in ["disable", "prefer", "require"] {
        let settings: Settings = serde_json::from_str(&format!(
            r#"{{"hosts": [{{"host": "127.0.0.1", "port": {port}}}], "user": "u", "dbname": "d",
                 "sslmode": "{mode}"}}"#
        ))
        .unwrap();
        let reason = crate::first_attempt(&Pool::open(settings)).await.unwrap_err();
        assert!(reason.contains("this is not") || reason.contains("answered 0x48"), "{reason}");
    }
}

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn messages_that_make_no_sense_end_the_connection() {
    // a server that lets everybody in and answers the first flight with what none sends
    for nonsense in
        [&b"D\0\0\0\x03"[..], b"?\0\0\0\x04", b"Z\0\0\0\x05Q", b"E\0\0\0\x05S", b"Z\0\0\0\x05I"]
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut start = [0; 400];
            let _ = stream.read(&mut start).await;
            stream.write_all(b"R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I").await.unwrap();
            let _ = stream.read(&mut start).await;
            stream.write_all(nonsense).await.unwrap();
            let _ = stream.read(&mut start).await;
        });
        let settings: Settings = serde_json::from_str(&format!(
            r#"{{"hosts": [{{"host": "127.0.0.1", "port": {port}}}], "user": "u", "dbname": "d",
                 "sslmode": "disable", "connections": 1, "connect_timeout": 0.2}}"#
        ))
        .unwrap();
        let pool = open(settings).await;
        let one = tokio::time::timeout(SECOND, flies(&pool, &echo())).await.unwrap();
        assert!(matches!(one, Err(Failure::Lost(_))), "{nonsense:?}: {one:?}");
        assert_eq!(pool.figures().open, 0);
    }
}

#[tokio::test]
async fn passwords_are_asked_for_as_the_server_likes() {
    let hba = "local all all trust
               host all plain 127.0.0.1/32 password
               host all hashed 127.0.0.1/32 md5
               host all all 127.0.0.1/32 scram-sha-256";
    let Some(cluster) = Cluster::with(CONFIG, hba, |_| {}) else { return };
    cluster.psql(
        "CREATE ROLE plain LOGIN PASSWORD 'p'; CREATE ROLE scram LOGIN PASSWORD 'gehe\u{ef}m \u{2168}';
         SET password_encryption = 'md5'; CREATE ROLE hashed LOGIN PASSWORD 'h';",
    );
    let log_in = async |user: &str, password: Option<&str>, methods: Option<&str>| {
        let settings = Settings {
            user: user.to_owned(),
            password: password.map(|password| Password(password.to_owned())),
            require_auth: methods.map(str::to_owned),
            ..cluster.tcp()
        };
        crate::first_attempt(&Pool::open(settings)).await.err().unwrap_or_default()
    };
    // the Roman nine is the letters IX by SASLprep
    for (user, password) in [
        ("plain", "p"),
        ("hashed", "h"),
        ("scram", "gehe\u{ef}m \u{2168}"),
        ("scram", "gehe\u{ef}m IX"),
    ] {
        assert_eq!(log_in(user, Some(password), None).await, "");
        let wrong = log_in(user, Some("wrong"), None).await;
        assert!(wrong.contains("28P01") && !wrong.contains("wrong"), "{wrong}");
        let missing = log_in(user, None, None).await;
        assert!(missing.contains("a password is needed"), "{missing}");
    }
    let unsafe_ones = [("plain", "p", "scram-sha-256"), ("hashed", "h", "!md5")];
    for (user, password, methods) in unsafe_ones {
        let told = log_in(user, Some(password), Some(methods)).await;
        assert!(told.contains("require_auth"), "{told}");
    }
    assert_eq!(log_in("scram", Some("gehe\u{ef}m IX"), Some("scram-sha-256")).await, "");
    let told = log_in("nobody", Some("x"), None).await;
    assert!(told.contains("28P01"), "{told}");
}

#[tokio::test]
async fn hosts_are_tried_in_their_order() {
    let Some(cluster) = Cluster::with(CONFIG, HBA, |_| {}) else { return };
    let nobody = Host { host: Some("/nowhere".to_owned()), ..Host::default() };
    let unknown = Host { host: Some("no.such.host.invalid".to_owned()), ..Host::default() };
    let here = cluster.settings().hosts[0].clone();
    let hosts = vec![nobody.clone(), unknown.clone(), here];
    for (target, fits) in [
        (Target::Any, true),
        (Target::ReadWrite, true),
        (Target::Primary, true),
        (Target::PreferStandby, true),
        (Target::Standby, false),
        (Target::ReadOnly, false),
    ] {
        let settings =
            Settings { hosts: hosts.clone(), target_session_attrs: target, ..cluster.settings() };
        match crate::first_attempt(&Pool::open(settings)).await {
            Ok(()) => assert!(fits, "{target:?}"),
            Err(told) => {
                assert!(!fits && told.contains("target_session_attrs"), "{target:?}: {told}");
            }
        }
    }
    let hosts = vec![nobody, unknown];
    let pool = Pool::open(Settings { hosts, ..cluster.settings() });
    let told = crate::first_attempt(&pool).await.unwrap_err();
    assert!(told.contains("/nowhere") && told.contains("no.such.host"), "{told}");
}

#[tokio::test]
async fn closing_waits_for_what_flies() {
    let Some(cluster) = Cluster::start() else { return };
    let pool = open(cluster.settings()).await;
    let slow = Statement::new("SELECT pg_sleep(0.3)::text || $1::text", 1);
    let flying = {
        let (pool, slow) = (Arc::clone(&pool), Arc::clone(&slow));
        tokio::spawn(async move { pool.fly(flight(&[(&slow, &["done"])])).await })
    };
    tokio::time::sleep(Duration::from_millis(50)).await;
    pool.close().await;
    assert_eq!(text(&landed(flying.await.unwrap()), 0), ["done"]);
    assert!(matches!(flies(&pool, &echo()).await, Err(Failure::Unreachable(_))));
    let alone = pool.fly_alone(flight(&[(&echo(), &["x"])]), false).await;
    assert!(matches!(alone, Err(Failure::Unreachable(_))));
    let figures = pool.figures();
    assert_eq!((figures.open, figures.flying), (0, 0));
}

#[tokio::test]
async fn a_pool_that_is_dropped_leaves_no_connection() {
    let Some(cluster) = Cluster::start() else { return };
    let clients = "SELECT count(*) FROM pg_stat_activity
                    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
    let pool = open(cluster.settings()).await;
    let slow = Statement::new("SELECT pg_sleep(20)", 0);
    let flying = pool.fly_alone(flight(&[(&slow, &[])]), true);
    assert!(tokio::time::timeout(Duration::from_millis(100), flying).await.is_err());
    landed(pool.fly_alone(flight(&[(&echo(), &["x"])]), false).await);
    assert!(cluster.psql(clients).parse::<u32>().unwrap() >= 3);
    drop(pool);
    let end = Instant::now() + Duration::from_secs(3);
    loop {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let left = cluster.psql(clients);
        if left == "0" {
            break;
        }
        assert!(Instant::now() < end, "{left} are left");
    }
}

#[tokio::test]
async fn a_session_without_its_settings_is_not_used() {
    let Some(cluster) = Cluster::start() else { return };
    let words = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let given = [
        ("default_transaction_read_only", "on"),
        ("statement_timeout", "5000"),
        ("search_path", "a, \"b'\\c\""),
        ("app.tenant", "x"),
        ("log_disconnections", "on"),
        ("datestyle", "german"),
    ];
    let whole = Settings { options: words(&given), lasting: words(&given), ..cluster.settings() };
    let pool = open(whole.clone()).await;
    let show = Statement::new("SELECT current_setting('search_path')", 0);
    let shown = landed(pool.fly(flight(&[(&show, &[])])).await);
    assert_eq!(text(&shown, 0), ["a, \"b'\\c\""]);
    landed(pool.fly_alone(flight(&[(&show, &[])]), true).await);
    assert_eq!(pool.obstacle(), None);
    for (place, (name, _)) in given.iter().enumerate() {
        // as a pooler does that knows the name and has no use for it
        let mut settings = whole.clone();
        settings.options.remove(place);
        let pool = Pool::open(settings);
        let refusal = first_attempt(&pool).await.unwrap_err();
        if *name != "log_disconnections" {
            assert!(refusal.contains("GATE-SERVE-005"), "{refusal}");
        }
        assert!(refusal.contains(name), "{refusal}");
        assert!(pool.obstacle().unwrap().contains(name));
        let failure = pool.fly(flight(&[(&show, &[])])).await.unwrap_err();
        assert!(matches!(failure, Failure::Unreachable(_)), "{failure}");
        // those that write need no `default_transaction_read_only`, and are refused as well
        assert!(pool.fly_alone(flight(&[(&show, &[])]), true).await.is_err());
    }
}
