//! Keeps one shared connection open: opens it again when it ends, and ends it when it hangs.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};

use super::backoff::Backoff;
use super::dial::{Dialled, dial};
use super::line::{Line, Tower};
use super::pool::Shared;

/// However many ask for a connection, attempts are this far apart.
const APART: Duration = Duration::from_millis(250);
/// What lived this long was no failing attempt; it is opened again at once.
const LASTING: Duration = Duration::from_secs(1);
/// How long a connection may take to send what it has and say good-bye.
const LEAVING: Duration = Duration::from_secs(1);

/// Runs until it is told to stop, or whoever could tell it is gone.
pub(super) async fn keep(shared: Arc<Shared>, slot: usize, mut stop: watch::Receiver<bool>) {
    let mut backoff = Backoff::default();
    let mut again = false;
    loop {
        let dialled = tokio::select! {
            () = stopped(&mut stop) => return,
            dialled = dial(&shared.settings) => dialled,
        };
        match dialled {
            Ok(dialled) => {
                let opened = Instant::now();
                let Some(reason) = serve(&shared, slot, dialled, again, &mut stop).await else {
                    shared.down(slot, "the pool was closed");
                    return;
                };
                shared.down(slot, &reason);
                again = true;
                if opened.elapsed() >= LASTING {
                    backoff.reset();
                    continue;
                }
            }
            Err(reason) => {
                shared.down(slot, &reason);
                again = true;
            }
        }
        let pause = backoff.next();
        let hastened = async {
            sleep(APART).await;
            shared.hasten.notified().await;
        };
        tokio::select! {
            () = stopped(&mut stop) => return,
            () = sleep(pause) => {}
            () = hastened => {}
        }
    }
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    // an error says that the pool was dropped
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Serves a connection until it ends; None if that was wanted.
async fn serve(
    shared: &Arc<Shared>,
    slot: usize,
    dialled: Dialled,
    again: bool,
    stop: &mut watch::Receiver<bool>,
) -> Option<String> {
    let (line, runner) = Line::new(dialled, &shared.settings, false);
    let tower: Arc<dyn Tower> = Arc::clone(shared) as _;
    let mut task = tokio::spawn(runner.run(tower));
    shared.opened(slot, &line, again);
    let ended = |end: Result<String, tokio::task::JoinError>| {
        end.unwrap_or_else(|_| "its task has ended".to_owned())
    };
    let mut pulse = Pulse::new(shared.settings.stuck());
    let mut tick = interval(pulse.tick);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            end = &mut task => return Some(ended(end)),
            _ = tick.tick() => {
                if pulse.is_stuck(&line) {
                    let seconds = shared.settings.stuck;
                    line.end(format!("the server owed an answer and was silent for {seconds} s"));
                }
            }
            () = stopped(stop) => {
                line.drain();
                if timeout(LEAVING, &mut task).await.is_err() {
                    line.end("the pool was closed".to_owned());
                    // what cannot be written does not end by itself
                    task.abort();
                }
                return None;
            }
        }
    }
}

/// Whether a connection that owes an answer is still alive, looked at from time to time, so that
/// flights need not look at the clock.
struct Pulse {
    stuck: Duration,
    tick: Duration,
    last: u64,
    since: Instant,
}

impl Pulse {
    fn new(stuck: Duration) -> Self {
        let tick = (stuck / 8).clamp(Duration::from_millis(10), Duration::from_secs(1));
        Self { stuck, tick, last: 0, since: Instant::now() }
    }

    fn is_stuck(&mut self, line: &Line) -> bool {
        let pulse = line.pulse();
        if pulse != self.last || line.air() == 0 {
            self.last = pulse;
            self.since = Instant::now();
            return false;
        }
        // a flight may have come just after the last look
        self.since.elapsed() >= self.stuck + self.tick
    }
}
