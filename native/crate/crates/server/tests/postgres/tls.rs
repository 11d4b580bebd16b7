//! TLS with certificates of the tests' own: each `sslmode` against each server.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fraise_server::pg::{ChannelBinding, Host, Password, Pool, Settings, SslMode, Statement};

use crate::cluster::{CONFIG, Cluster};
use crate::{flight, landed, text};

/// `secure` comes by TLS alone, `plain` without it alone, `either` both ways, `shown` by certificate.
const HBA: &str = "
local all all trust
hostssl all secure 127.0.0.1/32 scram-sha-256
hostnossl all plain 127.0.0.1/32 scram-sha-256
host all either 127.0.0.1/32 scram-sha-256
hostssl all hashed 127.0.0.1/32 md5
hostssl all shown 127.0.0.1/32 cert
";

const ROLES: &str = "
SET password_encryption = 'scram-sha-256';
CREATE ROLE secure LOGIN PASSWORD 'p'; CREATE ROLE plain LOGIN PASSWORD 'p';
CREATE ROLE either LOGIN PASSWORD 'p'; CREATE ROLE shown LOGIN;
SET password_encryption = 'md5'; CREATE ROLE hashed LOGIN PASSWORD 'p';
";

const MODES: [SslMode; 6] = [
    SslMode::Disable,
    SslMode::Allow,
    SslMode::Prefer,
    SslMode::Require,
    SslMode::VerifyCa,
    SslMode::VerifyFull,
];

