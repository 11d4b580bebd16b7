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

use super::framing::{Doubt, Framing};
use super::link::Link;
use super::refusal::{self, Refusal};
use super::settings::Settings;
use crate::observe::Counters;

/// Clear or encrypted.
pub(super) enum Stream {
    Clear(TcpStream),
    Secure(Box<TlsStream<TcpStream>>),
}

/// What a connection waits for, and how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// For the head of a request, from its first byte on, and for the first one from the beginning.
    head: Duration,
    /// For the next request.
    idle: Duration,
    /// For the end of what nobody wants, and how much of it is read.
    unread: Duration,
    unread_bytes: usize,
    /// For a client to read anything of an answer that waits for it.
    stall: Duration,
}

impl From<&Settings> for Patience {
    fn from(settings: &Settings) -> Self {
        Self {
            head: settings.header_seconds,
            idle: settings.idle_seconds,
            unread: settings.unread_seconds,
            unread_bytes: settings.unread_bytes,
            stall: settings.stall_seconds,
        }
    }
}

/// One connection, as hyper reads and writes it.
pub(super) struct Wire {
    stream: Stream,
    link: Arc<Link>,
    patience: Patience,
    counters: Arc<Counters>,
    /// Where requests begin and end, and the size of a head; None in HTTP/2.
    framing: Option<(Framing, usize)>,
    /// Why what came last is not read; those who asked before are answered first.
    doubt: Option<Refusal>,
    /// When the first byte came of a head that is not whole.
    begun: Option<Instant>,
    watch: Pin<Box<Sleep>>,
    stall: Option<Pin<Box<Sleep>>>,
    /// A piece of an answer was taken in part, so what is written next is its rest.
    is_amid: bool,
    is_refused: bool,
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
    /// Bytes of HTTP/1.1, or of HTTP/2 where there is no framing.
    pub(super) fn new(
        stream: Stream,
        link: Arc<Link>,
        patience: Patience,
        counters: Arc<Counters>,
        head_bytes: Option<usize>,
    ) -> Self {
        Self {
            stream,
            link,
            patience,
            counters,
            framing: head_bytes.map(|most| (Framing::new(most), most)),
            doubt: None,
            begun: None,
            watch: Box::pin(sleep_until(Instant::now() + patience.head)),
            stall: None,
            is_amid: false,
            is_refused: false,
            ending: Ending::Not,
        }
    }

    /// Note what has come; true where some of it is a request.
    fn see(&mut self, bytes: &mut ReadBuf<'_>, before: usize) -> bool {
        let Some((framing, _)) = &mut self.framing else { return true };
        if bytes.filled().len() == before {
            return true;
        }
        if let Some(Doubt { at, refusal }) = framing.see(&bytes.filled()[before..]) {
            bytes.set_filled(before + at);
            self.doubt = Some(refusal);
            return at > 0;
        }
        self.begun = framing.is_in_head().then(|| self.begun.unwrap_or_else(Instant::now));
        true
    }

    /// Whether a head has come whole that is not answered yet: it may be one that hyper refuses.
    fn has_more(&self) -> bool {
        let asked = self.link.asked();
        self.framing.as_ref().is_some_and(|(framing, _)| framing.heads() > asked)
    }

    /// Whether nothing is being answered, and a head has come in part, or was not read yet.
    fn is_begun(&self) -> bool {
        let Some((framing, _)) = &self.framing else { return false };
        self.link.is_idle() && (framing.is_in_head() || self.has_more())
    }

    /// Whether the client may still be sending what nobody wants.
    fn has_unread(&self) -> bool {
        self.framing.as_ref().is_some_and(|(framing, _)| framing.is_amid()) || self.is_begun()
    }

