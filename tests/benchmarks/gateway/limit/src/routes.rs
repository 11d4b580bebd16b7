//! The five answers.

use std::borrow::Cow;

use bytes::Bytes;
use hyper::StatusCode;
use serde::Deserialize;

use crate::database::{Connection, Group, check, rows};
use crate::shape::{self, Post};

type Answer = Result<Bytes, (StatusCode, String)>;

/// A request as GraphQL clients send it; the document is not looked at.
#[derive(Deserialize)]
struct Asked<V> {
    variables: V,
}

#[derive(Deserialize)]
struct ById<'a> {
    id: &'a str,
}

#[derive(Deserialize)]
struct AtLeast {
    views: i32,
}

#[derive(Deserialize)]
struct After<'a> {
    after: &'a str,
}

#[derive(Deserialize)]
struct New<'a> {
    #[serde(borrow)]
    input: NewUser<'a>,
}

#[derive(Deserialize)]
struct NewUser<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    email: Cow<'a, str>,
}

/// Answer what a path asks for.
pub async fn answer(
    connection: &Connection,
    path: &str,
    tenant: Option<&[u8]>,
    body: &[u8],
) -> Answer {
    match path {
        "/user" => user(connection, tenant, body).await,
        "/feed" => feed(connection, tenant).await,
        "/list" => list(connection, tenant, body).await,
        "/page" => page(connection, tenant, body).await,
        "/create" => create(connection, tenant, body).await,
        _ => Err((StatusCode::NOT_FOUND, "no such path".into())),
    }
}

async fn user(connection: &Connection, tenant: Option<&[u8]>, body: &[u8]) -> Answer {
    let asked: Asked<ById<'_>> = serde_json::from_slice(body).map_err(bad)?;
    let id = shape::parse_uuid(asked.variables.id).ok_or_else(|| bad("no UUID"))?;
    let answer = send(connection, tenant, |group| group.execute("user", &[&id])).await?;
    let mut out = Vec::with_capacity(256);
    out.extend_from_slice(b"{\"data\":{\"user\":");
    match rows::<4>(&answer).map_err(failed)?.first() {
        Some(row) => shape::user(row, &mut out),
        None => out.extend_from_slice(b"null"),
    }
    out.extend_from_slice(b"}}");
    Ok(out.into())
}

async fn feed(connection: &Connection, tenant: Option<&[u8]>) -> Answer {
    let answer = send(connection, tenant, |group| group.execute("feed", &[])).await?;
    let mut out = Vec::with_capacity(answer.len());
    out.extend_from_slice(b"{\"data\":{\"posts\":[");
    for ([document], first) in rows::<1>(&answer).map_err(failed)?.iter().zip(firsts()) {
        separate(first, &mut out);
        Post::read(document).ok_or_else(|| failed("a document is no post"))?.write(&mut out);
    }
    out.extend_from_slice(b"]}}");
    Ok(out.into())
}

async fn list(connection: &Connection, tenant: Option<&[u8]>, body: &[u8]) -> Answer {
    let asked: Asked<AtLeast> = serde_json::from_slice(body).map_err(bad)?;
    let views = asked.variables.views.to_be_bytes();
    let answer = send(connection, tenant, |group| group.execute("list", &[&views])).await?;
    let mut out = Vec::with_capacity(8192);
    out.extend_from_slice(b"{\"data\":{\"posts\":[");
    for (row, first) in rows::<5>(&answer).map_err(failed)?.iter().zip(firsts()) {
        separate(first, &mut out);
        shape::list_item(row, &mut out);
    }
    out.extend_from_slice(b"]}}");
    Ok(out.into())
}

async fn page(connection: &Connection, tenant: Option<&[u8]>, body: &[u8]) -> Answer {
    let asked: Asked<After<'_>> = serde_json::from_slice(body).map_err(bad)?;
    let cursor = shape::parse_cursor(asked.variables.after).ok_or_else(|| bad("no cursor"))?;
    let (at, id) = cursor.split_at(8);
    let answer = send(connection, tenant, |group| group.execute("page", &[at, id])).await?;
    let rows = rows::<4>(&answer).map_err(failed)?;
    let edges = &rows[..rows.len().min(20)];
    let mut out = Vec::with_capacity(8192);
    out.extend_from_slice(b"{\"data\":{\"postPages\":{\"edges\":[");
    for (row, first) in edges.iter().zip(firsts()) {
        separate(first, &mut out);
        shape::edge(row, &mut out);
    }
    out.extend_from_slice(b"],\"pageInfo\":{\"hasNextPage\":");
    out.extend_from_slice(if rows.len() > 20 { b"true" } else { b"false" });
    out.extend_from_slice(b",\"endCursor\":");
    match edges.last() {
        Some(row) => shape::cursor(row, &mut out),
        None => out.extend_from_slice(b"null"),
    }
    out.extend_from_slice(b"}}}}");
    Ok(out.into())
}

async fn create(connection: &Connection, tenant: Option<&[u8]>, body: &[u8]) -> Answer {
    let asked: Asked<New<'_>> = serde_json::from_slice(body).map_err(bad)?;
    let new = asked.variables.input;
    let answer = send(connection, tenant, |group| {
        group.execute("create", &[new.name.as_bytes(), new.email.as_bytes()]);
        group.execute("created", &[]);
    })
    .await?;
    check(&answer).map_err(failed)?;
    let mut out = Vec::with_capacity(256);
    out.extend_from_slice(b"{\"data\":{\"createUser\":");
    match rows::<4>(&answer).map_err(failed)?.first() {
        Some(row) => shape::user(row, &mut out),
        None => return Err(failed("nothing was made")),
    }
    out.extend_from_slice(b"}}");
    Ok(out.into())
}

/// The tenant and the statements of a request: one transaction, one round trip.
async fn send(
    connection: &Connection,
    tenant: Option<&[u8]>,
    write: impl FnOnce(&mut Group<'_>),
) -> Answer {
    let sent = connection.send(|group| {
        if let Some(tenant) = tenant {
            group.execute("tenant", &[tenant]);
        }
        write(group);
    });
    sent.await.map_err(failed)
}

fn firsts() -> impl Iterator<Item = bool> {
    std::iter::once(true).chain(std::iter::repeat(false))
}

fn separate(first: bool, out: &mut Vec<u8>) {
    if !first {
        out.push(b',');
    }
}

fn bad(reason: impl ToString) -> (StatusCode, String) {
    (StatusCode::BAD_REQUEST, reason.to_string())
}

fn failed(reason: impl ToString) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, reason.to_string())
}