fn openssl(folder: &Path, arguments: &str) {
    let output =
        Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A root and its key, or what the root has signed; extensions make it version 3.
fn issue(folder: &Path, name: &str, key: &str, subject: &str, extensions: &str, hash: &str) {
    openssl(
        folder,
        &format!(
            "req -new -nodes -newkey {key} -subj {subject} -keyout {name}.key -out {name}.csr"
        ),
    );
    let mut sign = format!(
        "x509 -req -in {name}.csr -CA root.crt -CAkey root.key -CAcreateserial -days 2 -{hash} -out {name}.crt"
    );
    if !extensions.is_empty() {
        fs::write(folder.join(format!("{name}.ext")), extensions).unwrap();
        sign.push_str(&format!(" -extfile {name}.ext"));
    }
    openssl(folder, &sign);
}

const EC: &str = "ec -pkeyopt ec_paramgen_curve:prime256v1";

fn certificates(data: &Path) {
    for (root, name) in [("root", "root"), ("stranger", "stranger"), ("impostor", "root")] {
        openssl(
            data,
            &format!(
                "req -x509 -new -nodes -newkey {EC} -days 2 -subj /CN={name} -keyout {root}.key -out {root}.crt"
            ),
        );
    }
    let named = "subjectAltName=DNS:db.example,IP:127.0.0.1";
    issue(data, "address", "rsa:2048", "/CN=db", named, "sha384");
    issue(data, "other", EC, "/CN=127.0.0.1", "subjectAltName=DNS:other.example", "sha256");
    issue(data, "common", EC, "/CN=127.0.0.1", "keyUsage=digitalSignature", "sha256");
    // as the manual of PostgreSQL has it: version 1 before OpenSSL 3.2
    issue(data, "bare", "rsa:2048", "/CN=127.0.0.1", "", "sha256");
    openssl(
        data,
        "req -x509 -new -nodes -newkey rsa:2048 -sha512 -days 2 -subj /CN=127.0.0.1 -keyout self.key -out self.crt",
    );
    issue(data, "client", EC, "/CN=shown", "keyUsage=digitalSignature", "sha256");
    for name in ["address", "other", "common", "bare", "self"] {
        let key = data.join(format!("{name}.key"));
        fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
        crate::cluster::own(&key);
    }
}

struct Server(Cluster);

impl Server {
    fn start(certificate: &str) -> Option<Self> {
        let ssl = if certificate.is_empty() {
            String::new()
        } else {
            format!(
                "ssl = on\nssl_cert_file = '{certificate}.crt'\nssl_key_file = '{certificate}.key'\n\
                 ssl_ca_file = 'root.crt'\n"
            )
        };
        let cluster = Cluster::with(&format!("{CONFIG}{ssl}"), HBA, certificates)?;
        cluster.psql(ROLES);
        Some(Self(cluster))
    }

    fn show(&self, certificate: &str) {
        self.0.psql(&format!("ALTER SYSTEM SET ssl_cert_file = '{certificate}.crt'"));
        self.0.psql(&format!("ALTER SYSTEM SET ssl_key_file = '{certificate}.key'"));
        self.0.psql("SELECT pg_reload_conf()");
        std::thread::sleep(Duration::from_millis(200));
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.folder.join("data").join(name)
    }

    fn settings(&self, user: &str, sslmode: SslMode) -> Settings {
        Settings {
            user: user.to_owned(),
            password: Some(Password("p".to_owned())),
            sslmode,
            connections: 1,
            ..self.0.tcp()
        }
    }
}

/// Whether the connection has TLS, or why there is none.
async fn connect(settings: Settings) -> Result<bool, String> {
    settings.check().unwrap();
    let pool = Pool::open(settings);
    crate::first_attempt(&pool).await?;
    let question = "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let statement = Statement::new(question, 0);
    let found = landed(pool.fly(flight(&[(&statement, &[])])).await);
    pool.close().await;
    Ok(text(&found, 0) == ["true"])
}

#[tokio::test]
async fn each_mode_against_each_server() {
    let Some(server) = Server::start("address") else { return };
    let Some(without) = Server::start("") else { return };
    for (mode, secure, plain, both, lacking) in [
        (SslMode::Disable, None, Some(false), Some(false), Some(false)),
        (SslMode::Allow, Some(true), Some(false), Some(false), Some(false)),
        (SslMode::Prefer, Some(true), Some(false), Some(true), Some(false)),
        (SslMode::Require, Some(true), None, Some(true), None),
        (SslMode::VerifyCa, Some(true), None, Some(true), None),
        (SslMode::VerifyFull, Some(true), None, Some(true), None),
    ] {
        for (user, server, expected) in [
            ("secure", &server, secure),
            ("plain", &server, plain),
            ("either", &server, both),
            ("either", &without, lacking),
        ] {
            let trusted = Some(server.file("root.crt"));
            let settings = Settings { sslrootcert: trusted, ..server.settings(user, mode) };
            let found = connect(settings).await;
            assert_eq!(found.clone().ok(), expected, "{mode:?} as {user}: {found:?}");
        }
    }
    let found = connect(Settings { sslmode: SslMode::VerifyFull, ..server.0.settings() }).await;
    assert_eq!(found, Ok(false), "on a socket there is no TLS, whatever the mode");
}

#[tokio::test]
async fn certificates_are_verified_as_far_as_the_mode_says() {
    let Some(server) = Server::start("address") else { return };
    // who signed it is trusted; it names the host
    for (shown, root, trusted, named) in [
        ("address", "root", true, true),
        ("address", "stranger", false, false),
        ("address", "impostor", false, false),
        ("other", "root", true, false),
        ("common", "root", true, true),
        ("common", "stranger", false, false),
        ("bare", "root", true, true),
        ("bare", "stranger", false, false),
        // of the same name as who signed it, with another key
        ("bare", "impostor", false, false),
        ("self", "self", true, true),
        ("self", "root", false, false),
    ] {
        server.show(shown);
        for mode in MODES {
            let sslrootcert = Some(server.file(&format!("{root}.crt")));
            let settings = Settings { sslrootcert, ..server.settings("secure", mode) };
            let found = connect(settings).await;
            let expected = match mode {
                SslMode::Disable => false,
                SslMode::VerifyFull => named,
                _ => trusted,
            };
            assert_eq!(found.is_ok(), expected, "{shown} by {root}, {mode:?}: {found:?}");
            let none = Some(PathBuf::from("/nowhere/root.crt"));
            let settings = Settings { sslrootcert: none, ..server.settings("secure", mode) };
            let found = connect(settings).await;
            let expected = matches!(mode, SslMode::Allow | SslMode::Prefer | SslMode::Require);
            assert_eq!(found.is_ok(), expected, "{shown} by nobody, {mode:?}: {found:?}");
        }
    }
}

#[tokio::test]
async fn names_are_those_of_the_host_and_not_of_the_address() {
    let Some(server) = Server::start("address") else { return };
    for (name, expected) in [("db.example", true), ("no.example", false), ("a_b", false)] {
        let host = Host {
            host: Some(name.to_owned()),
            address: Some([127, 0, 0, 1].into()),
            port: server.0.port,
            ..Host::default()
        };
        let settings = Settings {
            hosts: vec![host],
            sslrootcert: Some(server.file("root.crt")),
            ..server.settings("secure", SslMode::VerifyFull)
        };
        let found = connect(settings.clone()).await;
        assert_eq!(found.is_ok(), expected, "{name}: {found:?}");
        assert_eq!(connect(Settings { sslmode: SslMode::VerifyCa, ..settings }).await, Ok(true));
    }
}

#[tokio::test]
async fn passwords_are_bound_to_the_connection() {
    let Some(server) = Server::start("address") else { return };
    // signed with each hash that there is
    let pss = "rsa:2048 -sigopt rsa_padding_mode:pss";
    let mut certificates = vec!["address".to_owned(), "bare".to_owned()];
    for (kind, key, hashes) in [
        ("rsa", "rsa:2048", &["sha224", "sha256", "sha384", "sha512"][..]),
        ("pss", pss, &["sha256", "sha384", "sha512"]),
        ("ec", EC, &["sha256", "sha384", "sha512"]),
    ] {
        for hash in hashes {
            let (data, name) = (server.file(""), format!("{kind}-{hash}"));
            openssl(
                &data,
                &format!(
                    "req -x509 -new -nodes -newkey {key} -{hash} -days 2 -subj /CN=db -keyout {name}.key -out {name}.crt"
                ),
            );
            let key = data.join(format!("{name}.key"));
            fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
            crate::cluster::own(&key);
            certificates.push(name);
        }
    }
    for shown in &certificates {
        server.show(shown);
        for binding in [ChannelBinding::Disable, ChannelBinding::Prefer, ChannelBinding::Require] {
            let settings = server.settings("either", SslMode::Require);
            let found = connect(Settings { channel_binding: binding, ..settings }).await;
            assert_eq!(found, Ok(true), "{shown} {binding:?}");
        }
    }
    let must = |user, mode| Settings {
        channel_binding: ChannelBinding::Require,
        ..server.settings(user, mode)
    };
    for settings in [must("either", SslMode::Disable), must("hashed", SslMode::Require)] {
        let told = connect(settings).await.unwrap_err();
        assert!(told.contains("channel_binding=require"), "{told}");
    }
    assert_eq!(connect(server.settings("hashed", SslMode::Require)).await, Ok(true));
}

#[tokio::test]
async fn clients_show_certificates_too() {
    let Some(server) = Server::start("address") else { return };
    let key = server.file("client.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    let settings = Settings {
        sslcert: Some(server.file("client.crt")),
        sslkey: Some(key.clone()),
        ..server.settings("shown", SslMode::Require)
    };
    assert_eq!(connect(settings.clone()).await, Ok(true));
    let other = Settings { user: "secure".to_owned(), ..settings.clone() };
    assert_eq!(connect(other).await, Ok(true));
    let missing = Settings { sslcert: Some("/nowhere/x.crt".into()), ..settings.clone() };
    assert!(connect(missing).await.unwrap_err().contains("certificate"));
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    let told = connect(settings.clone()).await.unwrap_err();
    assert!(told.contains("0600"), "{told}");
    fs::write(&key, "nothing").unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    let told = connect(settings).await.unwrap_err();
    assert!(told.contains("sslkey"), "{told}");
}

#[tokio::test]
async fn much_flies_over_tls_and_is_cancelled_over_it() {
    let Some(server) = Server::start("address") else { return };
    let settings =
        Settings { connections: 2, alone: 1, ..server.settings("either", SslMode::Require) };
    let pool = crate::open(settings).await;
    let echo = Statement::new("SELECT $1::text || repeat('x', $2::int)", 2);
    let tasks: Vec<_> = (0..400_usize)
        .map(|number| {
            let (pool, echo) = (pool.clone(), echo.clone());
            tokio::spawn(async move {
                let (own, length) = (format!("{number}-"), (number * 997 % 70_000).to_string());
                let found = landed(pool.fly(flight(&[(&echo, &[&own, &length])])).await);
                let expected = own.len() + number * 997 % 70_000;
                assert!(text(&found, 0)[0].starts_with(&own));
                assert_eq!(text(&found, 0)[0].len(), expected);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let process = Statement::new("SELECT pg_backend_pid()::text", 0);
    let slow = Statement::new("SELECT pg_sleep(30)", 0);
    let first = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
    let flying = pool.fly_alone(flight(&[(&slow, &[])]), true);
    assert!(tokio::time::timeout(Duration::from_millis(100), flying).await.is_err());
    let next = landed(pool.fly_alone(flight(&[(&process, &[])]), true).await);
    assert_eq!(text(&first, 0), text(&next, 0));
}
