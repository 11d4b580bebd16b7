//! Clients that make no sense.

use std::io::{Read, Write};
use std::net::Shutdown;

use proptest::prelude::*;
use serde_json::json;

use crate::stand::Stand;

/// Pieces of requests, so that what is made of them comes far.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let word = prop_oneof![
        Just("GET / HTTP/1.1\r\n".to_owned()),
        Just("POST /graphql HTTP/1.1\r\n".to_owned()),
        Just("host: x\r\n".to_owned()),
        Just("content-length: 5\r\n".to_owned()),
        Just("content-length: 99999999999999999999\r\n".to_owned()),
        Just("transfer-encoding: chunked\r\n".to_owned()),
        Just("content-type: application/json\r\n".to_owned()),
        Just("expect: 100-continue\r\n".to_owned()),
        Just("upgrade: h2c\r\nconnection: upgrade, http2-settings\r\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("5\r\nhello\r\n0\r\n\r\n".to_owned()),
        Just("ffffffffffffffffff\r\n".to_owned()),
        Just("{\"query\":\"{a}\"}".to_owned()),
        Just("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()),
        "[ -~]{0,20}",
    ];
    prop_oneof![
        prop::collection::vec(word, 0..12).prop_map(|words| words.concat().into_bytes()),
        prop::collection::vec(any::<u8>(), 0..300),
        prop::collection::vec(any::<u8>(), 0..300).prop_map(|rest| [
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
            rest
        ]
        .concat()),
    ]
}

#[test]
fn whatever_is_sent_the_server_goes_on_and_nothing_is_left_open() {
    let stand = Stand::echoing(&[
        ("header_seconds", json!(0.2)),
        ("body_seconds", json!(0.2)),
        ("idle_seconds", json!(0.2)),
    ]);
    let config = ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() };
    proptest!(config, |(bytes in pieces(), is_half in any::<bool>(), reads in any::<bool>())| {
        let mut client = stand.connect();
        // A server that has seen enough may close before all of it is written.
        let _ = client.stream.write_all(&bytes);
        if is_half {
            let _ = client.stream.shutdown(Shutdown::Write);
        }
        if reads {
            let mut found = Vec::new();
            let _ = client.stream.read_to_end(&mut found);
            if !found.is_empty() && !bytes.starts_with(b"PRI") {
                prop_assert!(found.starts_with(b"HTTP/1."), "{:?}", found);
            }
        }
    });
    stand.wait_until_empty();
    let reply = stand.ask("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    assert_eq!(reply.status(), 200);
}
