//! What the server sends, put together to answers: one for each flight, in their order.

use bytes::{Buf, Bytes, BytesMut};

use super::failure::{Failure, Report};
use super::flight::Rows;
use super::wire::{Message, take};

/// What came between two `ReadyForQuery`.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// The rows of the steps that are done.
    pub steps: Vec<Rows>,
    pub failure: Option<Failure>,
    /// How many statements the server has parsed.
    pub parsed: usize,
    /// Whether a step of it has ended a transaction of its own, so that it must not be repeated.
    pub committed: bool,
    /// Whether no rows are left over that belong to no step.
    pub complete: bool,
}

/// Reads answers.
pub(super) struct Answers {
    current: Answer,
    rows: Vec<Bytes>,
    /// The bytes of all rows of the current answer.
    bytes: usize,
    largest: usize,
    /// So many bytes of a row that nobody gets are still to come.
    skip: usize,
    finished: Vec<Answer>,
    /// Whether a transaction that was left open is rolled back, instead of ending the connection.
    tidy: bool,
    /// The answer to a flight whose transaction is being rolled back, and whether that was asked.
    open: Option<(Answer, bool)>,
}

impl Answers {
    pub(super) fn new(largest: usize, tidy: bool) -> Self {
        Self {
            current: Answer::default(),
            rows: Vec::new(),
            bytes: 0,
            largest,
            skip: 0,
            finished: Vec::new(),
            tidy,
            open: None,
        }
    }

    /// Whether a ROLLBACK has to be sent now; it says so once.
    pub(super) fn must_roll_back(&mut self) -> bool {
        self.open.as_mut().is_some_and(|(_, asked)| !std::mem::replace(asked, true))
    }

    pub(super) fn has_finished(&self) -> bool {
        !self.finished.is_empty()
    }

    pub(super) fn finished(&self) -> usize {
        self.finished.len()
    }

    pub(super) fn drain(&mut self) -> impl Iterator<Item = Answer> {
        self.finished.drain(..)
    }

    /// Takes everything whole off what was read.
    ///
    /// # Errors
    ///
    /// Why the connection is of no use any more; what is finished stays so.
    pub(super) fn read(&mut self, buffer: &mut BytesMut) -> Result<(), String> {
        loop {
            if self.skip > 0 {
                let there = self.skip.min(buffer.len());
                buffer.advance(there);
                self.skip -= there;
                if self.skip > 0 {
                    return Ok(());
                }
            }
            let Some(message) = take(buffer, self.largest)? else { return Ok(()) };
            match message {
                Message::Row(body) => self.row(body),
                Message::Oversized(rest) => {
                    self.skip = rest;
                    self.too_large();
                }
                Message::Done(commit) => {
                    self.current.committed |= commit;
                    let bodies = std::mem::take(&mut self.rows);
                    self.current.steps.push(Rows { bodies });
                }
                Message::Parsed => self.current.parsed += 1,
                Message::Error(body) => self.error(&body)?,
                Message::Ready(status) => self.ready(status)?,
                Message::Other => {}
            }
        }
    }

    fn row(&mut self, body: Bytes) {
        self.bytes += body.len();
        if self.bytes > self.largest {
            self.too_large();
        } else if self.current.failure.is_none() {
            self.rows.push(body);
        }
    }

    /// The flight fails, and its memory goes; what it still brings is read and dropped.
    fn too_large(&mut self) {
        self.current.failure.get_or_insert(Failure::TooLarge);
        self.rows = Vec::new();
        for step in &mut self.current.steps {
            step.bodies = Vec::new();
        }
    }

    fn error(&mut self, body: &[u8]) -> Result<(), String> {
        let mut report = Report::read(body).ok_or("an error that cannot be read")?;
        if report.ends() {
            return Err(report.to_string());
        }
        report.step = self.current.steps.len();
        self.rows = Vec::new();
        self.current.failure.get_or_insert_with(|| Failure::Refused(Box::new(report)));
        Ok(())
    }

