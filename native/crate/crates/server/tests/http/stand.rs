//! A server, what plays Python behind it, and clients that speak by bytes.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{JoinHandle, sleep};
use std::time::{Duration, Instant};

use bytes::Bytes;
use fraise_server::forward::{Event, Forwarder, Head, Told};
use fraise_server::http::{Server, Settings};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Value, json};

/// A server that listens.
pub struct Stand {
    pub server: Arc<Server>,
    pub place: SocketAddr,
    is_over: Arc<AtomicBool>,
    python: Option<JoinHandle<()>>,
}

/// Settings with limits that tests can wait for.
pub fn settings() -> Value {
    json!({
        "path": "/graphql", "seconds": 0.5, "header_bytes": 2000, "header_seconds": 0.5,
        "idle_seconds": 1.5, "body_bytes": 50_000, "body_seconds": 0.5,
        "codings": ["zstd", "br", "gzip"], "compress_bytes": 2000, "forwarded": 100,
        "overloaded": "{\"errors\":[1]}", "timed_out": "{\"errors\":[2]}",
        "cut_off": "{\"errors\":[3]}",
        "cors": {"allowed": [], "credentials": false}
    })
}

pub fn server(changes: &[(&str, Value)]) -> Server {
    let mut settings = settings();
    for (name, value) in changes {
        settings[*name] = value.clone();
    }
    let settings: Settings = serde_json::from_value(settings).unwrap();
    Server::new(settings).unwrap()
}

impl Stand {
    /// A server with these settings, whose Python does what is given.
    pub fn new(
        changes: &[(&str, Value)],
        mut play: impl FnMut(&Forwarder, Event) + Send + 'static,
    ) -> Self {
        let server = Arc::new(server(changes));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let place = listener.local_addr().unwrap();
        server.start(listener.into()).unwrap();
        let is_over = Arc::new(AtomicBool::new(false));
        let python = {
            let (server, is_over) = (Arc::clone(&server), Arc::clone(&is_over));
            std::thread::spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    for event in server.forwarder().take(10) {
                        play(server.forwarder(), event);
                    }
                    sleep(Duration::from_millis(1));
                }
            })
        };
        Self { server, place, is_over, python: Some(python) }
    }

    /// One that answers every request with what it was asked.
    pub fn echoing(changes: &[(&str, Value)]) -> Self {
        let mut bodies: std::collections::HashMap<u64, (Told, Vec<u8>)> = Default::default();
        Self::new(changes, move |forwarder, event| match event {
            Event::Request(id, told) if told.more => {
                bodies.insert(id, (*told, Vec::new()));
                forwarder.more(id);
            }
            Event::Request(id, told) => echo(forwarder, id, &told, &told.body),
            Event::Body(id, piece, more) => {
                bodies.get_mut(&id).unwrap().1.extend_from_slice(&piece);
                if more {
                    forwarder.more(id);
                } else {
                    let (told, rest) = bodies.remove(&id).unwrap();
                    let body = [&told.body[..], &rest].concat();
                    echo(forwarder, id, &told, &body);
                }
            }
            Event::Gone(id) => drop(bodies.remove(&id)),
            Event::Room(_) => {}
        })
    }

    pub fn connect(&self) -> Client {
        let stream = TcpStream::connect(self.place).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.set_write_timeout(Some(Duration::from_secs(10))).unwrap();
        Client { stream, begun: Instant::now() }
    }

    /// Send bytes over a new connection, and read until its end.
    pub fn ask(&self, request: impl AsRef<[u8]>) -> Reply {
        let mut client = self.connect();
        client.send(request);
        client.rest()
    }

    pub fn figures(&self) -> Value {
        serde_json::to_value(self.server.figures()).unwrap()
    }

    /// Wait until nothing is open, or fail.
    pub fn wait_until_empty(&self) {
        let until = Instant::now() + Duration::from_secs(5);
        loop {
            let figures = self.figures();
            if figures["connections"]["open"] == 0 && figures["forward"]["open"] == 0 {
                return;
            }
            assert!(Instant::now() < until, "{figures}");
            sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Stand {
    fn drop(&mut self) {
        self.server.stop(Duration::from_secs(2));
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(python) = self.python.take()
            && python.join().is_err()
            && !std::thread::panicking()
        {
            panic!("what plays Python has failed");
        }
    }
}

/// A whole answer: what was asked, as JSON.
pub fn echo(forwarder: &Forwarder, id: u64, told: &Told, body: &[u8]) {
    let headers: Vec<(String, String)> = told
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()))
        .collect();
    let told = json!({
        "method": told.method.as_str(), "target": String::from_utf8_lossy(&told.target),
        "version": told.version, "headers": headers, "scheme": told.scheme,
        "body": String::from_utf8_lossy(body),
    });
    let text = told.to_string();
    forwarder.head(id, head(200, &[("content-length", &text.len().to_string()), ("x-a", "b")]));
    forwarder.body(id, text.into(), false);
}

