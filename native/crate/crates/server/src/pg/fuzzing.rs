//! What a server sends, for fuzzers.

use bytes::BytesMut;

use super::answer::{Answer, Answers};
use super::flight::columns;

const LARGEST: usize = 2_000;

/// Puts a stream together to answers, at once and in pieces; how many there are.
///
/// # Panics
/// The two are not the same, or a row is not what its header says.
pub(crate) fn try_answers(stream: &[u8], size: usize) -> usize {
    let (whole, ended) = read(stream, stream.len().max(1));
    let (pieces, ended_too) = read(stream, size);
    assert_eq!(ended, ended_too);
    assert_eq!(format!("{whole:?}"), format!("{pieces:?}"));
    for body in whole.iter().flat_map(|answer| &answer.steps).flat_map(|rows| &rows.bodies) {
        let count = u16::from_be_bytes([body[0], body[1]]);
        assert_eq!(columns(body).count(), usize::from(count));
    }
    whole.len()
}

fn read(stream: &[u8], size: usize) -> (Vec<Answer>, Result<(), String>) {
    let mut answers = Answers::new(LARGEST, false);
    let mut buffer = BytesMut::new();
    let mut found = Vec::new();
    for piece in stream.chunks(size) {
        buffer.extend_from_slice(piece);
        let done = answers.read(&mut buffer);
        found.extend(answers.drain());
        if done.is_err() {
            return (found, done);
        }
        assert!(buffer.len() <= 16 << 20, "nobody is waited for without a bound");
    }
    (found, Ok(()))
}
