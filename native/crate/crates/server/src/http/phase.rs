//! How far the server is on its way to its end.

use tokio::sync::watch;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    Serving,
    /// Nothing new is accepted.
    Draining,
    /// Connections end after their answer.
    Closing,
    /// Who has no answer yet is told that there will be none.
    Ending,
}

/// The phase, which all connections look at; there is no way back.
#[derive(Debug)]
pub(super) struct Phases(watch::Sender<Phase>);

impl Default for Phases {
    fn default() -> Self {
        Self(watch::Sender::new(Phase::Serving))
    }
}

impl Phases {
    pub(super) fn move_to(&self, phase: Phase) {
        self.0.send_if_modified(|now| {
            let is_new = *now < phase;
            *now = phase.max(*now);
            is_new
        });
    }

    /// Wait until the server has come this far.
    pub(super) async fn reach(&self, phase: Phase) {
        // An error says that the server is gone, and then it has come to its end.
        let _ = self.0.subscribe().wait_for(|&found| found >= phase).await;
    }
}
