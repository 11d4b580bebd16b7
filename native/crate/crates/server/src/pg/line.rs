//! One connection: who waits for what on it, and the task that writes and reads.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use bytes::BytesMut;
use tokio::io::{AsyncReadExt, AsyncWrite};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::oneshot;

use super::answer::{Answer, Answers};
use super::dial::{Dialled, Route};
use super::failure::Failure;
use super::flight::{Flight, Landed, Step};
use super::prepared::Prepared;
use super::settings::Settings;
use super::stream::Stream;
use super::wire::Writer;

/// So much of a buffer is kept when it is empty; what a large request needed is given back.
const KEPT: usize = 1 << 17;
/// So much room there is for what is read, at least.
const ROOM: usize = 1 << 14;

/// What became of a flight.
pub(super) type Outcome = Result<Landed, Missed>;

/// A flight that has not landed.
pub(super) struct Missed {
    pub failure: Failure,
    /// The flight itself, where it is certain that nothing of it was sent.
    pub flight: Option<Flight>,
}

impl From<Failure> for Missed {
    fn from(failure: Failure) -> Self {
        Self { failure, flight: None }
    }
}

impl Missed {
    /// Its connection ended while it waited there to be sent.
    fn unsent(flight: Flight, reason: String) -> Self {
        Self { failure: Failure::Unreachable(reason), flight: Some(flight) }
    }
}

/// A flight and who waits for it.
pub(super) struct Passenger {
    pub flight: Flight,
    pub reply: oneshot::Sender<Outcome>,
}

/// A flight whose messages were written, or are about to be.
struct Airborne {
    passenger: Passenger,
    number: u64,
    /// Whether its statements were prepared anew for it already.
    again: bool,
}

/// What others see of a connection.
pub(super) struct Line {
    state: Mutex<State>,
    /// How many flights there are on it, for whoever chooses among connections.
    air: AtomicUsize,
    /// Grows whenever something is read: a sign of life.
    pulse: AtomicU64,
    pub route: Route,
    pub process: i32,
    pub secret: i32,
}

struct State {
    out: BytesMut,
    air: VecDeque<Airborne>,
    prepared: Prepared,
    /// What each flight begins with, and nobody who flies knows of.
    leading: Option<Step>,
    number: u64,
    waker: Option<Waker>,
    ended: Option<String>,
    draining: bool,
}

/// Told when a connection has room for more.
pub(super) trait Tower: Send + Sync + 'static {
    /// Some flights have landed on this connection.
    fn landed(&self, line: &Line);
}

/// What the connection's task owns.
pub(super) struct Runner {
    line: Arc<Line>,
    stream: Stream,
    sending: BytesMut,
    /// How much of it is sent.
    sent: usize,
    /// The number of the last flight in it.
    loaded: u64,
    /// The number of the last flight of which something may have left this process.
    handed: u64,
    /// Whether it is looked before each flight if the server has ended meanwhile.
    alone: bool,
    flushed: bool,
    /// Whether the task has stood back once to let others add to what it will write.
    paused: bool,
    /// Whether it need not: on the only thread of a runtime whoever was ready before it has run.
    last: bool,
    read: BytesMut,
    answers: Answers,
}

