//! What the service and the wire of one connection know of each other.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

/// The state of one connection.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) client: Option<SocketAddr>,
    pub(super) is_secure: bool,
    since: Instant,
    /// Requests whose answers have not been handed over whole.
    open: AtomicUsize,
    /// How many there have been.
    asked: AtomicUsize,
    /// Microseconds from `since` to when the last of them ended.
    idle: AtomicU64,
    /// Whether the client is waited for no more, when the connection ends.
    is_hurried: AtomicBool,
    /// Whether open requests are told that the server ends.
    is_cut: AtomicBool,
    ended: Notify,
    /// Who wants to know when nothing is open.
    waiting: Mutex<Option<Waker>>,
    is_awaited: AtomicBool,
}

/// A request that is being answered.
#[derive(Debug)]
pub(super) struct Open(Arc<Link>);

impl Link {
    pub(super) fn new(client: Option<SocketAddr>, is_secure: bool) -> Arc<Self> {
        Arc::new(Self {
            client,
            is_secure,
            since: Instant::now(),
            open: AtomicUsize::new(0),
            asked: AtomicUsize::new(0),
            idle: AtomicU64::new(0),
            is_hurried: AtomicBool::new(false),
            is_cut: AtomicBool::new(false),
            ended: Notify::new(),
            waiting: Mutex::default(),
            is_awaited: AtomicBool::new(false),
        })
    }

    pub(super) fn begin(self: &Arc<Self>) -> Open {
        self.open.fetch_add(1, Ordering::Relaxed);
        self.asked.fetch_add(1, Ordering::Relaxed);
        Open(Arc::clone(self))
    }

    pub(super) fn is_idle(&self) -> bool {
        self.open.load(Ordering::SeqCst) == 0
    }

    /// Wake a task each time when nothing is open any more.
    pub(super) fn wake_when_idle(&self, waker: &Waker) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(waker.clone());
        self.is_awaited.store(true, Ordering::SeqCst);
    }

    /// How many requests there have been.
    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// Since when it is idle; since it was made where nothing was asked yet.
    pub(super) fn idle_since(&self) -> Instant {
        self.since + Duration::from_micros(self.idle.load(Ordering::Relaxed))
    }

    pub(super) fn hurry(&self) {
        self.is_hurried.store(true, Ordering::Relaxed);
    }

    /// What hyper still waits for will not come.
    pub(super) fn end(&self) {
        self.hurry();
        self.ended.notify_one();
    }

    /// Wait for that.
    pub(super) async fn ended(&self) {
        self.ended.notified().await;
    }

    pub(super) fn cut(&self) {
        self.is_cut.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_cut(&self) -> bool {
        self.is_cut.load(Ordering::Relaxed)
    }

    pub(super) fn is_hurried(&self) -> bool {
        self.is_hurried.load(Ordering::Relaxed)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let micros = u64::try_from(self.0.since.elapsed().as_micros()).unwrap_or(u64::MAX / 4);
        self.0.idle.store(micros, Ordering::Relaxed);
        self.0.open.fetch_sub(1, Ordering::SeqCst);
        if self.0.is_awaited.load(Ordering::SeqCst) {
            let waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(waker) = &*waiting {
                waker.wake_by_ref();
            }
        }
    }
}
