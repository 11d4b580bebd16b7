//! What a library keeps.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{lesson, plan, scalar, variable};
use crate::Unsure;
use crate::plan::{Asked, CursorKey, Figures, Library, Room, Selector};

const ROOM: Room = Room { entries: 10, bytes: 1_000_000, variants: 3 };

fn library(room: Room) -> Library {
    Library::new(room, CursorKey::new(b"secret"))
}

fn teach(library: &Library, changes: Json) {
    library.learn(lesson(changes).to_string().as_bytes()).expect("a lesson");
}

fn by_query<'a>(query: &'a str, operation_name: Option<&'a str>) -> Asked<'a> {
    Asked { selector: Selector::Query(query), operation_name }
}

fn knows(library: &Library, query: &str) -> bool {
    library.find(by_query(query, None)).is_ok()
}

#[test]
fn a_document_is_found_by_its_words_and_its_operation_s_name() {
    let library = library(ROOM);
    teach(&library, json!({"query": "{ a }", "names": [{"hash": "12"}, {"id": "a"}]}));
    teach(
        &library,
        json!({"query": "{ a }", "operation_name": "A", "told": {"operation": "query", "name": "A", "document": "d"}}),
    );
    let found = |selector, operation_name| {
        library.find(Asked { selector, operation_name }).map(|known| known.told.name.clone())
    };
    let (q, a) = (Ok(Some("Q".into())), Ok(Some("A".into())));
    assert_eq!(found(Selector::Query("{ a }"), None), q);
    assert_eq!(found(Selector::Query("{ a }"), Some("")), q);
    assert_eq!(found(Selector::Query("{ a }"), Some("A")), a);
    assert_eq!(found(Selector::Hash("12"), None), q);
    assert_eq!(found(Selector::Id("a"), None), q);
    let unknown = Err(Unsure("document that is not known"));
    for (selector, name) in [
        (Selector::Query("{ a } "), None),
        (Selector::Query("{ a }"), Some("B")),
        (Selector::Query("12"), None),
        (Selector::Hash("12"), Some("A")),
        (Selector::Hash("a"), None),
        (Selector::Id("12"), None),
    ] {
        assert_eq!(found(selector, name), unknown, "{selector:?} {name:?}");
    }
    assert_eq!(library.figures().entries, 2);
    library.forget();
    assert_eq!(found(Selector::Id("a"), None), unknown);
    let counted = library.figures();
    assert!(counted.hits > 0 && counted.misses > 0);
    let Figures { hits, misses, .. } = counted;
    assert_eq!(counted, Figures { hits, misses, ..Figures::default() });
}

#[test]
fn names_may_have_texts_and_names_of_operations_of_their_own() {
    let library = library(ROOM);
    let names = json!([
        {"query": "{a}"}, {"query": "{a}", "operation_name": null}, {"id": "x", "operation_name": "B"},
    ]);
    teach(&library, json!({"query": "{ a }", "operation_name": "A", "names": names}));
    let knows = |selector, operation_name| library.find(Asked { selector, operation_name }).is_ok();
    assert!(knows(Selector::Query("{ a }"), Some("A")));
    assert!(!knows(Selector::Query("{ a }"), None));
    assert!(knows(Selector::Query("{a}"), Some("A")));
    assert!(knows(Selector::Query("{a}"), None));
    assert!(knows(Selector::Id("x"), Some("B")));
    assert!(!knows(Selector::Id("x"), Some("A")));
    assert_eq!(library.figures().entries, 1);
}

#[test]
fn what_is_learned_ahead_does_not_wait_on_probation() {
    let library = library(ROOM);
    let one = |query: &str| lesson(json!({"query": query, "names": []})).to_string().into_bytes();
    for document in ["{ a }", "{ b }", "{ c }"] {
        library.learn_ahead(&one(document)).expect("a lesson");
    }
    for number in 0..50 {
        library.learn(&one(&format!("{{ s{number} }}"))).expect("a lesson");
    }
    assert!(["{ a }", "{ b }", "{ c }"].iter().all(|document| knows(&library, document)));
    library.forget();
    assert!(!knows(&library, "{ a }"));
}

