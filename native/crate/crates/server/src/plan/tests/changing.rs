//! Mutations: one root field, done by all statements of its plan.

use serde_json::{Value as Json, json};

use super::{learn, lesson, plan, refused, scalar, variable};

/// A mutation of one variable that a function takes under a cast, and what it gives read again.
fn change(kind: &Json, name: &str, form: &str, cast: &str) -> Json {
    let parameter = json!({
        "from": {"variable": "v", "path": [], "type": name}, "label": "input.v", "form": form
    });
    let call = format!("SELECT set_config('fraiseql.written', f(v => $1::{cast})::text, true)");
    let mut plan = plan(json!([
        {"sql": call, "parameters": [parameter]},
        {"sql": "SELECT current_setting('fraiseql.written')", "parameters": []},
    ]));
    plan["operation"] = json!("mutation");
    plan["parts"] = json!([sql("made", &[0, 1])]);
    lesson(json!({
        "read_only": false,
        "told": {"operation": "mutation", "name": null, "document": "0".repeat(64)},
        "variables": [variable("v", kind, json!({}))],
        "given": {"v": null},
        "plan": plan,
    }))
}

fn sql(key: &str, statements: &[usize]) -> Json {
    json!({
        "kind": "sql", "key": key, "nonnull": true, "statements": statements, "rows": false,
        "shape": {"version": 1, "field": "Mutation.made", "nonnull": true,
                  "node": {"kind": "leaf", "type": "string"}},
        "locations": {"": [[1, 1]]}
    })
}

fn string() -> Json {
    scalar("String", "string")
}

#[test]
fn a_mutation_is_learned_with_all_its_statements() {
    let operation = learn(&change(&string(), "String", "value", "text"));
    assert!(!operation.read_only);
    let coerced = operation.coerce(Some(r#"{"v": null}"#)).unwrap();
    assert_eq!(operation.plan(&coerced).unwrap().statements.len(), 2);
}

#[test]
fn several_mutations_are_done_by_the_application() {
    let with = |parts: Json| {
        let mut lesson = change(&string(), "String", "value", "text");
        lesson["plan"]["parts"] = parts;
        lesson
    };
    let kind = json!({"kind": "static", "key": "t", "json": "\"Mutation\""});
    learn(&with(json!([kind, sql("made", &[0, 1])])));
    for parts in [
        json!([kind]),
        json!([]),
        json!([sql("a", &[0]), sql("b", &[1])]),
        json!([sql("a", &[0, 1]), sql("b", &[0, 1])]),
        json!([sql("a", &[1, 0])]),
        json!([sql("a", &[1])]),
    ] {
        let found = refused(&with(parts));
        assert!(found.contains("mutation"), "{found}");
    }
}

#[test]
fn a_text_must_mean_what_the_value_means() {
    let (int, bool) = (scalar("Int", "int"), scalar("Boolean", "boolean"));
    let float = scalar("Float", "float");
    let colour = json!({"kind": "enum", "values": {"RED": 1, "BLUE": true}});
    for (kind, name, cast, is_learned) in [
        (&int, "Int", "integer", true),
        (&int, "Int", "bigint", true),
        (&int, "Int", "text", true),
        (&int, "Int", "character varying", true),
        (&int, "Int", "double precision", true),
        (&int, "Int", "boolean", false),
        (&int, "Int", "\"char\"", false),
        (&int, "Int", "app.positive", false),
        (&int, "Int", "integer_of_mine", false),
        (&bool, "Boolean", "boolean", true),
        (&bool, "Boolean", "text", false),
        (&bool, "Boolean", "integer", false),
        (&float, "Float", "double precision", true),
        (&float, "Float", "numeric", true),
        (&float, "Float", "real", false),
        (&float, "Float", "integer", false),
        (&colour, "Colour", "integer", false),
        (&string(), "String", "app.anything", true),
    ] {
        let lesson = change(kind, name, "value", cast);
        let list = json!({"kind": "list", "nonnull": true, "of": kind});
        let lists = change(&list, &format!("[{name}!]"), "value", &format!("{cast}[]"));
        for lesson in [lesson, lists] {
            if is_learned {
                learn(&lesson);
            } else {
                assert!(refused(&lesson).contains("a cast"), "{name} as {cast}");
            }
        }
    }
    // what a query makes of it is seen by whoever asks again
    let mut query = change(&int, "Int", "value", "boolean");
    query["read_only"] = json!(true);
    query["plan"]["operation"] = json!("query");
    learn(&query);
}

#[test]
fn a_batch_is_handed_over_as_json() {
    let item = json!({"kind": "list", "nonnull": true, "of": {"kind": "input", "name": "Item"}});
    let mut lesson = change(&item, "[Item!]!", "batch", "text");
    lesson["inputs"] = json!({"Item": {"one_of": false, "fields": [
        {"name": "aB", "out": "a_b", "nonnull": false, "type": scalar("Int", "int"),
         "decides": "null"},
    ]}});
    lesson["given"] = json!({"v": [{"aB": 1}]});
    lesson["plan"]["statements"][0]["parameters"][0]["most"] = json!(2);
    let operation = learn(&lesson);
    let bind = |variables: &str| {
        let coerced = operation.coerce(Some(variables))?;
        let plan = operation.plan(&coerced)?;
        plan.statements[0].bind(&coerced, &crate::plan::CursorKey::new(b""))
    };
    let found = bind(r#"{"v": [{"aB": 1}, {"aB": null}]}"#).unwrap();
    assert_eq!(&found.bytes()[4..], br#"[{"a_b": 1}, {"a_b": null}]"#);
    assert!(bind(r#"{"v": [{}, {}, {}]}"#).is_err(), "it has too many");
    assert!(bind(r#"{"v": null}"#).is_err(), "null is a plan of its own");
}
