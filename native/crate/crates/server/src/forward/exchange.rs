//! One request that Python answers.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use bytes::Bytes;
use tokio::sync::Notify;

use super::event::{Head, Told};

/// Bytes of an answer that wait for its client; beyond it Python is asked to wait.
const MOST: usize = 64 * 1024;

/// The answer ended before it was whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut;

impl std::fmt::Display for Cut {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the answer ended before it was whole")
    }
}

impl std::error::Error for Cut {}

/// The state that both ends share.
#[derive(Debug)]
pub(super) struct Exchange {
    state: Mutex<State>,
    /// Python wants the next piece of the body.
    pub(super) wanted: Notify,
    /// The ticket has ended, and the rest of the body is of no use to Python.
    pub(super) left: Notify,
}

#[derive(Debug)]
struct State {
    /// The request, until Python takes it.
    told: Option<Box<Told>>,
    head: Option<Head>,
    chunks: VecDeque<Bytes>,
    size: usize,
    /// A piece of the body was given, be it empty: the head may go out.
    begun: bool,
    ended: bool,
    cut: bool,
    /// Python was told to wait for room.
    is_full: bool,
    waker: Option<Waker>,
    /// When Python last had something to wait for: a piece of the body, or the request itself.
    touched: Instant,
}

impl Exchange {
    pub(super) fn new(told: Told) -> Self {
        let state = State {
            told: Some(Box::new(told)),
            head: None,
            chunks: VecDeque::new(),
            size: 0,
            begun: false,
            ended: false,
            cut: false,
            is_full: false,
            waker: None,
            touched: Instant::now(),
        };
        Self { state: Mutex::new(state), wanted: Notify::new(), left: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held, and if it did, the state would still be whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The request, once.
    pub(super) fn take_told(&self) -> Option<Box<Told>> {
        self.state().told.take()
    }

    /// Whether Python knows nothing of it yet.
    pub(super) fn is_untold(&self) -> bool {
        self.state().told.is_some()
    }

    /// A head waits for the first piece of its body, so that both go out in one write.
    pub(super) fn set_head(&self, head: Head) {
        let mut state = self.state();
        if state.head.is_none() && !state.ended && !state.cut {
            state.head = Some(head);
        }
    }

    /// False where the client should be waited for.
    pub(super) fn add(&self, data: Bytes, more: bool) -> bool {
        let mut state = self.state();
        if state.ended || state.cut {
            return true;
        }
        state.size += data.len();
        if !data.is_empty() {
            state.chunks.push_back(data);
        }
        state.begun = true;
        state.ended = !more;
        state.is_full = more && state.size >= MOST;
        let room = !state.is_full;
        wake(state);
        room
    }

    pub(super) fn cut(&self) {
        let mut state = self.state();
        if !state.ended {
            state.cut = true;
            wake(state);
        }
    }

    pub(super) fn touch(&self) {
        self.state().touched = Instant::now();
    }

    pub(super) fn touched(&self) -> Instant {
        self.state().touched
    }

    /// The head, as soon as it may be sent.
    pub(super) fn poll_head(&self, cx: &mut Context<'_>) -> Poll<Result<Head, Cut>> {
        let mut state = self.state();
        if !(state.cut || state.begun) {
            keep_waker(&mut state, cx);
            return Poll::Pending;
        }
        Poll::Ready(state.head.take().ok_or(Cut))
    }

    /// The next piece, and whether Python waits to be told of room.
    pub(super) fn poll_chunk(
        &self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<(Result<Bytes, Cut>, bool)>> {
        let mut state = self.state();
        if let Some(chunk) = state.chunks.pop_front() {
            state.size -= chunk.len();
            let told = state.is_full && state.size < MOST / 2;
            state.is_full &= !told;
            return Poll::Ready(Some((Ok(chunk), told)));
        }
        if state.cut {
            return Poll::Ready(Some((Err(Cut), false)));
        }
        if state.ended {
            return Poll::Ready(None);
        }
        keep_waker(&mut state, cx);
        Poll::Pending
    }

    /// Whether there is nothing left to send.
    pub(super) fn is_over(&self) -> bool {
        let state = self.state();
        state.ended && state.chunks.is_empty()
    }
}

fn keep_waker(state: &mut State, cx: &Context<'_>) {
    match &mut state.waker {
        Some(waker) => waker.clone_from(cx.waker()),
        None => state.waker = Some(cx.waker().clone()),
    }
}

fn wake(mut state: MutexGuard<'_, State>) {
    let waker = state.waker.take();
    drop(state);
    if let Some(waker) = waker {
        waker.wake();
    }
}
