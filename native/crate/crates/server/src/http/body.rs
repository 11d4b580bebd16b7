//! Bodies of answers.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::link::Open;
use super::streams;
use crate::Unsure;
use crate::forward::{Cut, Ticket};
use crate::observe::Counters;

/// A body, which keeps its request open until it is gone.
pub(super) enum Body {
    Whole {
        data: Bytes,
        _open: Open,
    },
    /// `rest` is what is left of a piece that Python gave.
    Forwarded {
        ticket: Ticket,
        rest: Bytes,
        _took: Took,
        _open: Open,
    },
}

/// Measures how long Python took, to the end of its answer.
pub(super) struct Took {
    pub(super) counters: Arc<Counters>,
    pub(super) since: Instant,
    pub(super) why: Unsure,
}

impl Drop for Took {
    fn drop(&mut self) {
        self.counters.forwarded(self.why, self.since.elapsed());
    }
}

impl Body {
    pub(super) fn whole(data: impl Into<Bytes>, open: Open) -> Self {
        Self::Whole { data: data.into(), _open: open }
    }
}

impl Body {
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Cut>>> {
        match self {
            Self::Whole { data, .. } if data.is_empty() => Poll::Ready(None),
            Self::Whole { data, .. } => Poll::Ready(Some(Ok(take(data)))),
            Self::Forwarded { ticket, rest, .. } => {
                if rest.is_empty() {
                    match ready!(ticket.poll_chunk(cx)) {
                        Some(Ok(piece)) => *rest = piece,
                        other => return Poll::Ready(other),
                    }
                }
                Poll::Ready(Some(Ok(take(rest))))
            }
        }
    }
}

/// As much as may be handed over at once.
fn take(data: &mut Bytes) -> Bytes {
    match streams::piece() {
        Some(most) if most < data.len() => data.split_to(most),
        _ => std::mem::take(data),
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Cut;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Cut>>> {
        let found = self.poll_piece(cx);
        // Hyper asks when the client can take something.
        streams::note(matches!(found, Poll::Ready(Some(_))));
        found.map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole { data, .. } => data.is_empty(),
            Self::Forwarded { ticket, rest, .. } => rest.is_empty() && ticket.is_over(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole { data, .. } => SizeHint::with_exact(data.len() as u64),
            // Python says it in a header, or it is not known.
            Self::Forwarded { .. } => SizeHint::default(),
        }
    }
}
