//! Requests that are answered here, by a real PostgreSQL.

use std::collections::HashSet;
use std::thread::sleep;
use std::time::Duration;

use fraise_server::forward::{Event, Forwarder};
use serde_json::{Value, json};

use crate::cluster::Cluster;
use crate::stand::{Client, Reply, Stand, say};

const QUERY: &str = "query Q($n: String!) { one(n: $n) { n } kind: __typename }";

/// What the statement gives is chosen by its variable.
const SQL: &str = "SELECT CASE $1::text \
    WHEN 'null' THEN NULL \
    WHEN 'error' THEN (1 / (length($1::text) - 5))::text \
    WHEN 'odd' THEN '{\"n\": []}' \
    WHEN 'while' THEN '{\"n\": \"' || coalesce(pg_sleep(1.5)::text, '') || '\"}' \
    WHEN 'slow' THEN '{\"n\": \"' || pg_sleep(30)::text || '\"}' \
    WHEN 'large' THEN json_build_object('n', repeat('ab', 300000))::text \
    ELSE json_build_object('n', $1::text || coalesce(nullif(current_setting('app.tenant', true), ''), '-'))::text \
    END";

fn lesson() -> Value {
    let string = json!({"kind": "scalar", "name": "String", "form": "string"});
    json!({
        "version": 1, "query": QUERY, "names": [{"hash": "a".repeat(64)}, {"id": "one"}],
        "operation_name": null, "read_only": true,
        "told": {"operation": "query", "name": "Q", "document": "0".repeat(64)},
        "variables": [{"name": "n", "nonnull": true, "type": string, "decides": "null"}],
        "inputs": {}, "scalars": {}, "given": {"n": "x"},
        "plan": {
            "version": 6, "operation": "query", "variables": {"n": "String!"},
            "statements": [{"sql": SQL, "parameters": [
                {"from": {"variable": "n", "path": [], "type": "String"}, "label": "n", "form": "value"}
            ]}],
            "parts": [
                {"kind": "sql", "key": "one", "nonnull": true, "statements": [0], "rows": false,
                 "shape": {"version": 1, "field": "Query.one", "nonnull": true, "node": {
                    "kind": "object", "type": "One", "fields": [
                        {"key": "n", "source": "n", "field": "One.n", "nonnull": false,
                         "node": {"kind": "leaf", "type": "string"}}]}},
                 "locations": {"": [[1, 1]], "n": [[1, 1]]}},
                {"kind": "static", "key": "kind", "json": "\"Query\""}
            ],
            "reads": [], "calls": [], "prepares": [],
            "cost": {"fields": 0.0, "types": 0.0, "steps": [], "total": [], "most": null}
        }
    })
}

fn python(forwarder: &Forwarder, event: Event) {
    if let Event::Request(id, _) = event {
        say(forwarder, id, "python");
    }
}

/// A server that has learned, with its database; None where there is no PostgreSQL.
fn stand(changes: &[(&str, Value)]) -> Option<(Cluster, Stand)> {
    let cluster = Cluster::start()?;
    let socket = cluster.folder.display().to_string();
    let pg = json!({
        "hosts": [{"socket": socket, "port": cluster.port}], "user": "postgres",
        "dbname": "postgres", "connect_timeout": 5,
        "options": [["default_transaction_read_only", "on"]]
    });
    let mut all =
        vec![("pg", pg), ("session", json!([{"name": "app.tenant", "header": "x-tenant"}]))];
    all.extend(changes.iter().cloned());
    let stand = Stand::new(&all, python);
    stand.server.library().learn(lesson().to_string().as_bytes()).unwrap();
    crate::stand::wait_for("the pool is open", || stand.figures()["pool"]["open"] != 0);
    Some((cluster, stand))
}

fn request(body: &str, headers: &str) -> String {
    format!(
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n{headers}\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn ask(client: &mut Client, n: &str, headers: &str) -> Reply {
    let body = json!({"query": QUERY, "variables": {"n": n}}).to_string();
    client.send(request(&body, headers));
    client.response()
}

#[test]
fn what_was_learned_is_answered_here_with_the_headers_of_python_in_their_order() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    let mut client = stand.connect();
    let reply = ask(&mut client, "x", "x-request-id: 12345678\r\n");
    assert_eq!(reply.body(), r#"{"data":{"one":{"n":"x-"},"kind":"Query"}}"#);
    let expected = [
        ("cache-control", "no-store"),
        ("vary", "accept, accept-encoding"),
        ("x-request-id", "12345678"),
        ("x-content-type-options", "nosniff"),
        ("content-type", "application/json; charset=utf-8"),
        ("content-length", "42"),
    ];
    let found = reply.headers();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(found, expected);
    for body in [
        json!({"documentId": "one", "variables": {"n": "x"}}),
        json!({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "a".repeat(64)}}, "variables": {"n": "x"}}),
    ] {
        client.send(request(&body.to_string(), ""));
        assert_eq!(client.response().body(), r#"{"data":{"one":{"n":"x-"},"kind":"Query"}}"#);
    }
    assert_eq!(stand.figures()["requests"]["native"], 3);
    stand.server.library().forget();
    assert_eq!(ask(&mut client, "x", "").body(), "python");
}

#[test]
fn whatever_is_not_as_it_should_be_is_for_python() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    let mut client = stand.connect();
    for n in ["null", "error", "odd"] {
        assert_eq!(ask(&mut client, n, "").body(), "python", "{n}");
    }
    assert_eq!(
        stand.figures()["requests"]["forwarded"],
        json!({"database error": 1, "document that does not fit": 2})
    );
    assert_eq!(stand.figures()["requests"]["native"], 0);
    // and the connection was not harmed by it
    assert_eq!(ask(&mut client, "x", "").json()["data"]["one"]["n"], "x-");
}

