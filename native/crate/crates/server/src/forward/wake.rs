//! A file descriptor that is readable while something waits.

use std::io::{self, Read, Write};
use std::os::fd::{AsRawFd, RawFd};
use std::os::unix::net::UnixStream;

/// A pair of sockets of which one holds a byte, or none.
#[derive(Debug)]
pub(crate) struct Wake {
    reader: UnixStream,
    writer: UnixStream,
}

impl Wake {
    pub(crate) fn new() -> io::Result<Self> {
        let (reader, writer) = UnixStream::pair()?;
        reader.set_nonblocking(true)?;
        writer.set_nonblocking(true)?;
        Ok(Self { reader, writer })
    }

    pub(crate) fn descriptor(&self) -> RawFd {
        self.reader.as_raw_fd()
    }

    /// Make it readable. A full buffer is readable too, so what goes wrong here is no loss.
    pub(crate) fn raise(&self) {
        let _ = (&self.writer).write(&[1]);
    }

    /// Make it quiet.
    pub(crate) fn lower(&self) {
        let mut taken = [0; 64];
        while matches!((&self.reader).read(&mut taken), Ok(64)) {}
    }
}
