//! What Python hands over when it has made a plan; the format is in `docs/architecture/gateway.md`.

use std::sync::Arc;

use super::library::{Asked, Selector};
use super::node::{Learned, LessonError, Node};
use super::operation::{Declared, Operation, Told};
use super::read::read;
use super::ready::ReadyPlan;
use super::types::Inputs;
use super::value::Value;
use super::write::{Style, write_json};
use crate::Unsure;
use crate::pg;

const VERSION: i64 = 1;

/// Lessons nest deeper than variables: shapes do.
const DEPTH: usize = 600;

/// A lesson that was read; its plan is not yet.
pub(super) struct Lesson<'l> {
    whole: &'l Value<'l>,
    pub(super) query: &'l str,
    pub(super) operation_name: Option<&'l str>,
    /// Other words for the same.
    pub(super) names: Vec<Asked<'l>>,
    /// What the operation is but for its plans and input types: variables, what is told of it.
    pub(super) declaration: Vec<u8>,
}

/// A plan, and how many bytes of memory it takes, roughly.
pub(super) struct Weighed {
    pub(super) plan: ReadyPlan,
    pub(super) weight: usize,
}

/// The JSON of a lesson.
pub(super) fn parse(lesson: &[u8]) -> Learned<Value<'_>> {
    let text =
        std::str::from_utf8(lesson).map_err(|_| LessonError("lesson: no UTF-8".to_owned()))?;
    read(text, DEPTH).map_err(|reason| LessonError(format!("lesson: {reason}")))
}

impl<'l> Lesson<'l> {
    pub(super) fn open(whole: &'l Value<'l>) -> Learned<Self> {
        let node = Node::root(whole);
        let version = node.get("version")?;
        if version.int()? != VERSION {
            return version.refuse(&format!("{VERSION}: install matching versions"));
        }
        let operation_name = node.find("operation_name")?.map(|name| name.text()).transpose()?;
        let names = node.get("names")?.each(|name| {
            let selector = match (name.find("hash")?, name.find("id")?, name.find("query")?) {
                (Some(hash), None, None) => Selector::Hash(hash.text()?),
                (None, Some(id), None) => Selector::Id(id.text()?),
                (None, None, Some(text)) => Selector::Query(text.text()?),
                _ => return name.refuse("a hash, an id or a text"),
            };
            let operation_name = match name.value.get("operation_name") {
                Some(Value::Null) => None,
                Some(_) => Some(name.get("operation_name")?.text()?),
                None => operation_name,
            };
            Ok(Asked { selector, operation_name })
        })?;
        let mut declaration = Vec::new();
        for key in ["read_only", "told", "variables"] {
            write_json(node.get(key)?.value, Style::Compact, &mut declaration);
        }
        Ok(Self { whole, query: node.get("query")?.text()?, operation_name, names, declaration })
    }

    /// The operation, without plans.
    pub(super) fn operation(&self, inputs: &Arc<Inputs>) -> Learned<Operation> {
        let node = Node::root(self.whole);
        let read_only = node.get("read_only")?.flag()?;
        let told = node.get("told")?;
        let told = Told {
            operation: told.get("operation")?.text()?.into(),
            name: told.find("name")?.map(|name| name.text()).transpose()?.map(Into::into),
            document: told.get("document")?.text()?.into(),
        };
        Ok(Operation::new(read_only, told, Declared::learn(&node, inputs)?))
    }

    /// The plan, and the key of the variables that it was made for.
    pub(super) fn plan(
        &self,
        operation: &Operation,
        statement: impl FnMut(&str, u16, bool) -> Arc<pg::Statement>,
    ) -> Learned<(Vec<u8>, Weighed)> {
        let node = Node::root(self.whole);
        let given = node.get("given")?;
        let mut json = Vec::new();
        write_json(given.value, Style::Compact, &mut json);
        let text = std::str::from_utf8(&json).unwrap_or_default(); // it was written from texts
        let coerced = operation.coerce(Some(text));
        let key = coerced.and_then(|coerced| operation.key(&coerced));
        let key = key.map_err(|Unsure(reason)| {
            LessonError(format!("lesson.given: expected variables that are read here ({reason})"))
        })?;
        let given = node.get("plan")?;
        json.clear();
        write_json(given.value, Style::Compact, &mut json);
        let plan = ReadyPlan::learn(&given, &operation.declared, operation.read_only, statement)?;
        // SQL and shapes take about as much memory as their text, twice
        Ok((key, Weighed { plan, weight: json.len() * 2 }))
    }
}

/// The operation of one lesson with its plan, kept by whoever asks: to compare what it does with
/// what Python does.
///
/// # Errors
/// As [`super::Library::learn`].
pub fn rehearse(lesson: &[u8]) -> Result<Operation, LessonError> {
    let whole = parse(lesson)?;
    let opened = Lesson::open(&whole)?;
    let operation = opened.operation(&Arc::default())?;
    let (key, plan) = opened
        .plan(&operation, |sql, parameters, binary| pg::Statement::of(sql, parameters, binary))?;
    operation.keep(key, plan, 1, usize::MAX);
    Ok(operation)
}
