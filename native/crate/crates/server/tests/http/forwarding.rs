//! Requests by way of Python.

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;

use bytes::Bytes;
use fraise_server::forward::Event;
use serde_json::json;

use crate::stand::{Log, Stand, head, say, text, wait_for};

const CLOSE: &str = "host: x\r\nconnection: close\r\n";

#[test]
fn a_request_comes_and_goes_as_it_is() {
    let stand = Stand::echoing(&[]);
    let reply = stand.ask(format!(
        "PUT /a%20b/?c=%C3%A4&d HTTP/1.1\r\n{CLOSE}x-one: 1\r\ncookie: a=b\r\nx-one: 2\r\n\
         content-length: 5\r\n\r\nhello"
    ));
    assert_eq!(reply.status(), 200);
    let found = reply.json();
    assert_eq!(found["method"], "PUT");
    assert_eq!(found["target"], "/a%20b/?c=%C3%A4&d");
    assert_eq!(found["version"], "1.1");
    assert_eq!(found["scheme"], "http");
    assert_eq!(found["body"], "hello");
    assert_eq!(
        found["headers"],
        json!([
            ["host", "x"],
            ["connection", "close"],
            ["x-one", "1"],
            ["x-one", "2"],
            ["cookie", "a=b"],
            ["content-length", "5"]
        ])
    );
    assert_eq!(reply.header("x-a").as_deref(), Some("b"));
    assert_eq!(stand.figures()["requests"]["forwarded"]["method"], 1);
}

#[test]
fn what_is_not_known_is_forwarded_with_its_whole_body() {
    let stand = Stand::echoing(&[]);
    let body = r#"{"query":"{ a }"}"#;
    let mut client = stand.connect();
    // in one piece, in two, and in chunks
    let start = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    let whole = format!("{start}content-length: {}\r\n\r\n", body.len());
    client.send(format!("{whole}{body}"));
    assert_eq!(client.response().json()["body"], body);
    client.send(format!("{whole}{}", &body[..5]));
    sleep(Duration::from_millis(50));
    client.send(&body[5..]);
    assert_eq!(client.response().json()["body"], body);
    client.send(format!("{start}transfer-encoding: chunked\r\n\r\n3\r\n{}\r\n", &body[..3]));
    sleep(Duration::from_millis(50));
    client.send(format!("{:x}\r\n{}\r\n0\r\n\r\n", body.len() - 3, &body[3..]));
    assert_eq!(client.response().json()["body"], body);
}

#[test]
fn a_large_body_is_streamed_piece_by_piece() {
    let stand = Stand::echoing(&[]);
    let body = "0123456789abcdef".repeat(16 * 1024);
    let start = "POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\n";
    let reply = stand.ask(format!("{start}{CLOSE}content-length: {}\r\n\r\n{body}", body.len()));
    assert_eq!(reply.json()["body"], body);
    assert_eq!(stand.figures()["requests"]["forwarded"]["large body"], 1);
    let chunks: String = body
        .as_bytes()
        .chunks(10_000)
        .map(|one| format!("{:x}\r\n{}\r\n", one.len(), text(one)))
        .collect();
    let reply =
        stand.ask(format!("{start}{CLOSE}transfer-encoding: chunked\r\n\r\n{chunks}0\r\n\r\n"));
    assert_eq!(reply.json()["body"], body);
}

#[test]
fn parts_are_flushed_at_once_and_an_answer_that_is_cut_is_seen_to_be() {
    let step: Log<u64> = Log::default();
    let seen = Arc::clone(&step);
    let stand = Stand::new(&[], move |forwarder, event| {
        if let Event::Request(id, _) = event {
            seen.lock().unwrap().push(id); // before the client can have read anything
            forwarder.head(id, head(200, &[]));
            forwarder.body(id, Bytes::from_static(b"first"), true);
        }
    });
    let mut client = stand.connect();
    client.send(format!("GET / HTTP/1.1\r\n{CLOSE}\r\n"));
    let mut space = [0; 1000];
    let mut found = String::new();
    while !found.contains("first") {
        let length = client.stream.read(&mut space).unwrap();
        found.push_str(&text(&space[..length]));
    }
    let id = step.lock().unwrap()[0];
    assert!(found.contains("transfer-encoding: chunked"), "{found}");
    assert!(stand.server.forwarder().body(id, Bytes::from_static(b"second"), true));
    while !found.contains("second") {
        let length = client.stream.read(&mut space).unwrap();
        found.push_str(&text(&space[..length]));
    }
    stand.server.forwarder().cut(id);
    let rest = client.rest();
    assert!(!text(&rest.bytes).contains("0\r\n\r\n"), "{:?}", text(&rest.bytes));
    stand.wait_until_empty();
}

#[test]
fn whoever_does_not_read_lets_python_wait() {
    const PIECE: &[u8] = &[b'x'; 10_000];
    let sent = Arc::new(AtomicUsize::new(0));
    let is_enough = Arc::new(AtomicBool::new(false));
    let (count, end) = (Arc::clone(&sent), Arc::clone(&is_enough));
    let stand = Stand::new(&[], move |forwarder, event| {
        let id = match event {
            Event::Request(id, _) => {
                forwarder.head(id, head(200, &[]));
                id
            }
            Event::Room(id) => id,
            _ => return,
        };
        while !end.load(Ordering::Relaxed) {
            count.fetch_add(PIECE.len(), Ordering::Relaxed);
            if !forwarder.body(id, Bytes::from_static(PIECE), true) {
                return;
            }
        }
        forwarder.body(id, Bytes::from_static(b"end"), false);
    });
    let mut client = stand.connect();
    client.send(format!("GET / HTTP/1.1\r\n{CLOSE}\r\n"));
    // What the system takes is full at some time, on a busy machine later.
    let mut before = 0;
    wait_for("it is made to wait", || {
        sleep(Duration::from_millis(300));
        let now = sent.load(Ordering::Relaxed);
        now > 0 && now == std::mem::replace(&mut before, now)
    });
    assert!(before < 30_000_000, "{before} bytes wait for a client that does not read");
    is_enough.store(true, Ordering::Relaxed);
    let reply = client.rest();
    assert!(text(&reply.bytes).ends_with("3\r\nend\r\n0\r\n\r\n"));
    assert!(reply.bytes.len() > before);
}

