//! Where the values of parameters come from (`fraiseql.plan.model.Expression`).

use std::borrow::Cow;

use super::node::{Learned, Node};
use super::operation::{Coerced, Declared};
use super::scalars::Form;
use super::types::Type;
use super::value::Value;
use crate::Unsure;

/// An expression of a plan.
#[derive(Debug)]
pub(super) enum Expression {
    Constant(Value<'static>),
    Variable(Place),
    List(Box<[Expression]>),
    Object(Box<[(Box<str>, Expression)]>),
}

/// A value inside of a coerced variable.
#[derive(Debug)]
pub(super) struct Place {
    variable: usize,
    path: Box<[Step]>,
    /// What a value that is published as `ID` is behind it; lists of it as well.
    behind: Option<Form>,
    /// What the values may be beside texts.
    kinds: Kinds,
    /// Whether they are any JSON.
    is_free: bool,
}

/// Which values there may be that PostgreSQL is not handed as they are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds {
    pub(super) floats: bool,
    pub(super) ints: bool,
    pub(super) bools: bool,
}

#[derive(Debug)]
enum Step {
    Key(Box<str>),
    Index(usize),
}

impl Expression {
    pub(super) fn learn(node: &Node<'_>, declared: &Declared) -> Learned<Self> {
        if let Some(constant) = node.value.get("constant") {
            return Ok(Self::Constant(constant.clone().into_owned()));
        }
        if node.find("variable")?.is_some() {
            return Place::learn(node, declared).map(Self::Variable);
        }
        if let Some(items) = node.find("list")? {
            return Ok(Self::List(items.each(|item| Self::learn(item, declared))?.into()));
        }
        if let Some(entries) = node.find("object")? {
            let learn = |entry: &Node<'_>| match &entry.list()?[..] {
                [key, item] => Ok((key.text()?.into(), Self::learn(item, declared)?)),
                _ => entry.refuse("a key and an expression"),
            };
            return Ok(Self::Object(entries.each(learn)?.into()));
        }
        node.refuse("a constant, variable, list or object")
    }

    /// Its value.
    ///
    /// # Errors
    /// The variables are not those that the plan was made for.
    pub(super) fn value<'v>(
        &'v self,
        coerced: &'v Coerced<'v>,
    ) -> Result<Cow<'v, Value<'v>>, Unsure> {
        Ok(match self {
            Self::Constant(value) => Cow::Borrowed(value),
            Self::Variable(place) => place.value(coerced)?,
            Self::List(items) => {
                let items = items.iter().map(|item| item.value(coerced).map(Cow::into_owned));
                Cow::Owned(Value::List(items.collect::<Result<_, _>>()?))
            }
            Self::Object(entries) => {
                let entries = entries.iter().map(|(key, item)| {
                    Ok((Cow::Borrowed(&**key), item.value(coerced)?.into_owned()))
                });
                Cow::Owned(Value::Object(entries.collect::<Result<_, Unsure>>()?))
            }
        })
    }

    /// Whether it may be an object, or items that are not alike.
    pub(super) fn is_free(&self) -> bool {
        match self {
            Self::Constant(_) => false,
            Self::Variable(place) => place.is_free,
            Self::List(items) => items.iter().any(Self::is_free),
            Self::Object(_) => true,
        }
    }

    /// Which values are in it.
    pub(super) fn kinds(&self) -> Kinds {
        match self {
            Self::Constant(value) => Kinds::of(value),
            Self::Variable(place) => place.kinds,
            Self::List(items) => items.iter().map(Self::kinds).fold(Kinds::default(), Kinds::or),
            Self::Object(entries) => {
                entries.iter().map(|(_, item)| item.kinds()).fold(Kinds::default(), Kinds::or)
            }
        }
    }
}

impl Kinds {
    fn of(value: &Value<'_>) -> Self {
        let none = Self::default();
        match value {
            Value::Float(_) => Self { floats: true, ..none },
            Value::Int(_) => Self { ints: true, ..none },
            Value::Bool(_) => Self { bools: true, ..none },
            Value::List(items) => items.iter().map(Self::of).fold(none, Self::or),
            _ => none,
        }
    }

    fn of_type(leaf: &Type) -> Self {
        let none = Self::default();
        match leaf {
            Type::Scalar { form, .. } if form.is_float() => Self { floats: true, ..none },
            Type::Scalar { form: Form::Int, .. } => Self { ints: true, ..none },
            Type::Scalar { form: Form::Boolean, .. } => Self { bools: true, ..none },
            Type::Enum(values) => values.values().map(Self::of).fold(none, Self::or),
            _ => none,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            floats: self.floats || other.floats,
            ints: self.ints || other.ints,
            bools: self.bools || other.bools,
        }
    }
}

impl Place {
    fn learn(node: &Node<'_>, declared: &Declared) -> Learned<Self> {
        let name = node.get("variable")?;
        let Some((variable, field)) = declared.variable(name.text()?) else {
            return name.refuse("a variable of the lesson");
        };
        let (mut kind, mut path) = (&field.kind, Vec::new());
        for step in node.get("path")?.list()? {
            match (step.value, kind) {
                (Value::Text(key), Type::Input(index)) => {
                    let fields = &declared.inputs.types[*index].fields;
                    let Some(found) = fields.iter().find(|field| *field.out == **key) else {
                        return step.refuse("a key of the input");
                    };
                    kind = &found.kind;
                    path.push(Step::Key((**key).into()));
                }
                (Value::Int(index), Type::List { of, .. }) => {
                    let Ok(index) = usize::try_from(*index) else {
                        return step.refuse("an index");
                    };
                    kind = of;
                    path.push(Step::Index(index));
                }
                _ => return step.refuse("a key of an input, or an index of a list"),
            }
        }
        let leaf = leaf_of(kind);
        let given = node.get("type")?;
        let wanted = given.text()?.trim_matches(['[', ']', '!']);
        let (mut behind, mut is_free) = (None, matches!(leaf, Type::Input(_)));
        if let Type::Scalar { name, form } = leaf {
            is_free = *form == Form::Json;
            if **name != *wanted {
                behind = declared.scalar(wanted);
                if *form != Form::Id || behind.is_none() {
                    return given.refuse(&format!("the type {name}, or a scalar behind an ID"));
                }
            }
        }
        let kinds = Kinds::of_type(leaf);
        Ok(Self { variable, path: path.into(), behind, kinds, is_free })
    }

    fn value<'v>(&'v self, coerced: &'v Coerced<'v>) -> Result<Cow<'v, Value<'v>>, Unsure> {
        const OTHER: Unsure = Unsure("variables of another shape");
        let mut value = coerced.get(self.variable).ok_or(OTHER)?;
        for step in &self.path {
            value = match (step, value) {
                (Step::Key(key), Value::Object(_)) => value.get(key),
                (Step::Index(index), Value::List(items)) => items.get(*index),
                _ => None,
            }
            .ok_or(OTHER)?;
        }
        match self.behind {
            None => Ok(Cow::Borrowed(value)),
            Some(form) => read_as(form, value).map(Cow::Owned),
        }
    }
}

fn leaf_of(kind: &Type) -> &Type {
    match kind {
        Type::List { of, .. } => leaf_of(of),
        kind => kind,
    }
}

fn read_as<'v>(form: Form, value: &'v Value<'v>) -> Result<Value<'v>, Unsure> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::List(items) => {
            items.iter().map(|item| read_as(form, item)).collect::<Result<_, _>>().map(Value::List)
        }
        value => form.read(value.share()),
    }
}
