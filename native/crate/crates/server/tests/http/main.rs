//! The server as clients see it: a socket in front, and a stand-in for Python behind.

mod forwarding;
mod garbage;
mod limits;
mod second;
mod stand;
mod stopping;
