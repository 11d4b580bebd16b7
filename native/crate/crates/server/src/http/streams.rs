//! The streams of HTTP/2: a task each, with an end to those whose client takes nothing of its answer.
//!
//! A client says how much of an answer it takes (RFC 9113, section 5.2). One that says nothing would
//! hold the answer, and its place with Python, for as long as it likes, while the connection lives.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use hyper::rt::Executor;
use tokio::time::sleep_until;

/// What a client must take at once, and in the time of a stall.
const PIECE: usize = 16 * 1024;

tokio::task_local! {
    static WAIT: Arc<Wait>;
}

/// Since when an answer waits for its client.
#[derive(Debug)]
struct Wait {
    begun: Instant,
    /// Microseconds from there, and one; 0 where nothing waits.
    since: AtomicU64,
}

/// Runs the streams of a connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Streams {
    /// How long an answer may wait for its client.
    pub(super) stall: Duration,
}

impl<F: Future<Output = ()> + Send + 'static> Executor<F> for Streams {
    fn execute(&self, stream: F) {
        let limit = self.stall;
        tokio::spawn(async move {
            let wait = Arc::new(Wait { begun: Instant::now(), since: AtomicU64::new(0) });
            tokio::select! {
                biased;
                () = WAIT.scope(Arc::clone(&wait), stream) => {}
                // Whoever drops a stream resets it.
                () = wait.stall(limit) => {}
            }
        });
    }
}

impl Wait {
    fn set(&self, is_waiting: bool) {
        let micros = u64::try_from(self.begun.elapsed().as_micros()).unwrap_or(u64::MAX / 2);
        self.since.store(if is_waiting { micros + 1 } else { 0 }, Ordering::Relaxed);
    }

    /// Ready when an answer has waited for too long.
    async fn stall(&self, limit: Duration) {
        loop {
            let now = Instant::now();
            let due = match self.since.load(Ordering::Relaxed) {
                0 => now + limit,
                micros => self.begun + Duration::from_micros(micros - 1) + limit,
            };
            if due <= now {
                return;
            }
            sleep_until(due.into()).await;
        }
    }
}

/// An answer is there, or a piece of it was taken: the next one waits for the client, or for us.
pub(super) fn note(is_waiting: bool) {
    let _ = WAIT.try_with(|wait| wait.set(is_waiting));
}

/// How much may be handed over at once; None where this is no stream of HTTP/2.
pub(super) fn piece() -> Option<usize> {
    WAIT.try_with(|_| PIECE).ok()
}
