//! An operation that was learned, and the plans of it by what its variables decide.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::key::key_of;
use super::lesson::Weighed;
use super::node::{Learned, Node};
use super::read::{Reader, Refusal, read};
use super::ready::ReadyPlan;
use super::scalars::Form;
use super::types::{Field, Inputs, Type};
use super::value::Value;
use super::write::{Style, write_json, write_string};
use crate::Unsure;
use crate::observe::Meter;

/// Variables nest at most this deep; what is deeper is Python's.
const DEPTH: usize = 64;

/// Variables of an operation and the types that they need.
#[derive(Debug)]
pub(super) struct Declared {
    names: Vec<Box<str>>,
    variables: Vec<Field>,
    /// Whether `@skip` or `@include` look at it, which take no null.
    conditions: Vec<bool>,
    pub(super) inputs: Arc<Inputs>,
    /// Forms of scalars that plans name, and variables may not.
    scalars: HashMap<Box<str>, Form>,
}

/// What an operation is, for those who watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// `query` or `mutation`.
    pub operation: Box<str>,
    /// Its name in the document.
    pub name: Option<Box<str>>,
    /// SHA-256 of the document, in hexadecimal.
    pub document: Box<str>,
}

/// Coerced and serialised variables of one request.
#[derive(Debug)]
pub struct Coerced<'a> {
    values: Vec<Option<Value<'a>>>,
}

/// An operation of a document.
#[derive(Debug)]
pub struct Operation {
    /// Whether running it changes nothing.
    pub read_only: bool,
    /// What it is.
    pub told: Told,
    /// What counts its requests, from the first of them on.
    pub meter: OnceLock<Arc<Meter>>,
    pub(super) declared: Declared,
    plans: RwLock<Plans>,
}

/// Plans by key.
#[derive(Debug, Default)]
struct Plans {
    known: HashMap<Box<[u8]>, Kept>,
    /// Counts plans that were put.
    clock: u64,
    weight: usize,
}

#[derive(Debug)]
struct Kept {
    plan: Arc<ReadyPlan>,
    /// The clock when it was used last.
    used: AtomicU64,
    weight: usize,
}

impl Declared {
    pub(super) fn learn(node: &Node<'_>, inputs: &Arc<Inputs>) -> Learned<Self> {
        let inputs = Inputs::learn(&node.get("inputs")?, inputs)?;
        let mut found = Self {
            names: Vec::new(),
            variables: Vec::new(),
            conditions: Vec::new(),
            inputs,
            scalars: HashMap::new(),
        };
        for (name, form) in node.get("scalars")?.entries()? {
            found.scalars.insert(name.into(), Form::learn(&form)?);
        }
        for variable in node.get("variables")?.list()? {
            let name = variable.get("name")?;
            if found.index(name.text()?).is_some() {
                return name.refuse("another name: there is a variable of this one");
            }
            let is_condition =
                variable.find("condition")?.map(|flag| flag.flag()).transpose()?.unwrap_or(false);
            let field = Field::learn(&variable, name.text()?, &found.inputs)?;
            found.names.push(name.text()?.into());
            found.variables.push(field);
            found.conditions.push(is_condition);
        }
        Ok(found)
    }

    fn index(&self, wanted: &str) -> Option<usize> {
        self.names.iter().position(|name| **name == *wanted)
    }

    /// A variable and its index.
    pub(super) fn variable(&self, name: &str) -> Option<(usize, &Field)> {
        self.index(name).map(|index| (index, &self.variables[index]))
    }

    /// The form of a scalar that a plan names.
    pub(super) fn scalar(&self, name: &str) -> Option<Form> {
        self.scalars.get(name).copied()
    }

    /// The JSON of an object of variables, coerced.
    fn coerce<'a>(&'a self, variables: Option<&'a str>) -> Result<Coerced<'a>, Unsure> {
        let mut values: Vec<Option<Value<'a>>> = Vec::with_capacity(self.names.len());
        values.resize_with(self.names.len(), || None);
        if let Some(text) = variables {
            self.read(text, &mut values).map_err(Unsure)?;
        }
        for (index, value) in values.iter_mut().enumerate() {
            let variable = &self.variables[index];
            *value = match value.take() {
                Some(given) => Some(variable.coerce(given, &self.inputs)?),
                None => variable.absent()?,
            };
            if self.conditions[index] && value.as_ref().is_some_and(Value::is_null) {
                return Err(Unsure("condition that is null"));
            }
        }
        Ok(Coerced { values })
    }

