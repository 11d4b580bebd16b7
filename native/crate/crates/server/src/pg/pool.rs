//! The connections that all share, and who is waiting for them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::alone::Alone;
use super::failure::Failure;
use super::flight::{Flight, Landed};
use super::keeper;
use super::line::{Line, Missed, Outcome, Passenger, Tower};
use super::settings::Settings;

/// How long `close` waits for flights that are under way.
const DRAIN: Duration = Duration::from_secs(10);

/// Connections to one database.
pub struct Pool {
    shared: Arc<Shared>,
    readers: Arc<Alone>,
    writers: Arc<Alone>,
    stop: watch::Sender<bool>,
    keepers: Mutex<Vec<JoinHandle<()>>>,
}

/// What there is of connections and flights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Shared connections that are open.
    pub open: usize,
    /// How many shared connections there are to be.
    pub wanted: usize,
    /// Flights on shared connections.
    pub flying: usize,
    /// Flights that wait for room on one.
    pub waiting: usize,
    /// How often a shared connection was opened after it, or an attempt at it, was lost.
    pub reconnects: u64,
    /// Connections that carry one flight at a time, those that are being opened included.
    pub alone: usize,
    /// How many of them are lent just now, or being settled after a cancel.
    pub lent: usize,
}

/// What an operator sees of a pool.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    /// Numbers.
    #[serde(flatten)]
    pub figures: Figures,
    /// Why some of the shared connections are missing.
    pub obstacle: Option<String>,
}

/// What connections and those who want to fly share.
pub(super) struct Shared {
    pub settings: Settings,
    state: Mutex<State>,
    /// How many wait, to be asked without the lock.
    queued: AtomicUsize,
    reconnects: AtomicU64,
    /// Somebody wanted to fly when nothing was open.
    pub hasten: Notify,
    /// A connection was opened, or an attempt has failed.
    changed: Notify,
}

struct State {
    lines: Vec<Option<Arc<Line>>>,
    queue: VecDeque<Passenger>,
    reason: String,
    closed: bool,
}

impl Pool {
    /// Begins to connect in the background, on the runtime that it is called from.
    #[must_use]
    pub fn open(settings: Settings) -> Arc<Self> {
        let state = State {
            lines: vec![None; settings.connections],
            queue: VecDeque::new(),
            reason: "no connection has been opened yet".to_owned(),
            closed: false,
        };
        let readers = Alone::new(settings.clone());
        let writers = Alone::new(settings.writing());
        let (stop, stopped) = watch::channel(false);
        let shared = Arc::new(Shared {
            settings,
            state: Mutex::new(state),
            queued: AtomicUsize::new(0),
            reconnects: AtomicU64::new(0),
            hasten: Notify::new(),
            changed: Notify::new(),
        });
        let keepers = (0..shared.settings.connections)
            .map(|slot| tokio::spawn(keeper::keep(Arc::clone(&shared), slot, stopped.clone())));
        let keepers = Mutex::new(keepers.collect());
        Arc::new(Self { shared, readers, writers, stop, keepers })
    }

    /// Sends a flight over one of the shared connections and waits for its rows.
    ///
    /// Whoever drops the future does not want the answer any more; it is read and dropped. There is
    /// no limit of time but the server's `statement_timeout` and `stuck`.
    ///
    /// # Errors
    ///
    /// Why there are no rows. After `Lost` it is not known what has happened.
    pub async fn fly(&self, flight: Flight) -> Result<Landed, Failure> {
        match self.shared.fly(flight).await {
            Ok(landed) => Ok(landed),
            // a connection that ended before it was sent: another one may be there
            Err(Missed { flight: Some(flight), .. }) => {
                self.shared.fly(flight).await.map_err(|missed| missed.failure)
            }
            Err(Missed { failure, .. }) => Err(failure),
        }
    }

    /// Sends a flight over a connection that carries nothing else meanwhile. Whoever drops the
    /// future has it cancelled in PostgreSQL.
    ///
    /// Where no shared connection is open, none is tried either. With `read_write` the connection has no `default_transaction_read_only` from the settings.
    ///
    /// # Errors
    ///
    /// Why there are no rows. After `Lost` it is not known what has happened.
    pub async fn fly_alone(&self, flight: Flight, read_write: bool) -> Result<Landed, Failure> {
        self.shared.reachable()?;
        let alone = if read_write { &self.writers } else { &self.readers };
        Arc::clone(alone).fly(flight).await
    }

    /// Waits until a shared connection is open.
    ///
    /// # Errors
    ///
    /// Why none was opened in that time.
    pub async fn ready(&self, within: Duration) -> Result<(), Failure> {
        let end = Instant::now() + within;
        loop {
            let changed = self.shared.changed.notified();
            let mut changed = std::pin::pin!(changed);
            changed.as_mut().enable();
            {
                let state = self.shared.lock();
                if state.lines.iter().any(Option::is_some) {
                    return Ok(());
                }
                if Instant::now() >= end || state.closed {
                    return Err(Failure::Unreachable(state.reason.clone()));
                }
            }
            // either way what there is then is looked at
            let _ = timeout_at(end, changed).await;
        }
    }

