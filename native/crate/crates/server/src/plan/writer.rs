//! Rows of columns written as the response asks for them, without documents between.
//!
//! A plan that is made ready knows both the form of each column and the leaf of the shape program
//! that takes it, so response keys, constants and coercions are settled once. What is not certain
//! from the form, or not as usual in a row, goes the general way: `cells`, `page` where the rows are
//! a connection's, then the shape program.

use super::connection::ConnectionWriter;
use super::node::{Learned, Node};
use super::page::Page;
use super::rows::RowWriter;
use crate::pg::Rows;

/// Writes the answer of a root field.
#[derive(Debug)]
pub struct Writer(Kind);

#[derive(Debug)]
enum Kind {
    Rows(RowWriter),
    Page(ConnectionWriter),
}

impl Writer {
    /// What writes the rows of a statement by a shape; None where that is not certain.
    ///
    /// The arguments have been read as a statement and as a shape program before.
    pub(super) fn learn(
        statement: &Node<'_>,
        shape: &Node<'_>,
        is_list: bool,
    ) -> Learned<Option<Self>> {
        let kind = match (statement.find("cells")?, statement.find("page")?) {
            (Some(cells), None) => RowWriter::learn(&cells, shape, is_list)?.map(Kind::Rows),
            (Some(cells), Some(page)) if !is_list => {
                ConnectionWriter::learn(&cells, &page, shape)?.map(Kind::Page)
            }
            _ => None,
        };
        Ok(kind.map(Self))
    }

    /// Append the answer of the root field; false, and nothing, where rows have to go the general
    /// way. The page is the statement's.
    #[must_use]
    pub(super) fn write(&self, rows: &Rows, page: Option<&Page>, out: &mut Vec<u8>) -> bool {
        let start = out.len();
        let written = match &self.0 {
            Kind::Rows(writer) => writer.write(rows, out),
            Kind::Page(writer) => page.and_then(|page| writer.write(rows, page, out)),
        };
        let written = written.is_some() && simdutf8::basic::from_utf8(&out[start..]).is_ok();
        if !written {
            out.truncate(start);
        }
        written
    }
}
