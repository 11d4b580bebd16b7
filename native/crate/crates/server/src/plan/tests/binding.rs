//! Parameters, bounds and costs.

use serde_json::{Value as Json, json};

use super::{learn, lesson, plan, refused, scalar, variable};
use crate::Unsure;
use crate::plan::{CursorKey, Operation};

const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";

/// What a statement is bound to: one text or NULL a parameter.
fn bound(operation: &Operation, variables: &str) -> Result<Vec<Option<String>>, Unsure> {
    let coerced = operation.coerce(Some(variables))?;
    let plan = operation.plan(&coerced)?;
    let key = CursorKey::new(SECRET);
    let found = plan.statements[0].bind(&coerced, &key)?;
    let (mut bytes, mut values) = (found.bytes(), Vec::new());
    while let Some((length, rest)) = bytes.split_first_chunk() {
        let length = usize::try_from(i32::from_be_bytes(*length));
        let end = length.unwrap_or(0);
        values.push(length.ok().map(|_| String::from_utf8(rest[..end].to_vec()).unwrap()));
        bytes = &rest[end..];
    }
    assert_eq!(values.len(), usize::from(found.count()));
    Ok(values)
}

fn from(name: &str, kind: &str) -> Json {
    json!({"variable": name, "path": [], "type": kind})
}

fn parameter(from: Json, form: &str, changes: Json) -> Json {
    let mut found = json!({"from": from, "label": "where", "form": form});
    super::merge(&mut found, changes);
    found
}

/// An operation of one variable and one parameter, cast to something.
fn one(kind: &Json, parameter: &Json, cast: &str) -> Json {
    let statement = json!({"sql": format!("SELECT $1::{cast}"), "parameters": [parameter]});
    lesson(json!({
        "variables": [variable("v", kind, json!({}))],
        "given": {"v": null},
        "plan": plan(json!([statement])),
    }))
}

/// The text of a value that is not null.
fn text(kind: &Json, parameter: &Json, cast: &str, value: &str) -> Option<String> {
    let mut lesson = one(kind, parameter, cast);
    lesson["given"]["v"] = serde_json::from_str(value).unwrap();
    let found = bound(&learn(&lesson), &format!("{{\"v\": {value}}}")).ok()?;
    found.into_iter().next().unwrap()
}

