//! Logging in: the start-up message, who we are, and what the server says of itself.

use std::collections::HashMap;
use std::io;
use std::ops::Range;

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::authentication::md5_hash;
use postgres_protocol::authentication::sasl::{
    ChannelBinding as Binding, SCRAM_SHA_256, SCRAM_SHA_256_PLUS, ScramSha256,
};
use postgres_protocol::message::backend::{AuthenticationSaslBody, Message};
use postgres_protocol::message::frontend;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::certificate::Certificate;
use super::failure::Report;
use super::settings::{ChannelBinding, Settings, Target};
use super::stream::Stream;

/// The longest message before a connection is trusted with answers.
const LONGEST: usize = 1 << 16;

/// What a server says of itself when it lets somebody in.
#[derive(Debug, Default)]
pub(super) struct Greeting {
    pub process: i32,
    pub secret: i32,
    parameters: HashMap<String, String>,
}

/// Why a connection was not made.
#[derive(Debug)]
pub(super) struct Refusal {
    pub reason: String,
    /// Whether it may be another matter with TLS, or without.
    pub other_way: bool,
}

impl Refusal {
    pub(super) fn last(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), other_way: false }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::last(error.to_string())
    }
}

/// Which ways of logging in are taken (`require_auth`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Methods {
    password: bool,
    md5: bool,
    scram: bool,
    none: bool,
}

impl Methods {
    const fn all(taken: bool) -> Self {
        Self { password: taken, md5: taken, scram: taken, none: taken }
    }

    pub(super) fn parse(text: Option<&str>) -> Result<Self, String> {
        let text = text.unwrap_or_default().trim();
        if text.is_empty() {
            return Ok(Self::all(true));
        }
        let negated = text.starts_with('!');
        let mut methods = Self::all(negated);
        for word in text.split(',').map(str::trim) {
            let name = word.strip_prefix('!').unwrap_or(word);
            if word.starts_with('!') != negated {
                return Err("require_auth: either all methods begin with `!` or none".to_owned());
            }
            match name {
                "password" => methods.password = !negated,
                "md5" => methods.md5 = !negated,
                "scram-sha-256" => methods.scram = !negated,
                "none" => methods.none = !negated,
                // which are never taken here
                "gss" | "sspi" | "oauth" => {}
                _ => return Err(format!("require_auth: there is no method {name:?}")),
            }
        }
        Ok(methods)
    }
}

/// Logs in, up to the server's first `ReadyForQuery`.
pub(super) async fn login(
    stream: &mut Stream,
    rest: &mut BytesMut,
    settings: &Settings,
) -> Result<Greeting, Refusal> {
    let methods = Methods::parse(settings.require_auth.as_deref()).map_err(Refusal::last)?;
    let mut out = BytesMut::new();
    let own = [("user", &settings.user), ("database", &settings.dbname)];
    let own = own.map(|(name, value)| (name, value.as_str()));
    let options = settings.options.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let encoding = std::iter::once(("client_encoding", "UTF8"));
    frontend::startup_message(own.into_iter().chain(encoding).chain(options), &mut out)?;
    stream.write_all(&out).await?;
    stream.flush().await?;
    authenticate(stream, rest, settings, methods).await?;
    let mut greeting = Greeting::default();
    loop {
        match receive(stream, rest).await? {
            Message::BackendKeyData(body) => {
                (greeting.process, greeting.secret) = (body.process_id(), body.secret_key());
            }
            Message::ParameterStatus(body) => {
                greeting.parameters.insert(body.name()?.to_owned(), body.value()?.to_owned());
            }
            Message::NoticeResponse(_) => {}
            Message::ReadyForQuery(_) => return Ok(greeting),
            _ => return Err(Refusal::last("an unexpected message after logging in")),
        }
    }
}

async fn authenticate(
    stream: &mut Stream,
    rest: &mut BytesMut,
    settings: &Settings,
    methods: Methods,
) -> Result<(), Refusal> {
    let bound = settings.channel_binding == ChannelBinding::Require;
    let unwanted = |method: &str| {
        Refusal::last(if bound {
            format!("channel_binding=require, but the server asks for {method} without it")
        } else {
            format!("the server asks for {method}, which require_auth does not allow")
        })
    };
    let mut asked = false;
    loop {
        let message = receive(stream, rest).await?;
        let mut out = BytesMut::new();
        match message {
            Message::AuthenticationOk if asked || (methods.none && !bound) => return Ok(()),
            Message::AuthenticationOk => return Err(unwanted("nothing")),
            Message::AuthenticationCleartextPassword => {
                if bound || !methods.password {
                    return Err(unwanted("a password in clear text"));
                }
                frontend::password_message(password(settings)?, &mut out)?;
            }
            Message::AuthenticationMd5Password(body) => {
                if bound || !methods.md5 {
                    return Err(unwanted("a password hashed with MD5"));
                }
                let user = settings.user.as_bytes();
                let hashed = md5_hash(user, password(settings)?, body.salt());
                frontend::password_message(hashed.as_bytes(), &mut out)?;
            }
            Message::AuthenticationSasl(body) => {
                if !methods.scram {
                    return Err(unwanted("SCRAM"));
                }
                scram(stream, rest, settings, &body).await?;
            }
            Message::NoticeResponse(_) => continue,
            Message::AuthenticationGss | Message::AuthenticationSspi => {
                return Err(Refusal::last(
                    "the server asks for GSSAPI or SSPI, which is not built in",
                ));
            }
            _ => return Err(Refusal::last("an unexpected message while logging in")),
        }
        asked = true;
        stream.write_all(&out).await?;
        stream.flush().await?;
    }
}

