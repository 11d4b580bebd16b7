//! Where PostgreSQL is, as whom to log in, and how many connections there may be.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use super::flight::{Parameters, Statement, Step};

/// Where PostgreSQL is and how it is used. The words and their meanings are libpq's, where it has
/// them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Tried in their order until one takes the connection.
    pub hosts: Vec<Host>,
    /// The role.
    pub user: String,
    /// The database.
    pub dbname: String,
    /// Its password, if the server asks for one.
    #[serde(default)]
    pub password: Option<Password>,
    /// Parameters of the start-up message, such as `application_name` and `statement_timeout`.
    #[serde(default)]
    pub options: Vec<(String, String)>,
    /// Settings that each flight begins with, for its transaction alone: what start-up parameters
    /// are elsewhere, where a pooler gives each transaction another session. Only without `prepare`.
    #[serde(default)]
    pub transaction: Vec<(String, String)>,
    /// What the start-up parameters must have come to: settings and their values, in any spelling.
    /// A session in which one has another value was begun by a pooler that drops parameters, and is
    /// not used.
    #[serde(default)]
    pub lasting: Vec<(String, String)>,
    /// Not used on Unix sockets.
    #[serde(default)]
    pub sslmode: SslMode,
    /// PEM, or `system` for the certificates that the platform trusts.
    #[serde(default)]
    pub sslrootcert: Option<PathBuf>,
    /// The client's certificate, PEM.
    #[serde(default)]
    pub sslcert: Option<PathBuf>,
    /// Its key, PEM, without a passphrase.
    #[serde(default)]
    pub sslkey: Option<PathBuf>,
    /// How TLS begins.
    #[serde(default)]
    pub sslnegotiation: SslNegotiation,
    /// Whether SCRAM is bound to TLS.
    #[serde(default)]
    pub channel_binding: ChannelBinding,
    /// Which ways of logging in are taken, as libpq has it: `scram-sha-256,md5`, or `!password`.
    #[serde(default)]
    pub require_auth: Option<String>,
    /// Which of the hosts will do.
    #[serde(default)]
    pub target_session_attrs: Target,
    /// Seconds for each address: reaching it, TLS and logging in together.
    #[serde(default = "ten_seconds")]
    pub connect_timeout: f64,
    /// How many connections are shared by all reads.
    #[serde(default = "two")]
    pub connections: usize,
    /// How many flights may be on one shared connection at once; others wait for their turn.
    #[serde(default = "sixty_four")]
    pub depth: usize,
    /// How many flights may be under way and waiting together, on the shared connections.
    #[serde(default = "two_thousand")]
    pub waiting: usize,
    /// How many connections may be lent to one flight at a time, of each kind (reading, writing).
    #[serde(default = "four")]
    pub alone: usize,
    /// The most statements that are kept prepared on one connection.
    #[serde(default = "five_hundred")]
    pub prepared: usize,
    /// False behind a pooler that gives each transaction another backend.
    #[serde(default = "yes")]
    pub prepare: bool,
    /// Seconds of silence after which a connection that owes an answer is given up. More than
    /// `statement_timeout`, or long statements take their connection along.
    #[serde(default = "forty_seconds")]
    pub stuck: f64,
    /// The most bytes of rows that one flight may bring; a flight with more fails alone.
    #[serde(default = "sixty_four_megabytes")]
    pub answer: usize,
}

/// One host, or the folder of a socket.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// A name or an address; a path from the root on is the folder of a socket.
    #[serde(default)]
    pub host: Option<String>,
    /// Where to connect instead of looking `host` up, which TLS still verifies (libpq's `hostaddr`).
    #[serde(default)]
    pub address: Option<IpAddr>,
    /// The folder of a Unix socket; from `@` on, one of Linux's abstract sockets.
    #[serde(default)]
    pub socket: Option<String>,
    /// Part of the name of a socket, too.
    #[serde(default = "standard_port")]
    pub port: u16,
}

/// A password, which `Debug` does not show.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Password(pub String);

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("***")
    }
}

/// Whether TLS is used and what of the server's certificate is verified.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum SslMode {
    /// No TLS.
    Disable,
    /// TLS if the server does not let us in without.
    Allow,
    /// TLS if the server has it.
    #[default]
    Prefer,
    /// TLS with whoever answers, unless there are trusted certificates to verify it by.
    Require,
    /// TLS with a certificate that is trusted.
    VerifyCa,
    /// TLS with a certificate that is trusted and names the host.
    VerifyFull,
}

/// How TLS begins.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum SslNegotiation {
    /// The server is asked first, which every version understands.
    #[default]
    Postgres,
}

