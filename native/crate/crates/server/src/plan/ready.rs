//! Plans (`fraiseql.plan.model.Plan`), made ready to be run.

use std::borrow::Cow;
use std::sync::Arc;

use fraise_core::shape::Program;

use super::cells::Cells;
use super::cost::CostProgram;
use super::cursor::CursorKey;
use super::node::{Learned, LessonError, Node};
use super::operation::{Coerced, Declared};
use super::page::Page;
use super::parameter::{Bound, Cast, Parameter};
use super::write::{Style, write_json, write_string};
use super::writer::Writer;
use crate::Unsure;
use crate::pg;

/// The version of plans that is understood.
pub const VERSION: i64 = 6;

/// A plan that can be run.
#[derive(Debug)]
pub struct ReadyPlan {
    /// Root fields in the order of the answer.
    pub parts: Vec<ReadyPart>,
    /// What goes in one round trip, in this order.
    pub statements: Vec<ReadyStatement>,
    pub(super) cost: CostProgram,
}

/// A root field.
#[derive(Debug)]
pub enum ReadyPart {
    /// PostgreSQL answers it.
    Sql {
        /// `"key":` as JSON.
        key: Box<[u8]>,
        /// Whether null of it is null of all data.
        nonnull: bool,
        /// Whether each row is an item of a list; else the first row is the answer.
        rows: bool,
        /// Index of the statement whose rows are its documents.
        statement: usize,
        /// What makes the answer of documents.
        shape: Box<Program>,
        /// What makes it of rows of columns, where that is certain.
        writer: Option<Box<Writer>>,
    },
    /// Its answer is known.
    Static {
        /// `"key":...`
        json: Box<[u8]>,
    },
}

/// A statement whose parameters can be taken from coerced variables.
#[derive(Debug)]
pub struct ReadyStatement {
    /// As connections prepare it.
    pub statement: Arc<pg::Statement>,
    parameters: Box<[Parameter]>,
    nesting: Option<Nesting>,
    cells: Option<Cells>,
    page: Option<Page>,
}

/// How many rows lists inside of lists may read together.
#[derive(Debug)]
struct Nesting {
    sizes: Box<[Box<[usize]>]>,
    most: u128,
}

impl ReadyPlan {
    /// A plan of a lesson.
    pub(super) fn learn(
        node: &Node<'_>,
        declared: &Declared,
        read_only: bool,
        mut statement: impl FnMut(&str, u16, bool) -> Arc<pg::Statement>,
    ) -> Learned<Self> {
        let version = node.get("version")?;
        if version.int()? != VERSION {
            return version.refuse(&format!("{VERSION}: plans of other versions are made again"));
        }
        let operation = node.get("operation")?;
        let expected = if read_only { "query" } else { "mutation" };
        if operation.text()? != expected {
            return operation.refuse(expected);
        }
        if !node.get("prepares")?.list()?.is_empty() {
            return node.refuse("no inputs that Python prepares");
        }
        let told = node.get("statements")?;
        let statements =
            told.each(|each| ReadyStatement::learn(each, declared, read_only, &mut statement))?;
        let given = node.get("parts")?;
        let told = told.list()?;
        let parts = given.each(|part| ReadyPart::learn(part, &told))?;
        if !read_only {
            require_one_change(&given, statements.len())?;
        }
        Ok(Self { parts, statements, cost: CostProgram::learn(&node.get("cost")?, declared)? })
    }
}

/// A mutation is one root field that all statements are of, in their order: several have a
/// transaction each, and one that fails is told beside the others.
fn require_one_change(parts: &Node<'_>, statements: usize) -> Learned<()> {
    let mut changes = 0;
    for part in parts.list()? {
        if part.get("kind")?.text()? == "sql" {
            let indexes = part.get("statements")?.each(|each| each.index(statements))?;
            changes += 1;
            if changes > 1 || !indexes.iter().copied().eq(0..statements) {
                return part.refuse("the only mutation: the application does one after another");
            }
        }
    }
    if changes == 1 { Ok(()) } else { parts.refuse("one mutation") }
}

impl ReadyPart {
    fn learn(node: &Node<'_>, statements: &[Node<'_>]) -> Learned<Self> {
        let kind = node.get("kind")?;
        let mut key = Vec::new();
        write_string(node.get("key")?.text()?, Style::Compact, &mut key);
        key.push(b':');
        match kind.text()? {
            "static" => {
                key.extend_from_slice(node.get("json")?.text()?.as_bytes());
                Ok(Self::Static { json: key.into() })
            }
            "sql" => {
                let indexes = node.get("statements")?.each(|each| each.index(statements.len()))?;
                let Some(&statement) = indexes.last() else {
                    return node.refuse("a statement");
                };
                let (given, rows) = (node.get("shape")?, node.get("rows")?.flag()?);
                let mut json = Vec::new();
                write_json(given.value, Style::Compact, &mut json);
                let shape =
                    Program::parse(&json).map_err(|error| LessonError(error.to_string()))?;
                if rows && shape.rows().is_none() {
                    return given.refuse("a list, because each row is an item");
                }
                let nonnull = node.get("nonnull")?.flag()?;
                let writer = Writer::learn(&statements[statement], &given, rows)?.map(Box::new);
                let shape = Box::new(shape);
                Ok(Self::Sql { key: key.into(), nonnull, rows, statement, shape, writer })
            }
            "python" => kind.refuse("no Python: the application answers such plans"),
            "error" => kind.refuse("no error: the application answers such plans"),
            _ => kind.refuse("sql or static"),
        }
    }
}

