//! HTTP/2 without TLS, by clients that know of it.

use bytes::Bytes;
use http::{Request, Version};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

use crate::stand::Stand;

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