#[test]
fn a_name_means_the_document_that_was_learned_last() {
    let library = library(ROOM);
    teach(&library, json!({"query": "{ a }", "names": [{"id": "x"}]}));
    let b = json!({"operation": "query", "name": "B", "document": "d"});
    teach(&library, json!({"query": "{ b }", "names": [{"id": "x"}], "told": b}));
    let found = library.find(Asked { selector: Selector::Id("x"), operation_name: None }).unwrap();
    assert_eq!(found.told.name.as_deref(), Some("B"));
    assert!(!knows(&library, "{ a }"));
    assert!(knows(&library, "{ b }"));
}

/// A lesson whose plan is for one value of `skip`.
fn skipping(skip: i64) -> Json {
    let statement = json!({"sql": format!("SELECT {skip}"), "parameters": []});
    json!({
        "variables": [variable("s", &scalar("Int", "int"), json!({"decides": "value"}))],
        "given": {"s": skip},
        "plan": plan(json!([statement])),
    })
}

#[test]
fn plans_are_kept_by_what_decides_and_few_of_them() {
    let library = library(ROOM);
    let query = lesson(json!({}))["query"].as_str().unwrap().to_owned();
    let sql = |number: i64| {
        let known = library.find(by_query(&query, None)).unwrap();
        let text = format!("{{\"s\": {number}}}");
        let coerced = known.coerce(Some(&text)).unwrap();
        known.plan(&coerced).map(|plan| plan.statements[0].statement.sql.to_string())
    };
    for number in 0..3 {
        teach(&library, skipping(number));
    }
    assert_eq!(library.figures().plans, 3);
    assert_eq!(library.figures().entries, 1);
    for number in [1, 2] {
        assert_eq!(sql(number).unwrap(), format!("SELECT {number}"));
    }
    let before = library.figures().bytes;
    teach(&library, skipping(3));
    assert_eq!(library.figures().plans, 3);
    assert_eq!(library.figures().bytes, before);
    assert_eq!(sql(0), Err(Unsure("variables of a new shape")));
    assert!([1, 2, 3].into_iter().all(|number| sql(number).is_ok()));
    // the same again is no other
    teach(&library, skipping(3));
    let found = library.figures();
    assert_eq!((found.entries, found.bytes, found.plans), (1, before, 3));
}

#[test]
fn another_declaration_of_a_document_takes_its_place() {
    let library = library(ROOM);
    teach(&library, skipping(1));
    let mut other = skipping(1);
    other["variables"][0]["default"] = json!(5);
    teach(&library, other);
    let query = lesson(json!({}))["query"].as_str().unwrap().to_owned();
    let known = library.find(by_query(&query, None)).unwrap();
    assert_eq!(known.tell(&known.coerce(None).unwrap()), b"{\"s\":5}");
    assert_eq!(library.figures().plans, 1);
}

#[test]
fn plans_share_statements_of_the_same_text() {
    let library = library(Room { entries: 100, ..ROOM });
    let statements = |sql: &str| plan(json!([{"sql": sql, "parameters": []}]));
    teach(&library, json!({"query": "{ a }", "plan": statements("SELECT 1")}));
    teach(&library, json!({"query": "{ b }", "plan": statements("SELECT 1")}));
    teach(&library, json!({"query": "{ c }", "plan": statements("SELECT 2")}));
    let id = |query: &str| {
        let known = library.find(by_query(query, None)).unwrap();
        let coerced = known.coerce(None).unwrap();
        known.plan(&coerced).unwrap().statements[0].statement.id
    };
    assert_eq!(id("{ a }"), id("{ b }"));
    assert_ne!(id("{ a }"), id("{ c }"));
}

