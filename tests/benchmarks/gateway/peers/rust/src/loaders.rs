//! What relations are loaded by: one statement for all keys of a level.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::Request;
use async_graphql::dataloader::{DataLoader, Loader};
use deadpool_postgres::Object;

use crate::schema::{Comment, User};

/// The connection of a request.
pub type Client = Arc<Object>;

/// Give a request its connection and loaders of its own.
pub fn attach(request: Request, client: Client) -> Request {
    let users = DataLoader::new(Users(Arc::clone(&client)), tokio::spawn);
    let comments = DataLoader::new(Comments(Arc::clone(&client)), tokio::spawn);
    request.data(users).data(comments).data(client)
}

pub struct Users(Client);

impl Loader<i64> for Users {
    type Value = User;
    type Error = Arc<tokio_postgres::Error>;

    async fn load(&self, keys: &[i64]) -> Result<HashMap<i64, User>, Self::Error> {
        let sql = "SELECT pk_user, id, name, email, created_at FROM tb_user \
                   WHERE pk_user = ANY ($1)";
        let statement = self.0.prepare_cached(sql).await?;
        let rows = self.0.query(&statement, &[&keys]).await?;
        Ok(rows.iter().map(|row| (row.get(0), User::read(row, 1))).collect())
    }
}

pub struct Comments(Client);

impl Loader<i64> for Comments {
    type Value = Vec<Comment>;
    type Error = Arc<tokio_postgres::Error>;

    async fn load(&self, keys: &[i64]) -> Result<HashMap<i64, Vec<Comment>>, Self::Error> {
        let sql = "SELECT fk_post, id, body, fk_author FROM tb_comment \
                   WHERE fk_post = ANY ($1) ORDER BY pk_comment";
        let statement = self.0.prepare_cached(sql).await?;
        let mut found: HashMap<i64, Vec<Comment>> = HashMap::new();
        for row in self.0.query(&statement, &[&keys]).await? {
            let comment = Comment { id: row.get(1), body: row.get(2), author: row.get(3) };
            found.entry(row.get(0)).or_default().push(comment);
        }
        Ok(found)
    }
}
