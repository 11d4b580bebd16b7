//! Clients that are too slow, or send too much.

use std::io::Read;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::stand::{Stand, text};

const POST: &str = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";

#[test]
fn a_head_that_does_not_end_is_told_so_and_cut_off() {
    let stand = Stand::echoing(&[]);
    for begun in ["G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nhost: x\r\n", "PRI", "PRI *"] {
        let reply = stand.ask(begun);
        assert_eq!((reply.status(), reply.code().as_str()), (408, "REQUEST_TIMEOUT"), "{begun}");
        assert!(reply.took > Duration::from_millis(400), "{:?}", reply.took);
        assert!(reply.took < Duration::from_secs(3), "{:?}", reply.took);
        assert_eq!(reply.header("connection").as_deref(), Some("close"));
        assert!(reply.body().contains("within 0.5 s."), "{}", reply.body());
    }
    stand.wait_until_empty();
}

#[test]
fn a_head_that_drips_is_no_way_round() {
    let stand = Stand::echoing(&[]);
    let mut client = stand.connect();
    let begun = Instant::now();
    for byte in b"GET / HTTP/1.1\r\nhost: x\r\n".iter().cycle().take(30) {
        use std::io::Write;
        if client.stream.write_all(&[*byte]).is_err() || begun.elapsed() > Duration::from_secs(3) {
            break;
        }
        sleep(Duration::from_millis(30));
    }
    assert_eq!(client.rest().status(), 408);
}

#[test]
fn connections_that_say_nothing_end_quietly() {
    let stand = Stand::echoing(&[]);
    let reply = stand.connect().rest();
    assert_eq!(reply.bytes, b"");
    assert!(reply.took > Duration::from_millis(400) && reply.took < Duration::from_secs(3));
    // one that was used has longer
    let mut client = stand.connect();
    client.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    assert_eq!(client.response().status(), 200);
    let begun = Instant::now();
    assert_eq!(client.rest().bytes, b"");
    assert!(begun.elapsed() > Duration::from_millis(1300), "{:?}", begun.elapsed());
    // and its next head no longer than the first
    let mut client = stand.connect();
    client.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    assert_eq!(client.response().status(), 200);
    sleep(Duration::from_millis(300));
    client.send("GET / HT");
    let begun = Instant::now();
    let reply = client.rest();
    assert_eq!(reply.status(), 408);
    assert!(begun.elapsed() < Duration::from_millis(1200), "{:?}", begun.elapsed());
}

#[test]
fn a_body_that_does_not_come_is_told_so() {
    let stand = Stand::echoing(&[]);
    let reply = stand.ask(format!("{POST}content-length: 100\r\n\r\n{{\"quer"));
    assert_eq!((reply.status(), reply.code().as_str()), (408, "REQUEST_TIMEOUT"));
    assert_eq!(reply.header("connection").as_deref(), Some("close"));
    assert!(reply.body().contains("The body did not arrive within 0.5 s."));
    stand.wait_until_empty();
}

#[test]
fn heads_have_a_size() {
    let stand = Stand::echoing(&[]);
    let head = |fill: usize| {
        let fixed = "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\na: ".len() + 2;
        format!(
            "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\na: {}\r\n\r\n",
            "b".repeat(fill - fixed)
        )
    };
    assert_eq!(stand.ask(head(2000)).status(), 200);
    for size in [2001, 5000, 60_000] {
        let reply = stand.ask(head(size));
        assert_eq!(reply.status(), 431, "{size}");
        assert_eq!(reply.code(), "REQUEST_HEADER_FIELDS_TOO_LARGE");
        assert!(reply.body().contains("may have 2000 bytes at most."));
    }
    stand.wait_until_empty();
}