#[test]
fn a_flood_of_strangers_does_not_drive_out_what_is_asked_for() {
    let library = library(ROOM);
    let wanted: Vec<String> = (0..8).map(|index| format!("{{ w{index} }}")).collect();
    for query in &wanted {
        teach(&library, json!({"query": query}));
        assert!(knows(&library, query));
    }
    for stranger in 0..100 {
        teach(&library, json!({"query": format!("{{ s{stranger} }}")}));
        assert!(library.figures().entries <= ROOM.entries);
    }
    assert!(wanted.iter().all(|query| knows(&library, query)));
    // the last two of them wait
    assert!(
        knows(&library, "{ s99 }") && knows(&library, "{ s98 }") && !knows(&library, "{ s97 }")
    );
    // what is asked for takes the place of what was used least lately
    for query in &wanted[1..] {
        assert!(knows(&library, query));
    }
    for newcomer in ["{ n1 }", "{ n2 }", "{ n3 }"] {
        teach(&library, json!({"query": newcomer}));
        assert!(knows(&library, newcomer));
        assert!(library.figures().entries <= ROOM.entries);
    }
    assert!(["{ n1 }", "{ n2 }", "{ n3 }"].into_iter().all(|query| knows(&library, query)));
}

#[test]
fn bytes_are_bounded_and_counted_back() {
    let room = Room { entries: 1_000, bytes: 100_000, variants: 3 };
    let library = library(room);
    for index in 0..200 {
        let query = format!("{{ a{index} }}#{}", "x".repeat(4_000));
        teach(&library, json!({"query": query}));
        if index % 2 == 0 {
            knows(&library, &query);
        }
        assert!(library.figures().bytes <= room.bytes, "{index}");
    }
    assert!(library.figures().entries > 10);
    // one that is larger than a tenth is not kept, and drives out nothing
    let before = library.figures();
    teach(&library, json!({"query": "y".repeat(20_000)}));
    assert_eq!(library.figures(), before);
    library.forget();
    assert_eq!(library.figures().bytes, 0);
}

#[test]
fn an_operation_outlives_what_is_forgotten() {
    let library = library(ROOM);
    teach(&library, skipping(1));
    let query = lesson(json!({}))["query"].as_str().unwrap().to_owned();
    let known = library.find(by_query(&query, None)).unwrap();
    library.forget();
    let coerced = known.coerce(Some("{\"s\": 1}")).unwrap();
    assert!(known.plan(&coerced).is_ok());
}

#[test]
fn readers_and_learners_do_not_disturb_each_other() {
    let library = Arc::new(library(ROOM));
    teach(&library, json!({"query": "{ hot }"}));
    assert!(knows(&library, "{ hot }"));
    let readers: Vec<_> = (0..4)
        .map(|_| {
            let library = library.clone();
            std::thread::spawn(move || (0..5_000).all(|_| knows(&library, "{ hot }")))
        })
        .collect();
    for stranger in 0..300 {
        teach(&library, json!({"query": format!("{{ s{stranger} }}")}));
    }
    for reader in readers {
        assert!(reader.join().unwrap());
    }
    assert!(library.figures().entries <= ROOM.entries);
}

#[test]
fn damaged_lessons_are_refused_and_leave_nothing() {
    let library = library(ROOM);
    let whole = lesson(skipping(1)).to_string();
    for end in 0..whole.len() {
        assert!(library.learn(&whole.as_bytes()[..end]).is_err());
    }
    for key in [
        "version",
        "query",
        "names",
        "read_only",
        "told",
        "variables",
        "inputs",
        "scalars",
        "given",
        "plan",
    ] {
        let mut damaged = lesson(skipping(1));
        damaged.as_object_mut().unwrap().remove(key);
        let error = library.learn(damaged.to_string().as_bytes()).unwrap_err().to_string();
        assert_eq!(error, format!("lesson: expected the key {key:?}"));
    }
    assert!(library.learn(b"\xff").is_err());
    assert_eq!(library.figures(), Figures::default());
}

