//! Reaching a server: hosts and their addresses in turn, with TLS or without.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use bytes::BytesMut;
use postgres_protocol::message::frontend;
use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream, lookup_host};
use tokio::time::timeout;

use super::login::{self, Greeting, Refusal};
use super::settings::{Host, Settings, SslMode, Target};
use super::stream::Stream;
use super::tls;

/// A connection that is logged in.
pub(super) struct Dialled {
    pub stream: Stream,
    /// What was read beyond the greeting.
    pub rest: BytesMut,
    pub greeting: Greeting,
    pub route: Route,
}

/// The way that a connection was made, by which its flights can be cancelled.
#[derive(Clone, Debug)]
pub(super) struct Route {
    address: Address,
    /// What the server's certificate is to name.
    host: String,
    tls: bool,
}

#[derive(Clone, Debug)]
enum Address {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// Whether TLS is wanted in one attempt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tls {
    Never,
    /// If the server has it.
    Offered,
    Always,
}

/// Connects to the first host that can be had and is what is wanted.
///
/// # Errors
///
/// A sentence with what each host said.
pub(super) async fn dial(settings: &Settings) -> Result<Dialled, String> {
    let target = settings.target_session_attrs;
    if target == Target::PreferStandby
        && let Ok(dialled) = round(settings, Target::Standby).await
    {
        return Ok(dialled);
    }
    let target = if target == Target::PreferStandby { Target::Any } else { target };
    round(settings, target).await.map_err(|reasons| reasons.join("; "))
}

async fn round(settings: &Settings, target: Target) -> Result<Dialled, Vec<String>> {
    let mut reasons = Vec::new();
    for host in &settings.hosts {
        let routes = match timeout(settings.connect_timeout(), routes(host)).await {
            Ok(Ok(routes)) => routes,
            Ok(Err(reason)) => {
                reasons.push(format!("{}: {reason}", host.name()));
                continue;
            }
            Err(_) => {
                reasons.push(format!("{}: its name was not looked up in time", host.name()));
                continue;
            }
        };
        for route in routes {
            match reach(settings, target, route).await {
                Ok(dialled) => return Ok(dialled),
                Err(reason) => reasons.push(format!("{}: {reason}", host.name())),
            }
        }
    }
    Err(reasons)
}

async fn routes(host: &Host) -> Result<Vec<Route>, String> {
    if let Some(folder) = host.folder() {
        // tokio takes a path with NUL in front as one of Linux's abstract sockets
        let folder = folder.strip_prefix('@').map_or(folder.to_owned(), |rest| format!("\0{rest}"));
        let path = PathBuf::from(format!("{folder}/.s.PGSQL.{}", host.port));
        return Ok(vec![Route { address: Address::Unix(path), host: folder, tls: false }]);
    }
    let name = host.host.clone();
    let addresses: Vec<SocketAddr> = match (host.address, &name) {
        (Some(address), _) => vec![SocketAddr::new(address, host.port)],
        (None, Some(name)) => {
            let found = lookup_host((name.as_str(), host.port)).await;
            found.map_err(|error| error.to_string())?.collect()
        }
        (None, None) => Vec::new(),
    };
    if addresses.is_empty() {
        return Err("it has no address".to_owned());
    }
    let route = |address: SocketAddr| Route {
        host: name.clone().unwrap_or_else(|| address.ip().to_string()),
        address: Address::Tcp(address),
        tls: false,
    };
    Ok(addresses.into_iter().map(route).collect())
}

/// One address, with TLS and without as `sslmode` has it, all within one `connect_timeout`.
async fn reach(settings: &Settings, target: Target, route: Route) -> Result<Dialled, String> {
    let socket = matches!(route.address, Address::Unix(_));
    let attempts: &[Tls] = match settings.sslmode {
        _ if socket => &[Tls::Never],
        SslMode::Disable => &[Tls::Never],
        SslMode::Allow => &[Tls::Never, Tls::Always],
        SslMode::Prefer => &[Tls::Offered, Tls::Never],
        SslMode::Require | SslMode::VerifyCa | SslMode::VerifyFull => &[Tls::Always],
    };
    let all = async {
        let mut reasons = Vec::new();
        for &wanted in attempts {
            match attempt(settings, target, route.clone(), wanted).await {
                Ok(dialled) => return Ok(dialled),
                Err(Refusal { reason, other_way }) => {
                    reasons.push(reason);
                    if !other_way {
                        break;
                    }
                }
            }
        }
        Err(reasons.join("; "))
    };
    match timeout(settings.connect_timeout(), all).await {
        Ok(result) => result,
        Err(_) => Err(format!("no connection in {} s", settings.connect_timeout)),
    }
}