#[test]
fn a_request_whose_host_or_end_is_in_doubt_is_refused() {
    let stand = Stand::echoing(&[]);
    for (request, why) in [
        ("GET / HTTP/1.1\r\n\r\n", "Missing mandatory Host: header"),
        ("GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", "Found multiple Host: headers"),
        ("GET / HTTP/1.1\r\nhost : a\r\n\r\n", "malformed"),
        ("GET / HTTP/1.1\r\nhost: a\r\n folded: b\r\n\r\n", "malformed"),
        (
            "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
            "malformed",
        ),
        ("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n", "malformed"),
        (
            "POST / HTTP/1.0\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
            "HTTP/1.0 knows no Transfer-Encoding",
        ),
        (
            "POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length stands beside Transfer-Encoding",
        ),
        ("\u{16}\u{3}\u{1}\u{2}", "malformed"),
    ] {
        let reply = stand.ask(request);
        assert_eq!((reply.status(), reply.code().as_str()), (400, "BAD_REQUEST"), "{request:?}");
        assert!(reply.body().contains(why), "{request:?} {}", reply.body());
    }
    stand.wait_until_empty();
}

#[test]
fn what_is_not_spoken_is_told_so() {
    let stand = Stand::echoing(&[]);
    for (request, status, code) in [
        ("GET / HTTP/3.0\r\nhost: a\r\n\r\n", 505, "HTTP_VERSION_NOT_SUPPORTED"),
        ("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip\r\n\r\n", 501, "NOT_IMPLEMENTED"),
    ] {
        let reply = stand.ask(request);
        assert_eq!((reply.status(), reply.code().as_str()), (status, code), "{request:?}");
        assert_eq!(reply.header("connection").as_deref(), Some("close"));
    }
    stand.wait_until_empty();
    let refused = &stand.figures()["requests"]["refused"];
    assert_eq!(refused, &json!({"HTTP_VERSION_NOT_SUPPORTED": 1, "NOT_IMPLEMENTED": 1}));
}

#[test]
fn who_asked_before_what_cannot_be_read_is_answered_first() {
    let stand = Stand::new(&[], |forwarder, event| {
        if let fraise_server::forward::Event::Request(id, _) = event {
            sleep(Duration::from_millis(100));
            crate::stand::say(forwarder, id, "good");
        }
    });
    let good = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";
    let large = format!("GET / HTTP/1.1\r\na: {}", "b".repeat(3000));
    let double = format!("{POST}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n");
    for (bad, status) in [(large, 431), (double, 400), ("nonsense\r\n\r\n".to_owned(), 400)] {
        let mut client = stand.connect();
        client.send(format!("{good}{good}{bad}"));
        for _ in 0..2 {
            assert_eq!(client.response().body(), "good");
        }
        assert_eq!(client.rest().status(), status);
    }
    assert_eq!(stand.figures()["requests"]["forwarded"]["path"], 6);
}

