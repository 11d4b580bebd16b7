//! Types of variables: what a request may give, coerced as graphql-core coerces it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::key::Decides;
use super::node::{Learned, Node};
use super::scalars::Form;
use super::value::Value;
use super::write::{Style, write_json};
use crate::Unsure;

const UNFIT: Unsure = Unsure("variable does not fit");

/// The type of a variable, a field or an item, without its `!`.
#[derive(Debug)]
pub(super) enum Type {
    Scalar {
        name: Box<str>,
        form: Form,
    },
    /// Names, and the JSON that is stored.
    Enum(HashMap<Box<str>, Value<'static>>),
    List {
        nonnull: bool,
        of: Box<Type>,
    },
    /// Index of an input type.
    Input(usize),
}

/// An input type.
#[derive(Debug, Default)]
pub(super) struct Input {
    one_of: bool,
    pub(super) fields: Vec<Field>,
    /// Indexes of fields by the names that clients know.
    names: HashMap<Box<str>, usize>,
    /// Fields of which something is to be done where they are not given.
    absent: Vec<usize>,
}

/// A field of an input type, or a variable.
#[derive(Debug)]
pub(super) struct Field {
    /// The key of the coerced value.
    pub(super) out: Box<str>,
    pub(super) nonnull: bool,
    pub(super) kind: Type,
    /// Coerced and serialised.
    pub(super) default: Option<Value<'static>>,
    pub(super) decides: Decides,
}

/// Input types of all operations: filters hold each other, so one leads to nearly all of a schema.
///
/// A table is never changed; a lesson that brings another type makes a longer one.
#[derive(Clone, Debug, Default)]
pub(super) struct Inputs {
    pub(super) types: Vec<Arc<Input>>,
    /// Index, and the digest of the JSON, by name.
    names: HashMap<Box<str>, (usize, Digest)>,
}

/// SHA-256 of JSON.
type Digest = [u8; 32];

impl Inputs {
    /// The types of a lesson, which may hold each other and themselves.
    pub(super) fn learn(node: &Node<'_>, known: &Arc<Self>) -> Learned<Arc<Self>> {
        let entries = node.entries()?;
        let mut digests = Vec::with_capacity(entries.len());
        let mut json = Vec::new();
        for (_, entry) in &entries {
            json.clear();
            write_json(entry.value, Style::Compact, &mut json);
            digests.push(Digest::from(Sha256::digest(&json)));
        }
        let of = |name: &str| known.names.get(name).map(|(_, digest)| digest);
        let all = || entries.iter().zip(&digests);
        if all().all(|((name, _), digest)| of(name) == Some(digest)) {
            return Ok(known.clone());
        }
        // a type that is another now may be in each that is known
        let is_changed = all().any(|((name, _), digest)| of(name).is_some_and(|old| old != digest));
        let mut found = if is_changed { Self::default() } else { Self::clone(known) };
        let mut added = Vec::new();
        for ((name, entry), digest) in all() {
            if !found.names.contains_key(*name) {
                found.names.insert((*name).into(), (found.types.len() + added.len(), *digest));
                added.push(entry);
            }
        }
        for entry in added {
            let input = found.learn_one(entry)?;
            found.types.push(Arc::new(input));
        }
        Ok(Arc::new(found))
    }

    fn learn_one(&self, node: &Node<'_>) -> Learned<Input> {
        let mut found = Input { one_of: node.get("one_of")?.flag()?, ..Input::default() };
        for (index, field) in node.get("fields")?.list()?.iter().enumerate() {
            let out = field.get("out")?.text()?;
            let learned = Field::learn(field, out, self)?;
            if learned.nonnull || learned.default.is_some() {
                found.absent.push(index);
            }
            found.names.insert(field.get("name")?.text()?.into(), index);
            found.fields.push(learned);
        }
        if found.names.len() != found.fields.len() {
            return node.refuse("fields of different names");
        }
        Ok(found)
    }

    /// Whether types that both know are the same.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let mut both = self.names.iter().filter_map(|(name, (_, digest))| {
            other.names.get(name).map(|(_, known)| known == digest)
        });
        std::ptr::eq(self, other) || both.all(|is_same| is_same)
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.names.get(name).map(|(index, _)| *index)
    }
}