async fn attempt(
    settings: &Settings,
    target: Target,
    mut route: Route,
    wanted: Tls,
) -> Result<Dialled, Refusal> {
    let mut stream = connect(settings, &route, wanted).await?;
    route.tls = stream.is_tls();
    let mut rest = BytesMut::new();
    let greeting =
        login::login(&mut stream, &mut rest, settings).await.map_err(|mut refusal| {
            // where neither is a must, who is refused with TLS may be let in without, and the reverse;
            // a second attempt with a password that is wrong is none
            refusal.other_way &= match wanted {
                Tls::Never => settings.sslmode == SslMode::Allow,
                Tls::Offered => route.tls,
                Tls::Always => false,
            };
            refusal
        })?;
    login::check_target(&mut stream, &mut rest, settings, target, &greeting).await?;
    login::check_lasting(&mut stream, &mut rest, settings).await?;
    Ok(Dialled { stream, rest, greeting, route })
}

/// The stream to an address, before anything of PostgreSQL's own is said on it.
async fn connect(settings: &Settings, route: &Route, wanted: Tls) -> Result<Stream, Refusal> {
    let mut tcp = match &route.address {
        Address::Unix(path) => return Ok(Stream::Unix(UnixStream::connect(path).await?)),
        Address::Tcp(address) => TcpStream::connect(address).await?,
    };
    tcp.set_nodelay(true)?;
    let alive = TcpKeepalive::new()
        .with_time(Duration::from_secs(30))
        .with_interval(Duration::from_secs(10))
        .with_retries(3);
    SockRef::from(&tcp).set_tcp_keepalive(&alive)?;
    if wanted == Tls::Never {
        return Ok(Stream::Tcp(tcp));
    }
    let mut request = BytesMut::new();
    frontend::ssl_request(&mut request);
    tcp.write_all(&request).await?;
    // one byte and no more: what somebody slips in behind it is never taken for the server's word
    match tcp.read_u8().await? {
        b'S' => {}
        b'N' if wanted == Tls::Offered => return Ok(Stream::Tcp(tcp)),
        b'N' => return Err(Refusal::last("the server does not support TLS, but sslmode wants it")),
        other => {
            let reason = format!("the server answered {other:#04x} when it was asked for TLS");
            return Err(Refusal { reason, other_way: wanted == Tls::Offered });
        }
    }
    let own = settings.clone();
    let config = tokio::task::spawn_blocking(move || tls::configure(&own))
        .await
        .map_err(|error| Refusal::last(error.to_string()))?
        .map_err(Refusal::last)?;
    let name = tls::server_name(&route.host).or_else(|| {
        let any = settings.sslmode != SslMode::VerifyFull;
        let Address::Tcp(address) = route.address else { return None };
        any.then(|| address.ip().into())
    });
    let name = name.ok_or_else(|| {
        Refusal::last(format!("{:?} is no name that a certificate could have", route.host))
    })?;
    let stream =
        tokio_rustls::TlsConnector::from(config).connect(name, tcp).await.map_err(|error| {
            Refusal { reason: format!("TLS: {error}"), other_way: wanted == Tls::Offered }
        })?;
    Ok(Stream::Tls(Box::new(stream)))
}

impl Route {
    /// Asks the server to cancel what the backend is doing, and waits until it has passed it on:
    /// it closes the connection then.
    ///
    /// # Errors
    ///
    /// Why it could not be asked.
    pub(super) async fn cancel(
        &self,
        settings: &Settings,
        process: i32,
        secret: i32,
    ) -> Result<(), String> {
        let ask = async {
            let wanted = if self.tls { Tls::Always } else { Tls::Never };
            let mut stream =
                connect(settings, self, wanted).await.map_err(|refusal| refusal.reason)?;
            let mut request = BytesMut::new();
            frontend::cancel_request(process, secret, &mut request);
            stream.write_all(&request).await.map_err(|error| error.to_string())?;
            stream.flush().await.map_err(|error| error.to_string())?;
            // closed in any way is closed; over TLS the server does not say good-bye
            let mut nothing = [0; 16];
            while matches!(stream.read(&mut nothing).await, Ok(length) if length > 0) {}
            Ok(())
        };
        match timeout(settings.connect_timeout(), ask).await {
            Ok(result) => result,
            Err(_) => Err("the server did not take the cancel request in time".to_owned()),
        }
    }
}