#[test]
fn values_are_text() {
    let list = |kind: Json| json!({"kind": "list", "nonnull": false, "of": kind});
    let float = scalar("Float", "float");
    for (kind, name, form, cast, value, expected) in [
        (scalar("Int", "int"), "Int", "value", "int8", "-5", "-5"),
        (float.clone(), "Float", "value", "float8", "1", "1.0"),
        (float.clone(), "Float", "value", "float8", "1e300", "1e+300"),
        (float.clone(), "Float", "value", "numeric", "0.1", "1.00000000000000e-1"),
        (list(float.clone()), "[Float]", "value", "numeric[]", "[0.1]", "{1.00000000000000e-1}"),
        (list(float.clone()), "[Float!]", "value", "float8[]", "[0.1, null]", "{0.1,NULL}"),
        (scalar("Boolean", "boolean"), "Boolean", "value", "bool", "true", "t"),
        (scalar("String", "string"), "String", "value", "text", r#""a\\b\"""#, "a\\b\""),
        (
            list(scalar("String", "string")),
            "[String!]",
            "value",
            "text[]",
            r#"["a\\", "\""]"#,
            r#"{"a\\","\""}"#,
        ),
        (
            scalar("JSON", "json"),
            "JSON",
            "json",
            "jsonb",
            r#"{"b":[1,2.50,"é"],"a":{}}"#,
            r#"{"b": [1, 2.5, "é"], "a": {}}"#,
        ),
        (
            list(scalar("JSON", "json")),
            "[JSON!]",
            "json_items",
            "jsonb[]",
            r#"[{"a":"\""}, null]"#,
            r#"{"{\"a\": \"\\\"\"}","null"}"#,
        ),
        (scalar("Vector", "vector"), "Vector", "json", "vector", "[1, 0.25]", "[1.0, 0.25]"),
        (scalar("String", "string"), "String", "pattern", "text", r#""a\\\\""#, "a\\\\"),
    ] {
        let parameter = parameter(from("v", name), form, json!({}));
        assert_eq!(text(&kind, &parameter, cast, value).as_deref(), Some(expected), "{value}");
        let operation = learn(&one(&kind, &parameter, cast));
        assert_eq!(bound(&operation, "{\"v\": null}"), Ok(vec![None]), "{value}");
    }
}

#[test]
fn floats_need_a_cast_that_is_known() {
    let parameter = parameter(from("v", "Float"), "value", json!({}));
    for cast in ["text", "float4", "int8"] {
        let found = refused(&one(&scalar("Float", "float"), &parameter, cast));
        assert!(found.contains("a cast to float8 or numeric"), "{found}");
    }
}

#[test]
fn json_is_never_a_plain_value() {
    let parameter = parameter(from("v", "JSON"), "value", json!({}));
    let found = refused(&one(&scalar("JSON", "json"), &parameter, "jsonb"));
    assert!(found.contains("the form json"), "{found}");
}

#[test]
fn bounds_are_kept() {
    let int = scalar("Int", "int");
    let within = parameter(from("v", "Int"), "value", json!({"minimum": 0, "maximum": 100}));
    for (value, fits) in [("0", true), ("100", true), ("-1", false), ("101", false)] {
        assert_eq!(text(&int, &within, "int8", value).is_some(), fits, "{value}");
    }
    assert!(bound(&learn(&one(&int, &within, "int8")), "{\"v\": null}").is_err());
    let list = json!({"kind": "list", "nonnull": true, "of": int});
    let few = parameter(from("v", "[Int!]"), "value", json!({"most": 2}));
    assert!(text(&list, &few, "int4[]", "[1, 2]").is_some());
    assert!(text(&list, &few, "int4[]", "[1, 2, 3]").is_none());
    let string = scalar("String", "string");
    let pattern = parameter(from("v", "String"), "pattern", json!({}));
    for (value, fits) in
        [(r#""\\\\""#, true), (r#""a\\""#, false), (r#""\\\\\\""#, false), (r#""""#, true)]
    {
        assert_eq!(text(&string, &pattern, "text", value).is_some(), fits, "{value}");
    }
}

#[test]
fn what_is_published_as_id_is_read_as_what_it_is() {
    let small = "018f4e6a-7c1b-7f00-8000-5a3f0c9d2e11";
    let uuid = parameter(from("v", "UUID"), "value", json!({}));
    let mut lesson = one(&scalar("ID", "id"), &uuid, "uuid");
    assert!(refused(&lesson).contains("a scalar behind an ID"));
    lesson["scalars"] = json!({"UUID": "uuid"});
    lesson["given"]["v"] = small.into();
    let operation = learn(&lesson);
    let given = format!("{{\"v\": {:?}}}", small.to_uppercase());
    assert_eq!(bound(&operation, &given), Ok(vec![Some(small.to_owned())]));
    assert!(bound(&operation, r#"{"v": "5"}"#).is_err());
    assert!(bound(&operation, r#"{"v": 5}"#).is_err());
    let other = parameter(from("v", "Slug"), "value", json!({}));
    assert!(refused(&one(&scalar("String", "string"), &other, "text")).contains("the type String"));
}

#[test]
fn expressions_take_values_from_several_places() {
    let int = scalar("Int", "int");
    let inputs = json!({"F": {"one_of": false, "fields": [
        {"name": "in", "out": "in_", "nonnull": false, "decides": "items", "item_decides": "null",
         "type": {"kind": "list", "nonnull": false, "of": int}},
    ]}});
    let item = |at: usize| json!({"variable": "w", "path": ["in_", at], "type": "Int"});
    let list = json!({"list": [item(1), {"constant": 9}, item(0)]});
    let object = json!({"object": [["b", item(0)], ["a", {"constant": {"y": 1, "x": null}}]]});
    let statement = json!({"sql": "SELECT $1::int4[], $2::jsonb, $3::text, $4::int8, $5::int8", "parameters": [
        parameter(list, "value", json!({})),
        parameter(object, "json", json!({})),
        parameter(json!({"constant": "a"}), "value", json!({})),
        parameter(json!({"constant": null}), "value", json!({"maximum": 3})),
        parameter(json!({"constant": 3}), "value", json!({"maximum": 3})),
    ]});
    let lesson = lesson(json!({
        "variables": [variable("w", &json!({"kind": "input", "name": "F"}), json!({"decides": "fields"}))],
        "inputs": inputs,
        "given": {"w": {"in": [1, 2]}},
        "plan": plan(json!([statement])),
    }));
    let operation = learn(&lesson);
    let expected = ["{6,9,5}", r#"{"b": 5, "a": {"x": null, "y": 1}}"#, "a"];
    let found = bound(&operation, r#"{"w": {"in": [5, 6]}}"#).unwrap();
    assert_eq!(found[0].as_deref(), Some(expected[0]));
    // the maps of this test's JSON are sorted
    assert_eq!(found[1].as_deref(), Some(expected[1]));
    assert_eq!(found[2..], [Some("a".to_owned()), None, Some("3".to_owned())]);
    assert_eq!(bound(&operation, r#"{"w": {"in": [5]}}"#), Err(Unsure("variables of a new shape")));
}

#[test]
fn cursors_are_verified_and_marks_made() {
    let string = scalar("String", "string");
    let cursor = |index: usize| json!({"cursor": from("c", "String"), "fingerprint": "0123456789abcdef", "index": index, "operands": []});
    let signing = |block: &str| json!({"signing_key": block});
    let mark = json!({"mark": "0123456789abcdef", "operands": [from("o", "String")]});
    let statement = json!({"sql": "SELECT $1::text, $2::uuid, $3::text", "parameters": [
        parameter(cursor(0), "value", json!({})),
        parameter(cursor(1), "value", json!({})),
        parameter(mark, "value", json!({})),
        parameter(signing("inner"), "value", json!({})),
        parameter(signing("outer"), "value", json!({})),
    ]});
    let operation = learn(&lesson(json!({
        "variables": [variable("c", &string, json!({})), variable("o", &string, json!({}))],
        "given": {"c": "a", "o": "b"},
        "plan": plan(json!([statement])),
    })));
    // Made by fraiseql.plan.cursors with this secret: values ["a", null], operands ["é"].
    let given = format!(r#"{{"c": "{CURSOR}", "o": "é"}}"#);
    let found = bound(&operation, &given).unwrap();
    assert_eq!(found[..3], [Some("a".to_owned()), None, Some(MARK.to_owned())]);
    assert_eq!(found[3].as_deref(), Some(INNER));
    assert_eq!(found[4].as_deref(), Some(OUTER));
    assert!(bound(&operation, r#"{"c": "AAAA", "o": "b"}"#).is_err());
}

#[test]
fn each_value_is_that_of_its_own_cursor() {
    let string = scalar("String", "string");
    let value = |name: &str, mark: &str, index: usize| {
        let from = json!({"cursor": from(name, "String"), "fingerprint": mark, "index": index,
            "operands": []});
        parameter(from, "value", json!({}))
    };
    let operation = |parameters: Json| {
        let statement = json!({"sql": "SELECT $1::text, $2::text, $3::text, $4::text",
            "parameters": parameters});
        learn(&lesson(json!({
            "variables": [variable("c", &string, json!({})), variable("d", &string, json!({}))],
            "given": {"c": "a", "d": "b"},
            "plan": plan(json!([statement])),
        })))
    };
    let key = CursorKey::new(SECRET);
    let given = json!({
        "c": key.signed(r#"["one", "two"]"#, "m"), "d": key.signed(r#"["three", "four"]"#, "m"),
    });
    let mixed = [value("c", "m", 0), value("d", "m", 0), value("d", "m", 1), value("c", "m", 1)];
    let found = bound(&operation(json!(mixed)), &given.to_string()).unwrap();
    assert_eq!(found, ["one", "three", "four", "two"].map(|text| Some(text.to_owned())));
    // what was verified for one list is not for another
    let other = operation(json!([value("c", "m", 0), value("c", "n", 0)]));
    assert!(bound(&other, &given.to_string()).is_err());
    // nor is what was refused known afterwards
    let again = json!({"c": format!("{}A", given["c"].as_str().unwrap())});
    let twice = operation(json!([value("c", "m", 0), value("c", "m", 1)]));
    assert!(bound(&twice, &again.to_string()).is_err());
}

const CURSOR: &str = "ingCcBbbeU1vtANvYD01sVsiYSIsIG51bGxd";
const MARK: &str = "0123456789abcdef:d8f81e7a2fa14557";
const INNER: &str =
    "BgcEBQIDAAEOD1dUVVJTUAYHBAUCAwABDg9XVFVSU1A2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Ng==";
const OUTER: &str =
    "bG1ub2hpamtkZT0+Pzg5Omxtbm9oaWprZGU9Pj84OTpcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXA==";

#[test]
fn lists_inside_of_lists_have_few_rows() {
    let int = scalar("Int", "int");
    let mut statement = json!({"sql": "SELECT $1::int8, $2::int8", "parameters": [
        parameter(from("a", "Int"), "value", json!({})),
        parameter(from("b", "[Int!]"), "value", json!({})),
    ]});
    statement["nesting"] = json!({"sizes": [[0, 1], [0]], "most": 12});
    let list = json!({"kind": "list", "nonnull": true, "of": int});
    let operation = learn(&lesson(json!({
        "variables": [variable("a", &int, json!({})), variable("b", &list, json!({}))],
        "given": {"a": 1, "b": []},
        "plan": plan(json!([statement])),
    })));
    for (variables, fits) in [
        (r#"{"a": 4, "b": [1, 2]}"#, true),
        (r#"{"a": 4, "b": [1, 2, 3]}"#, false),
        (r#"{"a": 12, "b": []}"#, true),
        (r#"{"a": 13, "b": []}"#, false),
        (r#"{"a": -1, "b": []}"#, false),
    ] {
        assert_eq!(bound(&operation, variables).is_ok(), fits, "{variables}");
    }
}

#[test]
fn costs_are_evaluated() {
    let int = scalar("Int", "int");
    let list = json!({"kind": "list", "nonnull": true, "of": int});
    let mut plan = plan(json!([]));
    plan["cost"] = json!({
        "fields": 1.0, "types": 0,
        "steps": [
            {"size": 3, "variables": ["ids"], "fields": 2.0, "types": 0.5, "below": []},
            {"size": 5, "variables": ["unknown", "n", "ids"], "fields": 0.0, "types": 1, "below": [[0, 2.0]]},
        ],
        "total": [[1, 1.0]],
        "most": 61.0,
    });
    let mut lesson = lesson(json!({
        "variables": [variable("n", &int, json!({})), variable("ids", &list, json!({}))],
        "plan": plan,
    }));
    let fits = |lesson: &Json, variables: &str, given: Json| {
        let mut lesson = lesson.clone();
        lesson["given"] = given;
        bound_cost(&lesson, variables)
    };
    // 1 + 5 * (2 * 3 * 2) = 61
    assert!(fits(&lesson, "{}", json!({})));
    assert!(fits(&lesson, r#"{"n": 5}"#, json!({"n": 1})));
    assert!(!fits(&lesson, r#"{"n": 6}"#, json!({"n": 1})));
    assert!(fits(&lesson, r#"{"n": -9}"#, json!({"n": 1})));
    assert!(!fits(&lesson, r#"{"n": null, "ids": [1, 2, 3, 4]}"#, json!({"n": null, "ids": []})));
    // 1 + 3 * (2 * 3 * 2) = 37
    assert!(fits(&lesson, r#"{"n": null, "ids": [1, 2, 3]}"#, json!({"n": null, "ids": []})));
    lesson["plan"]["cost"]["most"] = json!(60.9);
    assert!(!fits(&lesson, "{}", json!({})));
    lesson["plan"]["cost"]["most"] = Json::Null;
    assert!(fits(&lesson, r#"{"n": 2147483647}"#, json!({"n": 1})));
    lesson["plan"]["cost"]["steps"][0]["below"] = json!([[0, 1.0]]);
    assert!(refused(&lesson).contains("an index below 0"));
}

fn bound_cost(lesson: &Json, variables: &str) -> bool {
    let operation = learn(lesson);
    let coerced = operation.coerce(Some(variables)).unwrap();
    match operation.plan(&coerced) {
        Ok(_) => true,
        Err(Unsure(reason)) => {
            assert_eq!(reason, "cost beyond the limit");
            false
        }
    }
}

#[test]
fn what_python_must_do_is_refused() {
    let change = |key: &str, value: Json| {
        let mut lesson = lesson(json!({}));
        lesson["plan"][key] = value;
        refused(&lesson)
    };
    for (key, value, expected) in [
        ("version", json!(5), "lesson.plan.version: expected 6"),
        ("operation", json!("mutation"), "lesson.plan.operation: expected query"),
        ("operation", json!("subscription"), "lesson.plan.operation: expected query"),
        ("prepares", json!(["a"]), "lesson.plan: expected no inputs that Python prepares"),
        (
            "parts",
            json!([{"kind": "python", "key": "a"}]),
            "lesson.plan.parts[0].kind: expected no Python",
        ),
        (
            "parts",
            json!([{"kind": "error", "key": "a"}]),
            "lesson.plan.parts[0].kind: expected no error",
        ),
        (
            "parts",
            json!([{"kind": "other", "key": "a"}]),
            "lesson.plan.parts[0].kind: expected sql or static",
        ),
    ] {
        let found = change(key, value);
        assert!(found.starts_with(expected), "{found}");
    }
    let read_only = refused(&lesson(json!({"read_only": false})));
    assert!(read_only.starts_with("lesson.plan.operation: expected mutation"), "{read_only}");
    assert!(refused(&lesson(json!({"version": 2}))).starts_with("lesson.version: expected 1"));
    assert!(
        refused(&lesson(json!({"given": {"a": 1}, "names": [{}]}))).starts_with("lesson.names[0]")
    );
    let other = parameter(from("v", "[Int!]"), "other", json!({}));
    assert!(refused(&one(&scalar("Int", "int"), &other, "int4")).contains(".form: expected"));
}
