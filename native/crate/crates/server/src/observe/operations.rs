//! Requests by operation: how many, and how long they took.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use serde::Serialize;

use super::histogram::{Distribution, Histogram};

/// Operations without a name; no name in GraphQL looks like it.
const ANONYMOUS: &str = "(anonymous)";
/// Operations that came when there was no room for their names.
const OTHER: &str = "(other)";

/// What is counted of one operation.
#[derive(Debug)]
pub struct Meter {
    kind: Box<str>,
    name: Box<str>,
    took: Histogram,
    timed_out: AtomicU64,
}

/// Meters of operations; the first ones have their own, what comes later shares one of its kind.
#[derive(Debug)]
pub struct Operations {
    most: usize,
    known: Mutex<HashMap<Named, Arc<Meter>>>,
    lists: OnceLock<Arc<Meter>>,
}

/// Kind and name.
type Named = (Box<str>, Box<str>);

/// What was counted of one operation.
#[derive(Debug, Serialize)]
pub struct Metered {
    /// `query`, `mutation`, or `batch` for a list of them.
    pub kind: Box<str>,
    /// Its name, or what stands for it in brackets.
    pub name: Box<str>,
    /// Of those that were answered.
    pub took: Distribution,
    /// Those for which there was no more time.
    pub timed_out: u64,
}

impl Meter {
    fn new(kind: &str, name: &str) -> Arc<Self> {
        Arc::new(Self {
            kind: kind.into(),
            name: name.into(),
            took: Histogram::default(),
            timed_out: AtomicU64::new(0),
        })
    }

    /// One was answered.
    pub fn add(&self, took: Duration) {
        self.took.add(took);
    }

    /// There was no more time for one.
    pub fn time_out(&self) {
        self.timed_out.fetch_add(1, Ordering::Relaxed);
    }
}

impl Operations {
    /// With room for this many names.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { most, known: Mutex::default(), lists: OnceLock::new() }
    }

    /// The meter of an operation; whoever asks keeps it, for this is slow.
    pub fn find(&self, kind: &str, name: Option<&str>) -> Arc<Meter> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let named: Named = (kind.into(), name.unwrap_or(ANONYMOUS).into());
        if let Some(found) = known.get(&named) {
            return Arc::clone(found);
        }
        let is_full = name.is_some() && known.len() >= self.most;
        let key = if is_full { (kind.into(), OTHER.into()) } else { named };
        let made = known.entry(key).or_insert_with_key(|(kind, name)| Meter::new(kind, name));
        Arc::clone(made)
    }

    /// The meter of lists of operations, which are one request.
    pub fn lists(&self) -> &Meter {
        self.lists.get_or_init(|| self.find("batch", None))
    }

    /// What was counted so far, by kind and name.
    #[must_use]
    pub fn figures(&self) -> Vec<Metered> {
        let mut found: Vec<Metered> = {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            let tell = |meter: &Arc<Meter>| Metered {
                kind: meter.kind.clone(),
                name: meter.name.clone(),
                took: meter.took.distribution(),
                timed_out: meter.timed_out.load(Ordering::Relaxed),
            };
            known.values().map(tell).collect()
        };
        found.sort_unstable_by(|one, two| (&one.kind, &one.name).cmp(&(&two.kind, &two.name)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_come_late_share_a_meter() {
        let operations = Operations::new(2);
        for name in [Some("A"), None, Some("B"), Some("C"), Some("A")] {
            operations.find("query", name).add(Duration::from_millis(1));
        }
        operations.find("mutation", Some("M")).time_out();
        let found: Vec<_> = operations
            .figures()
            .into_iter()
            .map(|one| (one.kind, one.name, one.took.count, one.timed_out))
            .collect();
        let expected = [
            ("mutation", "(other)", 0, 1),
            ("query", "(anonymous)", 1, 0),
            ("query", "(other)", 2, 0),
            ("query", "A", 2, 0),
        ];
        assert_eq!(
            found,
            expected.map(|(kind, name, count, late)| (kind.into(), name.into(), count, late))
        );
    }

    #[test]
    fn a_flood_of_names_is_bounded() {
        let operations = Operations::new(100);
        for number in 0..100_000 {
            let name = format!("Name{number}");
            operations.find("query", Some(&name)).add(Duration::ZERO);
        }
        let figures = operations.figures();
        assert_eq!(figures.len(), 101);
        assert_eq!(figures.iter().map(|one| one.took.count).sum::<u64>(), 100_000);
    }
}
