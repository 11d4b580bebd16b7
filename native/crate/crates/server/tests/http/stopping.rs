//! How a server ends.

use std::net::TcpStream;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use bytes::Bytes;
use fraise_server::forward::Event;
use serde_json::json;

use crate::stand::{Log, Stand, head, say, server, wait_for};

fn hanging() -> (Stand, Log<u64>) {
    let ids: Log<u64> = Log::default();
    let seen = Arc::clone(&ids);
    let stand =
        Stand::new(&[("seconds", json!(30)), ("idle_seconds", json!(30))], move |_, event| {
            if let Event::Request(id, _) = event {
                seen.lock().unwrap().push(id);
            }
        });
    (stand, ids)
}

#[test]
fn draining_answers_what_was_asked_and_takes_nothing_more() {
    let (stand, ids) = hanging();
    let mut asked = stand.connect();
    asked.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    wait_for("the first is known", || ids.lock().unwrap().len() == 1);
    let mut used = stand.connect();
    used.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    wait_for("both are known", || ids.lock().unwrap().len() == 2);
    let forwarder = stand.server.forwarder();
    say(forwarder, ids.lock().unwrap()[1], "ok");
    assert_eq!(used.response().body(), "ok");
    stand.server.drain();
    // whoever waits for nothing is let go at once, though it may wait for long
    assert_eq!(used.rest().bytes, b"");
    wait_for("nothing is accepted", || TcpStream::connect(stand.place).is_err());
    sleep(Duration::from_millis(300));
    say(forwarder, ids.lock().unwrap()[0], "late");
    let reply = asked.rest();
    assert_eq!((reply.status(), reply.body().as_str()), (200, "late"));
    let begun = Instant::now();
    stand.server.stop(Duration::from_secs(5));
    assert!(begun.elapsed() < Duration::from_secs(2), "nothing was open");
}

#[test]
fn who_has_no_answer_when_the_time_is_up_is_told_so() {
    let (stand, ids) = hanging();
    let mut waiting = stand.connect();
    waiting.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    wait_for("the first is known", || ids.lock().unwrap().len() == 1);
    let mut begun = stand.connect();
    begun.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    wait_for("both are known", || ids.lock().unwrap().len() == 2);
    let id = ids.lock().unwrap()[1];
    stand.server.forwarder().head(id, head(200, &[]));
    stand.server.forwarder().body(id, Bytes::from_static(b"part"), true);
    let since = Instant::now();
    stand.server.stop(Duration::from_millis(300));
    assert!(since.elapsed() > Duration::from_millis(290), "{:?}", since.elapsed());
    assert!(since.elapsed() < Duration::from_secs(4), "{:?}", since.elapsed());
    let reply = waiting.rest();
    assert_eq!((reply.status(), reply.code().as_str()), (503, "SHUTTING_DOWN"));
    assert_eq!(reply.header("connection").as_deref(), Some("close"));
    let reply = begun.rest();
    assert!(!reply.body().ends_with("0\r\n\r\n"), "it looks whole: {:?}", reply.body());
}

#[test]
fn a_server_is_started_once_and_may_be_stopped_twice_or_never_started() {
    let never = server(&[]);
    never.stop(Duration::from_secs(1));
    never.stop(Duration::from_secs(1));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    assert!(never.start(listener.into()).is_err());
    let (stand, _) = hanging();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    assert!(stand.server.start(listener.into()).is_err());
}

#[test]
fn a_server_that_is_dropped_ends() {
    let one = server(&[]);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let place = listener.local_addr().unwrap();
    one.start(listener.into()).unwrap();
    assert!(TcpStream::connect(place).is_ok());
    drop(one);
    wait_for("it is gone", || TcpStream::connect(place).is_err());
}