#[test]
fn only_so_many_connections_are_open_and_others_wait() {
    let stand = Stand::echoing(&[("connections", json!(2)), ("header_seconds", json!(1.0))]);
    let _first = stand.connect();
    let _second = stand.connect();
    let mut third = stand.connect();
    third.send("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    sleep(Duration::from_millis(300));
    assert_eq!(stand.figures()["connections"]["open"], 2);
    let begun = Instant::now();
    assert_eq!(third.rest().status(), 200);
    assert!(begun.elapsed() > Duration::from_millis(300), "it was not made to wait");
}

/// One that answers without looking at bodies.
fn careless(changes: &[(&str, serde_json::Value)]) -> Stand {
    Stand::new(changes, |forwarder, event| {
        if let fraise_server::forward::Event::Request(id, _) = event {
            crate::stand::say(forwarder, id, "no");
        }
    })
}

#[test]
fn a_body_that_nobody_wants_is_passed_over() {
    let stand = careless(&[]);
    let mut client = stand.connect();
    for _ in 0..3 {
        client.send("POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n");
        assert_eq!(client.response().body(), "no");
        // longer than a head may take: what comes is none
        sleep(Duration::from_millis(700));
        client.send("12");
        sleep(Duration::from_millis(50));
        client.send("345");
        client.send("POST /a HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n");
        assert_eq!(client.response().body(), "no");
        client.send("5\r\n12345\r\n0\r\n\r\n");
    }
    assert_eq!(stand.figures()["connections"]["accepted"], 1);
    drop(client);
    stand.wait_until_empty();
}

#[test]
fn a_body_that_nobody_wants_holds_no_connection() {
    let head = "POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 900000\r\n\r\n";
    // too long
    let stand = careless(&[("unread_seconds", json!(0.3))]);
    let mut client = stand.connect();
    client.send(head);
    assert_eq!(client.response().body(), "no");
    let reply = client.rest();
    assert_eq!(reply.bytes, b"");
    assert!(reply.took > Duration::from_millis(280) && reply.took < Duration::from_secs(5));
    stand.wait_until_empty();
    // too much
    let stand = careless(&[("unread_bytes", json!(100_000)), ("unread_seconds", json!(30))]);
    let mut client = stand.connect();
    client.send(head);
    assert_eq!(client.response().body(), "no");
    for _ in 0..9 {
        use std::io::Write;
        if client.stream.write_all(&[b'x'; 100_000]).is_err() {
            break;
        }
    }
    // reset or closed: it is full of what was not read
    let _ = client.stream.read_to_end(&mut Vec::new());
    stand.wait_until_empty();
    // and not at all when the server ends
    let stand = careless(&[("unread_seconds", json!(30))]);
    let mut client = stand.connect();
    client.send(head);
    assert_eq!(client.response().body(), "no");
    let begun = Instant::now();
    stand.server.stop(Duration::from_secs(20));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[test]
fn a_body_that_breaks_off_into_nonsense_is_told_so() {
    let stand = Stand::echoing(&[]);
    for path in ["/graphql", "/elsewhere"] {
        let mut client = stand.connect();
        client.send(format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
             transfer-encoding: chunked\r\n\r\n2\r\n{{}}\r\n"
        ));
        sleep(Duration::from_millis(100));
        client.send("no number\r\n");
        let reply = client.rest();
        assert_eq!((reply.status(), reply.code().as_str()), (400, "BAD_REQUEST"), "{path}");
        assert_eq!(reply.header("connection").as_deref(), Some("close"));
    }
    stand.wait_until_empty();
}

#[test]
fn who_does_not_read_is_let_go() {
    const LARGE: &[u8] = &[b'x'; 20_000_000];
    let stand = Stand::new(&[("stall_seconds", json!(0.3))], |forwarder, event| {
        if let fraise_server::forward::Event::Request(id, _) = event {
            forwarder.head(id, crate::stand::head(200, &[]));
            forwarder.body(id, bytes::Bytes::from_static(LARGE), false);
        }
    });
    let mut client = stand.connect();
    client.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    crate::stand::wait_for("it has come", || stand.figures()["connections"]["accepted"] == 1);
    stand.wait_until_empty();
    let mut found = Vec::new();
    let _ = client.stream.read_to_end(&mut found);
    assert!(found.len() < LARGE.len());
}

#[test]
fn a_refusal_arrives_though_the_client_goes_on_sending() {
    let stand = Stand::new(&[], |forwarder, event| {
        if let fraise_server::forward::Event::Request(id, _) = event {
            crate::stand::say(forwarder, id, "too much");
        }
    });
    let mut client = stand.connect();
    let size = 20_000_000;
    client.send(format!("{POST}content-length: {size}\r\n\r\n"));
    let mut writer = client.stream.try_clone().unwrap();
    let sending = std::thread::spawn(move || {
        use std::io::Write;
        // The server stops listening at some time; what matters is what the client reads.
        (0..200).all(|_| writer.write_all(&[b'x'; 100_000]).is_ok())
    });
    let mut found = Vec::new();
    let _ = client.stream.read_to_end(&mut found);
    assert!(text(&found).ends_with("too much"), "{:?}", text(&found));
    sending.join().unwrap();
    drop(client);
    stand.wait_until_empty();
}