/// Whether SCRAM is bound to the TLS connection.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelBinding {
    /// Never.
    Disable,
    /// Where both sides can.
    #[default]
    Prefer,
    /// Always, so that nobody can be between.
    Require,
}

/// Which servers are taken.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// All.
    #[default]
    Any,
    /// That take writes: a primary whose transactions are not read-only by default. What our own
    /// start-up parameters say of that is not counted.
    ReadWrite,
    /// The others.
    ReadOnly,
    /// That are no hot standby.
    Primary,
    /// A hot standby.
    Standby,
    /// A hot standby, or any if there is none.
    PreferStandby,
}

impl Settings {
    /// What is wrong with them, as a sentence for whoever wrote them.
    ///
    /// # Errors
    ///
    /// The first thing that could never work.
    pub fn check(&self) -> Result<(), String> {
        if self.hosts.is_empty() {
            return Err("hosts: at least one is needed".to_owned());
        }
        for host in &self.hosts {
            if host.host.is_none() && host.socket.is_none() && host.address.is_none() {
                return Err("hosts: each needs `host`, `address` or `socket`".to_owned());
            }
        }
        for (name, least) in [
            ("connections", self.connections),
            ("depth", self.depth),
            ("waiting", self.waiting),
            ("alone", self.alone),
            ("prepared", self.prepared),
            ("answer", self.answer),
        ] {
            if least == 0 {
                return Err(format!("{name}: must be at least 1"));
            }
        }
        for (name, seconds) in [("connect_timeout", self.connect_timeout), ("stuck", self.stuck)] {
            if !(seconds > 0.0 && seconds <= 86_400.0) {
                return Err(format!("{name}: must be more than 0 and at most 86400 seconds"));
            }
        }
        if self.prepare && !self.transaction.is_empty() {
            return Err("transaction: only without `prepare`".to_owned());
        }
        let texts = [&self.user, &self.dbname].into_iter();
        let options = self.options.iter().chain(&self.transaction).chain(&self.lasting);
        let options = options.flat_map(|(name, value)| [name, value]);
        if texts.chain(options).any(|text| text.contains('\0')) {
            return Err(
                "user, dbname, options, transaction and lasting cannot contain the character U+0000"
                    .to_owned(),
            );
        }
        super::login::Methods::parse(self.require_auth.as_deref()).map(|_| ())
    }

    pub(super) fn connect_timeout(&self) -> Duration {
        Duration::from_secs_f64(self.connect_timeout)
    }

    pub(super) fn stuck(&self) -> Duration {
        Duration::from_secs_f64(self.stuck)
    }

    /// Whether the start-up parameters make every transaction read-only by themselves.
    pub(super) fn reads_only(&self) -> bool {
        self.options.iter().any(|(name, value)| {
            name.eq_ignore_ascii_case(READ_ONLY)
                && matches!(value.to_ascii_lowercase().as_str(), "on" | "true" | "yes" | "1")
        })
    }

    /// What each flight begins with, ahead of its own steps.
    pub(super) fn leading(&self) -> Option<Step> {
        if self.transaction.is_empty() {
            return None;
        }
        let mut parameters = Parameters::default();
        let mut calls = Vec::with_capacity(self.transaction.len());
        for (index, (name, value)) in self.transaction.iter().enumerate() {
            let place = 2 * index + 1;
            calls.push(format!("pg_catalog.set_config(${place}, ${}, true)", place + 1));
            parameters.push(Some(name.as_bytes()));
            parameters.push(Some(value.as_bytes()));
        }
        let sql = format!("SELECT {}", calls.join(", "));
        let statement = Statement::new(sql, parameters.count());
        Some(Step { statement, parameters })
    }

    /// The same, without what makes every transaction read-only.
    pub(super) fn writing(&self) -> Self {
        let mut settings = self.clone();
        settings.options.retain(|(name, _)| !name.eq_ignore_ascii_case(READ_ONLY));
        settings.lasting.retain(|(name, _)| !name.eq_ignore_ascii_case(READ_ONLY));
        settings.transaction.retain(|(name, _)| !name.eq_ignore_ascii_case(THIS_READ_ONLY));
        settings
    }
}

const READ_ONLY: &str = "default_transaction_read_only";
const THIS_READ_ONLY: &str = "transaction_read_only";

impl Host {
    /// The folder of the socket, if it is one.
    pub(super) fn folder(&self) -> Option<&str> {
        self.socket.as_deref().or_else(|| {
            self.host.as_deref().filter(|host| host.starts_with('/') || host.starts_with('@'))
        })
    }

    /// How messages name it.
    pub(super) fn name(&self) -> String {
        let port = self.port;
        match (self.folder(), &self.host, self.address) {
            (Some(folder), ..) => format!("{folder}/.s.PGSQL.{port}"),
            (None, Some(host), _) => format!("{host}:{port}"),
            (None, None, Some(address)) => std::net::SocketAddr::new(address, port).to_string(),
            (None, None, None) => format!("?:{port}"),
        }
    }
}

