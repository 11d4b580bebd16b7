//! One connection, from its first byte to its last.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::rt::{Read, Write};
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::answer;
use super::body::Body;
use super::link::Link;
use super::phase::Phase;
use super::service::serve;
use super::shared::Shared;
use super::streams::{self, Streams};
use super::wire::{Patience, Stream, Wire};

/// What a client must send first that knows of HTTP/2, as far as nothing else begins so.
const PREFACE: &[u8] = b"PRI * H";
/// How long to wait for more where the first bytes may be either.
const LOOK_AGAIN: Duration = Duration::from_millis(5);
/// Streams of one connection.
const STREAMS: u32 = 200;
/// Bytes of an answer that wait in the buffer of a stream.
const SEND: usize = 64 * 1024;
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
        async move { Ok::<_, Infallible>(serve_until_cut(shared, link, request).await) }
    });
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(None)
            // A head that came in one piece is looked at by the service.
            .max_buf_size((most + 1024).max(LEAST_BUFFER))
            .serve_connection(wire, service)
    );
    loop {
        let event = pin!(async {
            tokio::select! {
                () = link.ended() => false,
                () = shared.phase.reach(Phase::Closing) => true,
            }
        });
        match run_until(connection.as_mut(), event).await {
            // How a connection ends is of no interest to anybody but its client.
            None => return,
            // Hyper does not notice that it has ended, and has to look again.
            Some(false) => {}
            Some(true) => break,
        }
    }
    connection.as_mut().graceful_shutdown();
    // Open requests are answered; nothing else is waited for.
    link.hurry();
    tokio::select! {
        _ = connection.as_mut() => return,
        () = shared.phase.reach(Phase::Ending) => link.cut(),
    }
    let _ = connection.await;
}

/// Answer a request, or say that the server ends: it is looked at whenever the connection is.
async fn serve_until_cut(
    shared: Arc<Shared>,
    link: Arc<Link>,
    request: Request<Incoming>,
) -> Response<Body> {
    let mut answering = pin!(serve(shared, Arc::clone(&link), request));
    let answered = poll_fn(|cx| match link.is_cut() {
        true => Poll::Ready(None),
        false => answering.as_mut().poll(cx).map(Some),
    });
    answered.await.unwrap_or_else(|| answer::ending(link.begin()))
}

/// Wakes a task, and notes that it did.
struct Bell {
    task: Waker,
    is_rung: AtomicBool,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_rung.store(true, Ordering::Release);
        self.task.wake_by_ref();
    }
}

/// Run until the connection has ended, which is None, or an event comes.
///
/// A connection is woken several times a request, and such an event comes once in its life: the
/// event is looked at when it has not been told whom to wake, or has done so.
async fn run_until<T>(
    mut serving: Pin<&mut impl Future>,
    mut event: Pin<&mut impl Future<Output = T>>,
) -> Option<T> {
    let mut bell: Option<Arc<Bell>> = None;
    poll_fn(|context| {
        if serving.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        let told = match bell.take() {
            Some(told) if told.task.will_wake(context.waker()) => {
                if !told.is_rung.swap(false, Ordering::AcqRel) {
                    bell = Some(told);
                    return Poll::Pending;
                }
                told
            }
            _ => Arc::new(Bell { task: context.waker().clone(), is_rung: AtomicBool::new(false) }),
        };
        let waker = Waker::from(Arc::clone(&told));
        bell = Some(told);
        event.as_mut().poll(&mut Context::from_waker(&waker)).map(Some)
    })
    .await
}

async fn serve_second<I>(shared: &Arc<Shared>, link: &Arc<Link>, wire: I)
where
    I: Read + Write + Unpin + Send + 'static,
{
    let most = u32::try_from(shared.settings.header_bytes).unwrap_or(u32::MAX);
    let service = service_fn(|request| {
        let (shared, link) = (Arc::clone(shared), Arc::clone(link));
        async move {
            let ended = shared.phase.reach(Phase::Ending);
            let answer = tokio::select! {
                biased;
                answer = serve(Arc::clone(&shared), Arc::clone(&link), request) => answer,
                () = ended => answer::ending(link.begin()),
            };
            streams::note(true);
            Ok::<_, Infallible>(answer)
        }
    });
    let mut connection = pin!(
        http2::Builder::new(Streams { stall: shared.settings.stall_seconds })
            .timer(TokioTimer::new())
            .max_send_buf_size(SEND)
            .max_concurrent_streams(STREAMS)
            .max_header_list_size(most)
            .keep_alive_interval(PING)
            .keep_alive_timeout(PING / 2)
            .serve_connection(wire, service)
    );
    let closing = pin!(shared.phase.reach(Phase::Closing));
    if run_until(connection.as_mut(), closing).await.is_none() {
        return;
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        _ = connection.as_mut() => return,
        () = shared.phase.reach(Phase::Ending) => link.hurry(),
    }
    let _ = connection.await;
}
