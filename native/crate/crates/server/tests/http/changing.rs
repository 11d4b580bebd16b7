//! Mutations, by a real PostgreSQL.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fraise_server::forward::Event;
use serde_json::{Value, json};

use crate::cluster::Cluster;
use crate::stand::{Client, Log, Reply, Stand, say, wait_for};

const QUERY: &str = "mutation M($n: String!) { made(n: $n) }";

/// What the function does is chosen by its argument.
const SCHEMA: &str = "
    CREATE TABLE made (n text NOT NULL CHECK (n <> 'check'), tenant text);
    CREATE FUNCTION make(n text) RETURNS text LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO made VALUES (n, nullif(current_setting('app.tenant', true), ''));
        IF n LIKE 'slow%' THEN PERFORM pg_sleep(30); END IF;
        IF n LIKE 'wait%' THEN PERFORM pg_sleep(0.2); END IF;
        RETURN CASE n WHEN 'null' THEN NULL WHEN 'odd' THEN '{}' ELSE to_json(n)::text END;
    END $$;
";

fn lesson() -> Value {
    let string = json!({"kind": "scalar", "name": "String", "form": "string"});
    json!({
        "version": 1, "query": QUERY, "names": [], "operation_name": null, "read_only": false,
        "told": {"operation": "mutation", "name": "M", "document": "0".repeat(64)},
        "variables": [{"name": "n", "nonnull": true, "type": string, "decides": "null"}],
        "inputs": {}, "scalars": {}, "given": {"n": "x"},
        "plan": {
            "version": 6, "operation": "mutation", "variables": {"n": "String!"},
            "statements": [
                {"sql": "SELECT set_config('app.made', coalesce(make($1::text), ''), true)",
                 "parameters": [{"from": {"variable": "n", "path": [], "type": "String"},
                                 "label": "n", "form": "value"}]},
                {"sql": "SELECT nullif(current_setting('app.made'), '')", "parameters": []},
            ],
            "parts": [
                {"kind": "sql", "key": "made", "nonnull": true, "statements": [0, 1], "rows": false,
                 "shape": {"version": 1, "field": "Mutation.made", "nonnull": true,
                           "node": {"kind": "leaf", "type": "string"}},
                 "locations": {"": [[1, 1]]}}
            ],
            "reads": [], "calls": ["make"], "prepares": [],
            "cost": {"fields": 0.0, "types": 0.0, "steps": [], "total": [], "most": null}
        }
    })
}

/// A server that has learned, its database, and the outcomes that Python was told.
fn stand(changes: &[(&str, Value)], pg: &Value) -> Option<(Cluster, Stand, Log<Option<Value>>)> {
    let cluster = Cluster::start()?;
    cluster.psql(SCHEMA);
    let socket = cluster.folder.display().to_string();
    let mut given = json!({
        "hosts": [{"socket": socket, "port": cluster.port}], "user": "postgres",
        "dbname": "postgres", "connect_timeout": 5,
        "options": [["default_transaction_read_only", "on"]]
    });
    for (name, value) in pg.as_object().unwrap() {
        given[name] = value.clone();
    }
    let mut all =
        vec![("pg", given), ("session", json!([{"name": "app.tenant", "header": "x-tenant"}]))];
    all.extend(changes.iter().cloned());
    let outcomes: Log<Option<Value>> = Arc::new(Mutex::default());
    let kept = Arc::clone(&outcomes);
    let stand = Stand::new(&all, move |forwarder, event| {
        if let Event::Request(id, told) = event {
            let outcome = told.outcome.map(|json| serde_json::from_slice(&json).unwrap());
            kept.lock().unwrap().push(outcome);
            say(forwarder, id, "python");
        }
    });
    stand.server.library().learn(lesson().to_string().as_bytes()).unwrap();
    wait_for("the pool is open", || stand.figures()["pool"]["open"] != 0);
    Some((cluster, stand, outcomes))
}

