//! What PostgreSQL has done for a mutation of which Python has to tell the client.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::pg::{Report, Rows};

/// What became of a mutation that was sent. It must not be sent again by whoever words the answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// PostgreSQL has undone all of it, because of this error: its fields by their letters.
    Refused(BTreeMap<char, String>),
    /// It may have been done or not, because nothing more came.
    Lost(String),
    /// It was done, and gave these documents.
    Rows(Vec<Option<String>>),
}

impl Outcome {
    pub(super) fn refused(report: Report) -> Self {
        Self::Refused(report.fields.into_iter().collect())
    }

    pub(super) fn rows(rows: &Rows) -> Self {
        let text = |column: &[u8]| String::from_utf8_lossy(column).into_owned();
        Self::Rows(rows.first_columns().map(|column| column.map(text)).collect())
    }

    /// Whether nothing of it is left.
    #[must_use]
    pub fn is_undone(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// As the bridge to the application reads it.
    #[must_use]
    pub fn as_json(&self) -> Vec<u8> {
        // it cannot fail: texts by characters
        serde_json::to_vec(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_told_in_json() {
        let fields = vec![('C', "23505".to_owned()), ('M', "taken \"é\"".to_owned())];
        let report = Report { fields, ..Report::default() };
        let told = |outcome: &Outcome| String::from_utf8(outcome.as_json()).unwrap();
        assert_eq!(
            told(&Outcome::refused(report)),
            r#"{"refused":{"C":"23505","M":"taken \"é\""}}"#
        );
        assert_eq!(told(&Outcome::Lost("gone".to_owned())), r#"{"lost":"gone"}"#);
        let bodies = [&b"\0\x01\0\0\0\x02{}"[..], b"\0\x01\xff\xff\xff\xff"];
        let rows = Rows { bodies: bodies.map(bytes::Bytes::from_static).into() };
        assert_eq!(told(&Outcome::rows(&rows)), r#"{"rows":["{}",null]}"#);
    }
}
