//! Connections that are lent to one flight at a time, which may be cancelled.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::time::{Instant, timeout_at};

use super::dial::dial;
use super::failure::Failure;
use super::flight::{Flight, Landed};
use super::line::{Line, Missed, Passenger, Tower};
use super::pool::lock;
use super::settings::Settings;

/// Connections that are opened when they are needed, and kept.
pub(super) struct Alone {
    settings: Settings,
    idle: Mutex<Vec<Seat>>,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
}

struct Seat {
    line: Arc<Line>,
    landed: Arc<Landing>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        // its task would serve a connection that nobody can use
        self.line.drain();
    }
}

/// Woken whenever the one flight has landed.
#[derive(Default)]
struct Landing(Notify);

impl Tower for Landing {
    fn landed(&self, _line: &Line) {
        self.0.notify_one();
    }
}

/// A connection that is lent. Dropped before the flight has landed, it is cancelled.
struct Lent {
    pool: Arc<Alone>,
    seat: Option<(Seat, OwnedSemaphorePermit)>,
}

/// One who waits; dropped when it waits no more.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Alone {
    pub(super) fn new(settings: Settings) -> Arc<Self> {
        let permits = Arc::new(Semaphore::new(settings.alone));
        Arc::new(Self { settings, idle: Mutex::default(), permits, waiting: AtomicUsize::new(0) })
    }

    /// How many connections there are, and how many of them are lent.
    pub(super) fn figures(&self) -> (usize, usize) {
        let idle = lock(&self.idle).len();
        let lent = self.settings.alone.saturating_sub(self.permits.available_permits());
        (idle + lent, lent)
    }

    /// Lends no more.
    pub(super) fn close(&self) {
        self.permits.close();
    }

    /// Ends those that are not lent.
    pub(super) fn end(&self) {
        lock(&self.idle).clear();
    }

    pub(super) async fn fly(self: Arc<Self>, mut flight: Flight) -> Result<Landed, Failure> {
        let mut permit = self.permit().await?;
        loop {
            let (seat, is_fresh) = self.seat().await?;
            let (reply, answer) = oneshot::channel();
            if let Err(back) = seat.line.board(Passenger { flight, reply }) {
                // it ended while nobody used it
                flight = back.flight;
                continue;
            }
            let mut lent = Lent { pool: Arc::clone(&self), seat: Some((seat, permit)) };
            let ended = |_| Err(Failure::Lost("its connection has ended".to_owned()).into());
            match (answer.await.unwrap_or_else(ended), lent.seat.take()) {
                // likewise, and that was seen before anything was sent
                (Err(Missed { flight: Some(back), .. }), Some((_, kept))) if !is_fresh => {
                    (flight, permit) = (back, kept);
                }
                (outcome, seat) => {
                    lent.seat = seat;
                    lent.give_back();
                    return outcome.map_err(|missed| missed.failure);
                }
            }
        }
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, Failure> {
        let closed = |_| Failure::Unreachable("the pool was closed".to_owned());
        if let Ok(permit) = Arc::clone(&self.permits).try_acquire_owned() {
            return Ok(permit);
        }
        let before = self.waiting.fetch_add(1, Ordering::Relaxed);
        let _waiting = Waiting(&self.waiting);
        if before >= self.settings.waiting {
            return Err(Failure::Overloaded);
        }
        Arc::clone(&self.permits).acquire_owned().await.map_err(closed)
    }

    /// One that idles, or else a fresh one, and whether it is that.
    async fn seat(&self) -> Result<(Seat, bool), Failure> {
        let idle = lock(&self.idle).pop();
        if let Some(seat) = idle {
            return Ok((seat, false));
        }
        let dialled = dial(&self.settings).await.map_err(Failure::Unreachable)?;
        let (line, runner) = Line::new(dialled, &self.settings, true);
        let landed = Arc::new(Landing::default());
        tokio::spawn(runner.run(Arc::clone(&landed) as Arc<dyn Tower>));
        Ok((Seat { line, landed }, true))
    }

    fn keep(&self, seat: Seat) {
        if !self.permits.is_closed() && !seat.line.has_ended() {
            lock(&self.idle).push(seat);
        }
    }

    /// Has what a connection does cancelled, and waits until it can be used again; else it ends.
    ///
    /// The server closes the connection of a cancel request after it has passed it on. Whatever
    /// it hits then is the flight, or the empty one that is sent last.
    async fn settle(&self, seat: Seat) {
        let line = &seat.line;
        let end = Instant::now() + self.settings.connect_timeout();
        let settled = async {
            if line.air() > 0 {
                line.route.cancel(&self.settings, line.process, line.secret).await.ok()?;
                while line.air() > 0 && !line.has_ended() {
                    seat.landed.0.notified().await;
                }
                let (reply, answer) = oneshot::channel();
                let passenger = Passenger { flight: Flight::default(), reply };
                line.board(passenger).ok()?;
                answer.await.ok()?.ok()?;
            }
            Some(())
        };
        match timeout_at(end, settled).await {
            Ok(Some(())) => self.keep(seat),
            Ok(None) | Err(_) => line.end("what it did could not be cancelled".to_owned()),
        }
    }
}

impl Lent {
    fn give_back(&mut self) {
        if let Some((seat, _permit)) = self.seat.take() {
            self.pool.keep(seat);
        }
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some((seat, permit)) = self.seat.take() else { return };
        let pool = Arc::clone(&self.pool);
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => {
                runtime.spawn(async move {
                    pool.settle(seat).await;
                    drop(permit);
                });
            }
            Err(_) => seat.line.end("nobody is there to cancel what it does".to_owned()),
        }
    }
}
