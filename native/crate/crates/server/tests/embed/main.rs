//! The executor without a database: what it declines, and what has an end in any case.

use std::time::{Duration, Instant};

use fraise_server::Unsure;
use fraise_server::embed::{Executor, Landed, Settings};
use fraise_server::plan::PLAN_VERSION;
use fraise_server::run::Session;
use serde_json::{Value, json};

const QUERY: &str = "{ kind: __typename }";
const READING: &str = "{ one { n } }";

fn executor() -> Executor {
    let settings: Settings = serde_json::from_value(json!({
        "seconds": 1.0, "timed_out": "{}", "cut_off": "{}", "session_variables": 1, "documents": 10,
        "bytes": 1_000_000, "variants": 10, "cursor_key": "",
        "pg": {"hosts": [{"host": "/nowhere", "port": 5432}], "user": "nobody", "dbname": "none",
               "sslmode": "disable", "connections": 1}
    }))
    .unwrap();
    Executor::start(settings).unwrap()
}

fn lesson(query: &str, statements: &Value, part: &Value) -> Vec<u8> {
    let lesson = json!({
        "version": 1, "query": query, "names": [], "operation_name": null, "read_only": true,
        "told": {"operation": "query", "name": null, "document": "0".repeat(64)},
        "variables": [], "inputs": {}, "scalars": {}, "given": {},
        "plan": {
            "version": PLAN_VERSION, "operation": "query", "variables": {}, "statements": statements,
            "parts": [part], "reads": [], "calls": [], "prepares": [],
            "cost": {"fields": 0.0, "types": 0.0, "steps": [], "total": [], "most": null}
        }
    });
    lesson.to_string().into_bytes()
}

fn taught() -> Executor {
    let executor = executor();
    let part = json!({"kind": "static", "key": "kind", "json": "\"Query\""});
    executor.library().learn(&lesson(QUERY, &json!([]), &part)).unwrap();
    let part = json!({
        "kind": "sql", "key": "one", "nonnull": false, "statements": [0], "rows": false,
        "shape": {"version": 1, "field": "Query.one", "nonnull": false, "node": {
            "kind": "object", "type": "One", "fields": [
                {"key": "n", "source": "n", "field": "One.n", "nonnull": false,
                 "node": {"kind": "leaf", "type": "string"}}]}},
        "locations": {"": [[1, 1]], "n": [[1, 1]]}
    });
    let statements = json!([{"sql": "SELECT '{}'", "parameters": []}]);
    executor.library().learn(&lesson(READING, &statements, &part)).unwrap();
    executor
}

fn body(query: &str) -> Vec<u8> {
    json!({"query": query}).to_string().into_bytes()
}

fn take_one(executor: &Executor) -> Landed {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(landed) = executor.take(1).pop() {
            return landed;
        }
        assert!(Instant::now() < deadline, "nothing lands");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn what_is_known_is_answered_under_its_number() {
    let executor = taught();
    let first = executor.begin(&body(QUERY), &Session::default(), false).unwrap();
    let landed = take_one(&executor);
    assert_eq!(landed.id, first);
    let answer = landed.answer.unwrap();
    assert_eq!(answer.body, br#"{"data":{"kind":"Query"}}"#);
    assert!(!answer.is_late);
    assert_ne!(executor.begin(&body(QUERY), &Session::default(), false).unwrap(), first);
}

#[test]
fn what_is_not_known_is_declined_at_once() {
    let executor = taught();
    for (body, why) in [
        (body("{ other }"), "document that is not known"),
        (b"{".to_vec(), "body"),
        (b"[]".to_vec(), "body"),
    ] {
        assert_eq!(executor.begin(&body, &Session::default(), false), Err(Unsure(why)));
    }
    let settings = vec![("app.a", "1"), ("app.b", "2")];
    let many = executor.begin(&body(QUERY), &Session { settings }, false);
    assert_eq!(many, Err(Unsure("session variables")));
    executor.library().forget();
    assert!(executor.begin(&body(QUERY), &Session::default(), false).is_err());
}

#[test]
fn without_a_database_the_application_is_asked() {
    let executor = taught();
    let id = executor.begin(&body(READING), &Session::default(), false).unwrap();
    let landed = take_one(&executor);
    assert_eq!(landed.id, id);
    assert_eq!(landed.answer.unwrap_err().why, Unsure("database unreachable"));
}

#[test]
fn what_is_cancelled_is_not_told() {
    let executor = taught();
    let cancelled = executor.begin(&body(READING), &Session::default(), false).unwrap();
    executor.cancel(cancelled);
    let next = executor.begin(&body(QUERY), &Session::default(), false).unwrap();
    // It may have landed before it was cancelled.
    let mut last = take_one(&executor).id;
    while last == cancelled {
        last = take_one(&executor).id;
    }
    assert_eq!(last, next);
    executor.stop(Duration::from_secs(5));
    assert!(executor.take(10).is_empty());
}

#[test]
fn who_is_stopped_declines_and_ends_its_thread() {
    let executor = taught();
    let begun: Vec<u64> = (0..50)
        .map(|_| executor.begin(&body(QUERY), &Session::default(), false).unwrap())
        .collect();
    executor.stop(Duration::from_secs(5));
    executor.stop(Duration::from_secs(5));
    let mut landed: Vec<u64> = executor.take(100).into_iter().map(|one| one.id).collect();
    landed.sort_unstable();
    assert_eq!(landed, begun, "everything has an end, by an answer or without");
    let why = executor.begin(&body(QUERY), &Session::default(), false);
    assert_eq!(why, Err(Unsure("the executor ends")));
}
