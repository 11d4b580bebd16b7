//! Lines are written by a thread of their own: a slow terminal slows no request down.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle, sleep};
use std::time::{Duration, Instant};

use super::access::{Form, Line};

/// Lines that may wait; what comes beyond is dropped and counted.
const WAITING: usize = 10_000;
/// Lines of one write.
const TOGETHER: usize = 200;
/// How long the end waits for a terminal that does not read.
const PATIENCE: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(1);

/// The end at which lines go in.
#[derive(Debug)]
pub struct Writer {
    /// None says that it was the last.
    lines: SyncSender<Option<Line>>,
    dropped: AtomicU64,
    thread: JoinHandle<()>,
}

impl Writer {
    /// Write to a place until it is closed.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub fn start<W: Write + Send + 'static>(form: Form, place: W) -> io::Result<Self> {
        let (lines, waiting) = sync_channel(WAITING);
        let thread = Builder::new()
            .name("fraise-access-log".to_owned())
            .spawn(move || write_all(&waiting, form, place))?;
        Ok(Self { lines, dropped: AtomicU64::new(0), thread })
    }

    /// Write a line, if there is room for it.
    pub fn write(&self, line: Line) {
        if self.lines.try_send(Some(line)).is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Write what waits, and end; not for ever where nobody reads it.
    pub fn close(&self) {
        let deadline = Instant::now() + PATIENCE;
        let mut is_told = false;
        while Instant::now() < deadline && !self.thread.is_finished() {
            is_told = is_told || self.lines.try_send(None).is_ok();
            sleep(TICK);
        }
    }

    /// How many lines were dropped.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

fn write_all<W: Write>(waiting: &Receiver<Option<Line>>, form: Form, mut place: W) {
    while let Ok(Some(first)) = waiting.recv() {
        let mut text = first.format(form);
        let mut is_last = false;
        for line in waiting.try_iter().take(TOGETHER) {
            let Some(line) = line else {
                is_last = true;
                break;
            };
            text.push_str(&line.format(form));
        }
        // Where nobody reads the log there is nobody to tell.
        let _ = place.write_all(text.as_bytes()).and_then(|()| place.flush());
        if is_last {
            return;
        }
    }
}
