//! Lessons as the plugin writes them, and what is made of them.

mod binding;
mod changing;
mod coercion;
mod golden;
mod keeping;
mod writing;

use serde_json::{Value as Json, json};

use super::lesson::rehearse;
use super::operation::Operation;
use crate::Unsure;

/// A lesson of a document without variables and without parts.
fn lesson(changes: Json) -> Json {
    let mut lesson = json!({
        "version": 1,
        "query": "query Q { __typename }",
        "names": [],
        "operation_name": null,
        "read_only": true,
        "told": {"operation": "query", "name": "Q", "document": "0".repeat(64)},
        "variables": [],
        "inputs": {},
        "scalars": {},
        "given": {},
        "plan": plan(json!([])),
    });
    merge(&mut lesson, changes);
    lesson
}

fn plan(statements: Json) -> Json {
    json!({
        "version": 6,
        "operation": "query",
        "variables": {},
        "statements": statements,
        "parts": [],
        "reads": [],
        "calls": [],
        "prepares": [],
        "cost": {"fields": 0.0, "types": 0.0, "steps": [], "total": [], "most": null},
    })
}

fn merge(into: &mut Json, changes: Json) {
    let Json::Object(changes) = changes else { panic!("changes are an object") };
    for (key, value) in changes {
        into[key] = value;
    }
}

fn scalar(name: &str, form: &str) -> Json {
    json!({"kind": "scalar", "name": name, "form": form})
}

/// A variable, or with `out` a field, that may be null and of which only that decides.
fn variable(name: &str, kind: &Json, changes: Json) -> Json {
    let mut found = json!({"name": name, "nonnull": false, "type": kind, "decides": "null"});
    merge(&mut found, changes);
    found
}

fn learn(lesson: &Json) -> Operation {
    rehearse(lesson.to_string().as_bytes()).expect("a lesson")
}

/// Why a lesson is not learned.
fn refused(lesson: &Json) -> String {
    rehearse(lesson.to_string().as_bytes()).expect_err("no lesson").to_string()
}

fn coerced(operation: &Operation, variables: &str) -> Result<Json, Unsure> {
    let coerced = operation.coerce(Some(variables))?;
    Ok(serde_json::from_slice(&operation.tell(&coerced)).expect("JSON"))
}

fn key(operation: &Operation, variables: &str) -> Vec<u8> {
    let coerced = operation.coerce(Some(variables)).expect(variables);
    operation.key(&coerced).expect(variables)
}
