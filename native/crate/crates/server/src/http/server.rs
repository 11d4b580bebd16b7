//! The server: its threads, and how it ends.

use std::io;
use std::net::TcpListener as StdListener;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{Builder as ThreadBuilder, JoinHandle};
use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, sleep_until, timeout};
use tokio_rustls::TlsAcceptor;

use super::listen::accept;
use super::phase::{Phase, Phases};
use super::settings::Settings;
use super::shared::Shared;
use super::spans::Spans;
use super::tls;
use crate::forward::Forwarder;
use crate::observe::{self, Counters, Writer};
use crate::pg::{self, Pool};
use crate::plan::{self, Library, Room};
use crate::run::Sessions;
use crate::starting::{StartError, read_cursor_key};

/// Who has just connected may be about to ask.
const SETTLE: Duration = Duration::from_millis(200);
/// For answers to be written when the time of all is up.
const GRACE: Duration = Duration::from_secs(1);
/// How often it is looked whether PostgreSQL can be asked, at the start.
const LOOK: Duration = Duration::from_millis(2);
/// Threads for large compressions.
const BLOCKING: usize = 2;

/// Serves on threads of its own, from `start` to `stop`.
pub struct Server {
    shared: Arc<Shared>,
    tls: Option<TlsAcceptor>,
    threads: Mutex<Threads>,
}

#[derive(Default)]
struct Threads {
    running: Option<JoinHandle<()>>,
    is_stopped: bool,
}

/// What can be seen of a server.
#[derive(Debug, Serialize)]
pub struct Figures {
    #[serde(flatten)]
    counters: observe::Figures,
    forward: Forward,
    plans: plan::Figures,
    /// None where there is no database.
    pool: Option<pg::Seen>,
    /// Lines of the log that were dropped.
    log_dropped: u64,
    /// Requests whose spans were dropped.
    spans_dropped: u64,
}

/// What can be seen of a server, with what is counted by operation and reason.
#[derive(Debug, Serialize)]
pub struct Metrics {
    #[serde(flatten)]
    figures: Figures,
    /// None where they are not wanted.
    details: Option<observe::Details>,
}

#[derive(Debug, Serialize)]
struct Forward {
    open: usize,
    queued: usize,
}

impl Server {
    /// A server that does not listen yet.
    ///
    /// # Errors
    /// The settings are wrong, a certificate cannot be read, or the system gives no more.
    pub fn new(settings: Settings) -> Result<Self, StartError> {
        settings.check().map_err(StartError)?;
        let tls = settings.tls.as_ref().map(tls::open).transpose().map_err(StartError)?;
        let forwarder = Forwarder::new(settings.forwarded)?;
        let log = settings.access_log.map(|form| Writer::start(form, io::stderr())).transpose()?;
        let key = read_cursor_key(&settings.cursor_key)?;
        let plans = &settings.plans;
        let room = Room { entries: plans.documents, bytes: plans.bytes, variants: plans.variants };
        let tells = settings.traces.as_ref().is_some_and(|traces| traces.setting.is_some());
        let variables = settings.session.len() + usize::from(tells);
        let operations = settings.metrics.map(|metrics| metrics.operations);
        let shared = Shared {
            library: Library::new(room, key),
            sessions: Sessions::new(u16::try_from(variables).unwrap_or(u16::MAX)),
            pool: OnceLock::new(),
            post: "POST".into(),
            get: "GET".into(),
            path: endpoint(&settings.path).into(),
            settings,
            forwarder,
            counters: Arc::new(Counters::new(operations)),
            log,
            spans: Spans::default(),
            phase: Phases::default(),
            stop_at: watch::Sender::new(None),
        };
        Ok(Self { shared: Arc::new(shared), tls, threads: Mutex::default() })
    }

    /// Accept connections.
    ///
    /// # Errors
    /// It was started before, or the system gives no more threads.
    pub fn start(&self, listener: OwnedFd) -> Result<(), StartError> {
        let mut threads = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        if threads.running.is_some() || threads.is_stopped {
            return Err(StartError("a server is started once".to_owned()));
        }
        let listener = StdListener::from(listener);
        listener.set_nonblocking(true)?;
        let runtime = build_runtime(self.shared.settings.threads)?;
        let listener = {
            let _inside = runtime.enter();
            if let Some(pg) = &self.shared.settings.pg {
                let _ = self.shared.pool.set(Pool::open(pg.clone()));
            }
            TcpListener::from_std(listener)?
        };
        let (shared, tls) = (Arc::clone(&self.shared), self.tls.clone());
        let thread = ThreadBuilder::new().name("fraise-server".to_owned()).spawn(move || {
            runtime.block_on(serve(shared, listener, tls));
            runtime.shutdown_timeout(GRACE);
        })?;
        threads.running = Some(thread);
        Ok(())
    }

