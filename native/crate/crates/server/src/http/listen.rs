//! Accepting connections, no more than may be open.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_rustls::TlsAcceptor;

use super::connection;
use super::phase::Phase;
use super::shared::Shared;

/// How long to wait where the system gives no more file descriptors.
const BREATH: Duration = Duration::from_millis(100);

/// Accept until the server drains; the connections are in the set that comes back.
pub(super) async fn accept(
    shared: &Arc<Shared>,
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
) -> JoinSet<()> {
    let room = Arc::new(Semaphore::new(shared.settings.connections));
    let mut connections = JoinSet::new();
    let mut draining = Box::pin(shared.phase.reach(Phase::Draining));
    loop {
        // Who has been served leaves the set, or it would grow for ever.
        while connections.try_join_next().is_some() {}
        let accepted = tokio::select! {
            biased;
            () = &mut draining => return connections,
            accepted = async {
                // The semaphore is never closed.
                let place = Arc::clone(&room).acquire_owned().await;
                (place, listener.accept().await)
            } => accepted,
        };
        match accepted {
            (Ok(place), Ok((stream, client))) => {
                let (shared, tls) = (Arc::clone(shared), tls.clone());
                shared.counters.connected();
                connections.spawn(async move {
                    let _place = place;
                    connection::run(Arc::clone(&shared), stream, Some(client), tls).await;
                    shared.counters.disconnected();
                });
            }
            _ => sleep(BREATH).await,
        }
    }
}