fn password(settings: &Settings) -> Result<&[u8], Refusal> {
    match &settings.password {
        Some(password) => Ok(password.0.as_bytes()),
        None => Err(Refusal::last(format!("a password is needed for the user {}", settings.user))),
    }
}

/// SCRAM, up to and with the proof that the server knows the password as well.
async fn scram(
    stream: &mut Stream,
    rest: &mut BytesMut,
    settings: &Settings,
    body: &AuthenticationSaslBody,
) -> Result<(), Refusal> {
    let password = password(settings)?;
    let (mut plain, mut plus) = (false, false);
    let mut mechanisms = body.mechanisms();
    while let Some(mechanism) = mechanisms.next()? {
        plain |= mechanism == SCRAM_SHA_256;
        plus |= mechanism == SCRAM_SHA_256_PLUS;
    }
    let wanted = settings.channel_binding;
    let end_point = match wanted {
        ChannelBinding::Disable => None,
        _ => stream.certificate().and_then(Certificate::read).and_then(|shown| shown.end_point()),
    };
    let (mechanism, binding) = match end_point {
        Some(hash) if plus => (SCRAM_SHA_256_PLUS, Binding::tls_server_end_point(hash)),
        _ if wanted == ChannelBinding::Require => {
            let reason =
                "channel_binding=require, but there is nothing on this connection to bind to";
            return Err(Refusal::last(reason));
        }
        // "I could, you could not": a server that could knows then that somebody is between us
        Some(_) if plain => (SCRAM_SHA_256, Binding::unrequested()),
        None if plain => (SCRAM_SHA_256, Binding::unsupported()),
        _ => return Err(Refusal::last("the server offers no way of SCRAM that is known")),
    };
    let mut scram = ScramSha256::new(password, binding);
    let mut out = BytesMut::new();
    frontend::sasl_initial_response(mechanism, scram.message(), &mut out)?;
    stream.write_all(&out).await?;
    stream.flush().await?;
    let Message::AuthenticationSaslContinue(body) = receive(stream, rest).await? else {
        return Err(Refusal::last("an unexpected message during SCRAM"));
    };
    scram.update(body.data())?;
    out.clear();
    frontend::sasl_response(scram.message(), &mut out)?;
    stream.write_all(&out).await?;
    stream.flush().await?;
    let Message::AuthenticationSaslFinal(body) = receive(stream, rest).await? else {
        return Err(Refusal::last("an unexpected message at the end of SCRAM"));
    };
    scram
        .finish(body.data())
        .map_err(|_| Refusal::last("the server does not know the password that it asked for"))
}

/// The next message; an error of the server is a refusal.
async fn receive(stream: &mut Stream, rest: &mut BytesMut) -> Result<Message, Refusal> {
    loop {
        if let Some((&tag, after)) = rest.split_first()
            && let Some(length) = after.first_chunk::<4>()
        {
            let length = u32::from_be_bytes(*length) as usize;
            if !(4..=LONGEST).contains(&length) {
                return Err(Refusal::last("this is not PostgreSQL"));
            }
            if tag == b'E' && rest.len() > length {
                let report = Report::read(&rest[5..=length]);
                let report = report.ok_or_else(|| Refusal::last("an error that cannot be read"))?;
                // no line of pg_hba.conf fits, or none that says "host" or "hostssl"
                return Err(Refusal {
                    reason: report.to_string(),
                    other_way: report.sqlstate == "28000",
                });
            }
            if let Some(message) = Message::parse(rest)? {
                return Ok(message);
            }
        }
        if stream.read_buf(rest).await? == 0 {
            // who has TLS alone may hang up on who begins without it
            let reason = "the server closed the connection while logging in".to_owned();
            return Err(Refusal { reason, other_way: true });
        }
    }
}

