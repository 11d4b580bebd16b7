//! What the service and the wire of one connection know of each other.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

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
    /// Whether a body was left unread, so that the client may still be sending it.
    unread: AtomicBool,
    /// Whether nobody is waited for any more.
    is_hurried: AtomicBool,
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
            unread: AtomicBool::new(false),
            is_hurried: AtomicBool::new(false),
        })
    }

    pub(super) fn begin(self: &Arc<Self>) -> Open {
        self.open.fetch_add(1, Ordering::Relaxed);
        self.asked.fetch_add(1, Ordering::Relaxed);
        Open(Arc::clone(self))
    }

    pub(super) fn is_idle(&self) -> bool {
        self.open.load(Ordering::Relaxed) == 0
    }

    /// How many requests there have been.
    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// Since when it is idle; since it was made where nothing was asked yet.
    pub(super) fn idle_since(&self) -> Instant {
        self.since + Duration::from_micros(self.idle.load(Ordering::Relaxed))
    }

    pub(super) fn leave_unread(&self) {
        self.unread.store(true, Ordering::Relaxed);
    }

    pub(super) fn has_unread(&self) -> bool {
        self.unread.load(Ordering::Relaxed)
    }

    pub(super) fn hurry(&self) {
        self.is_hurried.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_hurried(&self) -> bool {
        self.is_hurried.load(Ordering::Relaxed)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let micros = u64::try_from(self.0.since.elapsed().as_micros()).unwrap_or(u64::MAX / 4);
        self.0.idle.store(micros, Ordering::Relaxed);
        self.0.open.fetch_sub(1, Ordering::Relaxed);
    }
}
