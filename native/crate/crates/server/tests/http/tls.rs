//! HTTPS, by clients that know a root certificate.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use fraise_server::http::{Server, Settings};
use http::{Request, Version};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::stand::{Stand, settings, wait_for};

/// Files that go with their test.
struct Folder(PathBuf);

impl Folder {
    /// Two roots, and a certificate of the first.
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("fraise-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        let key = "-nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1";
        for root in ["root", "stranger"] {
            folder.openssl(&format!(
                "req -x509 -new {key} -days 2 -subj /CN={root} -keyout {root}.key -out {root}.crt"
            ));
        }
        folder.openssl(&format!("req -new {key} -subj /CN=x -keyout own.key -out own.csr"));
        fs::write(folder.0.join("own.ext"), "subjectAltName=IP:127.0.0.1").unwrap();
        folder.openssl(
            "x509 -req -in own.csr -CA root.crt -CAkey root.key -CAcreateserial -days 2 \
             -extfile own.ext -out own.crt",
        );
        folder
    }

    fn openssl(&self, arguments: &str) {
        let arguments = arguments.split_whitespace();
        let done = Command::new("openssl").args(arguments).current_dir(&self.0).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn stand(&self) -> Stand {
        let tls = json!({"certificate": self.path("own.crt"), "key": self.path("own.key")});
        Stand::echoing(&[("tls", tls)])
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Connect, trusting a root, and offering protocols.
async fn connect(
    stand: &Stand,
    root: &Path,
    protocols: &[&[u8]],
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(root).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    let stream = TcpStream::connect(stand.place).await.unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

fn request(version: Version) -> Request<Full<Bytes>> {
    Request::post("https://127.0.0.1/graphql")
        .version(version)
        .header("host", "127.0.0.1")
        .header("content-type", "application/json")
        .body(Full::from("{}"))
        .unwrap()
}

#[test]
fn both_versions_are_spoken_as_the_client_likes() {
    let folder = Folder::new("tls-versions");
    let stand = folder.stand();
    let root = folder.path("root.crt");
    Runtime::new().unwrap().block_on(async {
        let told = async |body: hyper::body::Incoming| -> Value {
            serde_json::from_slice(&body.collect().await.unwrap().to_bytes()).unwrap()
        };
        for protocols in [&[][..], &[b"http/1.1".as_slice()]] {
            let stream = TokioIo::new(connect(&stand, &root, protocols).await.unwrap());
            let (mut sender, connection) = http1::handshake(stream).await.unwrap();
            let running = tokio::spawn(connection);
            for _ in 0..2 {
                sender.ready().await.unwrap();
                let found =
                    told(sender.send_request(request(Version::HTTP_11)).await.unwrap().into_body());
                let found = found.await;
                assert_eq!((&found["version"], &found["scheme"]), (&json!("1.1"), &json!("https")));
            }
            drop(sender);
            running.await.unwrap().unwrap();
        }
        for protocols in [&[b"h2".as_slice()][..], &[b"http/1.1", b"h2"]] {
            let stream = connect(&stand, &root, protocols).await.unwrap();
            assert_eq!(stream.get_ref().1.alpn_protocol(), Some(b"h2".as_slice()));
            let (mut sender, connection) =
                http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
            let running = tokio::spawn(connection);
            let answer = sender.send_request(request(Version::HTTP_2)).await.unwrap();
            let found = told(answer.into_body()).await;
            assert_eq!((&found["version"], &found["scheme"]), (&json!("2"), &json!("https")));
            drop(sender);
            running.await.unwrap().unwrap();
        }
    });
    stand.wait_until_empty();
}

#[test]
fn who_does_not_trust_us_or_speaks_no_tls_is_let_go() {
    let folder = Folder::new("tls-strangers");
    let stand = folder.stand();
    Runtime::new().unwrap().block_on(async {
        assert!(connect(&stand, &folder.path("stranger.crt"), &[]).await.is_err());
        assert!(connect(&stand, &folder.path("root.crt"), &[b"spdy/3"]).await.is_err());
    });
    let reply = stand.ask("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    assert!(!reply.bytes.starts_with(b"HTTP"), "{:?}", reply.bytes);
    wait_for("all were accepted", || stand.figures()["connections"]["accepted"] == 3);
    stand.wait_until_empty();
    assert_eq!(stand.figures()["requests"]["forwarded"], json!({}));
}

#[test]
fn a_handshake_that_does_not_end_is_cut_off() {
    let folder = Folder::new("tls-late");
    let stand = folder.stand();
    // nothing; the beginning of a record; a record that is the beginning of a hello
    for begun in [&b""[..], b"\x16\x03\x01", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"] {
        let mut client = stand.connect();
        client.stream.write_all(begun).unwrap();
        let reply = client.rest();
        assert!(!reply.bytes.starts_with(b"HTTP"), "{:?}", reply.bytes);
        assert!(reply.took > Duration::from_millis(400), "{:?}", reply.took);
    }
    wait_for("all were accepted", || stand.figures()["connections"]["accepted"] == 3);
    stand.wait_until_empty();
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let folder = Folder::new("tls-files");
    fs::write(folder.path("empty.crt"), "").unwrap();
    for (certificate, key, named) in [
        ("none.crt", "own.key", "none.crt"),
        ("own.crt", "none.key", "none.key"),
        ("empty.crt", "own.key", "empty.crt"),
        ("own.crt", "own.crt", "own.crt"),
        ("own.crt", "root.key", "own.crt"),
    ] {
        let mut settings = settings();
        settings["tls"] = json!({"certificate": folder.path(certificate), "key": folder.path(key)});
        let settings: Settings = serde_json::from_value(settings).unwrap();
        let error = Server::new(settings).err().unwrap().to_string();
        assert!(error.contains(named), "{error}");
    }
}