impl Field {
    /// A field, or a variable, whose coerced value stands under `out`.
    pub(super) fn learn(node: &Node<'_>, out: &str, inputs: &Inputs) -> Learned<Self> {
        let kind = Type::learn(&node.get("type")?, inputs)?;
        Ok(Self {
            out: out.into(),
            nonnull: node.get("nonnull")?.flag()?,
            decides: Decides::learn(node, &kind)?,
            kind,
            // a default of null is one
            default: node.value.get("default").map(|value| value.clone().into_owned()),
        })
    }

    /// The value that was given for it, coerced.
    pub(super) fn coerce<'a>(
        &'a self,
        value: Value<'a>,
        inputs: &'a Inputs,
    ) -> Result<Value<'a>, Unsure> {
        if value.is_null() {
            return if self.nonnull { Err(UNFIT) } else { Ok(Value::Null) };
        }
        self.kind.coerce(value, inputs)
    }

    /// What holds where nothing was given; None where it stays away.
    pub(super) fn absent(&self) -> Result<Option<Value<'_>>, Unsure> {
        match &self.default {
            Some(default) => Ok(Some(default.share())),
            None if self.nonnull => Err(Unsure("variable is missing")),
            None => Ok(None),
        }
    }
}

impl Type {
    fn learn(node: &Node<'_>, inputs: &Inputs) -> Learned<Self> {
        let kind = node.get("kind")?;
        Ok(match kind.text()? {
            "scalar" => {
                let form = Form::learn(&node.get("form")?)?;
                Self::Scalar { name: node.get("name")?.text()?.into(), form }
            }
            "enum" => {
                let values = node.get("values")?.entries()?.into_iter();
                Self::Enum(
                    values
                        .map(|(name, stored)| (name.into(), stored.value.clone().into_owned()))
                        .collect(),
                )
            }
            "list" => Self::List {
                nonnull: node.get("nonnull")?.flag()?,
                of: Box::new(Self::learn(&node.get("of")?, inputs)?),
            },
            "input" => {
                let name = node.get("name")?;
                match inputs.named(name.text()?) {
                    Some(index) => Self::Input(index),
                    None => return name.refuse("the name of an input of the lesson"),
                }
            }
            _ => return kind.refuse("scalar, enum, list or input"),
        })
    }

    /// A value that is not null, coerced and serialised.
    fn coerce<'a>(&'a self, value: Value<'a>, inputs: &'a Inputs) -> Result<Value<'a>, Unsure> {
        match self {
            Self::Scalar { form, .. } => form.read(value),
            Self::Enum(values) => match &value {
                Value::Text(name) => values.get(&**name).map(Value::share).ok_or(UNFIT),
                _ => Err(UNFIT),
            },
            Self::List { nonnull, of } => {
                let coerce = |item: Value<'a>| match item {
                    Value::Null if *nonnull => Err(UNFIT),
                    Value::Null => Ok(Value::Null),
                    item => of.coerce(item, inputs),
                };
                match value {
                    Value::List(mut items) => {
                        for item in &mut items {
                            *item = coerce(std::mem::replace(item, Value::Null))?;
                        }
                        Ok(Value::List(items))
                    }
                    item => Ok(Value::List(vec![coerce(item)?])),
                }
            }
            Self::Input(index) => inputs.types[*index].coerce(value, inputs),
        }
    }
}

impl Input {
    fn coerce<'a>(&'a self, value: Value<'a>, inputs: &'a Inputs) -> Result<Value<'a>, Unsure> {
        let Value::Object(given) = value else { return Err(UNFIT) };
        if self.one_of && (given.len() != 1 || given[0].1.is_null()) {
            return Err(UNFIT);
        }
        let mut found = Vec::with_capacity(given.len() + self.absent.len());
        for (name, value) in given {
            let index = *self.names.get(&*name).ok_or(UNFIT)?;
            found.push((index, self.fields[index].coerce(value, inputs)?));
        }
        let given = found.len();
        for &index in &self.absent {
            if found[..given].iter().any(|(other, _)| *other == index) {
                continue;
            }
            if let Some(value) = self.fields[index].absent()? {
                found.push((index, value));
            }
        }
        if self.one_of && found.len() != 1 {
            return Err(UNFIT); // the key is not the only one, because another has a default
        }
        // graphql-core makes them in the order of the type
        found.sort_unstable_by_key(|(index, _)| *index);
        let key = |index: usize| Cow::Borrowed(&*self.fields[index].out);
        Ok(Value::Object(found.into_iter().map(|(index, value)| (key(index), value)).collect()))
    }
}