impl ReadyStatement {
    fn learn(
        node: &Node<'_>,
        declared: &Declared,
        read_only: bool,
        statement: &mut impl FnMut(&str, u16, bool) -> Arc<pg::Statement>,
    ) -> Learned<Self> {
        let (sql, given) = (node.get("sql")?.text()?, node.get("parameters")?.list()?);
        let Ok(count) = u16::try_from(given.len()) else {
            return node.refuse("at most 65,535 parameters");
        };
        let learn = |(index, each): (usize, &Node<'_>)| {
            let cast = Cast { sql, number: index + 1, read_only };
            Parameter::learn(each, declared, cast)
        };
        let parameters: Box<[_]> = given.iter().enumerate().map(learn).collect::<Learned<_>>()?;
        let learn = |nesting: Node<'_>| Nesting::learn(&nesting, parameters.len());
        let nesting = node.find("nesting")?.map(learn).transpose()?;
        let cells = node.find("cells")?.map(|cells| Cells::learn(&cells)).transpose()?;
        if cells.is_some() && !read_only {
            return node.refuse("documents: what was done is told by them");
        }
        let page = node.find("page")?.map(|page| Page::learn(&page)).transpose()?;
        if page.is_some() && cells.is_none() {
            return node.refuse("cells of the page");
        }
        let statement = statement(sql, count, cells.is_some());
        Ok(Self { statement, parameters, nesting, cells, page })
    }

    /// Append the answer of a root field; false, and nothing, where it has to be made of documents.
    #[must_use]
    pub fn write(&self, writer: &Writer, rows: &pg::Rows, out: &mut Vec<u8>) -> bool {
        writer.write(rows, self.page.as_ref(), out)
    }

    /// The documents of rows; None is NULL.
    ///
    /// # Errors
    /// A column is not what the plan says.
    pub fn documents<'r>(&self, rows: &'r pg::Rows) -> Result<Vec<Option<Cow<'r, [u8]>>>, Unsure> {
        let Some(cells) = &self.cells else {
            return Ok(rows.first_columns().map(|column| column.map(Cow::Borrowed)).collect());
        };
        if let Some(page) = &self.page {
            return Ok(vec![Some(Cow::Owned(page.write(rows, cells)?))]);
        }
        let document = |body: &bytes::Bytes| {
            let mut document = Vec::with_capacity(cells.weight() + body.len() * 2);
            cells.write(pg::columns(body), &mut document).map(|()| Some(Cow::Owned(document)))
        };
        let mut documents = Vec::with_capacity(rows.bodies.len());
        for body in &rows.bodies {
            documents.push(document(body)?);
        }
        Ok(documents)
    }

    /// What `Bind` sends.
    ///
    /// # Errors
    /// A value is beyond its bounds, or none that PostgreSQL takes, or no cursor of the list.
    pub fn bind(&self, coerced: &Coerced<'_>, key: &CursorKey) -> Result<pg::Parameters, Unsure> {
        if let Some(page) = &self.page {
            page.know(key);
        }
        let mut found = pg::Parameters::default();
        let mut bound = Bound::new(key);
        let mut lengths = Vec::new();
        for parameter in &self.parameters {
            let (is_null, length) = parameter.bind(coerced, &mut bound)?;
            found.push((!is_null).then_some(&bound.text));
            if self.nesting.is_some() {
                lengths.push(length);
            }
        }
        match &self.nesting {
            Some(nesting) => nesting.check(&lengths).map(|()| found),
            None => Ok(found),
        }
    }
}

impl Nesting {
    fn learn(node: &Node<'_>, parameters: usize) -> Learned<Self> {
        let most = node.get("most")?;
        let Ok(rows) = u128::try_from(most.int()?) else {
            return most.refuse("a number of rows");
        };
        let sizes =
            node.get("sizes")?.each(|each| Ok(each.each(|at| at.index(parameters))?.into()))?;
        Ok(Self { sizes: sizes.into(), most: rows })
    }

    fn check(&self, lengths: &[Option<u64>]) -> Result<(), Unsure> {
        let product = |indexes: &[usize]| {
            indexes
                .iter()
                .try_fold(1_u128, |rows, &index| rows.checked_mul(u128::from(lengths[index]?)))
        };
        let sum = self.sizes.iter().try_fold(0_u128, |sum, each| sum.checked_add(product(each)?));
        match sum {
            Some(rows) if rows <= self.most => Ok(()),
            _ => Err(Unsure("too many rows of lists inside of lists")),
        }
    }
}
