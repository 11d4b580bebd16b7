//! What was begun, and what has ended of it, until the application takes it.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::RawFd;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::task::AbortHandle;

use crate::Unsure;
use crate::forward::Wake;
use crate::plan::Known;
use crate::run::Outcome;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Compact JSON in UTF-8.
    pub body: Vec<u8>,
    /// Whether it says that the request took too long.
    pub is_late: bool,
    /// The operation that was run.
    pub known: Known,
}

/// A request that is left to the application, and what that must know.
#[derive(Debug)]
pub struct Left {
    /// Why.
    pub why: Unsure,
    /// Of a mutation that was sent, and must not be sent again.
    pub outcome: Option<Outcome>,
}

impl From<Unsure> for Left {
    fn from(why: Unsure) -> Self {
        Self { why, outcome: None }
    }
}

/// A request that has ended.
#[derive(Debug)]
pub struct Landed {
    /// As it was given when the request was begun.
    pub id: u64,
    /// Or the application has to answer.
    pub answer: Result<Answer, Left>,
}

/// Requests from their beginning until they are taken. No method waits.
#[derive(Debug)]
pub(super) struct Landings {
    state: Mutex<State>,
    wake: Wake,
}

#[derive(Debug, Default)]
struct State {
    /// What is not there was cancelled, and nobody wants to know of it. None until it is known how
    /// to abort it.
    open: HashMap<u64, Option<AbortHandle>>,
    landed: VecDeque<Landed>,
    next: u64,
    is_raised: bool,
}

impl Landings {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { state: Mutex::default(), wake: Wake::new()? })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held, and if it did, the state would still be whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Readable while something can be taken.
    pub(super) fn descriptor(&self) -> RawFd {
        self.wake.descriptor()
    }

    /// How many were begun and did not end.
    pub(super) fn open(&self) -> usize {
        self.state().open.len()
    }

    /// The number of a new request.
    pub(super) fn enter(&self) -> u64 {
        let mut state = self.state();
        let id = state.next;
        state.next += 1;
        state.open.insert(id, None);
        id
    }

    /// How a request is aborted that was entered.
    pub(super) fn follow(&self, id: u64, task: AbortHandle) {
        if let Some(place) = self.state().open.get_mut(&id) {
            *place = Some(task);
        }
    }

    /// A request has ended.
    pub(super) fn land(&self, id: u64, answer: Result<Answer, Left>) {
        let mut state = self.state();
        if state.open.remove(&id).is_none() {
            return;
        }
        state.landed.push_back(Landed { id, answer });
        if !state.is_raised {
            state.is_raised = true;
            self.wake.raise();
        }
    }

    /// Nobody waits for a request any more.
    pub(super) fn cancel(&self, id: u64) {
        let found = self.state().open.remove(&id);
        if let Some(Some(task)) = found {
            task.abort();
        }
    }

    /// What has ended, the first first.
    pub(super) fn take(&self, most: usize) -> Vec<Landed> {
        let mut state = self.state();
        let count = most.min(state.landed.len());
        let taken = state.landed.drain(..count).collect();
        if state.landed.is_empty() && state.is_raised {
            state.is_raised = false;
            self.wake.lower();
        }
        taken
    }
}