#[test]
fn clients_that_vanish_leave_nothing_behind() {
    let gone: Log<u64> = Log::default();
    let known: Log<u64> = Log::default();
    let (seen, noted) = (Arc::clone(&gone), Arc::clone(&known));
    let stand = Stand::new(&[], move |forwarder, event| match event {
        Event::Request(id, told) => {
            noted.lock().unwrap().push(id);
            if &*told.target == b"/body" {
                forwarder.more(id);
            } else if &*told.target == b"/begun" {
                forwarder.head(id, head(200, &[]));
                forwarder.body(id, Bytes::from_static(b"x"), true);
            }
        }
        Event::Gone(id) => seen.lock().unwrap().push(id),
        _ => {}
    });
    let mut clients = Vec::new();
    for path in ["/waiting", "/begun", "/body"] {
        for _ in 0..10 {
            let mut client = stand.connect();
            let length = if path == "/body" { "content-length: 10\r\n" } else { "" };
            client.send(format!("POST {path} HTTP/1.1\r\nhost: x\r\n{length}\r\n"));
            clients.push(client);
        }
    }
    wait_for("30 requests are known", || known.lock().unwrap().len() == 30);
    assert!(gone.lock().unwrap().is_empty());
    drop(clients);
    wait_for("all are gone", || gone.lock().unwrap().len() == 30);
    stand.wait_until_empty();
    let mut ids = gone.lock().unwrap().clone();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 30, "each is told once");
}

#[test]
fn who_comes_when_all_places_are_taken_is_told_so_and_the_next_one_served() {
    let ids: Log<u64> = Log::default();
    let seen = Arc::clone(&ids);
    let stand = Stand::new(&[("forwarded", json!(2)), ("seconds", json!(30))], move |_, event| {
        if let Event::Request(id, _) = event {
            seen.lock().unwrap().push(id);
        }
    });
    let request = format!("GET / HTTP/1.1\r\n{CLOSE}\r\n");
    let mut waiting = [stand.connect(), stand.connect()];
    for (number, client) in waiting.iter_mut().enumerate() {
        client.send(&request);
        wait_for("it is known", || ids.lock().unwrap().len() == number + 1);
    }
    let refused = stand.ask(&request);
    assert_eq!((refused.status(), refused.body().as_str()), (503, r#"{"errors":[1]}"#));
    assert_eq!(refused.header("retry-after").as_deref(), Some("1"));
    assert_eq!(stand.figures()["requests"]["refused"]["OVERLOADED"], 1);
    for (client, id) in waiting.into_iter().zip([0, 1]) {
        say(stand.server.forwarder(), ids.lock().unwrap()[id], "ok");
        assert_eq!(client.rest().body(), "ok");
    }
    let mut third = stand.connect();
    third.send(&request);
    wait_for("the third is known", || ids.lock().unwrap().len() == 3);
}

#[test]
fn a_python_that_hangs_takes_nothing_more_and_what_waits_is_bounded() {
    let stand = Stand::new(&[("forwarded", json!(5))], |_, _| sleep(Duration::from_secs(1)));
    // the first one lets it hang
    for _ in 0..200 {
        stand.connect().send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    }
    wait_for("all have come", || stand.figures()["connections"]["accepted"] == 200);
    let figures = stand.figures();
    assert!(figures["forward"]["queued"].as_u64().unwrap() <= 20, "{figures}");
    assert!(figures["forward"]["open"].as_u64().unwrap() <= 5, "{figures}");
}

#[test]
fn a_head_has_no_body_whatever_python_sends() {
    let stand = Stand::new(&[], |forwarder, event| {
        if let Event::Request(id, _) = event {
            say(forwarder, id, "hello");
        }
    });
    let mut client = stand.connect();
    client.send("HEAD / HTTP/1.1\r\nhost: x\r\n\r\n");
    client.send(format!("GET / HTTP/1.1\r\n{CLOSE}\r\n"));
    let found = text(&client.rest().bytes);
    assert_eq!(found.matches("content-length: 5").count(), 2, "{found}");
    assert_eq!(found.matches("hello").count(), 1, "{found}");
}

#[test]
fn an_application_that_fails_before_its_answer_is_told_as_500() {
    let stand = Stand::new(&[], |forwarder, event| {
        if let Event::Request(id, told) = event {
            if &*told.target == b"/cut" {
                forwarder.cut(id);
            } else {
                forwarder.body(id, Bytes::from_static(b"no head"), false);
            }
        }
    });
    for path in ["/cut", "/headless"] {
        let reply = stand.ask(format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n"));
        assert_eq!((reply.status(), reply.body().as_str()), (500, "Internal Server Error"));
    }
}

#[test]
fn what_is_said_of_unknown_requests_is_ignored() {
    let stand = Stand::echoing(&[]);
    let forwarder = stand.server.forwarder();
    forwarder.more(99);
    forwarder.cut(99);
    forwarder.head(99, head(200, &[]));
    assert!(forwarder.body(99, Bytes::from_static(b"x"), true));
    assert_eq!(stand.ask(format!("GET / HTTP/1.1\r\n{CLOSE}\r\n")).status(), 200);
}
