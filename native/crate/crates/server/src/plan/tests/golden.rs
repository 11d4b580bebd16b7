//! The plans that FraiseQL's own tests keep: each is read, or politely refused.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json, json};

use super::{lesson, scalar};
use crate::plan::lesson::rehearse;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../plugins/fraiseql/tests/core/golden")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of golden plans") {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
}

/// A tree of what the plan takes from a variable.
#[derive(Default)]
struct Seen {
    below: Vec<(Json, Seen)>,
    kind: Option<String>,
}

impl Seen {
    fn see(&mut self, path: &[Json], kind: &str) {
        let [step, rest @ ..] = path else {
            self.kind = Some(kind.to_owned());
            return;
        };
        let at = self.below.iter().position(|(known, _)| known == step).unwrap_or_else(|| {
            self.below.push((step.clone(), Self::default()));
            self.below.len() - 1
        });
        self.below[at].1.see(rest, kind);
    }

    /// A type that allows for it, with types of inputs.
    fn declare(&self, inputs: &mut Map<String, Json>) -> Json {
        if let Some(kind) = &self.kind {
            let name = kind.trim_matches(['[', ']', '!']);
            let form = match name {
                "Int" => "int",
                "Float" => "float",
                "DateTime" => "datetime",
                "UUID" => "uuid",
                "JSON" => "json",
                "ID" => "id",
                "Boolean" => "boolean",
                _ => "string",
            };
            let leaf = scalar(name, form);
            return if kind.starts_with('[') { list(leaf) } else { leaf };
        }
        if let Some((Json::Number(_), _)) = self.below.first() {
            // all items are of one type
            let mut item = Self::default();
            for (_, below) in &self.below {
                item.join(below);
            }
            return list(item.declare(inputs));
        }
        let name = format!("I{}", inputs.len());
        inputs.insert(name.clone(), Json::Null);
        let fields: Vec<Json> = self
            .below
            .iter()
            .map(|(key, below)| {
                let kind = below.declare(inputs);
                json!({"name": key, "out": key, "nonnull": false, "type": kind, "decides": "null"})
            })
            .collect();
        inputs[&name] = json!({"one_of": false, "fields": fields});
        json!({"kind": "input", "name": name})
    }

    fn join(&mut self, other: &Self) {
        self.kind = self.kind.take().or_else(|| other.kind.clone());
        for (key, below) in &other.below {
            if !self.below.iter().any(|(known, _)| known == key) {
                self.below.push((key.clone(), Self::default()));
            }
            let (_, mine) = self.below.iter_mut().find(|(known, _)| known == key).unwrap();
            mine.join(below);
        }
    }
}

fn list(of: Json) -> Json {
    json!({"kind": "list", "nonnull": false, "of": of})
}

fn see_all(value: &Json, seen: &mut Map<String, Json>, trees: &mut Vec<(String, Seen)>) {
    match value {
        Json::Object(map) if map.contains_key("variable") => {
            let name = map["variable"].as_str().unwrap();
            seen.insert(name.to_owned(), Json::Null);
            if !trees.iter().any(|(known, _)| known == name) {
                trees.push((name.to_owned(), Seen::default()));
            }
            let (_, tree) = trees.iter_mut().find(|(known, _)| known == name).unwrap();
            tree.see(map["path"].as_array().unwrap(), map["type"].as_str().unwrap());
        }
        Json::Object(map) => map.values().for_each(|below| see_all(below, seen, trees)),
        Json::Array(items) => items.iter().for_each(|below| see_all(below, seen, trees)),
        _ => {}
    }
}

/// A lesson around a plan: variables are declared as the plan takes them.
fn lesson_of(plan: &Json) -> Json {
    let (mut seen, mut trees, mut inputs) = (Map::new(), Vec::new(), Map::new());
    see_all(&plan["statements"], &mut seen, &mut trees);
    let variables: Vec<Json> = trees
        .iter()
        .map(|(name, tree)| {
            let kind = tree.declare(&mut inputs);
            json!({"name": name, "nonnull": false, "type": kind, "decides": "null"})
        })
        .collect();
    let read_only = plan["operation"] == "query";
    lesson(json!({
        "read_only": read_only, "variables": variables, "inputs": inputs, "plan": plan
    }))
}

#[test]
fn golden_plans_are_read_or_politely_refused() {
    let mut paths = Vec::new();
    files(&folder(), &mut paths);
    let (mut learned, mut refused, mut changes) = (0, 0, 0);
    for path in paths {
        let golden: Json = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let Some(plan) = golden.get("plan") else { continue };
        let found = rehearse(lesson_of(plan).to_string().as_bytes());
        let parts = plan["parts"].as_array().unwrap();
        let are = |wanted: &str| parts.iter().filter(|part| part["kind"] == wanted).count();
        let is_native = are("sql") + are("static") == parts.len()
            && (plan["operation"] == "query" || are("sql") == 1)
            && plan["prepares"] == json!([]);
        match found {
            Ok(_) => {
                assert!(is_native, "{}", path.display());
                changes += usize::from(plan["operation"] == "mutation");
                learned += 1;
            }
            Err(error) => {
                assert!(!is_native, "{}: {error}", path.display());
                assert!(
                    error.to_string().contains("Python")
                        || error.to_string().contains("the application"),
                    "{error}"
                );
                refused += 1;
            }
        }
    }
    assert!(changes >= 5 && learned >= 8 + changes, "{learned} learned, {changes} of them change");
    assert!(refused >= 3, "{refused} refused");
}
