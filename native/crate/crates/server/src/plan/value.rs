//! JSON as variables, defaults and constants hold it.

use std::borrow::Cow;

/// A JSON value; texts are borrowed from the request or the lesson where they hold no escapes.
///
/// Integers beyond 64 bits, and floats that are not finite, are never made: see [`super::read`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// A number without fraction and exponent.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Value<'a>>),
    /// Keys and values in their order; no key is there twice.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// A text that is borrowed.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// The same value, of whose texts nothing is copied.
    #[must_use]
    pub fn share(&'a self) -> Self {
        match self {
            Self::Null => Self::Null,
            Self::Bool(value) => Self::Bool(*value),
            Self::Int(value) => Self::Int(*value),
            Self::Float(value) => Self::Float(*value),
            Self::Text(text) => Self::text(text),
            Self::List(items) => Self::List(items.iter().map(Value::share).collect()),
            Self::Object(entries) => Self::Object(
                entries.iter().map(|(key, item)| (Cow::Borrowed(&**key), item.share())).collect(),
            ),
        }
    }

    /// The same value, which borrows nothing.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Int(value) => Value::Int(value),
            Self::Float(value) => Value::Float(value),
            Self::Text(text) => Value::Text(own(text)),
            Self::List(items) => Value::List(items.into_iter().map(Value::into_owned).collect()),
            Self::Object(entries) => Value::Object(
                entries.into_iter().map(|(key, item)| (own(key), item.into_owned())).collect(),
            ),
        }
    }

    /// The value of a key; None where there is none, and of what is no object.
    #[must_use]
    pub fn get(&self, wanted: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => {
                entries.iter().find(|(key, _)| key == wanted).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