    /// The values that are declared; others are read, because they must be JSON, and let go.
    fn read<'a>(&self, text: &'a str, values: &mut [Option<Value<'a>>]) -> Result<(), Refusal> {
        let mut reader = Reader::new(text, DEPTH);
        if reader.peek() == b'n' {
            // `"variables": null` is none
            return if read(text, DEPTH)?.is_null() { Ok(()) } else { Err("no object") };
        }
        reader.entries(|reader, name| {
            let value = reader.value()?;
            if let Some(index) = self.index(&name) {
                values[index] = Some(value);
            }
            Ok(())
        })?;
        reader.end()
    }

    /// Memory of it, roughly; input types are those of all operations.
    pub(super) fn weight(&self) -> usize {
        let of_field = |field: &Field| 128 + field.out.len() + weight_of(&field.kind);
        self.variables.iter().map(of_field).sum()
    }
}

fn weight_of(kind: &Type) -> usize {
    match kind {
        Type::Enum(values) => values.len() * 96,
        Type::List { of, .. } => weight_of(of),
        _ => 0,
    }
}

impl Coerced<'_> {
    pub(super) fn get(&self, index: usize) -> Option<&Value<'_>> {
        self.values[index].as_ref()
    }
}

impl Operation {
    pub(super) fn new(read_only: bool, told: Told, declared: Declared) -> Self {
        Self { read_only, told, meter: OnceLock::new(), declared, plans: RwLock::default() }
    }

    /// Variables as the operation declares them.
    ///
    /// # Errors
    /// They do not fit, or not in their plainest form.
    pub fn coerce<'a>(&'a self, variables: Option<&'a str>) -> Result<Coerced<'a>, Unsure> {
        self.declared.coerce(variables)
    }

    /// What of variables chooses the plan.
    ///
    /// # Errors
    /// A default is not as the type has it.
    pub fn key(&self, coerced: &Coerced<'_>) -> Result<Vec<u8>, Unsure> {
        key_of(&self.declared.variables, &coerced.values, &self.declared.inputs)
    }

    /// The plan for variables of this shape.
    ///
    /// # Errors
    /// There is none, or the operation costs more than it may.
    pub fn plan(&self, coerced: &Coerced<'_>) -> Result<Arc<ReadyPlan>, Unsure> {
        let key = self.key(coerced)?;
        let plans = self.plans.read().unwrap_or_else(PoisonError::into_inner);
        let kept = plans.known.get(&*key).ok_or(Unsure("variables of a new shape"))?;
        kept.plan.cost.check(coerced)?;
        if kept.used.load(Ordering::Relaxed) != plans.clock {
            kept.used.store(plans.clock, Ordering::Relaxed);
        }
        Ok(kept.plan.clone())
    }

    /// Keep a plan, and at most so many; those that were not used for longest make room.
    pub(super) fn keep(&self, key: Vec<u8>, weighed: Weighed, variants: usize, most_weight: usize) {
        let mut plans = self.plans.write().unwrap_or_else(PoisonError::into_inner);
        plans.clock += 1;
        let weight = weighed.weight + key.len();
        let kept = Kept { plan: Arc::new(weighed.plan), used: AtomicU64::new(plans.clock), weight };
        plans.weight += weight;
        if let Some(old) = plans.known.insert(key.into(), kept) {
            plans.weight -= old.weight;
        }
        while plans.known.len() > variants || plans.weight > most_weight {
            let used = |kept: &Kept| kept.used.load(Ordering::Relaxed);
            let oldest = plans.known.iter().min_by_key(|(_, kept)| used(kept));
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else { break };
            if let Some(old) = plans.known.remove(&oldest) {
                plans.weight -= old.weight;
            }
        }
    }

    /// How many plans are kept, and how much memory they take, roughly.
    pub(super) fn size(&self) -> (usize, usize) {
        let plans = self.plans.read().unwrap_or_else(PoisonError::into_inner);
        (plans.known.len(), plans.weight)
    }

    /// Coerced variables as JSON, by their names.
    #[must_use]
    pub fn tell(&self, coerced: &Coerced<'_>) -> Vec<u8> {
        let mut json = vec![b'{'];
        for (name, value) in self.declared.names.iter().zip(&coerced.values) {
            let Some(value) = value else { continue };
            if json.len() > 1 {
                json.push(b',');
            }
            write_string(name, Style::Compact, &mut json);
            json.push(b':');
            write_json(value, Style::Compact, &mut json);
        }
        json.push(b'}');
        json
    }
}
