//! The limit program: five answers, each written by hand, over hyper and two pipelined connections.
//!
//! It knows its SQL, its fields and its storage, and nothing of GraphQL. What it reaches on a
//! machine is what a server that knows GraphQL can be compared with there.

mod database;
mod routes;
mod shape;
mod statements;

use std::cell::Cell;
use std::convert::Infallible;
use std::rc::Rc;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::database::Connection;

/// Connections to PostgreSQL; each carries many requests at once.
const CONNECTIONS: usize = 2;
/// Greatest body of a request.
const BODY_BYTES: usize = 100_000;

/// What requests share.
pub struct Server {
    connections: Vec<Connection>,
    next: Cell<usize>,
    /// Whether requests carry a tenant, whom policies ask for.
    tenants: bool,
}

impl Server {
    /// The connection with the fewest requests under way; of equals each has its turn.
    fn connection(&self) -> &Connection {
        let first = self.next.get();
        self.next.set((first + 1) % self.connections.len());
        let turn = |offset| &self.connections[(first + offset) % self.connections.len()];
        (0..self.connections.len()).map(turn).min_by_key(|each| each.waiting()).expect("some")
    }
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let [_, address, socket, user, database, rest @ ..] = words.as_slice() else {
        eprintln!("usage: limit HOST:PORT SOCKET USER DATABASE [--tenants]");
        std::process::exit(2);
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let tenants = rest.iter().any(|word| word == "--tenants");
    let local = tokio::task::LocalSet::new();
    let served = local
        .block_on(&runtime.expect("a runtime"), serve(address, socket, user, database, tenants));
    if let Err(error) = served {
        eprintln!("limit: {error}");
        std::process::exit(1);
    }
}

async fn serve(
    address: &str,
    socket: &str,
    user: &str,
    database: &str,
    tenants: bool,
) -> std::io::Result<()> {
    let mut connections = Vec::with_capacity(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        connections.push(database::connect(socket, user, database, &statements::ALL).await?);
    }
    let server = Rc::new(Server { connections, next: Cell::new(0), tenants });
    let listener = TcpListener::bind(address).await?;
    println!("listening on {}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let server = Rc::clone(&server);
        tokio::task::spawn_local(async move {
            let service = service_fn(move |request| respond(Rc::clone(&server), request));
            // A client that goes away is no event here.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(
    server: Rc<Server>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    Ok(match answer(&server, request).await {
        Ok(body) => {
            let mut response = Response::new(Full::new(body));
            response
                .headers_mut()
                .insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
            response
        }
        Err((status, reason)) => {
            let mut response = Response::new(Full::new(Bytes::from(reason)));
            *response.status_mut() = status;
            response
        }
    })
}

async fn answer(
    server: &Server,
    request: Request<Incoming>,
) -> Result<Bytes, (StatusCode, String)> {
    let (head, body) = request.into_parts();
    let tenant = match (server.tenants, head.headers.get("x-tenant-id")) {
        (false, _) => None,
        (true, Some(tenant)) => Some(tenant.as_bytes()),
        (true, None) => return Err((StatusCode::FORBIDDEN, "no tenant".into())),
    };
    let body = http_body_util::Limited::new(body, BODY_BYTES).collect().await;
    let body = body.map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))?.to_bytes();
    let path = head.uri.path();
    routes::answer(server.connection(), path, tenant, &body).await
}
