//! The parts of a lesson, each with its place for errors.

use std::fmt;

use super::value::Value;

/// A lesson that cannot be learned: damaged, of another version, or of what is not served here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonError(pub(super) String);

impl fmt::Display for LessonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for LessonError {}

pub(super) type Learned<T> = Result<T, LessonError>;

/// A value of a lesson.
#[derive(Clone, Debug)]
pub(super) struct Node<'n> {
    pub(super) value: &'n Value<'n>,
    place: String,
}

impl<'n> Node<'n> {
    pub(super) fn root(value: &'n Value<'n>) -> Self {
        Self { value, place: "lesson".to_owned() }
    }

    /// An error that says what is expected here.
    pub(super) fn refuse<T>(&self, expected: &str) -> Learned<T> {
        Err(LessonError(format!("{}: expected {expected}", self.place)))
    }

    /// The value of a key, where it stands and is not null.
    pub(super) fn find(&self, key: &str) -> Learned<Option<Self>> {
        if !matches!(self.value, Value::Object(_)) {
            return self.refuse("an object");
        }
        let found = self.value.get(key).filter(|value| !value.is_null());
        Ok(found.map(|value| Self { value, place: format!("{}.{key}", self.place) }))
    }

    /// The value of a key that must be there; it may be null.
    pub(super) fn get(&self, key: &str) -> Learned<Self> {
        match self.value.get(key) {
            Some(value) => Ok(Self { value, place: format!("{}.{key}", self.place) }),
            None => self.refuse(&format!("the key {key:?}")),
        }
    }

    pub(super) fn text(&self) -> Learned<&'n str> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => self.refuse("a string"),
        }
    }

    pub(super) fn flag(&self) -> Learned<bool> {
        match self.value {
            Value::Bool(flag) => Ok(*flag),
            _ => self.refuse("true or false"),
        }
    }

    pub(super) fn int(&self) -> Learned<i64> {
        match self.value {
            Value::Int(number) => Ok(*number),
            _ => self.refuse("an integer"),
        }
    }

    /// An index below a bound.
    pub(super) fn index(&self, below: usize) -> Learned<usize> {
        match self.value {
            Value::Int(number) if usize::try_from(*number).is_ok_and(|index| index < below) => {
                Ok(usize::try_from(*number).unwrap_or_default())
            }
            _ => self.refuse(&format!("an index below {below}")),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "costs are floats in Python too")]
    pub(super) fn number(&self) -> Learned<f64> {
        match self.value {
            Value::Int(number) => Ok(*number as f64),
            Value::Float(number) => Ok(*number),
            _ => self.refuse("a number"),
        }
    }

    pub(super) fn list(&self) -> Learned<Vec<Self>> {
        match self.value {
            Value::List(items) => Ok(items
                .iter()
                .enumerate()
                .map(|(at, value)| Self { value, place: format!("{}[{at}]", self.place) })
                .collect()),
            _ => self.refuse("a list"),
        }
    }

    pub(super) fn entries(&self) -> Learned<Vec<(&'n str, Self)>> {
        match self.value {
            Value::Object(entries) => Ok(entries
                .iter()
                .map(|(key, value)| {
                    (&**key, Self { value, place: format!("{}.{key}", self.place) })
                })
                .collect()),
            _ => self.refuse("an object"),
        }
    }

    /// The items of a list, each read.
    pub(super) fn each<T>(&self, read: impl FnMut(&Self) -> Learned<T>) -> Learned<Vec<T>> {
        self.list()?.iter().map(read).collect()
    }
}