#[test]
fn session_variables_are_those_of_the_request_alone() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let stand = &stand;
            scope.spawn(move || {
                let mut client = stand.connect();
                for number in 0..50 {
                    let tenant = format!("t{thread}n{number}");
                    let (headers, expected) = if number % 3 == 0 {
                        (String::new(), "x-".to_owned())
                    } else {
                        (format!("x-tenant: {tenant}\r\n"), format!("x{tenant}"))
                    };
                    let reply = ask(&mut client, "x", &headers);
                    assert_eq!(reply.json()["data"]["one"]["n"], *expected);
                }
            });
        }
    });
    assert_eq!(stand.figures()["requests"]["native"], 400);
}

#[test]
fn what_takes_too_long_is_told_so_and_others_do_not_wait_for_python() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    let mut client = stand.connect();
    let reply = ask(&mut client, "slow", "");
    assert_eq!((reply.status(), reply.body().as_str()), (504, r#"{"errors":[2]}"#));
    assert_eq!(stand.figures()["requests"]["refused"]["TIMEOUT"], 1);
}

#[test]
fn a_client_that_leaves_is_counted_and_others_get_their_own_answers() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    for _ in 0..20 {
        let body = json!({"query": QUERY, "variables": {"n": "gone"}}).to_string();
        stand.connect().send(request(&body, ""));
    }
    let mut client = stand.connect();
    let mut seen = HashSet::new();
    for number in 0..100 {
        let n = format!("n{number}");
        let reply = ask(&mut client, &n, "").json()["data"]["one"]["n"].to_string();
        assert_eq!(reply, format!("\"{n}-\""));
        seen.insert(reply);
    }
    assert_eq!(seen.len(), 100);
    drop(client);
    stand.wait_until_empty();
}

