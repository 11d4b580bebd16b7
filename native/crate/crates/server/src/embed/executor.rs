//! The executor: a thread of its own for PostgreSQL and for shaping.

use std::os::fd::RawFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder as ThreadBuilder, JoinHandle};
use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::runtime::{Builder, Handle};
use tokio::sync::watch;
use tokio::time::timeout;

use super::landings::{Answer, Landed, Landings, Left};
use super::settings::Settings;
use crate::Unsure;
use crate::http::{Request, read_parameters};
use crate::observe::{self, Counters, Distribution, Histogram};
use crate::pg::{self, Pool};
use crate::plan::{self, Known, Library, Room};
use crate::run::{self, Flown, Outcome, Session, Sessions, Stopped};
use crate::starting::{StartError, read_cursor_key};

/// For what ignores that it should end.
const GRACE: Duration = Duration::from_secs(1);

/// Answers what it knows, from its making to `stop`.
///
/// Its methods are called by the application's threads; none but `stop` waits.
pub struct Executor {
    shared: Arc<Shared>,
    pool: Arc<Pool>,
    runtime: Handle,
    stop: watch::Sender<Option<Duration>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    /// After a fork the thread is the other process's.
    process: u32,
}

struct Shared {
    settings: Settings,
    library: Library,
    sessions: Sessions,
    landings: Landings,
    counters: Counters,
    database: Histogram,
    is_closed: AtomicBool,
}

/// What can be seen of an executor.
#[derive(Debug, Serialize)]
pub struct Figures {
    #[serde(flatten)]
    counters: observe::Figures,
    /// Requests that are under way.
    open: usize,
    plans: plan::Figures,
    pool: pg::Seen,
    /// Of the time that requests waited for PostgreSQL.
    database: Distribution,
}

impl Executor {
    /// Start the thread, and connect in the background.
    ///
    /// # Errors
    /// The settings are wrong, or the system gives no more.
    pub fn start(settings: Settings) -> Result<Self, StartError> {
        settings.pg.check().map_err(|error| StartError(error.to_string()))?;
        let key = read_cursor_key(&settings.cursor_key)?;
        let room = Room {
            entries: settings.documents,
            bytes: settings.bytes,
            variants: settings.variants,
        };
        let shared = Arc::new(Shared {
            library: Library::new(room, key),
            sessions: Sessions::new(settings.session_variables),
            landings: Landings::new()?,
            counters: Counters::default(),
            database: Histogram::default(),
            is_closed: AtomicBool::new(false),
            settings,
        });
        let runtime =
            Builder::new_current_thread().thread_name("fraise-executor").enable_all().build()?;
        let pool = {
            let _inside = runtime.enter();
            Pool::open(shared.settings.pg.clone())
        };
        let handle = runtime.handle().clone();
        let (stop, mut stopped) = watch::channel(None);
        let closing = Arc::clone(&pool);
        let thread = ThreadBuilder::new().name("fraise-executor".to_owned()).spawn(move || {
            runtime.block_on(async {
                // An error says that the executor is gone, and nobody waits for anything.
                let found = stopped.wait_for(Option::is_some).await.map(|limit| *limit);
                let limit = found.ok().flatten().unwrap_or(Duration::ZERO);
                let _ = timeout(limit + GRACE, closing.close()).await;
            });
            runtime.shutdown_timeout(GRACE);
        })?;
        Ok(Self {
            shared,
            pool,
            runtime: handle,
            stop,
            thread: Mutex::new(Some(thread)),
            process: std::process::id(),
        })
    }

    /// Begin to answer a body, as HTTP would carry it; its number comes back from `take`.
    ///
    /// Where it `may_change` something, a mutation is done: once, whatever becomes of it.
    ///
    /// # Errors
    /// The application has to answer; nothing was sent.
    pub fn begin(
        &self,
        body: &[u8],
        session: &Session<'_>,
        may_change: bool,
    ) -> Result<u64, Unsure> {
        self.try_begin(body, session, may_change)
            .inspect_err(|why| self.shared.counters.unsure(*why))
    }