    /// What there is of connections and flights just now.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let state = self.shared.lock();
        let open = state.lines.iter().flatten();
        let (reading, writing) = (self.readers.figures(), self.writers.figures());
        Figures {
            open: open.clone().count(),
            wanted: state.lines.len(),
            flying: open.map(|line| line.air()).sum(),
            waiting: state.queue.len(),
            reconnects: self.shared.reconnects.load(Ordering::Relaxed),
            alone: reading.0 + writing.0,
            lent: reading.1 + writing.1,
        }
    }

    /// The same, and what is in the way of more.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen { figures: self.figures(), obstacle: self.obstacle() }
    }

    /// Why there are fewer shared connections than wanted; None where there are not.
    #[must_use]
    pub fn obstacle(&self) -> Option<String> {
        let state = self.shared.lock();
        state.lines.iter().any(Option::is_none).then(|| state.reason.clone())
    }

    /// Takes no more flights, waits for those that are under way, but not for long, and closes all
    /// connections.
    pub async fn close(&self) {
        {
            let mut state = self.shared.lock();
            state.closed = true;
            "the pool was closed".clone_into(&mut state.reason);
        }
        self.shared.changed.notify_waiters();
        self.readers.close();
        self.writers.close();
        let end = Instant::now() + DRAIN;
        while Instant::now() < end {
            let Figures { flying, waiting, lent, .. } = self.figures();
            if flying + waiting + lent == 0 {
                break;
            }
            sleep(Duration::from_millis(5)).await;
        }
        let _ = self.stop.send(true);
        self.readers.end();
        self.writers.end();
        let keepers = std::mem::take(&mut *lock(&self.keepers));
        for keeper in keepers {
            // each is bounded by itself; what panicked has ended
            let _ = timeout(DRAIN, keeper).await;
        }
    }
}

/// What a thread that panicked held was whole: every change below is made at once.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    async fn fly(&self, flight: Flight) -> Outcome {
        let (reply, answer) = oneshot::channel();
        self.board(Passenger { flight, reply })?;
        let ended = |_| Err(Failure::Lost("its connection has ended".to_owned()).into());
        answer.await.unwrap_or_else(ended)
    }

    /// Finds the connection with the fewest flights, or a place to wait.
    fn board(&self, mut passenger: Passenger) -> Result<(), Failure> {
        let mut state = self.lock();
        if state.closed {
            return Err(Failure::Unreachable(state.reason.clone()));
        }
        loop {
            let mut flying = state.queue.len();
            let mut best: Option<(usize, usize)> = None;
            for (slot, line) in state.lines.iter().enumerate() {
                let Some(line) = line else { continue };
                let air = line.air();
                flying += air;
                if best.is_none_or(|(_, fewest)| air < fewest) {
                    best = Some((slot, air));
                }
            }
            let Some((slot, air)) = best else {
                let failure = Failure::Unreachable(state.reason.clone());
                drop(state);
                self.hasten.notify_waiters();
                return Err(failure);
            };
            if flying >= self.settings.waiting {
                state.queue.retain(|waiting| !waiting.reply.is_closed());
                self.queued.store(state.queue.len(), Ordering::Release);
                return Err(Failure::Overloaded);
            }
            if air >= self.settings.depth || !state.queue.is_empty() {
                state.queue.push_back(passenger);
                self.queued.store(state.queue.len(), Ordering::Release);
                // a connection that got room in between did not know of it
                if let Some(line) = state.lines[slot].clone() {
                    self.fill(&mut state, &line);
                }
                return Ok(());
            }
            let Some(line) = &state.lines[slot] else { continue };
            match line.board(passenger) {
                Ok(()) => return Ok(()),
                Err(back) => {
                    // it has ended, which its keeper is about to say
                    passenger = back;
                    state.lines[slot] = None;
                }
            }
        }
    }

    /// Fails where no connection is open, and hastens the next attempt.
    fn reachable(&self) -> Result<(), Failure> {
        let state = self.lock();
        if !state.closed && state.lines.iter().any(Option::is_some) {
            return Ok(());
        }
        let failure = Failure::Unreachable(state.reason.clone());
        drop(state);
        self.hasten.notify_waiters();
        Err(failure)
    }

    /// Lets those who wait fly, as far as there is room.
    fn fill(&self, state: &mut State, line: &Line) {
        while line.air() < self.settings.depth {
            let Some(passenger) = state.queue.pop_front() else { break };
            if passenger.reply.is_closed() {
                continue;
            }
            if let Err(back) = line.board(passenger) {
                state.queue.push_front(back);
                break;
            }
        }
        self.queued.store(state.queue.len(), Ordering::Release);
        if state.queue.is_empty() && state.queue.capacity() > 1_024 {
            state.queue = VecDeque::new();
        }
    }

    pub(super) fn opened(&self, slot: usize, line: &Arc<Line>, again: bool) {
        let mut state = self.lock();
        state.lines[slot] = Some(Arc::clone(line));
        self.fill(&mut state, line);
        drop(state);
        if again {
            self.reconnects.fetch_add(1, Ordering::Relaxed);
        }
        self.changed.notify_waiters();
    }

    /// A connection has ended, or could not be opened. Where none is left, nobody waits for one.
    pub(super) fn down(&self, slot: usize, reason: &str) {
        let mut state = self.lock();
        state.lines[slot] = None;
        if !state.closed {
            reason.clone_into(&mut state.reason);
        }
        let mut stranded = VecDeque::new();
        if state.lines.iter().all(Option::is_none) {
            stranded = std::mem::take(&mut state.queue);
            self.queued.store(0, Ordering::Release);
        }
        let reason = state.reason.clone();
        drop(state);
        for passenger in stranded {
            // who does not wait any more needs no answer
            let _ = passenger.reply.send(Err(Failure::Unreachable(reason.clone()).into()));
        }
        self.changed.notify_waiters();
    }
}

impl Tower for Shared {
    fn landed(&self, line: &Line) {
        if self.queued.load(Ordering::Acquire) > 0 {
            self.fill(&mut self.lock(), line);
        }
    }
}
