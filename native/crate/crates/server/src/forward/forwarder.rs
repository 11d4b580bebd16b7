//! The queue to Python, and who is waited for.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::RawFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::event::{Event, Head, Told};
use super::exchange::Exchange;
use super::ticket::Ticket;
use super::wake::Wake;

/// Clients that come and go while Python takes nothing leave notes; this many for each request
/// that may wait.
const NOTES: usize = 4;

/// As many requests wait for Python as may, or the server ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// What waits for Python.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Requests that Python has not answered to the end.
    pub open: usize,
    /// Events that it has not taken.
    pub queued: usize,
}

/// The way to Python. Its methods are called by the server and by Python's threads; none waits.
#[derive(Debug)]
pub struct Forwarder {
    queue: Mutex<Queue>,
    wake: Wake,
    most: usize,
}

#[derive(Debug, Default)]
struct Queue {
    notes: VecDeque<Note>,
    open: HashMap<u64, Arc<Exchange>>,
    next: u64,
    is_raised: bool,
    is_closed: bool,
}

/// An event without the request itself, which goes when its client does.
#[derive(Debug)]
enum Note {
    Request(u64),
    Body(u64, Bytes, bool),
    Gone(u64),
    Room(u64),
}

impl Forwarder {
    /// A queue for at most this many requests at a time.
    ///
    /// # Errors
    /// The system gives no more file descriptors.
    pub fn new(most: usize) -> io::Result<Arc<Self>> {
        Ok(Arc::new(Self { queue: Mutex::default(), wake: Wake::new()?, most }))
    }

    /// Readable while events wait.
    #[must_use]
    pub fn descriptor(&self) -> RawFd {
        self.wake.descriptor()
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        // Nothing panics while it is held, and if it did, the queue would still be whole.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hand a request to Python.
    ///
    /// # Errors
    /// As many wait as may.
    pub fn send(self: &Arc<Self>, told: Told) -> Result<Ticket, Full> {
        let mut queue = self.queue();
        let notes = queue.notes.len();
        if queue.is_closed
            || queue.open.len() >= self.most
            || notes >= self.most.saturating_mul(NOTES)
        {
            return Err(Full);
        }
        let id = queue.next;
        queue.next += 1;
        let exchange = Arc::new(Exchange::new(told));
        queue.open.insert(id, Arc::clone(&exchange));
        self.push(&mut queue, Note::Request(id));
        drop(queue);
        Ok(Ticket::new(id, Arc::clone(self), exchange))
    }

    /// The next events, the oldest first; never waits.
    pub fn take(&self, most: usize) -> Vec<Event> {
        let mut queue = self.queue();
        let mut taken = Vec::with_capacity(most.min(queue.notes.len()));
        while taken.len() < most {
            let Some(note) = queue.notes.pop_front() else { break };
            match note {
                Note::Request(id) => {
                    // None where its client has gone meanwhile.
                    if let Some(told) = queue.open.get(&id).and_then(|one| one.take_told()) {
                        taken.push(Event::Request(id, told));
                    }
                }
                Note::Body(id, data, more) => taken.push(Event::Body(id, data, more)),
                Note::Gone(id) => taken.push(Event::Gone(id)),
                Note::Room(id) => taken.push(Event::Room(id)),
            }
        }
        if queue.notes.is_empty() && queue.is_raised {
            queue.is_raised = false;
            self.wake.lower();
        }
        if queue.notes.capacity() > 4096 && queue.notes.len() < 1024 {
            queue.notes.shrink_to(1024);
        }
        taken
    }

    /// Python wants the next piece of a body.
    pub fn more(&self, id: u64) {
        if let Some(exchange) = self.find(id) {
            exchange.wanted.notify_one();
        }
    }

    /// Python begins to answer. The head goes out with the first piece of the body.
    pub fn head(&self, id: u64, head: Head) {
        if let Some(exchange) = self.find(id) {
            exchange.set_head(head);
        }
    }

    /// A piece of an answer; false where Python shall wait for [`Event::Room`].
    pub fn body(&self, id: u64, data: Bytes, more: bool) -> bool {
        self.find(id).is_none_or(|exchange| exchange.add(data, more))
    }

    /// Python ends an answer before it is whole; the client must see that.
    pub fn cut(&self, id: u64) {
        if let Some(exchange) = self.find(id) {
            exchange.cut();
        }
    }

    /// What waits.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let queue = self.queue();
        Figures { open: queue.open.len(), queued: queue.notes.len() }
    }

    /// Take nothing more, and cut what is open.
    pub fn close(&self) {
        let mut queue = self.queue();
        queue.is_closed = true;
        let open: Vec<_> = queue.open.values().map(Arc::clone).collect();
        drop(queue);
        for exchange in open {
            exchange.cut();
        }
    }

    fn find(&self, id: u64) -> Option<Arc<Exchange>> {
        self.queue().open.get(&id).map(Arc::clone)
    }

    pub(super) fn give(&self, id: u64, data: Bytes, more: bool) {
        self.note(id, Note::Body(id, data, more));
    }

    pub(super) fn tell_room(&self, id: u64) {
        self.note(id, Note::Room(id));
    }

    fn note(&self, id: u64, note: Note) {
        let mut queue = self.queue();
        if queue.open.contains_key(&id) {
            self.push(&mut queue, note);
        }
    }

    /// Nobody waits for it any more; Python hears of it unless its answer was whole.
    pub(super) fn leave(&self, id: u64, is_whole: bool) {
        let mut queue = self.queue();
        if let Some(exchange) = queue.open.remove(&id)
            && !is_whole
            && !exchange.is_untold()
        {
            self.push(&mut queue, Note::Gone(id));
        }
    }

    fn push(&self, queue: &mut Queue, note: Note) {
        queue.notes.push_back(note);
        if !queue.is_raised {
            queue.is_raised = true;
            self.wake.raise();
        }
    }
}