/// Whether the server is one of those that are wanted.
pub(super) async fn check_target(
    stream: &mut Stream,
    rest: &mut BytesMut,
    settings: &Settings,
    target: Target,
    greeting: &Greeting,
) -> Result<(), Refusal> {
    if target == Target::Any {
        return Ok(());
    }
    let standby = match greeting.parameters.get("in_hot_standby") {
        Some(value) => value == "on",
        // before PostgreSQL 14
        None => ask_one(stream, rest, "SELECT pg_catalog.pg_is_in_recovery()").await? == b"t",
    };
    // where our own start-up parameters make it so, it says nothing of the server
    let read_only = standby
        || (!settings.reads_only()
            && match greeting.parameters.get("default_transaction_read_only") {
                Some(value) => value == "on",
                None => ask_one(stream, rest, "SHOW transaction_read_only").await? == b"on",
            });
    let (fits, wanted) = match target {
        Target::Any => (true, "any"),
        Target::ReadWrite => (!read_only, "read-write"),
        Target::ReadOnly => (read_only, "read-only"),
        Target::Primary => (!standby, "primary"),
        Target::Standby | Target::PreferStandby => (standby, "standby"),
    };
    if fits {
        return Ok(());
    }
    Err(Refusal::last(format!("it is not what target_session_attrs={wanted} wants")))
}

/// The code of a session that was not begun as it was asked for.
const NOT_LASTING: &str = "GATE-SERVE-005";

/// Whether the session has the settings that it was asked to begin with.
///
/// A pooler may drop the parameters of the start-up message and say nothing of it; a session
/// without them would read without a limit of time, and take writes.
pub(super) async fn check_lasting(
    stream: &mut Stream,
    rest: &mut BytesMut,
    settings: &Settings,
) -> Result<(), Refusal> {
    if settings.lasting.is_empty() {
        return Ok(());
    }
    let rows = ask(stream, rest, &lasting_query(&settings.lasting)).await?;
    let [found, wanted] = &rows[..] else {
        return Err(Refusal::last("its settings could not be read"));
    };
    for (place, (name, _)) in settings.lasting.iter().enumerate() {
        let [found, wanted] = [found, wanted].map(|row| row.get(place).and_then(Option::as_deref));
        if wanted.is_none() || found != wanted {
            let [found, wanted] = [found, wanted].map(|value| match value {
                None => "nothing".into(),
                Some(value) => String::from_utf8_lossy(value),
            });
            return Err(Refusal::last(format!(
                "the session began without {name}={wanted}, which a pooler has dropped: it has \
                 {found} ({NOT_LASTING})"
            )));
        }
    }
    Ok(())
}

/// One row of what the settings are, then one of what they would be: the server itself spells both.
///
/// What is set in the second statement ends with it, as both are one implicit transaction.
fn lasting_query(lasting: &[(String, String)]) -> String {
    let mut found = Vec::with_capacity(lasting.len());
    let mut wanted = Vec::with_capacity(lasting.len());
    for (name, value) in lasting {
        let (name, value) = (quote(name), quote(value));
        let current = format!("pg_catalog.current_setting({name}, true)");
        // what is spelled alike is not set, as some settings cannot be once a session has begun
        wanted.push(format!(
            "CASE WHEN {current} = {value} THEN {value} \
             ELSE pg_catalog.set_config({name}, {value}, true) END"
        ));
        found.push(current);
    }
    format!("SELECT {}; SELECT {}", found.join(", "), wanted.join(", "))
}

/// A literal that means the same however `standard_conforming_strings` is set.
fn quote(text: &str) -> String {
    format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

/// The first column of the one row that a statement gives.
async fn ask_one(stream: &mut Stream, rest: &mut BytesMut, sql: &str) -> Result<Vec<u8>, Refusal> {
    let rows = ask(stream, rest, sql).await?;
    Ok(rows.into_iter().flatten().next().flatten().unwrap_or_default())
}

/// A row; None is NULL.
type Row = Vec<Option<Vec<u8>>>;

/// All rows of some statements.
async fn ask(stream: &mut Stream, rest: &mut BytesMut, sql: &str) -> Result<Vec<Row>, Refusal> {
    let mut out = BytesMut::new();
    frontend::query(sql, &mut out)?;
    stream.write_all(&out).await?;
    stream.flush().await?;
    let mut rows = Vec::new();
    loop {
        match receive(stream, rest).await? {
            Message::DataRow(body) => {
                let column = |range: Option<Range<usize>>| {
                    Ok(range.map(|range| body.buffer()[range].to_vec()))
                };
                rows.push(body.ranges().map(column).collect()?);
            }
            Message::ReadyForQuery(_) => return Ok(rows),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_read_as_libpq_reads_them() {
        let all = Methods::all(true);
        assert_eq!(Methods::parse(None), Ok(all));
        assert_eq!(Methods::parse(Some("")), Ok(all));
        let scram = Methods { scram: true, ..Methods::all(false) };
        assert_eq!(Methods::parse(Some("scram-sha-256")), Ok(scram));
        let hashed = Methods { password: false, none: false, ..all };
        assert_eq!(Methods::parse(Some("!password, !none")), Ok(hashed));
        assert!(Methods::parse(Some("!password,md5")).is_err());
        assert!(Methods::parse(Some("plain")).is_err());
    }
}