const fn yes() -> bool {
    true
}

const fn two() -> usize {
    2
}

const fn four() -> usize {
    4
}

const fn sixty_four() -> usize {
    64
}

const fn five_hundred() -> usize {
    500
}

const fn two_thousand() -> usize {
    2_000
}

const fn sixty_four_megabytes() -> usize {
    64 << 20
}

const fn ten_seconds() -> f64 {
    10.0
}

const fn forty_seconds() -> f64 {
    40.0
}

const fn standard_port() -> u16 {
    5432
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Settings {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_is_left_out_is_as_in_libpq() {
        let settings = read(r#"{"hosts": [{"host": "db"}], "user": "u", "dbname": "d"}"#);
        assert_eq!(settings.check(), Ok(()));
        assert_eq!(settings.sslmode, SslMode::Prefer);
        assert_eq!(settings.channel_binding, ChannelBinding::Prefer);
        assert_eq!(settings.target_session_attrs, Target::Any);
        assert_eq!(settings.hosts[0].name(), "db:5432");
        assert!(settings.prepare);
    }

    #[test]
    fn unknown_words_are_refused() {
        for text in [
            r#"{"hosts": [], "user": "u", "dbname": "d", "sslmod": "require"}"#,
            r#"{"hosts": [], "user": "u", "dbname": "d", "sslmode": "verify"}"#,
            r#"{"hosts": [], "user": "u", "dbname": "d", "sslnegotiation": "direct"}"#,
            r#"{"hosts": [{"hostname": "db"}], "user": "u", "dbname": "d"}"#,
        ] {
            assert!(serde_json::from_str::<Settings>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_cannot_work_is_told() {
        for (extra, word) in [
            (r#""connections": 0"#, "connections"),
            (r#""connect_timeout": 0"#, "connect_timeout"),
            (r#""stuck": -1"#, "stuck"),
            (r#""require_auth": "scram""#, "require_auth"),
            (r#""options": [["a", "b\u0000c"]]"#, "U+0000"),
            (r#""lasting": [["a\u0000", "b"]]"#, "U+0000"),
            (r#""transaction": [["a", "b"]]"#, "prepare"),
            (r#""prepare": false, "transaction": [["a", "b\u0000c"]]"#, "U+0000"),
        ] {
            let text =
                format!(r#"{{"hosts": [{{"host": "db"}}], "user": "u", "dbname": "d", {extra}}}"#);
            let fault = read(&text).check().unwrap_err();
            assert!(fault.contains(word), "{fault}");
        }
        assert!(read(r#"{"hosts": [], "user": "u", "dbname": "d"}"#).check().is_err());
        assert!(read(r#"{"hosts": [{}], "user": "u", "dbname": "d"}"#).check().is_err());
    }

    #[test]
    fn passwords_are_not_shown() {
        let settings = read(
            r#"{"hosts": [{"host": "/run"}], "user": "u", "dbname": "d", "password": "hidden"}"#,
        );
        assert!(!format!("{settings:?}").contains("hidden"));
        assert_eq!(settings.hosts[0].name(), "/run/.s.PGSQL.5432");
    }

    #[test]
    fn writing_takes_the_read_only_default_away() {
        let settings = read(
            r#"{"hosts": [{"host": "db"}], "user": "u", "dbname": "d",
                "options": [["default_transaction_read_only", "on"], ["a.b", "c"]],
                "lasting": [["default_transaction_read_only", "on"], ["a.b", "c"]]}"#,
        );
        assert!(settings.reads_only());
        assert!(settings.leading().is_none());
        assert!(!settings.writing().reads_only());
        assert_eq!(settings.writing().options, [("a.b".to_owned(), "c".to_owned())]);
        assert_eq!(settings.writing().lasting, [("a.b".to_owned(), "c".to_owned())]);
    }

    #[test]
    fn writing_takes_it_out_of_every_transaction_too() {
        let settings = read(
            r#"{"hosts": [{"host": "db"}], "user": "u", "dbname": "d", "prepare": false,
                "transaction": [["transaction_read_only", "on"], ["statement_timeout", "9"]]}"#,
        );
        assert_eq!(settings.check(), Ok(()));
        let leading = settings.leading().unwrap();
        assert!(leading.statement.sql.contains("($3, $4, true)"), "{}", leading.statement.sql);
        let writing = settings.writing();
        assert_eq!(writing.transaction, [("statement_timeout".to_owned(), "9".to_owned())]);
        assert_eq!(writing.leading().unwrap().parameters.count(), 2);
    }
}
