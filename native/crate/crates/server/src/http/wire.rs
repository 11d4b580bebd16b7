//! The bytes of one connection, with an end to clients that are too slow, and to none too early.
//!
//! A client that is silent, or that does not read, is cut off. A socket that is closed while the
//! client still sends is reset by the system, and the answer in front of the reset is lost (RFC 9112,
//! section 9.6); so the writing half is closed first, and what still comes is thrown away a while.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_rustls::server::TlsStream;

use super::link::Link;
use super::refusal;

/// How long, and how much, is read that nobody wants.
const LINGER: Duration = Duration::from_secs(10);
const LINGER_BYTES: usize = 64 * 1024 * 1024;
/// How long a client may read nothing of an answer that waits for it.
const STALL: Duration = Duration::from_secs(30);

/// Clear or encrypted.
pub(super) enum Stream {
    Clear(TcpStream),
    Secure(Box<TlsStream<TcpStream>>),
}

/// What a connection waits for, and how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// For the head of a request, from its first byte on, and for the first one from the beginning.
    pub(super) head: Duration,
    /// For the next request.
    pub(super) idle: Duration,
    /// Whether refusals can be written as text: not in HTTP/2.
    pub(super) is_text: bool,
    /// Of a head, as refusals say.
    pub(super) head_bytes: usize,
}

/// One connection, as hyper reads and writes it.
pub(super) struct Wire {
    stream: Stream,
    link: Arc<Link>,
    patience: Patience,
    /// When the first byte of a head came, and how many requests there were before it.
    begun: Option<(Instant, usize)>,
    watch: Pin<Box<Sleep>>,
    stall: Option<Pin<Box<Sleep>>>,
    /// A piece of an answer was taken in part, so what is written next is its rest.
    is_amid: bool,
    ending: Ending,
}

enum Ending {
    Not,
    /// This is still to be written, then the connection ends.
    Refusing(Vec<u8>, usize),
    Closing,
    Lingering(usize),
    Over,
}

impl Wire {
    pub(super) fn new(stream: Stream, link: Arc<Link>, patience: Patience) -> Self {
        let watch = Box::pin(sleep_until(Instant::now() + patience.head));
        let ending = Ending::Not;
        Self { stream, link, patience, begun: None, watch, stall: None, is_amid: false, ending }
    }

    /// Whether a head has begun that is not whole yet.
    fn is_begun(&self) -> bool {
        self.link.is_idle() && self.begun.is_some_and(|(_, before)| before == self.link.asked())
    }

    /// Until when something must come; None while requests are answered.
    fn deadline(&self) -> Option<Instant> {
        if !self.link.is_idle() {
            return None;
        }
        Some(match self.begun.filter(|_| self.is_begun()) {
            Some((at, _)) => at + self.patience.head,
            None if self.link.asked() == 0 => {
                Instant::from_std(self.link.idle_since()) + self.patience.head
            }
            None => Instant::from_std(self.link.idle_since()) + self.patience.idle,
        })
    }

