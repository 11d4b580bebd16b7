//! The bench's schema in async-graphql: axum, deadpool-postgres, a DataLoader for each relation.

mod loaders;
mod schema;

use std::sync::Arc;

use async_graphql::{EmptySubscription, Schema};
use async_graphql_axum::{GraphQLRequest, GraphQLResponse};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Router, serve};
use deadpool_postgres::{Config, ManagerConfig, Pool, PoolConfig, RecyclingMethod, Runtime};
use tokio::net::TcpListener;
use tokio_postgres::NoTls;
use uuid::Uuid;

use crate::schema::{Mutation, Query, Served};

#[derive(Clone)]
struct Server {
    schema: Served,
    pool: Pool,
    tenants: bool,
}

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().collect();
    let [_, address, host, port, user, database, rest @ ..] = words.as_slice() else {
        eprintln!("usage: peer-async-graphql HOST:PORT SOCKETS PORT USER DATABASE [--tenants]");
        std::process::exit(2);
    };
    let mut config = Config::new();
    config.host = Some(host.clone());
    config.port = port.parse().ok();
    config.user = Some(user.clone());
    config.dbname = Some(database.clone());
    config.manager = Some(ManagerConfig { recycling_method: RecyclingMethod::Fast });
    config.pool = Some(PoolConfig::new(8));
    let pool = config.create_pool(Some(Runtime::Tokio1), NoTls).expect("a pool");
    let schema = Schema::build(Query, Mutation, EmptySubscription).finish();
    let tenants = rest.iter().any(|word| word == "--tenants");
    let app =
        Router::new().route("/graphql", post(answer)).with_state(Server { schema, pool, tenants });
    let listener = TcpListener::bind(address).await.expect("a free port");
    serve(listener, app).await.expect("a server");
}

async fn answer(
    State(server): State<Server>,
    headers: HeaderMap,
    request: GraphQLRequest,
) -> Result<GraphQLResponse, StatusCode> {
    let client = server.pool.get().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let client = Arc::new(client);
    if server.tenants {
        let tenant = headers.get("x-tenant-id").and_then(|value| value.to_str().ok());
        let tenant: Uuid =
            tenant.and_then(|text| text.parse().ok()).ok_or(StatusCode::FORBIDDEN)?;
        let begin = format!("BEGIN; SELECT set_config('app.tenant_id', '{tenant}', true)");
        client.batch_execute(&begin).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    }
    let request = loaders::attach(request.into_inner(), Arc::clone(&client));
    let response = server.schema.execute(request).await;
    if server.tenants {
        let end = if response.is_ok() { "COMMIT" } else { "ROLLBACK" };
        client.batch_execute(end).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    }
    Ok(response.into())
}
