//! Session variables: settings that end with the transaction, set in the same round trip.

use std::sync::Arc;

use crate::pg::{Parameters, Statement, Step};

/// The statements that set so many variables, each prepared once a connection.
#[derive(Debug)]
pub struct Sessions {
    statements: Vec<Arc<Statement>>,
}

/// Session variables of one request: names and values, in order.
#[derive(Debug, Default)]
pub struct Session<'a> {
    /// What is not there is not set.
    pub settings: Vec<(&'a str, &'a str)>,
}

impl Sessions {
    /// For at most this many variables.
    #[must_use]
    pub fn new(most: u16) -> Self {
        Self { statements: (1..=most).map(statement).collect() }
    }

    /// What leads the statements of a request; None where nothing is set.
    #[must_use]
    pub fn step(&self, session: &Session<'_>) -> Option<Step> {
        let statement = self.statements.get(session.settings.len().checked_sub(1)?)?;
        let mut parameters = Parameters::default();
        for (name, value) in &session.settings {
            parameters.push(Some(name.as_bytes()));
            parameters.push(Some(value.as_bytes()));
        }
        Some(Step { statement: Arc::clone(statement), parameters })
    }
}

/// Whether a setting ends with its transaction. Only the build that has to fail the tests of
/// tenants says anything else.
const LOCAL: bool = !cfg!(feature = "broken-session");

fn statement(count: u16) -> Arc<Statement> {
    let calls: Vec<String> = (0..count)
        .map(|index| format!("set_config(${}, ${}, {LOCAL})", 2 * index + 1, 2 * index + 2))
        .collect();
    Statement::new(format!("SELECT {}", calls.join(", ")), 2 * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_has_as_many_calls_as_there_are_variables() {
        let sessions = Sessions::new(2);
        assert!(sessions.step(&Session::default()).is_none());
        let session = Session { settings: vec![("app.tenant", "t"), ("app.user", "")] };
        let step = sessions.step(&session).unwrap();
        assert_eq!(
            &*step.statement.sql,
            "SELECT set_config($1, $2, true), set_config($3, $4, true)"
        );
        assert_eq!((step.statement.parameters, step.parameters.count()), (4, 4));
    }
}