    /// The way to Python.
    #[must_use]
    pub fn forwarder(&self) -> &Forwarder {
        &self.shared.forwarder
    }

    /// What was learned.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.shared.library
    }

    /// What can be seen.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let forward = self.shared.forwarder.figures();
        Figures {
            counters: self.shared.counters.figures(),
            forward: Forward { open: forward.open, queued: forward.queued },
            plans: self.shared.library.figures(),
            pool: self.shared.pool.get().map(|pool| pool.seen()),
            log_dropped: self.shared.log.as_ref().map_or(0, Writer::dropped),
            spans_dropped: self.shared.spans.dropped(),
        }
    }

    /// What can be seen, with what is counted where metrics are wanted.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        Metrics { figures: self.figures(), details: self.shared.counters.details() }
    }

    /// What is told of requests that get spans.
    #[must_use]
    pub fn spans(&self) -> &Spans {
        &self.shared.spans
    }

    /// Accept nothing more; connections end after their answer.
    pub fn drain(&self) {
        self.shared.phase.move_to(Phase::Draining);
    }

    /// Drain, for at most this long, then end what is still open. Waits for all of it.
    pub fn stop(&self, limit: Duration) {
        self.shared.stop_at.send_replace(Some(Instant::now() + limit));
        self.drain();
        let running = {
            let mut threads = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
            threads.is_stopped = true;
            threads.running.take()
        };
        if let Some(running) = running {
            // A panic of it was printed, and the server is gone either way.
            let _ = running.join();
        }
        self.shared.phase.move_to(Phase::Ending);
        self.shared.forwarder.close();
        if let Some(log) = &self.shared.log {
            log.close();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Who forgets to stop it gets an end without patience, but no thread that goes on.
        self.shared.stop_at.send_replace(Some(Instant::now()));
        self.drain();
        self.shared.forwarder.close();
        if let Some(log) = &self.shared.log {
            log.close();
        }
    }
}

/// Let nobody in before the first connection to PostgreSQL is open, for so long at most.
async fn await_database(shared: &Shared) {
    let Some(pool) = shared.pool.get() else { return };
    let opened = async {
        while pool.figures().open == 0 {
            sleep(LOOK).await;
        }
    };
    tokio::select! {
        _ = timeout(shared.settings.database_seconds, opened) => {}
        () = shared.phase.reach(Phase::Draining) => {}
    }
}

/// The only thread of the server, or the one that waits for the others.
async fn serve(shared: Arc<Shared>, listener: TcpListener, tls: Option<TlsAcceptor>) {
    await_database(&shared).await;
    let mut connections = accept(&shared, listener, tls).await;
    end(&shared, &mut connections).await;
    if let Some(pool) = shared.pool.get() {
        let _ = timeout(GRACE, pool.close()).await;
    }
}

/// Let connections end by themselves while there is time, then end them.
async fn end(shared: &Shared, connections: &mut JoinSet<()>) {
    sleep(SETTLE).await;
    shared.phase.move_to(Phase::Closing);
    let mut stop_at = shared.stop_at.subscribe();
    let late = async {
        // An error says that the server is gone, and then it is late for certain.
        let found = stop_at.wait_for(Option::is_some).await.map(|at| *at);
        if let Ok(Some(at)) = found {
            sleep_until(at.into()).await;
        }
    };
    tokio::select! {
        () = wait_for_all(connections) => return,
        () = late => shared.phase.move_to(Phase::Ending),
    }
    let _ = timeout(GRACE, wait_for_all(connections)).await;
    connections.abort_all();
}

async fn wait_for_all(connections: &mut JoinSet<()>) {
    while connections.join_next().await.is_some() {}
}

/// One thread needs no scheduler that others could steal from.
fn build_runtime(threads: usize) -> io::Result<Runtime> {
    let mut builder = match threads {
        1 => Builder::new_current_thread(),
        _ => Builder::new_multi_thread(),
    };
    if threads > 1 {
        builder.worker_threads(threads);
    }
    builder.max_blocking_threads(BLOCKING).thread_name("fraise-server").enable_all().build()
}

/// The path of the endpoint as the application has it: without slashes at its end.
fn endpoint(path: &str) -> &str {
    match path.trim_end_matches('/') {
        "" => "/",
        path => path,
    }
}
