//! Types and fields.

use async_graphql::dataloader::DataLoader;
use async_graphql::{
    ComplexObject, Context, EmptySubscription, Error, InputObject, Object, Result, Schema,
    SimpleObject,
};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use tokio_postgres::Row;
use uuid::Uuid;

use crate::loaders::{Client, Comments, Users};

pub type Served = Schema<Query, Mutation, EmptySubscription>;

pub struct Query;
pub struct Mutation;

#[derive(Clone, SimpleObject)]
pub struct User {
    id: Uuid,
    name: String,
    email: String,
    created_at: DateTime<Utc>,
}

impl User {
    /// From the columns of a row, beginning with the id.
    pub fn read(row: &Row, first: usize) -> Self {
        User {
            id: row.get(first),
            name: row.get(first + 1),
            email: row.get(first + 2),
            created_at: row.get(first + 3),
        }
    }
}

#[derive(Clone, SimpleObject)]
#[graphql(complex)]
pub struct Comment {
    pub id: Uuid,
    pub body: String,
    #[graphql(skip)]
    pub author: i64,
}

#[ComplexObject]
impl Comment {
    async fn author(&self, context: &Context<'_>) -> Result<User> {
        author(context, self.author).await
    }
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Post {
    #[graphql(skip)]
    key: i64,
    id: Uuid,
    title: String,
    published: bool,
    views: i32,
    created_at: DateTime<Utc>,
    #[graphql(skip)]
    author: i64,
}

const POST: &str =
    "SELECT pk_post, id, title, published, views, created_at, fk_author FROM tb_post";

impl Post {
    fn read(row: &Row) -> Self {
        Post {
            key: row.get(0),
            id: row.get(1),
            title: row.get(2),
            published: row.get(3),
            views: row.get(4),
            created_at: row.get(5),
            author: row.get(6),
        }
    }
}

#[ComplexObject]
impl Post {
    async fn author(&self, context: &Context<'_>) -> Result<User> {
        author(context, self.author).await
    }

    async fn comments(&self, context: &Context<'_>) -> Result<Vec<Comment>> {
        let loader = context.data::<DataLoader<Comments>>()?;
        Ok(loader.load_one(self.key).await?.unwrap_or_default())
    }
}

async fn author(context: &Context<'_>, key: i64) -> Result<User> {
    let found = context.data::<DataLoader<Users>>()?.load_one(key).await?;
    found.ok_or_else(|| Error::new("no such user"))
}

#[derive(SimpleObject)]
pub struct PostConnection {
    edges: Vec<PostEdge>,
    page_info: PageInfo,
}

#[derive(SimpleObject)]
pub struct PostEdge {
    cursor: String,
    node: Post,
}

#[derive(SimpleObject)]
pub struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

fn cursor_of(post: &Post) -> String {
    let mut key = post.created_at.timestamp_micros().to_be_bytes().to_vec();
    key.extend_from_slice(post.id.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(key)
}

fn read_cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let key = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
    let micros = i64::from_be_bytes(key.get(..8)?.try_into().ok()?);
    Some((DateTime::from_timestamp_micros(micros)?, Uuid::from_slice(key.get(8..)?).ok()?))
}

#[derive(InputObject)]
pub struct CreateUserInput {
    name: String,
    email: String,
}

#[Object]
impl Query {
    async fn user(&self, context: &Context<'_>, id: Uuid) -> Result<Option<User>> {
        let client = context.data::<Client>()?;
        let sql = "SELECT id, name, email, created_at FROM tb_user WHERE id = $1";
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query_opt(&statement, &[&id]).await?.map(|row| User::read(&row, 0)))
    }

    async fn latest_posts(&self, context: &Context<'_>, limit: i64) -> Result<Vec<Post>> {
        let client = context.data::<Client>()?;
        let sql = format!("{POST} ORDER BY created_at DESC, id DESC LIMIT $1");
        let statement = client.prepare_cached(&sql).await?;
        Ok(client.query(&statement, &[&limit]).await?.iter().map(Post::read).collect())
    }

    async fn top_posts(&self, context: &Context<'_>, views: i32, limit: i64) -> Result<Vec<Post>> {
        let client = context.data::<Client>()?;
        let sql =
            format!("{POST} WHERE published AND views >= $1 ORDER BY views DESC, id DESC LIMIT $2");
        let statement = client.prepare_cached(&sql).await?;
        Ok(client.query(&statement, &[&views, &limit]).await?.iter().map(Post::read).collect())
    }

    async fn post_pages(
        &self,
        context: &Context<'_>,
        first: i64,
        after: Option<String>,
    ) -> Result<PostConnection> {
        let client = context.data::<Client>()?;
        let more = first + 1;
        let rows = match after {
            None => {
                let sql = format!("{POST} ORDER BY created_at DESC, id DESC LIMIT $1");
                client.query(&client.prepare_cached(&sql).await?, &[&more]).await?
            }
            Some(text) => {
                let (at, id) = read_cursor(&text).ok_or_else(|| Error::new("no cursor"))?;
                let sql = format!(
                    "{POST} WHERE (created_at, id) < ($2, $3) \
                     ORDER BY created_at DESC, id DESC LIMIT $1"
                );
                client.query(&client.prepare_cached(&sql).await?, &[&more, &at, &id]).await?
            }
        };
        let page = usize::try_from(first)?;
        let has_next_page = rows.len() > page;
        let edges: Vec<PostEdge> = rows
            .iter()
            .take(page)
            .map(Post::read)
            .map(|node| PostEdge { cursor: cursor_of(&node), node })
            .collect();
        let end_cursor = edges.last().map(|edge| edge.cursor.clone());
        Ok(PostConnection { edges, page_info: PageInfo { has_next_page, end_cursor } })
    }
}

#[Object]
impl Mutation {
    async fn create_user(&self, context: &Context<'_>, input: CreateUserInput) -> Result<User> {
        let client = context.data::<Client>()?;
        let sql = "SELECT id, name, email, created_at FROM tb_user WHERE id = $1";
        let call = client.prepare_cached("SELECT fn_create_user($1, $2)").await?;
        let id: Uuid = client.query_one(&call, &[&input.name, &input.email]).await?.get(0);
        let read = client.prepare_cached(sql).await?;
        Ok(User::read(&client.query_one(&read, &[&id]).await?, 0))
    }
}