pub fn head(status: u16, headers: &[(&str, &str)]) -> Head {
    let mut kept = HeaderMap::new();
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        kept.append(name, HeaderValue::from_str(value).unwrap());
    }
    Head { status: StatusCode::from_u16(status).unwrap(), headers: kept }
}

/// Answer at once with a text.
pub fn say(forwarder: &Forwarder, id: u64, text: &'static str) {
    forwarder.head(id, head(200, &[("content-length", &text.len().to_string())]));
    forwarder.body(id, Bytes::from_static(text.as_bytes()), false);
}

/// A connection.
pub struct Client {
    pub stream: TcpStream,
    begun: Instant,
}

/// What came over a connection until it ended.
#[derive(Debug)]
pub struct Reply {
    pub bytes: Vec<u8>,
    pub took: Duration,
}

impl Client {
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).unwrap();
    }

    /// Read one response with a `content-length`.
    pub fn response(&mut self) -> Reply {
        let mut bytes = Vec::new();
        let mut byte = [0];
        while !bytes.ends_with(b"\r\n\r\n") {
            assert_eq!(self.stream.read(&mut byte).unwrap(), 1, "{:?}", text(&bytes));
            bytes.push(byte[0]);
        }
        let head = Reply { bytes, took: self.begun.elapsed() };
        let length: usize = head.header("content-length").map_or(0, |text| text.parse().unwrap());
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        Reply { bytes: [head.bytes, body].concat(), took: self.begun.elapsed() }
    }

    /// Everything until the end of the connection.
    pub fn rest(mut self) -> Reply {
        let mut bytes = Vec::new();
        self.stream.read_to_end(&mut bytes).unwrap();
        Reply { bytes, took: self.begun.elapsed() }
    }
}

impl Reply {
    pub fn status(&self) -> u16 {
        let line = text(&self.bytes);
        line.split(' ').nth(1).unwrap_or_else(|| panic!("{line:?}")).parse().unwrap()
    }

    fn parts(&self) -> (String, String) {
        let text = text(&self.bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{text:?}"));
        (head.to_owned(), body.to_owned())
    }

    /// All headers but the date, as they stand.
    pub fn headers(&self) -> Vec<(String, String)> {
        let (head, _) = self.parts();
        head.lines()
            .skip(1)
            .map(|line| line.split_once(": ").unwrap())
            .filter(|(name, _)| *name != "date")
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    pub fn header(&self, wanted: &str) -> Option<String> {
        self.headers().into_iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
    }

    pub fn body(&self) -> String {
        self.parts().1
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body()).unwrap_or_else(|_| panic!("{:?}", text(&self.bytes)))
    }

    /// The code of the first error.
    pub fn code(&self) -> String {
        self.json()["errors"][0]["extensions"]["code"].as_str().unwrap().to_owned()
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Keeps what happens, for tests that look at the order of it.
pub type Log<T> = Arc<Mutex<Vec<T>>>;

/// Wait until something is so, or fail.
pub fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + Duration::from_secs(5);
    while !is_so() {
        assert!(Instant::now() < until, "{what}");
        sleep(Duration::from_millis(2));
    }
}