    /// Until when something must come; None while requests are answered, or thrown away.
    fn deadline(&self) -> Option<Instant> {
        if !self.link.is_idle() || self.has_more() {
            return None;
        }
        let since = Instant::from_std(self.link.idle_since());
        if let Some(begun) = self.begun {
            return Some(begun.max(since) + self.patience.head);
        }
        if self.framing.as_ref().is_some_and(|(framing, _)| framing.is_amid()) {
            return None;
        }
        let is_used = self.link.asked() > 0;
        Some(since + if is_used { self.patience.idle } else { self.patience.head })
    }

    /// Ready when the client was silent for too long.
    fn poll_patience(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            let now = Instant::now();
            // Hyper need not read again when it has answered, so a request is looked at sometimes.
            let deadline = self.deadline().unwrap_or(now + self.patience.head);
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
        if self.begun.is_some() {
            self.refuse(&Refusal::late_head(self.patience.head));
        } else {
            self.ending = Ending::Closing;
        }
    }

    fn refuse(&mut self, refusal: &Refusal) {
        self.counters.refused(refusal.code);
        self.is_refused = true;
        self.ending = Ending::Refusing(refusal.text(), 0);
    }

    /// Write what is still to be said, close, and read what nobody wants.
    fn poll_end(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            match &mut self.ending {
                Ending::Refusing(text, done) => {
                    let written = match self.stream.pin().poll_write(cx, &text[*done..]) {
                        Poll::Ready(written) => written?,
                        Poll::Pending => {
                            ready!(poll_stall(&mut self.stall, self.patience.stall, cx))?;
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
                            ready!(poll_stall(&mut self.stall, self.patience.stall, cx))?;
                            continue;
                        }
                    }
                    let is_awaited = self.is_refused || self.has_unread();
                    self.ending = if is_awaited && !self.link.is_hurried() {
                        self.watch.as_mut().reset(Instant::now() + self.patience.unread);
                        Ending::Lingering(self.patience.unread_bytes)
                    } else {
                        Ending::Over
                    };
                }
                Ending::Lingering(_) if self.link.is_hurried() => self.ending = Ending::Over,
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
                        Some(rest) if more => *left = rest,
                        _ => self.ending = Ending::Over,
                    }
                }
                Ending::Over => return Poll::Ready(Ok(())),
            }
        }
    }

    /// What hyper says by itself of a head that it cannot read has no body; ours has.
    fn replace(&self, bytes: &[u8]) -> Option<Refusal> {
        let (_, most) = self.framing.as_ref().filter(|_| !self.is_amid && self.is_begun())?;
        refusal::in_place_of(bytes, *most)
    }
}

/// Ready with an error when the client has read nothing for too long.
fn poll_stall(
    stall: &mut Option<Pin<Box<Sleep>>>,
    limit: Duration,
    cx: &mut Context<'_>,
) -> Poll<io::Result<()>> {
    let sleep = stall.get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + limit)));
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
        if this.doubt.is_some() {
            return this.poll_doubt(cx);
        }
        let before = buffer.filled().len();
        match this.stream.pin().poll_read(cx, buffer) {
            Poll::Ready(Ok(())) if this.see(buffer, before) => Poll::Ready(Ok(())),
            Poll::Ready(Ok(())) => this.poll_doubt(cx),
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
    /// Refuse what came last as soon as all that came before is answered.
    fn poll_doubt(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        // First asked for, then looked at, or the end of a request could be missed.
        self.link.wake_when_idle(cx.waker());
        if !self.link.is_idle() || self.has_more() || self.is_amid {
            return Poll::Pending;
        }
        if let Some(refusal) = self.doubt.take() {
            self.refuse(&refusal);
        }
        self.poll_end(cx)
    }

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
                if self.doubt.is_some() && !self.is_amid {
                    cx.waker().wake_by_ref();
                }
                Poll::Ready(Ok(written))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => poll_stall(&mut self.stall, self.patience.stall, cx)
                .map(|stalled| stalled.map(|()| 0)),
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
        if let Some(refusal) = this.replace(bytes) {
            this.refuse(&refusal);
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
            Poll::Pending => poll_stall(&mut this.stall, this.patience.stall, cx),
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
