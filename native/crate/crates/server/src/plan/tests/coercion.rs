//! Variables as graphql-core coerces them, and what of them decides.

use serde_json::{Value as Json, json};

use super::{coerced, key, learn, lesson, refused, scalar, variable};
use crate::plan::Operation;

fn of(variables: Json, inputs: Json) -> Operation {
    let given: Json = variables
        .as_array()
        .unwrap()
        .iter()
        .filter(|each| each["nonnull"] == true && each.get("default").is_none())
        .map(|each| (each["name"].as_str().unwrap().to_owned(), json!(1)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    learn(&lesson(json!({"variables": variables, "inputs": inputs, "given": given})))
}

fn int() -> Json {
    scalar("Int", "int")
}

fn list(of: Json, nonnull: bool) -> Json {
    json!({"kind": "list", "of": of, "nonnull": nonnull})
}

fn check(operation: &Operation, cases: &[(&str, Option<Json>)]) {
    for (variables, expected) in cases {
        assert_eq!(coerced(operation, variables).ok(), *expected, "{variables}");
    }
}

#[test]
fn absent_null_and_default_are_three_things() {
    let operation = of(
        json!([
            variable("a", &int(), json!({})),
            variable("b", &int(), json!({"default": 7})),
            variable("c", &int(), json!({"default": null})),
            variable("d", &int(), json!({"nonnull": true, "default": 8})),
            variable("e", &int(), json!({"nonnull": true})),
        ]),
        json!({}),
    );
    check(
        &operation,
        &[
            (r#"{"e": 1}"#, Some(json!({"b": 7, "c": null, "d": 8, "e": 1}))),
            (
                r#"{"a": null, "b": null, "c": 2, "d": 3, "e": 1, "x": [{}]}"#,
                Some(json!({"a": null, "b": null, "c": 2, "d": 3, "e": 1})),
            ),
            (r#"{"e": 1, "e": 2}"#, Some(json!({"b": 7, "c": null, "d": 8, "e": 2}))),
            ("{}", None),
            (r#"{"e": null}"#, None),
            (r#"{"e": 1, "d": null}"#, None),
            (r#"{"e": 1, "a": "1"}"#, None),
            (r#"{"e": 1, "x": "\ud800"}"#, None),
            (r#"{"e": 1} "#, Some(json!({"b": 7, "c": null, "d": 8, "e": 1}))),
            (r#"{"e": 1}}"#, None),
            ("[]", None),
            ("null", None),
        ],
    );
    assert!(operation.coerce(None).is_err());
}

#[test]
fn no_variables_are_an_empty_object() {
    let operation = of(json!([variable("a", &int(), json!({}))]), json!({}));
    check(&operation, &[("null", Some(json!({}))), (" {} ", Some(json!({}))), ("nul", None)]);
    assert_eq!(operation.tell(&operation.coerce(None).unwrap()), b"{}");
}

#[test]
fn a_single_value_is_a_list_of_one() {
    let operation = of(
        json!([
            variable("a", &list(int(), true), json!({})),
            variable("b", &list(list(int(), false), false), json!({})),
        ]),
        json!({}),
    );
    check(
        &operation,
        &[
            (r#"{"a": 1}"#, Some(json!({"a": [1]}))),
            (r#"{"a": []}"#, Some(json!({"a": []}))),
            (r#"{"a": [1, 2]}"#, Some(json!({"a": [1, 2]}))),
            (r#"{"a": [1, null]}"#, None),
            (r#"{"a": [[1]]}"#, None),
            (r#"{"a": {}}"#, None),
            (r#"{"b": 1}"#, Some(json!({"b": [[1]]}))),
            (r#"{"b": [1, null, [2, null]]}"#, Some(json!({"b": [[1], null, [2, null]]}))),
        ],
    );
}

#[test]
fn enums_become_what_is_stored() {
    let kind = json!({"kind": "enum", "values": {"ROCK": "rock", "TWO": 2, "MAP": {"a": [1]}}});
    let operation = of(json!([variable("e", &kind, json!({}))]), json!({}));
    check(
        &operation,
        &[
            (r#"{"e": "ROCK"}"#, Some(json!({"e": "rock"}))),
            (r#"{"e": "TWO"}"#, Some(json!({"e": 2}))),
            (r#"{"e": "MAP"}"#, Some(json!({"e": {"a": [1]}}))),
            (r#"{"e": "rock"}"#, None),
            (r#"{"e": 2}"#, None),
        ],
    );
}

fn field(name: &str, out: &str, kind: &Json, changes: Json) -> Json {
    let mut found = variable(name, kind, changes);
    found["out"] = out.into();
    found
}

#[test]
fn inputs_are_in_the_order_of_their_type() {
    let inputs = json!({
        "F": {"one_of": false, "fields": [
            field("bornIn", "born_in", &int(), json!({"default": 5})),
            field("name", "name", &scalar("String", "string"), json!({"nonnull": true})),
            field("and", "and", &list(json!({"kind": "input", "name": "F"}), true), json!({})),
        ]},
        "O": {"one_of": true, "fields": [
            field("a", "a", &int(), json!({})),
            field("b", "b", &int(), json!({})),
        ]},
    });
    let input = |name: &str| json!({"kind": "input", "name": name});
    let operation = of(
        json!([variable("w", &input("F"), json!({})), variable("o", &input("O"), json!({}))]),
        inputs,
    );
    let given = operation.coerce(Some(r#"{"w": {"and": {"name": "b"}, "name": "a"}}"#)).unwrap();
    assert_eq!(
        String::from_utf8(operation.tell(&given)).unwrap(),
        r#"{"w":{"born_in":5,"name":"a","and":[{"born_in":5,"name":"b"}]}}"#
    );
    check(
        &operation,
        &[
            (
                r#"{"w": {"name": "a", "bornIn": null}}"#,
                Some(json!({"w": {"born_in": null, "name": "a"}})),
            ),
            (
                r#"{"w": {"name": "a", "name": "b"}}"#,
                Some(json!({"w": {"born_in": 5, "name": "b"}})),
            ),
            (r#"{"w": {}}"#, None),
            (r#"{"w": {"name": null}}"#, None),
            (r#"{"w": {"name": "a", "born_in": 1}}"#, None),
            (r#"{"w": [{"name": "a"}]}"#, None),
            (r#"{"o": {"a": 1}}"#, Some(json!({"o": {"a": 1}}))),
            (r#"{"o": {"a": null}}"#, None),
            (r#"{"o": {}}"#, None),
            (r#"{"o": {"a": 1, "b": 2}}"#, None),
            (r#"{"o": {"a": 1, "b": null}}"#, None),
            (r#"{"o": {"c": 1}}"#, None),
        ],
    );
}

#[test]
fn conditions_take_no_null() {
    let boolean = scalar("Boolean", "boolean");
    let operation = of(
        json!([variable("c", &boolean, json!({"condition": true, "decides": "value"}))]),
        json!({}),
    );
    check(
        &operation,
        &[
            ("{}", Some(json!({}))),
            (r#"{"c": true}"#, Some(json!({"c": true}))),
            (r#"{"c": null}"#, None),
        ],
    );
    let keys: Vec<_> = ["{}", r#"{"c": true}"#, r#"{"c": false}"#]
        .iter()
        .map(|given| key(&operation, given))
        .collect();
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
}

/// Variables that must be told apart, and such that must not, by what they decide.
#[test]
fn keys_tell_what_decides_and_nothing_else() {
    let direction = json!({"kind": "enum", "values": {"ASC": "ASC", "DESC": "DESC"}});
    let input = |name: &str| json!({"kind": "input", "name": name});
    let fields = |name: &str| json!({"decides": "fields", "name": name});
    let inputs = json!({
        "Order": {"one_of": false, "fields": [
            field("by", "by", &direction, json!({"decides": "value"})),
            field("near", "near", &int(), json!({})),
        ]},
        "Where": {"one_of": false, "fields": [
            field("eq", "eq", &int(), json!({})),
            field("in", "in", &list(int(), true), json!({})),
            field("and", "and", &list(input("Where"), true), json!({"decides": "items", "item_decides": "fields"})),
            field("not", "not", &input("Where"), json!({"decides": "fields"})),
        ]},
    });
    let operation = of(
        json!([
            variable("w", &input("Where"), fields("w")),
            variable(
                "o",
                &list(input("Order"), true),
                json!({"decides": "items", "item_decides": "fields"})
            ),
            variable("n", &int(), json!({})),
            variable("g", &list(direction.clone(), true), json!({"decides": "value"})),
        ]),
        inputs,
    );
    let unlike = [
        "{}",
        r#"{"w": null}"#,
        r#"{"w": {}}"#,
        r#"{"w": {"eq": 1}}"#,
        r#"{"w": {"eq": null}}"#,
        r#"{"w": {"in": []}}"#,
        r#"{"w": {"in": null}}"#,
        r#"{"w": {"and": []}}"#,
        r#"{"w": {"and": [{}]}}"#,
        r#"{"w": {"and": [{}, {}]}}"#,
        r#"{"w": {"and": [{"eq": 1}, {}]}}"#,
        r#"{"w": {"and": [{}, {"eq": 1}]}}"#,
        r#"{"w": {"and": [{"and": []}]}}"#,
        r#"{"w": {"and": [{"and": [{}]}]}}"#,
        r#"{"w": {"not": {}}}"#,
        r#"{"w": {"not": null}}"#,
        r#"{"w": {"not": {"eq": 1}}}"#,
        r#"{"w": {"not": {}, "eq": 1}}"#,
        r#"{"o": []}"#,
        r#"{"o": null}"#,
        r#"{"o": [{"by": "ASC"}]}"#,
        r#"{"o": [{"by": "DESC"}]}"#,
        r#"{"o": [{"by": null}]}"#,
        r#"{"o": [{"near": 1}]}"#,
        r#"{"o": [{"by": "ASC"}, {"by": "DESC"}]}"#,
        r#"{"o": [{"by": "DESC"}, {"by": "ASC"}]}"#,
        r#"{"n": 1}"#,
        r#"{"n": null}"#,
        r#"{"g": []}"#,
        r#"{"g": ["ASC"]}"#,
        r#"{"g": ["DESC"]}"#,
        r#"{"g": ["ASC", "DESC"]}"#,
        r#"{"g": null}"#,
    ];
    for (at, one) in unlike.iter().enumerate() {
        for other in &unlike[at + 1..] {
            assert_ne!(key(&operation, one), key(&operation, other), "{one} {other}");
        }
    }
    for (one, other) in [
        (r#"{"w": {"eq": 1, "in": [1]}}"#, r#"{"w": {"in": [1, 2, 3], "eq": 5}}"#),
        (r#"{"n": 1}"#, r#"{"n": 2}"#),
        (r#"{"o": {"near": 1}}"#, r#"{"o": [{"near": 2}]}"#),
        (r#"{"w": {"and": {"eq": 1}}}"#, r#"{"w": {"and": [{"eq": 2}]}}"#),
    ] {
        assert_eq!(key(&operation, one), key(&operation, other), "{one} {other}");
    }
}

#[test]
fn damaged_types_are_told_by_their_place() {
    let with = |variables: Json| refused(&lesson(json!({"variables": variables})));
    let cases = [
        (
            json!([variable("a", &scalar("X", "y"), json!({}))]),
            "lesson.variables[0].type.form: expected the name of a form",
        ),
        (
            json!([variable("a", &json!({"kind": "input", "name": "F"}), json!({}))]),
            "lesson.variables[0].type.name",
        ),
        (
            json!([variable("a", &json!({"kind": "tree"}), json!({}))]),
            "lesson.variables[0].type.kind",
        ),
        (
            json!([variable("a", &int(), json!({"decides": "fields"}))]),
            "lesson.variables[0].decides",
        ),
        (
            json!([variable("a", &int(), json!({"decides": "items"}))]),
            "lesson.variables[0].decides",
        ),
        (
            json!([variable("a", &int(), json!({})), variable("a", &int(), json!({}))]),
            "lesson.variables[1].name",
        ),
        (json!([{"name": "a"}]), "lesson.variables[0]: expected the key \"type\""),
        (json!({}), "lesson.variables: expected a list"),
    ];
    for (variables, expected) in cases {
        let found = with(variables);
        assert!(found.starts_with(expected), "{found}");
    }
}
