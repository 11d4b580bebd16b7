//! Connections give back what large and many flights needed.

#[path = "postgres/cluster.rs"]
#[allow(dead_code)]
mod cluster;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use cluster::Cluster;
use fraise_server::pg::{Flight, Parameters, Pool, Settings, Statement, Step};

static LIVE: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// SAFETY: the system's allocator does it all; the count decides nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promised
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promised
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn flight(statement: &Arc<Statement>, values: &[&[u8]]) -> Flight {
    let mut parameters = Parameters::default();
    for value in values {
        parameters.push(Some(value));
    }
    Flight { steps: vec![Step { statement: Arc::clone(statement), parameters }] }
}

async fn small(pool: &Pool) {
    let statement = Statement::new("SELECT 'small'", 0);
    for _ in 0..20 {
        pool.fly(flight(&statement, &[])).await.unwrap();
    }
}

#[tokio::test]
async fn what_was_needed_once_is_given_back() {
    let Some(cluster) = Cluster::start() else { return };
    let settings = Settings { prepared: 50, answer: 1 << 28, ..cluster.settings() };
    let pool = Pool::open(settings);
    pool.ready(Duration::from_secs(10)).await.unwrap();
    small(&pool).await;
    let before = LIVE.load(Ordering::Relaxed);

    let echo = Statement::new("SELECT $1::text, repeat('x', length($1))", 1);
    let large = vec![b'x'; 3_000_000];
    let flights = (0..16).map(|_| {
        let (pool, flight) = (Arc::clone(&pool), flight(&echo, &[&large]));
        tokio::spawn(async move { pool.fly(flight).await.unwrap().steps[0].bodies.len() })
    });
    for rows in flights.collect::<Vec<_>>() {
        assert_eq!(rows.await.unwrap(), 1);
    }
    drop(large);
    for number in 0..1_000 {
        let statement = Statement::new(format!("SELECT {number}, $1::text"), 1);
        pool.fly(flight(&statement, &[b"x"])).await.unwrap();
    }
    let bad = Statement::new("SELECT 1 / $1::int", 1);
    let rows = Statement::new("SELECT repeat('x', 1000) FROM generate_series(1, 2000)", 0);
    for _ in 0..200 {
        assert!(pool.fly(flight(&bad, &[b"0"])).await.is_err());
        let flying = pool.fly(flight(&rows, &[]));
        let _ = tokio::time::timeout(Duration::from_micros(300), flying).await;
    }
    let mut after = usize::MAX;
    for _ in 0..200 {
        small(&pool).await;
        after = LIVE.load(Ordering::Relaxed);
        if after < before + 400_000 {
            break;
        }
        // what nobody waits for any more is still being read
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(after < before + 400_000, "{before} bytes before, {after} after");
    pool.close().await;
}