#[test]
fn large_answers_are_coded_as_the_client_likes() {
    let Some((_cluster, stand)) = stand(&[]) else { return };
    let mut client = stand.connect();
    let plain = ask(&mut client, "large", "");
    assert_eq!(plain.body().len(), 600_000 + r#"{"data":{"one":{"n":""},"kind":"Query"}}"#.len());
    for coding in ["zstd", "br", "gzip"] {
        let body = json!({"query": QUERY, "variables": {"n": "large"}}).to_string();
        client.send(request(&body, &format!("accept-encoding: {coding}\r\n")));
        let reply = client.response();
        assert_eq!(reply.header("content-encoding").as_deref(), Some(coding));
        let length: usize = reply.header("content-length").unwrap().parse().unwrap();
        assert!(length < 5000, "{coding} {length}");
    }
    assert_eq!(ask(&mut client, "x", "accept-encoding: gzip\r\n").header("content-encoding"), None);
}

#[test]
fn without_its_database_python_answers_and_with_it_again_it_need_not() {
    let Some((mut cluster, stand)) = stand(&[]) else { return };
    let mut client = stand.connect();
    assert_eq!(ask(&mut client, "x", "").json()["data"]["one"]["n"], "x-");
    cluster.stop();
    for _ in 0..5 {
        assert_eq!(ask(&mut client, "x", "").body(), "python");
    }
    cluster.run();
    let mut tries = 0;
    while ask(&mut client, "x", "").body() == "python" {
        tries += 1;
        assert!(tries < 100, "{}", stand.figures());
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_get_is_answered_here_with_its_tag_and_not_twice() {
    let Some((_cluster, stand)) = stand(&[("cache_control", json!("max-age=1"))]) else { return };
    let query = "/graphql?documentId=one&variables=%7B%22n%22:%22x%22%7D";
    let mut client = stand.connect();
    let mut get = |headers: &str| {
        client.send(format!("GET {query} HTTP/1.1\r\nhost: x\r\n{headers}\r\n"));
        client.response()
    };
    let reply = get("x-request-id: 12345678\r\n");
    assert_eq!(reply.body(), r#"{"data":{"one":{"n":"x-"},"kind":"Query"}}"#);
    let tag = reply.header("etag").unwrap();
    let names = |reply: &Reply| -> Vec<String> {
        reply.headers().into_iter().map(|(name, _)| name).collect()
    };
    let all = [
        "etag",
        "cache-control",
        "vary",
        "x-request-id",
        "x-content-type-options",
        "content-type",
        "content-length",
    ];
    assert_eq!(names(&reply), all);
    assert_eq!(reply.header("cache-control").as_deref(), Some("max-age=1"));
    let reply = get(&format!("if-none-match: {tag}\r\n"));
    assert_eq!((reply.status(), reply.body().as_str()), (304, ""));
    assert_eq!(names(&reply), all[..5]);
    // the connection goes on
    assert_eq!(get("if-none-match: \"a\"\r\n").status(), 200);
    assert_eq!(stand.figures()["requests"]["native"], 3);
}

#[test]
fn a_list_is_answered_here_or_forwarded_as_a_whole() {
    let Some((_cluster, stand)) = stand(&[("batch", json!(3))]) else { return };
    let mut client = stand.connect();
    let mut ask = |all: &[&str]| {
        let one = |n: &&str| json!({"query": QUERY, "variables": {"n": n}});
        let body = Value::from(all.iter().map(one).collect::<Vec<_>>());
        client.send(request(&body.to_string(), ""));
        client.response().body()
    };
    let answer = |n: &str| format!(r#"{{"data":{{"one":{{"n":"{n}-"}},"kind":"Query"}}}}"#);
    assert_eq!(ask(&["a"]), format!("[{}]", answer("a")));
    assert_eq!(ask(&["a", "b", "a"]), format!("[{},{},{}]", answer("a"), answer("b"), answer("a")));
    for bad in [&["a", "error"][..], &["null", "a"], &[], &["a"; 4]] {
        assert_eq!(ask(bad), "python", "{bad:?}");
    }
    assert_eq!(ask(&["a", "slow"]), format!("[{},{}]", answer("a"), r#"{"errors":[2]}"#));
}

/// Ask for something that PostgreSQL takes its time for, and wait until it is there.
fn ask_and_wait(stand: &Stand, n: &str) -> Client {
    let mut client = stand.connect();
    client.send(request(&json!({"query": QUERY, "variables": {"n": n}}).to_string(), ""));
    crate::stand::wait_for("it is with PostgreSQL", || stand.figures()["pool"]["flying"] != 0);
    client
}

#[test]
fn what_is_with_postgresql_is_answered_while_the_server_drains() {
    let Some((_cluster, stand)) = stand(&[("seconds", json!(20))]) else { return };
    let client = ask_and_wait(&stand, "while");
    stand.server.stop(Duration::from_secs(15));
    let reply = client.rest();
    assert_eq!((reply.status(), reply.json()["data"]["one"]["n"].as_str()), (200, Some("")));
}

#[test]
fn what_is_with_postgresql_when_the_time_is_up_is_told_so() {
    let Some((_cluster, stand)) = stand(&[("seconds", json!(60))]) else { return };
    let client = ask_and_wait(&stand, "slow");
    let begun = std::time::Instant::now();
    stand.server.stop(Duration::from_millis(300));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    let reply = client.rest();
    assert_eq!((reply.status(), reply.code().as_str()), (503, "SHUTTING_DOWN"));
}

#[test]
fn spans_that_nobody_takes_are_bounded_and_counted() {
    let sampling = json!({"root": 0.0, "sampled": 1.0, "unsampled": 0.0});
    let traces = json!({"sampling": sampling, "setting": "app.tenant"});
    let metrics = json!({"operations": 10});
    let Some((_cluster, stand)) = stand(&[("traces", traces), ("metrics", metrics)]) else {
        return;
    };
    let mut client = stand.connect();
    let sampled = format!("traceparent: 00-{}-{}-01\r\n", "1".repeat(32), "2".repeat(16));
    // the variable of the header comes first, that of the trace after it: PostgreSQL has the last
    let reply = ask(&mut client, "x", &format!("x-tenant: t\r\n{sampled}"));
    assert!(reply.body().contains(&format!("x00-{}-", "1".repeat(32))), "{}", reply.body());
    for _ in 0..4_100 {
        ask(&mut client, "x", &sampled);
    }
    let unsampled = sampled.replace("-01", "-00");
    assert!(ask(&mut client, "x", &unsampled).body().contains(r#"{"n":"x-"}"#));
    assert_eq!(stand.figures()["spans_dropped"], 5);
    let spans = stand.server.spans().take(usize::MAX);
    assert_eq!(spans.len(), 4_096);
    let span = &spans[0];
    assert_eq!((span.trace.id, span.status), ([0x11; 16], 200));
    assert_eq!(span.trace.parent.unwrap().span, [0x22; 8]);
    let flight = &span.flights[0];
    assert_eq!(&*flight.statements[0].sql, SQL);
    assert!(flight.sent.duration_since(span.since) + flight.waited <= span.took);
    assert!(stand.server.spans().take(1).is_empty());
    let found = serde_json::to_value(stand.server.metrics()).unwrap();
    let operation = &found["details"]["operations"][0];
    assert_eq!((&operation["name"], &operation["took"]["count"]), (&json!("Q"), &json!(4_102)));
    assert_eq!(found["details"]["database"]["count"], 4_102);
    assert!(found["details"]["sent"].as_u64().unwrap() > 4_102 * 40);
    assert_eq!(found["plans"]["hits"], 4_102);
}
