//! The server as clients see it: a socket in front, and a stand-in for Python behind.

mod changing;
#[expect(dead_code, reason = "the tests of the room pg use all of it")]
#[path = "../postgres/cluster.rs"]
mod cluster;
mod forwarding;
mod garbage;
mod limits;
mod native;
mod second;
mod stand;
mod stopping;
mod tls;