impl Line {
    /// The connection and the task that serves it, which has to be run. One that carries a flight
    /// alone may roll back what the flight left open; a shared one ends then.
    pub(super) fn new(dialled: Dialled, settings: &Settings, alone: bool) -> (Arc<Self>, Runner) {
        let prepared = if settings.prepare { settings.prepared } else { 0 };
        let Dialled { stream, rest, greeting, route } = dialled;
        let state = State {
            out: BytesMut::new(),
            air: VecDeque::new(),
            prepared: Prepared::new(prepared),
            leading: settings.leading(),
            number: 0,
            waker: None,
            ended: None,
            draining: false,
        };
        let line = Arc::new(Self {
            state: Mutex::new(state),
            air: AtomicUsize::new(0),
            pulse: AtomicU64::new(0),
            route,
            process: greeting.process,
            secret: greeting.secret,
        });
        let runner = Runner {
            line: Arc::clone(&line),
            stream,
            sending: BytesMut::new(),
            sent: 0,
            loaded: 0,
            handed: 0,
            alone,
            flushed: true,
            paused: false,
            last: false,
            read: rest,
            answers: Answers::new(settings.answer, alone),
        };
        (line, runner)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // what panicked had not begun to change anything
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many flights are on it.
    pub(super) fn air(&self) -> usize {
        self.air.load(Ordering::Relaxed)
    }

    pub(super) fn has_ended(&self) -> bool {
        self.lock().ended.is_some()
    }

    pub(super) fn pulse(&self) -> u64 {
        self.pulse.load(Ordering::Relaxed)
    }

    /// Takes a flight, or gives it back if the connection has ended.
    pub(super) fn board(&self, passenger: Passenger) -> Result<(), Passenger> {
        let waker = {
            let mut state = self.lock();
            if state.ended.is_some() || state.draining {
                return Err(passenger);
            }
            state.depart(passenger, false);
            self.air.store(state.air.len(), Ordering::Relaxed);
            state.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }

    /// Ends the connection, at once; what is on it is lost.
    pub(super) fn end(&self, reason: String) {
        self.wake_with(|state| state.ended = state.ended.take().or(Some(reason)));
    }

    /// Ends the connection as soon as nothing is on it.
    pub(super) fn drain(&self) {
        self.wake_with(|state| state.draining = true);
    }

    fn wake_with(&self, change: impl FnOnce(&mut State)) {
        let waker = {
            let mut state = self.lock();
            change(&mut state);
            state.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// No flight is taken any more; those that are on it are lost, but for those after the number
    /// `handed`, of which nothing was sent.
    fn abandon(&self, reason: &str, handed: u64) {
        let lost = {
            let mut state = self.lock();
            state.ended.get_or_insert_with(|| reason.to_owned());
            state.out = BytesMut::new();
            self.air.store(0, Ordering::Relaxed);
            std::mem::take(&mut state.air)
        };
        for Airborne { passenger: Passenger { flight, reply }, number, .. } in lost {
            let reason = reason.to_owned();
            let missed = if number > handed {
                Missed::unsent(flight, reason)
            } else {
                Failure::Lost(reason).into()
            };
            // who does not wait any more needs no answer
            let _ = reply.send(Err(missed));
        }
    }
}

impl State {
    fn depart(&mut self, passenger: Passenger, again: bool) {
        self.number += 1;
        let number = self.number;
        let steps = &passenger.flight.steps;
        let leading = self.leading.as_ref().filter(|_| !steps.is_empty());
        self.prepared.write(leading, steps, number, Writer(&mut self.out));
        self.air.push_back(Airborne { passenger, number, again });
    }

    /// The first flight has been answered. What is to be told to whom, unless it flies once more.
    fn land(
        &mut self,
        answer: Answer,
    ) -> Result<Option<(oneshot::Sender<Outcome>, Outcome)>, String> {
        let airborne = self.air.pop_front().ok_or("an answer to nothing that was asked")?;
        let Airborne { passenger, number, again } = airborne;
        let steps = &passenger.flight.steps;
        let Answer { steps: mut rows, failure, parsed, committed, complete } = answer;
        let leading = usize::from(self.leading.is_some() && !steps.is_empty());
        let outcome = match failure {
            None if rows.len() == leading + steps.len() && complete => {
                rows.drain(..leading);
                Ok(Landed { steps: rows })
            }
            None => return Err("an answer with more or fewer steps than were asked".to_owned()),
            Some(Failure::Refused(mut report)) => {
                report.step = report.step.saturating_sub(leading);
                Err(Failure::Refused(report))
            }
            Some(failure) => Err(failure),
        };
        if let Err(failure) = &outcome {
            self.prepared.failed(steps, number, parsed);
            if let Failure::Refused(report) = failure
                && report.outdated()
            {
                self.prepared.outdated(steps, number);
                if !again && !committed && !passenger.reply.is_closed() {
                    self.depart(passenger, true);
                    return Ok(None);
                }
            }
        }
        Ok(Some((passenger.reply, outcome.map_err(Missed::from))))
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        // a task that is torn down with its runtime leaves nobody waiting
        self.line.abandon("its task has ended", self.handed);
    }
}

impl Runner {
    /// Serves the connection until it ends, and says why it did.
    pub(super) async fn run(mut self, tower: Arc<dyn Tower>) -> String {
        self.last = Handle::current().runtime_flavor() == RuntimeFlavor::CurrentThread;
        let reason = poll_fn(|context| match self.turn(context, &*tower) {
            Ok(()) => Poll::Pending,
            Err(reason) => Poll::Ready(reason),
        })
        .await;
        self.line.abandon(&reason, self.handed);
        tower.landed(&self.line);
        reason
    }

    /// Reads what is there, then writes what waits, until both would have to wait.
    fn turn(&mut self, context: &mut Context<'_>, tower: &dyn Tower) -> Result<(), String> {
        loop {
            while self.receive(context, tower)? {}
            if !self.send(context)? {
                return Ok(());
            }
        }
    }

    fn receive(&mut self, context: &mut Context<'_>, tower: &dyn Tower) -> Result<bool, String> {
        if self.read.capacity() - self.read.len() < ROOM / 4 {
            self.read.reserve(ROOM);
        }
        let count = match pin!(self.stream.read_buf(&mut self.read)).poll(context) {
            Poll::Pending => return Ok(false),
            Poll::Ready(Ok(0)) => return Err("the server closed the connection".to_owned()),
            Poll::Ready(Ok(count)) => count,
            Poll::Ready(Err(error)) => return Err(error.to_string()),
        };
        self.line.pulse.fetch_add(count as u64, Ordering::Relaxed);
        let large = self.read.capacity() > KEPT;
        let done = self.answers.read(&mut self.read);
        if self.answers.must_roll_back() {
            Writer(&mut self.line.lock().out).query("ROLLBACK");
        }
        if large && self.read.is_empty() {
            // rows keep what they need of it
            self.read = BytesMut::new();
        }
        if self.answers.has_finished() {
            self.deliver(tower)?;
        }
        done.map(|()| true)
    }

    fn deliver(&mut self, tower: &dyn Tower) -> Result<(), String> {
        let mut told = Vec::with_capacity(self.answers.finished());
        let mut fault = Ok(());
        {
            let mut state = self.line.lock();
            for answer in self.answers.drain() {
                match state.land(answer) {
                    Ok(Some(outcome)) => told.push(outcome),
                    Ok(None) => {}
                    Err(reason) => {
                        fault = Err(reason);
                        break;
                    }
                }
            }
            self.line.air.store(state.air.len(), Ordering::Relaxed);
        }
        for (reply, outcome) in told {
            // who does not wait any more needs no answer
            let _ = reply.send(outcome);
        }
        tower.landed(&self.line);
        fault
    }

    fn send(&mut self, context: &mut Context<'_>) -> Result<bool, String> {
        if self.sending.is_empty() {
            if self.sending.capacity() > KEPT {
                self.sending = BytesMut::new();
            }
            let mut state = self.line.lock();
            if let Some(reason) = &state.ended {
                return Err(reason.clone());
            }
            if state.out.is_empty() {
                if state.draining && state.air.is_empty() {
                    drop(state);
                    return Err(self.leave(context));
                }
                if state.waker.as_ref().is_none_or(|waker| !waker.will_wake(context.waker())) {
                    state.waker = Some(context.waker().clone());
                }
                drop(state);
                self.paused = false;
                return self.flush(context);
            }
            if !self.paused && !self.last {
                // whoever is ready to run adds to what is written then, in one system call
                drop(state);
                self.paused = true;
                context.waker().wake_by_ref();
                return Ok(false);
            }
            self.paused = false;
            std::mem::swap(&mut self.sending, &mut state.out);
            self.loaded = state.number;
        }
        if self.alone && self.sent == 0 && self.stream.has_news() {
            // it has idled, so this is its end or a notice: read before anything is sent
            self.line.lock().waker = Some(context.waker().clone());
            return self.end_if_told();
        }
        if self.stream.is_tls() {
            // what it could send of an attempt that fails, it does not say
            self.handed = self.loaded;
        }
        match Pin::new(&mut self.stream).poll_write(context, &self.sending[self.sent..]) {
            Poll::Pending => {
                // flights that board meanwhile wait in any case; who ends the connection must not
                self.line.lock().waker = Some(context.waker().clone());
                self.end_if_told()
            }
            Poll::Ready(Ok(0)) => Err("the server takes nothing any more".to_owned()),
            Poll::Ready(Ok(count)) => {
                self.handed = self.loaded;
                self.sent += count;
                if self.sent == self.sending.len() {
                    self.sending.clear();
                    self.sent = 0;
                }
                self.flushed = false;
                Ok(true)
            }
            Poll::Ready(Err(error)) => Err(error.to_string()),
        }
    }

    fn end_if_told(&self) -> Result<bool, String> {
        match &self.line.lock().ended {
            Some(reason) => Err(reason.clone()),
            None => Ok(false),
        }
    }

    fn flush(&mut self, context: &mut Context<'_>) -> Result<bool, String> {
        if self.flushed {
            return Ok(false);
        }
        match Pin::new(&mut self.stream).poll_flush(context) {
            Poll::Ready(Err(error)) => return Err(error.to_string()),
            Poll::Ready(Ok(())) => self.flushed = true,
            Poll::Pending => {}
        }
        Ok(false)
    }

    /// Takes leave, as far as it goes without waiting: the server notices in any case.
    fn leave(&mut self, context: &mut Context<'_>) -> String {
        let mut out = BytesMut::new();
        Writer(&mut out).terminate();
        if let Poll::Ready(Ok(_)) = Pin::new(&mut self.stream).poll_write(context, &out) {
            let _: Poll<io::Result<()>> = Pin::new(&mut self.stream).poll_flush(context);
            let _: Poll<io::Result<()>> = Pin::new(&mut self.stream).poll_shutdown(context);
        }
        "it was closed".to_owned()
    }
}