    fn ready(&mut self, status: u8) -> Result<(), String> {
        let mut answer = std::mem::take(&mut self.current);
        answer.complete = self.rows.is_empty();
        self.bytes = 0;
        let tried = self.open.is_some();
        if let Some((before, _)) = self.open.take() {
            answer = before;
        }
        if status == b'I' {
            self.finished.push(answer);
            return Ok(());
        }
        if self.tidy && !tried {
            self.open = Some((answer, false));
            return Ok(());
        }
        self.finished.push(answer);
        // its settings and locks would be those of whoever comes next
        Err("a flight left its transaction open".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &[u8] = b"D\0\0\0\x0c\0\x01\0\0\0\x02hi";
    const DONE: &[u8] = b"C\0\0\0\x0dSELECT 1\0";
    const READY: &[u8] = b"Z\0\0\0\x05I";
    const ERROR: &[u8] = b"E\0\0\0\x19VERROR\0C22012\0Mzero\0\0";

    fn read(parts: &[&[u8]], largest: usize) -> (Vec<Answer>, Result<(), String>) {
        let mut answers = Answers::new(largest, false);
        let result = answers.read(&mut BytesMut::from(&parts.concat()[..]));
        (answers.drain().collect(), result)
    }

    #[test]
    fn rows_belong_to_their_steps() {
        let (answers, result) = read(&[ROW, ROW, DONE, DONE, ROW, DONE, READY, DONE, READY], 99);
        assert_eq!(result, Ok(()));
        let counts = |answer: &Answer| answer.steps.iter().map(|s| s.bodies.len()).collect();
        let counts: Vec<Vec<usize>> = answers.iter().map(counts).collect();
        assert_eq!(counts, [vec![2, 0, 1], vec![0]]);
    }

    #[test]
    fn an_error_is_that_of_its_step() {
        let (answers, result) = read(&[ROW, DONE, ROW, ERROR, READY, DONE, READY], 99);
        assert_eq!(result, Ok(()));
        let Some(Failure::Refused(report)) = &answers[0].failure else { panic!("{answers:?}") };
        assert_eq!((report.step, &*report.sqlstate), (1, "22012"));
        assert!(answers[1].failure.is_none());
    }

    #[test]
    fn too_many_bytes_fail_one_flight_and_are_not_kept() {
        let (answers, result) = read(&[ROW, ROW, ROW, DONE, READY, ROW, DONE, READY], 20);
        assert_eq!(result, Ok(()));
        assert_eq!(answers[0].failure, Some(Failure::TooLarge));
        assert!(answers[0].steps[0].bodies.is_empty());
        assert!(answers[1].failure.is_none());
        let (answers, result) = read(&[ROW, DONE, READY, DONE, READY], 12);
        assert_eq!(result, Ok(()));
        assert_eq!(answers[0].failure, Some(Failure::TooLarge));
        assert!(answers[1].failure.is_none());
    }

    #[test]
    fn what_was_whole_before_a_fault_stays_so() {
        let (answers, result) = read(&[ROW, DONE, READY, b"G\0\0\0\x07\0\0\0"], 99);
        assert_eq!(answers.len(), 1);
        assert!(result.is_err());
        let (answers, result) = read(&[DONE, b"Z\0\0\0\x05T"], 99);
        assert_eq!(answers.len(), 1);
        assert!(result.unwrap_err().contains("transaction open"));
    }

    #[test]
    fn alone_it_is_rolled_back_first() {
        let mut answers = Answers::new(99, true);
        let failed = [ERROR, b"Z\0\0\0\x05E"].concat();
        answers.read(&mut BytesMut::from(&failed[..])).unwrap();
        assert!(answers.must_roll_back() && !answers.must_roll_back() && !answers.has_finished());
        answers.read(&mut BytesMut::from(&[DONE, READY].concat()[..])).unwrap();
        let answer = answers.drain().next().unwrap();
        assert!(answer.failure.is_some() && answer.steps.is_empty());
        answers.read(&mut BytesMut::from(&failed[..])).unwrap();
        let again = answers.read(&mut BytesMut::from(&failed[..]));
        assert!(again.is_err(), "what cannot be rolled back is not used again");
    }

    #[test]
    fn a_fatal_error_ends_the_connection() {
        let fatal = b"E\0\0\0\x19VFATAL\0C57P01\0Mstop\0\0";
        assert_eq!(read(&[fatal], 99).1, Err("FATAL: stop (57P01)".to_owned()));
    }
}
