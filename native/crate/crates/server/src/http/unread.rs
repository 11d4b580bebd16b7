//! What a client still sends of a body that nobody wants.

use std::sync::Arc;

use hyper::body::Incoming;
use tokio::time::timeout;

use super::intake;
use super::link::Link;
use super::phase::Phase;
use super::shared::Shared;

/// Throw the rest of a body away, so that the connection can go on to the next request; within
/// bounds, beyond which it ends.
pub(super) async fn discard(shared: Arc<Shared>, link: Arc<Link>, mut body: Incoming) {
    let most = shared.settings.unread_bytes;
    let reading = timeout(shared.settings.unread_seconds, read(&mut body, most));
    let is_whole = tokio::select! {
        found = reading => found.unwrap_or(false),
        () = shared.phase.reach(Phase::Closing) => false,
    };
    drop(body);
    if !is_whole {
        link.end();
    }
}

/// Whether it came to an end before it was too much.
async fn read(body: &mut Incoming, mut left: usize) -> bool {
    while let Some(Ok(piece)) = intake::next(body).await {
        match left.checked_sub(piece.len()) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    true
}
