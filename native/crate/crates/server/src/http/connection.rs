//! One connection, from its first byte to its last.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::rt::{Read, Write};
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::link::Link;
use super::phase::Phase;
use super::service::serve;
use super::shared::Shared;
use super::wire::{Patience, Stream, Wire};

/// What a client must send first that knows of HTTP/2, as far as nothing else begins so.
const PREFACE: &[u8] = b"PRI * H";
/// How long to wait for more where the first bytes may be either.
const LOOK_AGAIN: Duration = Duration::from_millis(5);
/// Streams of one connection.
const STREAMS: u32 = 200;
/// After a silence of this length a connection with HTTP/2 is asked whether it lives.
const PING: Duration = Duration::from_secs(20);
/// The least that hyper takes.
const LEAST_BUFFER: usize = 8192;

/// Serve a connection until it ends, or the server does.
pub(super) async fn run(
    shared: Arc<Shared>,
    stream: TcpStream,
    client: Option<SocketAddr>,
    tls: Option<TlsAcceptor>,
) {
    let limit = shared.settings.header_seconds;
    let link = Link::new(client, tls.is_some());
    // Answers are written whole; waiting for more would only delay them.
    let _ = stream.set_nodelay(true);
    let (stream, is_second) = match tls {
        Some(acceptor) => {
            let Ok(Ok(stream)) = timeout(limit, acceptor.accept(stream)).await else { return };
            let is_second = stream.get_ref().1.alpn_protocol() == Some(b"h2");
            (Stream::Secure(Box::new(stream)), is_second)
        }
        None => {
            // One that has begun like it, and goes no further, is told so in HTTP/1.1.
            let is_second = timeout(limit, knows_second(&stream)).await.unwrap_or(false);
            (Stream::Clear(stream), is_second)
        }
    };
    let settings = &shared.settings;
    let counters = Arc::clone(&shared.counters);
    let head_bytes = (!is_second).then_some(settings.header_bytes);
    let wire = Wire::new(stream, Arc::clone(&link), Patience::from(settings), counters, head_bytes);
    let wire = TokioIo::new(wire);
    if is_second {
        serve_second(&shared, &link, wire).await;
    } else {
        serve_first(&shared, &link, wire).await;
    }
}

/// Whether the client begins as those do that know of HTTP/2 without asking.
async fn knows_second(stream: &TcpStream) -> bool {
    let mut seen = [0; PREFACE.len()];
    loop {
        match stream.peek(&mut seen).await {
            Ok(0) | Err(_) => return false,
            Ok(length) if length == seen.len() => return seen == PREFACE,
            Ok(length) if seen[..length] != PREFACE[..length] => return false,
            Ok(_) => sleep(LOOK_AGAIN).await,
        }
    }
}

async fn serve_first<I: Read + Write + Unpin>(shared: &Arc<Shared>, link: &Arc<Link>, wire: I) {
    let most = shared.settings.header_bytes;
    let service = service_fn(|request| {
        let (shared, link) = (Arc::clone(shared), Arc::clone(link));
        async move { Ok::<_, Infallible>(serve(shared, link, request).await) }
    });
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(None)
            // A head that came in one piece is looked at by the service.
            .max_buf_size((most + 1024).max(LEAST_BUFFER))
            .serve_connection(wire, service)
    );
    let mut closing = pin!(shared.phase.reach(Phase::Closing));
    loop {
        tokio::select! {
            // How a connection ends is of no interest to anybody but its client.
            _ = connection.as_mut() => return,
            // Hyper does not notice, and has to look again.
            () = link.ended() => {}
            () = closing.as_mut() => break,
        }
    }
    connection.as_mut().graceful_shutdown();
    // Open requests are answered; nothing else is waited for.
    link.hurry();
    let _ = connection.await;
}

async fn serve_second<I>(shared: &Arc<Shared>, link: &Arc<Link>, wire: I)
where
    I: Read + Write + Unpin + Send + 'static,
{
    let most = u32::try_from(shared.settings.header_bytes).unwrap_or(u32::MAX);
    let service = service_fn(|request| {
        let (shared, link) = (Arc::clone(shared), Arc::clone(link));
        async move { Ok::<_, Infallible>(serve(shared, link, request).await) }
    });
    let mut connection = pin!(
        http2::Builder::new(TokioExecutor::new())
            .timer(TokioTimer::new())
            .max_concurrent_streams(STREAMS)
            .max_header_list_size(most)
            .keep_alive_interval(PING)
            .keep_alive_timeout(PING / 2)
            .serve_connection(wire, service)
    );
    tokio::select! {
        _ = connection.as_mut() => return,
        () = shared.phase.reach(Phase::Closing) => {}
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        _ = connection.as_mut() => return,
        () = shared.phase.reach(Phase::Ending) => link.hurry(),
    }
    let _ = connection.await;
}
