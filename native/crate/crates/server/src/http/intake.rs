//! The body of a request, as far as it is in the ordinary.

use std::error::Error as _;
use std::future::poll_fn;
use std::io::{self, ErrorKind};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::time::timeout;

/// What came.
pub(super) enum Intake {
    Whole(Bytes),
    /// It is larger than it may be; this much has come, and the rest may be read by Python.
    Large(Bytes),
    /// It did not come in time.
    Late,
    /// It cannot be told where it ends.
    Malformed,
    /// The client went away.
    Gone,
}

/// Read a body of at most this size in this time.
pub(super) async fn read(body: &mut Incoming, most: usize, limit: Duration) -> Intake {
    if body.size_hint().lower() > most as u64 {
        return Intake::Large(Bytes::new());
    }
    let mut collecting = pin!(collect(body, most));
    // Most bodies are there with their head, and need no clock.
    if let Poll::Ready(whole) = poll_fn(|cx| Poll::Ready(collecting.as_mut().poll(cx))).await {
        return whole;
    }
    timeout(limit, collecting).await.unwrap_or(Intake::Late)
}

async fn collect(body: &mut Incoming, most: usize) -> Intake {
    let mut first = Bytes::new();
    // Most bodies come in one piece, which is not copied then.
    let mut whole = BytesMut::new();
    loop {
        match next(body).await {
            None if whole.is_empty() => return Intake::Whole(first),
            None => return Intake::Whole(whole.freeze()),
            Some(Err(error)) if is_malformed(&error) => return Intake::Malformed,
            Some(Err(_)) => return Intake::Gone,
            Some(Ok(piece)) if first.is_empty() => first = piece,
            Some(Ok(piece)) => {
                if whole.is_empty() {
                    whole.extend_from_slice(&first);
                }
                whole.extend_from_slice(&piece);
            }
        }
        if first.len().max(whole.len()) > most {
            return Intake::Large(if whole.is_empty() { first } else { whole.freeze() });
        }
    }
}

/// Whether a body failed by what came of it, and not because nothing came.
pub(super) fn is_malformed(error: &hyper::Error) -> bool {
    let mut cause = error.source();
    while let Some(found) = cause {
        if let Some(found) = found.downcast_ref::<io::Error>() {
            return matches!(found.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidData);
        }
        cause = found.source();
    }
    false
}

/// The next piece of a body; trailers are passed over.
pub(super) async fn next(body: &mut Incoming) -> Option<Result<Bytes, hyper::Error>> {
    loop {
        match poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await? {
            Ok(frame) => {
                if let Ok(data) = frame.into_data() {
                    return Some(Ok(data));
                }
            }
            Err(error) => return Some(Err(error)),
        }
    }
}