    fn try_begin(
        &self,
        body: &[u8],
        session: &Session<'_>,
        may_change: bool,
    ) -> Result<u64, Unsure> {
        let since = Instant::now();
        let shared = &self.shared;
        if shared.is_closed.load(Ordering::Relaxed) {
            return Err(Unsure("the executor ends"));
        }
        let Request::One(asked) = read_parameters(body, 0)? else {
            return Err(Unsure("list of operations"));
        };
        let known = shared.library.find(asked.operation())?;
        if !known.read_only && !may_change {
            return Err(Unsure("mutation"));
        }
        let (plan, flight, leading) = {
            let coerced = known.coerce(asked.variables.map(|variables| variables.get()))?;
            let plan = known.plan(&coerced)?;
            if session.settings.len() > usize::from(shared.settings.session_variables) {
                return Err(Unsure("session variables"));
            }
            let step = shared.sessions.step(session);
            let (flight, leading) =
                run::prepare(&plan, &coerced, step, shared.library.cursor_key())?;
            (plan, flight, leading)
        };
        let id = shared.landings.enter();
        let landing =
            Landing { shared: Arc::clone(shared), id, is_change: !known.read_only, is_told: false };
        let pool = Arc::clone(&self.pool);
        let task = self.runtime.spawn(async move {
            let limit = landing.shared.settings.seconds;
            let mut flown = Flown { is_watched: true, ..Flown::default() };
            let answer = if landing.is_change {
                run::change(&plan, flight, leading, &pool, limit, &mut flown).await
            } else {
                run::answer(&plan, flight, leading, &pool, limit, &mut flown).await
            };
            if flown.sent.is_some() {
                landing.shared.database.add(flown.took);
            }
            landing.tell(answer, known, since);
        });
        shared.landings.follow(id, task.abort_handle());
        Ok(id)
    }

    /// Nobody waits for a request any more; what PostgreSQL does for it is dropped.
    pub fn cancel(&self, id: u64) {
        self.shared.counters.gone();
        self.shared.landings.cancel(id);
    }

    /// Readable while something can be taken.
    #[must_use]
    pub fn descriptor(&self) -> RawFd {
        self.shared.landings.descriptor()
    }

    /// What has ended, the first first; never waits.
    #[must_use]
    pub fn take(&self, most: usize) -> Vec<Landed> {
        self.shared.landings.take(most)
    }

    /// What was learned.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.shared.library
    }

    /// What can be seen.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let shared = &self.shared;
        Figures {
            counters: shared.counters.figures(),
            open: shared.landings.open(),
            plans: shared.library.figures(),
            pool: self.pool.seen(),
            database: shared.database.distribution(),
        }
    }

    /// Begin nothing more, let what is under way end for at most this long, close all connections
    /// and wait for the thread.
    pub fn stop(&self, limit: Duration) {
        self.end(limit);
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            // A panic of it was printed, and the executor is gone either way.
            let _ = thread.join();
        }
    }

    fn end(&self, limit: Duration) {
        self.shared.is_closed.store(true, Ordering::Relaxed);
        self.stop.send_if_modified(|found| {
            let is_first = found.is_none();
            if is_first {
                *found = Some(limit);
            }
            is_first
        });
    }
}

impl Drop for Executor {
    fn drop(&mut self) {
        // Who forgets to stop it gets an end without patience, but no thread that goes on.
        if self.process == std::process::id() {
            self.end(Duration::ZERO);
        }
    }
}

/// A request under way: whatever becomes of its task, it lands.
struct Landing {
    shared: Arc<Shared>,
    id: u64,
    /// A mutation, which may have been sent.
    is_change: bool,
    is_told: bool,
}

impl Landing {
    fn tell(mut self, answer: Result<Vec<u8>, Stopped>, known: Known, since: Instant) {
        let counters = &self.shared.counters;
        let landed = match answer {
            Ok(body) => {
                counters.native(since.elapsed());
                Ok(Answer { body, is_late: false, known })
            }
            Err(Stopped::TimedOut) => {
                counters.refused("TIMEOUT");
                let settings = &self.shared.settings;
                let late = if self.is_change { &settings.cut_off } else { &settings.timed_out };
                Ok(Answer { body: late.clone().into_bytes(), is_late: true, known })
            }
            Err(Stopped::Unsure(why) | Stopped::Away(why)) => {
                counters.unsure(why);
                Err(why.into())
            }
            Err(Stopped::Sent(why, outcome)) => {
                counters.unsure(why);
                Err(Left { why, outcome: Some(outcome) })
            }
        };
        self.is_told = true;
        self.shared.landings.land(self.id, landed);
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        if self.is_told {
            return;
        }
        let why = Unsure("the executor ends");
        // It is not known how far it came, and nobody may do it a second time.
        let outcome = self.is_change.then(|| Outcome::Lost(why.0.to_owned()));
        self.shared.landings.land(self.id, Err(Left { why, outcome }));
    }
}
