//! A connection to PostgreSQL that carries the groups of many requests, each ended by one Sync.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{Error, ErrorKind, Result};
use std::rc::Rc;

use bytes::{Buf, Bytes, BytesMut};
use postgres_protocol::IsNull;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{Notify, oneshot};

/// One end of a connection; the other ends are two tasks.
pub struct Connection {
    shared: Rc<Shared>,
}

struct Shared {
    out: RefCell<BytesMut>,
    wanted: Notify,
    waiting: RefCell<VecDeque<oneshot::Sender<Bytes>>>,
}

/// Messages of one request.
pub struct Group<'a> {
    out: &'a mut BytesMut,
}

impl Group<'_> {
    /// Bind and execute a prepared statement; parameters and columns are binary.
    pub fn execute(&mut self, statement: &str, parameters: &[&[u8]]) {
        let bound = frontend::bind(
            "",
            statement,
            [1],
            parameters,
            |parameter, out| {
                out.extend_from_slice(parameter);
                Ok(IsNull::No)
            },
            [1],
            self.out,
        );
        assert!(bound.is_ok(), "a parameter is larger than a body may be");
        frontend::execute("", 0, self.out).expect("a name without a zero byte");
    }
}

impl Connection {
    /// How many requests have no answer yet.
    pub fn waiting(&self) -> usize {
        self.shared.waiting.borrow().len()
    }

    /// Send a group and wait for all that PostgreSQL says to it, up to ReadyForQuery.
    pub async fn send(&self, write: impl FnOnce(&mut Group<'_>)) -> Result<Bytes> {
        let (done, answer) = oneshot::channel();
        {
            let mut out = self.shared.out.borrow_mut();
            write(&mut Group { out: &mut out });
            frontend::sync(&mut out);
            self.shared.waiting.borrow_mut().push_back(done);
        }
        self.shared.wanted.notify_one();
        answer.await.map_err(|_| Error::new(ErrorKind::BrokenPipe, "the connection has ended"))
    }
}

/// Open a connection over a Unix socket, where the kernel says who we are, and prepare statements.
pub async fn connect(
    socket: &str,
    user: &str,
    database: &str,
    statements: &[(&str, &str)],
) -> Result<Connection> {
    let (read, write) = UnixStream::connect(socket).await?.into_split();
    let shared = Rc::new(Shared {
        out: RefCell::new(BytesMut::new()),
        wanted: Notify::new(),
        waiting: RefCell::new(VecDeque::new()),
    });
    let (done, ready) = oneshot::channel();
    {
        let mut out = shared.out.borrow_mut();
        let settings = [("user", user), ("database", database), ("client_encoding", "UTF8")];
        frontend::startup_message(settings, &mut out)?;
        shared.waiting.borrow_mut().push_back(done);
    }
    tokio::task::spawn_local(read_all(read, Rc::clone(&shared)));
    tokio::task::spawn_local(write_all(write, Rc::clone(&shared)));
    shared.wanted.notify_one();
    let refused = |what: &str| Error::new(ErrorKind::ConnectionRefused, what.to_owned());
    let hello = ready.await.map_err(|_| refused("PostgreSQL has ended the connection"))?;
    check(&hello)?;
    let connection = Connection { shared };
    let answer = connection
        .send(|group| {
            for (name, sql) in statements {
                frontend::parse(name, sql, [], group.out).expect("a name without a zero byte");
            }
        })
        .await?;
    check(&answer)?;
    Ok(connection)
}

/// Sends what has gathered since the last write, so that requests of one moment share a packet.
async fn write_all(mut socket: OwnedWriteHalf, shared: Rc<Shared>) {
    loop {
        shared.wanted.notified().await;
        let gathered = shared.out.borrow_mut().split();
        if socket.write_all(&gathered).await.is_err() {
            return;
        }
    }
}

/// Gives each request its part of what comes, in the order in which they were sent.
async fn read_all(mut socket: OwnedReadHalf, shared: Rc<Shared>) {
    let mut arrived = BytesMut::with_capacity(256 * 1024);
    let mut seen = 0;
    loop {
        while let Some(header) = arrived.get(seen..seen + 5) {
            let length = u32::from_be_bytes([header[1], header[2], header[3], header[4]]) as usize;
            let (tag, end) = (header[0], seen + 1 + length);
            if arrived.len() < end {
                arrived.reserve(end - arrived.len());
                break;
            }
            seen = end;
            if tag == b'Z' {
                let answer = arrived.split_to(seen).freeze();
                seen = 0;
                let waiting = shared.waiting.borrow_mut().pop_front();
                // Who asked may have gone; what follows is for the next one all the same.
                waiting.map(|waiting| waiting.send(answer));
            }
        }
        if arrived.capacity() - arrived.len() < 16 * 1024 {
            arrived.reserve(256 * 1024);
        }
        match socket.read_buf(&mut arrived).await {
            Ok(1..) => {}
            // Dropping the senders tells everybody who waits.
            _ => return shared.waiting.borrow_mut().clear(),
        }
    }
}

/// Fails where PostgreSQL reports an error, or asks for a password.
pub fn check(answer: &Bytes) -> Result<()> {
    for (tag, body) in Messages(answer.clone()) {
        if tag == b'E' {
            return Err(Error::other(String::from_utf8_lossy(&body).replace('\0', " ")));
        }
    }
    Ok(())
}

/// The rows of an answer, each as its columns; fails where PostgreSQL reports an error.
pub fn rows<const N: usize>(answer: &Bytes) -> Result<Vec<[Bytes; N]>> {
    let mut rows = Vec::with_capacity(64);
    for (tag, mut body) in Messages(answer.clone()) {
        match tag {
            b'D' if body.get_u16() as usize == N => {
                rows.push(std::array::from_fn(|_| {
                    let length = body.get_i32().max(0) as usize;
                    body.split_to(length)
                }));
            }
            b'E' => return Err(Error::other(String::from_utf8_lossy(&body).replace('\0', " "))),
            _ => {}
        }
    }
    Ok(rows)
}

/// Messages that are there as a whole.
struct Messages(Bytes);

impl Iterator for Messages {
    type Item = (u8, Bytes);

    fn next(&mut self) -> Option<(u8, Bytes)> {
        if self.0.is_empty() {
            return None;
        }
        let tag = self.0.get_u8();
        let length = self.0.get_u32() as usize - 4;
        Some((tag, self.0.split_to(length)))
    }
}
