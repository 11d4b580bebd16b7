//! The server's end of an exchange.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use tokio::task::AbortHandle;

use super::event::Head;
use super::exchange::{Cut, Exchange};
use super::forwarder::Forwarder;

/// A request that was handed to Python. Who drops it before the end has gone, and Python is told.
#[derive(Debug)]
pub struct Ticket {
    id: u64,
    forwarder: Arc<Forwarder>,
    exchange: Arc<Exchange>,
    is_whole: bool,
    /// Reads the body when Python asks for it.
    pump: Option<AbortHandle>,
    /// Whether it is told of the end, and not ended.
    is_pump_left: bool,
}

/// Gives Python the pieces of a body, each when it was asked for.
#[derive(Clone, Debug)]
pub struct Feed {
    id: u64,
    forwarder: Arc<Forwarder>,
    exchange: Arc<Exchange>,
}

impl Ticket {
    pub(super) fn new(id: u64, forwarder: Arc<Forwarder>, exchange: Arc<Exchange>) -> Self {
        Self { id, forwarder, exchange, is_whole: false, pump: None, is_pump_left: false }
    }

    /// What the task needs that reads the body.
    #[must_use]
    pub fn feed(&self) -> Feed {
        Feed {
            id: self.id,
            forwarder: Arc::clone(&self.forwarder),
            exchange: Arc::clone(&self.exchange),
        }
    }

    /// That task; it ends with the ticket.
    pub fn keep_pump(&mut self, pump: AbortHandle) {
        self.pump = Some(pump);
    }

    /// Let that task go on with the rest of the body when the ticket ends.
    pub fn let_pump_discard(&mut self) {
        self.is_pump_left = true;
    }

    /// The head of the answer.
    ///
    /// # Errors
    /// Python has cut it, or sent a body without a head.
    pub async fn head(&self) -> Result<Head, Cut> {
        poll_fn(|cx| self.exchange.poll_head(cx)).await
    }

    /// When Python last had something to wait for.
    #[must_use]
    pub fn touched(&self) -> Instant {
        self.exchange.touched()
    }

    /// The next piece of the answer.
    pub fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Cut>>> {
        self.exchange.poll_chunk(cx).map(|given| {
            let Some((piece, tell)) = given else {
                self.is_whole = true;
                return None;
            };
            if tell {
                self.forwarder.tell_room(self.id);
            }
            self.is_whole |= self.exchange.is_over();
            Some(piece)
        })
    }

    /// Whether there is nothing left of the answer.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.exchange.is_over()
    }

    /// Its body is of no interest: the request asked for the head alone.
    pub fn finish(mut self) {
        self.is_whole = true;
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        match &self.pump {
            Some(_) if self.is_pump_left => self.exchange.left.notify_one(),
            Some(pump) => pump.abort(),
            None => {}
        }
        let is_whole = self.is_whole || self.exchange.is_over();
        self.forwarder.leave(self.id, is_whole);
    }
}

impl Feed {
    /// Wait until Python asks for the next piece.
    pub async fn wanted(&self) {
        self.exchange.wanted.notified().await;
    }

    /// Wait until the answer is whole, and nobody will ask any more.
    pub async fn left(&self) {
        self.exchange.left.notified().await;
    }

    /// Give it one.
    pub fn give(&self, data: Bytes, more: bool) {
        self.exchange.touch();
        self.forwarder.give(self.id, data, more);
    }

    /// The client has gone in the middle of its body.
    pub fn fail(&self) {
        self.exchange.cut();
    }
}
