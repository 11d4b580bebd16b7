//! The plain spellings of scalars: from the JSON of a variable to the JSON that the application's own
//! parsing and serialising give.
//!
//! Each form takes a part of what the scalar in `fraiseql.scalars` takes, the part for which the
//! outcome is known; a table is in `docs/architecture/gateway.md`.

mod network;
mod numbers;
mod ranges;
mod texts;
mod time;

use std::borrow::Cow;

use super::node::{Learned, Node};
use super::value::Value;
use crate::Unsure;

const UNUSUAL: Unsure = Unsure("scalar in an unusual spelling");
const UNFIT: Unsure = Unsure("variable does not fit");

/// What of a scalar is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Int,
    Float,
    String,
    Boolean,
    Id,
    Uuid,
    Date,
    Time,
    DateTime,
    Duration,
    Decimal,
    BigInt,
    Json,
    Bytes,
    Ipv4,
    Ipv6,
    Cidr,
    Mac,
    LTree,
    Slug,
    Email,
    Url,
    Latitude,
    Longitude,
    Vector,
    Point,
    DateRange,
    DateTimeRange,
    IntRange,
    /// A scalar of which only null is read: others may stand beside it in the same input.
    Other,
}

impl Form {
    /// The form of a name; None where it is not known.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "int" => Self::Int,
            "float" => Self::Float,
            "string" => Self::String,
            "boolean" => Self::Boolean,
            "id" => Self::Id,
            "uuid" => Self::Uuid,
            "date" => Self::Date,
            "time" => Self::Time,
            "datetime" => Self::DateTime,
            "duration" => Self::Duration,
            "decimal" => Self::Decimal,
            "bigint" => Self::BigInt,
            "json" => Self::Json,
            "bytes" => Self::Bytes,
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "cidr" => Self::Cidr,
            "mac" => Self::Mac,
            "ltree" => Self::LTree,
            "slug" => Self::Slug,
            "email" => Self::Email,
            "url" => Self::Url,
            "latitude" => Self::Latitude,
            "longitude" => Self::Longitude,
            "vector" => Self::Vector,
            "point" => Self::Point,
            "date_range" => Self::DateRange,
            "datetime_range" => Self::DateTimeRange,
            "int_range" => Self::IntRange,
            "other" => Self::Other,
            _ => return None,
        })
    }

    /// The form that a lesson names; null is of a scalar that has none.
    pub(in crate::plan) fn learn(node: &Node<'_>) -> Learned<Self> {
        if node.value.is_null() {
            return Ok(Self::Other);
        }
        match Self::named(node.text()?) {
            Some(form) => Ok(form),
            None => node.refuse("the name of a form of scalars"),
        }
    }

    /// Whether its values are floats, which PostgreSQL must not read as decimals.
    pub(crate) fn is_float(self) -> bool {
        matches!(self, Self::Float | Self::Latitude | Self::Longitude | Self::Vector)
    }

    /// A value that is not null, as the application's parsing and serialising give it.
    ///
    /// # Errors
    /// It is none of the scalar, or in a spelling of which the outcome is not known here.
    pub(crate) fn read<'a>(self, value: Value<'a>) -> Result<Value<'a>, Unsure> {
        match self {
            Self::Other => Err(Unsure("scalar that is not known")),
            Self::Json => Ok(value),
            Self::Int => numbers::int(value),
            Self::Float => numbers::float(value),
            Self::Id => numbers::id(value),
            Self::Decimal => numbers::decimal(value),
            Self::BigInt => numbers::bigint(value),
            Self::Latitude => numbers::degrees(value, 90.0),
            Self::Longitude => numbers::degrees(value, 180.0),
            Self::Vector => numbers::vector(value),
            Self::Boolean => match value {
                Value::Bool(_) => Ok(value),
                _ => Err(UNFIT),
            },
            _ => match value {
                Value::Text(text) => self.read_text(text).map(Value::Text).ok_or(UNUSUAL),
                _ => Err(UNFIT),
            },
        }
    }

    /// The same of a text for forms that are texts; None where it is not certain.
    fn read_text(self, text: Cow<'_, str>) -> Option<Cow<'_, str>> {
        match self {
            Self::String => Some(text),
            Self::Uuid => texts::uuid(text),
            Self::Date => time::is_date(&text).then_some(text),
            Self::Time => time::time(text),
            Self::DateTime => time::datetime(text),
            Self::Duration => time::duration(text),
            Self::Bytes => texts::is_base64(&text).then_some(text),
            Self::Ipv4 => network::ipv4(text),
            Self::Ipv6 => network::ipv6(text),
            Self::Cidr => network::cidr(text),
            Self::Mac => network::mac(text),
            Self::LTree => texts::is_ltree(&text).then_some(text),
            Self::Slug => texts::is_slug(&text).then_some(text),
            Self::Email => texts::is_email(&text).then_some(text),
            Self::Url => texts::is_url(&text).then_some(text),
            Self::Point => ranges::point(&text).map(Cow::Owned),
            Self::DateRange => ranges::dates(&text).map(Cow::Owned),
            Self::DateTimeRange => ranges::instants(&text).map(Cow::Owned),
            Self::IntRange => ranges::integers(&text).map(Cow::Owned),
            _ => None,
        }
    }
}

/// What a test expects of each text: the text that is given on, or None.
#[cfg(test)]
fn check(form: Form, cases: &[(&str, Option<&str>)]) {
    for (given, expected) in cases {
        let found = form.read(Value::text(given)).ok();
        assert_eq!(found, expected.map(Value::text), "{form:?} {given:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_take_nothing_but_texts() {
        for form in [Form::String, Form::Uuid, Form::Date, Form::Slug, Form::Ipv4, Form::Bytes] {
            for value in [Value::Int(1), Value::Bool(true), Value::Float(1.5), Value::List(vec![])]
            {
                assert_eq!(form.read(value), Err(UNFIT));
            }
        }
        assert_eq!(Form::String.read(Value::text("é")), Ok(Value::text("é")));
    }

    #[test]
    fn booleans_and_json_are_what_they_are() {
        assert_eq!(Form::Boolean.read(Value::Bool(true)), Ok(Value::Bool(true)));
        assert_eq!(Form::Boolean.read(Value::Int(1)), Err(UNFIT));
        let value = Value::List(vec![Value::Null, Value::Object(vec![])]);
        assert_eq!(Form::Json.read(value.clone()), Ok(value));
        assert!(Form::Other.read(Value::text("FR")).is_err());
    }
}
