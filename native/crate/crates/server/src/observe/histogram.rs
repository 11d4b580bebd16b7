//! How long requests took, in fixed buckets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::Serialize;

/// Upper bounds of the buckets in microseconds; what is longer falls into one more.
pub const BOUNDS: [u64; 15] = [
    250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
    2_500_000, 5_000_000, 10_000_000,
];

/// Counts that several threads add to.
#[derive(Debug, Default)]
pub struct Histogram {
    counts: [AtomicU64; BOUNDS.len() + 1],
    micros: AtomicU64,
}

/// What a histogram holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distribution {
    /// How many fell into each bucket, not added up; one more than there are bounds.
    pub counts: Vec<u64>,
    /// How many there were.
    pub count: u64,
    /// Seconds of all together.
    pub sum: f64,
}

impl Histogram {
    /// Add one.
    pub fn add(&self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX / 2);
        let bucket = BOUNDS.partition_point(|&bound| bound < micros);
        self.counts[bucket].fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// What it holds now.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "2^53 microseconds are 285 years")]
    pub fn distribution(&self) -> Distribution {
        let counts: Vec<u64> = self.counts.iter().map(|one| one.load(Ordering::Relaxed)).collect();
        let count = counts.iter().sum();
        Distribution { counts, count, sum: self.micros.load(Ordering::Relaxed) as f64 / 1e6 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_belongs_to_its_bucket() {
        let histogram = Histogram::default();
        for micros in [0, 250, 251, 10_000_000, 10_000_001] {
            histogram.add(Duration::from_micros(micros));
        }
        let found = histogram.distribution();
        assert_eq!(found.counts.len(), 16);
        assert_eq!((found.counts[0], found.counts[1]), (2, 1));
        assert_eq!((found.counts[14], found.counts[15]), (1, 1));
        assert_eq!(found.count, 5);
        assert!((found.sum - 20.000_502).abs() < 1e-9);
    }
}
