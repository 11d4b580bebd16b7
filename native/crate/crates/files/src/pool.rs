//! Threads that share a list of files.

use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// More threads than this gain nothing on files of a schema's size.
const MAX_THREADS: usize = 8;
/// How often the caller is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);

/// The caller did not want to wait any longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interrupted;

/// Do some work on each file; results have the order of the paths.
///
/// `interrupted` is asked from the calling thread while it waits; threads end after the file that
/// they are working on.
///
/// # Errors
/// `interrupted` said so.
pub fn map_files<T: Send>(
    paths: &[PathBuf],
    work: impl Fn(&PathBuf) -> T + Sync,
    mut interrupted: impl FnMut() -> bool,
) -> Result<Vec<T>, Interrupted> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = paths.len().min(cores).min(MAX_THREADS);
    if threads < 2 && paths.len() < 2 {
        return Ok(paths.iter().map(work).collect());
    }
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let (sender, receiver) = channel();
    let done = thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, stopped, work) = (sender.clone(), &next, &stopped, &work);
            scope.spawn(move || {
                let mut results = Vec::new();
                while !stopped.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = paths.get(index) else { break };
                    results.push((index, work(path)));
                }
                // Nobody listens any more only when the caller has given up.
                drop(sender.send(results));
            });
        }
        drop(sender);
        let mut done = Vec::with_capacity(paths.len());
        loop {
            match receiver.recv_timeout(PATIENCE) {
                Ok(results) => done.extend(results),
                Err(RecvTimeoutError::Disconnected) => return Ok(done),
                Err(RecvTimeoutError::Timeout) => {
                    if interrupted() {
                        stopped.store(true, Ordering::Relaxed);
                        return Err(Interrupted);
                    }
                }
            }
        }
    });
    let mut done = done?;
    done.sort_unstable_by_key(|(index, _)| *index);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}