    /// Ready when the client was silent for too long.
    fn poll_patience(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            let Some(deadline) = self.deadline() else {
                // Whatever ends the last request lets hyper read again, which comes here.
                return Poll::Pending;
            };
            let now = Instant::now();
            if deadline <= now {
                return Poll::Ready(());
            }
            // The timer is seldom moved: it fires at an older deadline, and then looks again.
            if self.watch.deadline() > deadline || self.watch.is_elapsed() {
                self.watch.as_mut().reset(deadline);
            }
            ready!(self.watch.as_mut().poll(cx));
        }
    }

    fn give_up(&mut self) {
        let is_late = self.is_begun() && self.patience.is_text;
        self.ending = if is_late {
            Ending::Refusing(refusal::late_head(self.patience.head), 0)
        } else {
            Ending::Closing
        };
    }

    /// Write what is still to be said, close, and read what nobody wants.
    fn poll_end(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            match &mut self.ending {
                Ending::Refusing(text, done) => {
                    let written = match self.stream.pin().poll_write(cx, &text[*done..]) {
                        Poll::Ready(written) => written?,
                        Poll::Pending => {
                            ready!(poll_stall(&mut self.stall, cx))?;
                            continue;
                        }
                    };
                    self.stall = None;
                    *done += written;
                    if written == 0 || *done == text.len() {
                        self.ending = Ending::Closing;
                    }
                }
                Ending::Not | Ending::Closing => {
                    match self.stream.pin().poll_shutdown(cx) {
                        Poll::Ready(closed) => closed?,
                        Poll::Pending => {
                            ready!(poll_stall(&mut self.stall, cx))?;
                            continue;
                        }
                    }
                    let is_awaited = self.is_begun() || self.link.has_unread();
                    self.ending = if is_awaited && !self.link.is_hurried() {
                        self.watch.as_mut().reset(Instant::now() + LINGER);
                        Ending::Lingering(LINGER_BYTES)
                    } else {
                        Ending::Over
                    };
                }
                Ending::Lingering(left) => {
                    let mut space = [0_u8; 4096];
                    let mut buffer = ReadBuf::new(&mut space);
                    let more = match self.stream.pin().poll_read(cx, &mut buffer) {
                        Poll::Ready(read) => read.is_ok() && !buffer.filled().is_empty(),
                        Poll::Pending => {
                            ready!(self.watch.as_mut().poll(cx));
                            false
                        }
                    };
                    match left.checked_sub(buffer.filled().len()) {
                        Some(rest) if more && !self.link.is_hurried() => *left = rest,
                        _ => self.ending = Ending::Over,
                    }
                }
                Ending::Over => return Poll::Ready(Ok(())),
            }
        }
    }

    /// What hyper says by itself of a head that it cannot read has no body; ours has.
    fn replace(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self.is_amid || !self.patience.is_text || !self.is_begun() {
            return None;
        }
        refusal::in_place_of(bytes, self.patience.head_bytes)
    }
}

/// Ready with an error when the client has read nothing for too long.
fn poll_stall(stall: &mut Option<Pin<Box<Sleep>>>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
    let sleep = stall.get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + STALL)));
    ready!(sleep.as_mut().poll(cx));
    Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if !matches!(this.ending, Ending::Not) {
            return this.poll_end(cx);
        }
        let before = buffer.filled().len();
        match this.stream.pin().poll_read(cx, buffer) {
            Poll::Ready(Ok(())) => {
                if buffer.filled().len() > before && this.link.is_idle() && !this.is_begun() {
                    this.begun = Some((Instant::now(), this.link.asked()));
                }
                Poll::Ready(Ok(()))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => {
                ready!(this.poll_patience(cx));
                this.give_up();
                this.poll_end(cx)
            }
        }
    }
}

impl Wire {
    fn poll_written(
        &mut self,
        cx: &mut Context<'_>,
        length: usize,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(Ok(written)) => {
                self.is_amid = written < length;
                self.stall = None;
                Poll::Ready(Ok(written))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => poll_stall(&mut self.stall, cx).map(|stalled| stalled.map(|()| 0)),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if let Some(text) = this.replace(bytes) {
            this.ending = Ending::Refusing(text, 0);
            return Poll::Ready(Ok(bytes.len()));
        }
        if !matches!(this.ending, Ending::Not) {
            return Poll::Ready(Ok(bytes.len()));
        }
        let written = this.stream.pin().poll_write(cx, bytes);
        this.poll_written(cx, bytes.len(), written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if this.is_begun() {
            // A refusal by hyper is one slice; one that cannot be told from an answer does no harm.
            let first = slices.iter().find(|slice| !slice.is_empty());
            return match first {
                Some(first) => Pin::new(this).poll_write(cx, first),
                None => Poll::Ready(Ok(0)),
            };
        }
        let written = this.stream.pin().poll_write_vectored(cx, slices);
        let length = slices.iter().map(|slice| slice.len()).sum();
        this.poll_written(cx, length, written)
    }

    fn is_write_vectored(&self) -> bool {
        match &self.stream {
            Stream::Clear(stream) => stream.is_write_vectored(),
            Stream::Secure(stream) => stream.is_write_vectored(),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if matches!(this.ending, Ending::Refusing(..)) {
            return this.poll_end(cx);
        }
        match this.stream.pin().poll_flush(cx) {
            Poll::Ready(flushed) => Poll::Ready(flushed),
            Poll::Pending => poll_stall(&mut this.stall, cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_end(cx)
    }
}

impl Stream {
    fn pin(&mut self) -> Pin<&mut (dyn Both + '_)> {
        match self {
            Self::Clear(stream) => Pin::new(stream),
            Self::Secure(stream) => Pin::new(&mut **stream),
        }
    }
}

trait Both: AsyncRead + AsyncWrite + Unpin {}

impl<T: AsyncRead + AsyncWrite + Unpin> Both for T {}
