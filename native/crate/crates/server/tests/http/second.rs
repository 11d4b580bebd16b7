//! HTTP/2 without TLS, by clients that know of it.

use bytes::Bytes;
use fraise_server::forward::Event;
use http::{Request, Version};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

use crate::stand::{Stand, head};

async fn connect(stand: &Stand) -> http2::SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(stand.place).await.unwrap();
    let (sender, connection) =
        http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(async move {
        // It ends with the test.
        let _ = connection.await;
    });
    sender
}

#[test]
fn many_requests_share_a_connection() {
    let stand = Stand::echoing(&[]);
    Runtime::new().unwrap().block_on(async {
        let sender = connect(&stand).await;
        let mut asked = Vec::new();
        for number in 0..50 {
            let mut sender = sender.clone();
            asked.push(tokio::spawn(async move {
                let request = Request::post(format!("http://a.example/graphql?n={number}"))
                    .version(Version::HTTP_2)
                    .header("content-type", "application/json")
                    .body(Full::from(format!("{{\"query\":\"{{a{number}}}\"}}")))
                    .unwrap();
                let response = sender.send_request(request).await.unwrap();
                assert_eq!(response.status(), 200);
                let body = response.into_body().collect().await.unwrap().to_bytes();
                let found: Value = serde_json::from_slice(&body).unwrap();
                assert_eq!(found["version"], "2");
                assert_eq!(found["target"], format!("/graphql?n={number}"));
                assert_eq!(found["body"], format!("{{\"query\":\"{{a{number}}}\"}}"));
                let headers = found["headers"].as_array().unwrap();
                assert!(headers.contains(&json!(["host", "a.example"])), "{found}");
            }));
        }
        for one in asked {
            one.await.unwrap();
        }
    });
    assert_eq!(stand.figures()["connections"]["accepted"], 1);
    stand.wait_until_empty();
}

#[test]
fn a_connection_ends_when_the_server_does() {
    let stand = Stand::echoing(&[("idle_seconds", json!(30))]);
    Runtime::new().unwrap().block_on(async {
        let mut sender = connect(&stand).await;
        let request = || Request::get("http://a.example/").body(Full::default()).unwrap();
        assert_eq!(sender.send_request(request()).await.unwrap().status(), 200);
        stand.server.drain();
        while !sender.is_closed() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    });
    stand.wait_until_empty();
}

/// A connection whose streams may be sent this much before the client says more.
async fn connect_with_window(stand: &Stand, window: u32) -> http2::SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(stand.place).await.unwrap();
    let (sender, connection) = http2::Builder::new(TokioExecutor::new())
        .initial_stream_window_size(window)
        .handshake(TokioIo::new(stream))
        .await
        .unwrap();
    tokio::spawn(async move {
        let _ = connection.await;
    });
    sender
}

/// One that answers with a body of this size, in one piece or in many.
fn large(size: usize, pieces: usize) -> Stand {
    let stall = ("stall_seconds", json!(0.4));
    let more = [stall, ("seconds", json!(30)), ("idle_seconds", json!(30))];
    Stand::new(&more, move |forwarder, event| {
        if let Event::Request(id, _) = event {
            forwarder.head(id, head(200, &[("content-length", &(size * pieces).to_string())]));
            for piece in 1..=pieces {
                forwarder.body(id, vec![b'x'; size].into(), piece < pieces);
            }
        }
    })
}

#[test]
fn who_takes_nothing_of_an_answer_loses_its_stream_and_not_its_connection() {
    for (size, pieces) in [(10, 1), (1_000_000, 1), (30_000, 3)] {
        let stand = large(size, pieces);
        Runtime::new().unwrap().block_on(async {
            let sender = connect_with_window(&stand, 0).await;
            let mut asked = Vec::new();
            for _ in 0..20 {
                let mut sender = sender.clone();
                asked.push(tokio::spawn(async move {
                    let request = Request::get("http://a.example/").body(Full::default()).unwrap();
                    let response = sender.send_request(request).await.unwrap();
                    assert_eq!(response.status(), 200);
                    response.into_body().collect().await.is_err()
                }));
            }
            for one in asked {
                assert!(one.await.unwrap(), "it was sent what it did not take");
            }
            let figures = stand.figures();
            assert_eq!(figures["forward"]["open"], 0, "{figures}");
            assert_eq!(figures["connections"]["open"], 1, "{figures}");
            // an answer without a body needs no room
            let mut sender = sender;
            let request = Request::head("http://a.example/").body(Full::default()).unwrap();
            assert_eq!(sender.send_request(request).await.unwrap().status(), 200);
        });
        stand.wait_until_empty();
    }
}

#[test]
fn who_takes_an_answer_slowly_gets_all_of_it() {
    let stand = large(100_000, 3);
    Runtime::new().unwrap().block_on(async {
        let mut sender = connect_with_window(&stand, 20_000).await;
        let request = Request::get("http://a.example/").body(Full::default()).unwrap();
        let mut body = sender.send_request(request).await.unwrap().into_body();
        let mut size = 0;
        while let Some(frame) = body.frame().await {
            size += frame.unwrap().data_ref().map_or(0, Bytes::len);
            tokio::time::sleep(std::time::Duration::from_millis(40)).await;
        }
        assert_eq!(size, 300_000);
    });
    stand.wait_until_empty();
}

#[test]
fn a_stream_that_python_is_slow_to_answer_is_not_cut_off() {
    let settings = [("stall_seconds", json!(0.2)), ("seconds", json!(30))];
    let stand = Stand::new(&settings, |forwarder, event| {
        if let Event::Request(id, _) = event {
            // before the answer, and amid it
            std::thread::sleep(std::time::Duration::from_millis(700));
            forwarder.head(id, head(200, &[("content-length", "6")]));
            forwarder.body(id, Bytes::from_static(b"one"), true);
            std::thread::sleep(std::time::Duration::from_millis(700));
            forwarder.body(id, Bytes::from_static(b"two"), false);
        }
    });
    Runtime::new().unwrap().block_on(async {
        let mut sender = connect(&stand).await;
        let request = Request::get("http://a.example/").body(Full::default()).unwrap();
        let response = sender.send_request(request).await.unwrap();
        assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), "onetwo");
    });
}