#[test]
fn input_types_are_shared_until_one_changes() {
    let library = library(Room { entries: 100, ..ROOM });
    let kind = json!({"kind": "input", "name": "F"});
    let taught = |query: &str, name: &str| {
        let field = json!({"name": name, "out": name, "nonnull": false, "decides": "null", "type": scalar("Int", "int")});
        json!({
            "query": query,
            "variables": [variable("w", &kind, json!({"decides": "fields"}))],
            "inputs": {"F": {"one_of": false, "fields": [field]}},
        })
    };
    teach(&library, taught("{ a }", "x"));
    teach(&library, taught("{ b }", "x"));
    teach(&library, taught("{ c }", "y"));
    let known = |query: &str| library.find(by_query(query, None)).unwrap();
    let [a, b, c] = ["{ a }", "{ b }", "{ c }"].map(known);
    assert!(Arc::ptr_eq(&a.declared.inputs, &b.declared.inputs));
    for (operation, fits) in [(&a, "x"), (&b, "x"), (&c, "y")] {
        for name in ["x", "y"] {
            let text = format!("{{\"w\": {{\"{name}\": 1}}}}");
            assert_eq!(operation.coerce(Some(&text)).is_ok(), name == fits);
        }
    }
}

#[test]
fn input_types_that_are_known_need_not_come_again() {
    let library = library(Room { entries: 100, ..ROOM });
    let kind = json!({"kind": "input", "name": "Outer"});
    let field = |name: &str, kind: &Json| json!({"name": name, "out": name, "nonnull": false, "decides": "null", "type": kind});
    let inner = json!({"kind": "input", "name": "Inner"});
    let all = json!({
        "Outer": {"one_of": false, "fields": [field("i", &inner)]},
        "Inner": {"one_of": false, "fields": [field("n", &scalar("Int", "int"))]},
    });
    let taught = |query: &str, inputs: &Json| {
        json!({
            "query": query,
            "variables": [variable("w", &kind, json!({"decides": "null"}))],
            "inputs": inputs,
        })
    };
    let none = lesson(taught("{ b }", &json!({}))).to_string();
    let error = library.learn(none.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("lesson.variables[0].type.name"), "{error}");
    teach(&library, taught("{ a }", &all));
    teach(&library, taught("{ b }", &json!({})));
    // the same operation again, now with fewer types in its lesson, is the same
    teach(&library, taught("{ a }", &json!({})));
    assert_eq!(library.figures().entries, 2);
    for query in ["{ a }", "{ b }"] {
        let known = library.find(by_query(query, None)).unwrap();
        assert!(known.coerce(Some(r#"{"w": {"i": {"n": 1}}}"#)).is_ok());
        assert!(known.coerce(Some(r#"{"w": {"i": {"m": 1}}}"#)).is_err());
    }
    library.forget();
    assert!(library.learn(none.as_bytes()).is_err());
}

#[test]
fn a_name_may_stand_for_one_operation_of_several() {
    let library = library(Room { entries: 100, ..ROOM });
    let text = "query A { a } query B { b }";
    for (id, operation) in [("a", "A"), ("b", "B")] {
        let told = json!({"operation": "query", "name": operation, "document": "0".repeat(64)});
        teach(
            &library,
            json!({
                "query": text, "operation_name": operation, "told": told,
                "names": [{"id": id, "operation_name": null}],
            }),
        );
    }
    let name = |asked| library.find(asked).ok().and_then(|known| known.told.name.clone());
    for (id, operation) in [("a", "A"), ("b", "B")] {
        let by_id = Asked { selector: Selector::Id(id), operation_name: None };
        assert_eq!(name(by_id).as_deref(), Some(operation));
        assert_eq!(name(by_query(text, Some(operation))).as_deref(), Some(operation));
        // with a name it was not asked for so far
        let both = Asked { selector: Selector::Id(id), operation_name: Some(operation) };
        assert_eq!(name(both), None);
    }
    assert_eq!(name(by_query(text, None)), None);
}