fn request(n: &str, headers: &str) -> String {
    let body = json!({"query": QUERY, "variables": {"n": n}}).to_string();
    format!(
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n{headers}\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn ask(client: &mut Client, n: &str, headers: &str) -> Reply {
    client.send(request(n, headers));
    client.response()
}

fn count(cluster: &Cluster, n: &str) -> String {
    cluster.psql(&format!("SELECT count(*) FROM made WHERE n = '{n}'"))
}

#[test]
fn what_was_learned_is_done_here_for_the_tenant_who_asks() {
    let Some((cluster, stand, _)) = stand(&[], &json!({})) else { return };
    let mut client = stand.connect();
    for tenant in ["a", "b", ""] {
        let header =
            if tenant.is_empty() { String::new() } else { format!("x-tenant: {tenant}\r\n") };
        let reply = ask(&mut client, "x", &header);
        assert_eq!((reply.status(), reply.body().as_str()), (200, r#"{"data":{"made":"x"}}"#));
    }
    let tenants = "SELECT string_agg(coalesce(tenant, '-'), ',' ORDER BY tenant) FROM made";
    assert_eq!(cluster.psql(tenants), "a,b,-");
    assert_eq!(stand.figures()["requests"]["native"], 3);
}

#[test]
fn what_becomes_of_it_is_told_to_python_and_not_sent_again() {
    let Some((cluster, stand, outcomes)) = stand(&[], &json!({})) else { return };
    let mut client = stand.connect();
    for n in ["check", "null", "odd"] {
        assert_eq!(ask(&mut client, n, "").body(), "python");
    }
    let told = std::mem::take(&mut *outcomes.lock().unwrap());
    let [Some(refused), null, odd] = &told[..] else { panic!("{told:?}") };
    assert_eq!(refused["refused"]["C"], "23514");
    assert_eq!(refused["refused"]["n"], "made_n_check");
    assert_eq!(*null, Some(json!({"rows": [null]})));
    assert_eq!(*odd, Some(json!({"rows": ["{}"]})));
    assert_eq!([count(&cluster, "null"), count(&cluster, "odd")], ["1", "1"]);
    assert_eq!(
        stand.figures()["requests"]["forwarded"],
        json!({"mutation that failed": 1, "mutation with another result": 2})
    );
}

#[test]
fn what_was_not_sent_is_pythons_to_do() {
    let Some((mut cluster, stand, outcomes)) =
        stand(&[("seconds", json!(20))], &json!({"alone": 1, "waiting": 1}))
    else {
        return;
    };
    // one is done, one waits, and more may not wait
    let mut clients = [stand.connect(), stand.connect(), stand.connect()];
    for (number, client) in clients.iter_mut().enumerate() {
        client.send(request(&format!("wait {number}"), ""));
    }
    let mut bodies = clients.map(|mut client| client.response().body());
    bodies.sort();
    assert_eq!(bodies[0], "python");
    assert!(bodies[1].contains("wait") && bodies[2].contains("wait"), "{bodies:?}");
    assert_eq!(std::mem::take(&mut *outcomes.lock().unwrap()), [None]);
    cluster.stop();
    let mut client = stand.connect();
    wait_for("it is known to be away", || stand.figures()["pool"]["open"] == 0);
    for _ in 0..3 {
        assert_eq!(ask(&mut client, "x", "").body(), "python");
    }
    assert_eq!(*outcomes.lock().unwrap(), [None, None, None]);
}

#[test]
fn what_takes_too_long_is_cancelled_and_of_unknown_outcome() {
    let Some((cluster, stand, _)) = stand(&[], &json!({})) else { return };
    let mut client = stand.connect();
    let reply = ask(&mut client, "slow", "");
    assert_eq!((reply.status(), reply.body().as_str()), (504, r#"{"errors":[3]}"#));
    let running = "SELECT count(*) FROM pg_stat_activity \
                   WHERE state = 'active' AND wait_event = 'PgSleep'";
    wait_for("it is cancelled", || cluster.psql(running) == "0");
    assert_eq!(count(&cluster, "slow"), "0");
}

#[test]
fn a_client_that_leaves_has_it_cancelled() {
    let Some((cluster, stand, _)) = stand(&[("seconds", json!(25))], &json!({"alone": 1})) else {
        return;
    };
    let running = "SELECT count(*) FROM pg_stat_activity \
                   WHERE state = 'active' AND wait_event = 'PgSleep'";
    for _ in 0..5 {
        let mut client = stand.connect();
        client.send(request("slow", ""));
        wait_for("it runs", || cluster.psql(running) == "1");
        drop(client);
        wait_for("it is cancelled", || cluster.psql(running) == "0");
        // the connection serves whoever comes next
        assert_eq!(ask(&mut stand.connect(), "x", "").body(), r#"{"data":{"made":"x"}}"#);
    }
    assert_eq!([count(&cluster, "slow"), count(&cluster, "x")], ["0", "5"]);
}

#[test]
fn where_python_takes_no_more_what_was_undone_may_be_sent_again_and_the_rest_may_not() {
    let Some(cluster) = Cluster::start() else { return };
    cluster.psql(SCHEMA);
    let socket = cluster.folder.display().to_string();
    let pg = json!({
        "hosts": [{"socket": socket, "port": cluster.port}], "user": "postgres",
        "dbname": "postgres", "connect_timeout": 5
    });
    // Python answers nothing, so its only place is taken for long
    let stand = Stand::new(
        &[("pg", pg), ("forwarded", json!(1)), ("seconds", json!(20))],
        |_forwarder, _event| {},
    );
    stand.server.library().learn(lesson().to_string().as_bytes()).unwrap();
    wait_for("the pool is open", || stand.figures()["pool"]["open"] != 0);
    let mut other = stand.connect();
    other.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    wait_for("the place is taken", || stand.figures()["forward"]["open"] == 1);
    let mut client = stand.connect();
    let since = Instant::now();
    let reply = ask(&mut client, "check", "");
    assert_eq!((reply.status(), reply.body().as_str()), (503, r#"{"errors":[1]}"#));
    assert_eq!(reply.header("retry-after").as_deref(), Some("1"));
    let reply = ask(&mut client, "null", "");
    assert_eq!((reply.status(), reply.body().as_str()), (504, r#"{"errors":[3]}"#));
    assert_eq!(reply.header("retry-after"), None);
    assert!(since.elapsed() < Duration::from_secs(15), "nobody waits for it");
    assert_eq!(count(&cluster, "null"), "1");
}
