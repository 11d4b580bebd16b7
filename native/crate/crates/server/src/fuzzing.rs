//! What fuzzers feed: any bytes, and a panic where what comes of them could not be right.
//!
//! The targets are in `native/crate/fuzz`, which says how to run them. What they begin with, and
//! whatever they have found, is in its folder `seeds`, and is tried by the tests below.

use crate::http;
use crate::pg;
use crate::plan::{CursorKey, Library, Room};

/// A library that knows these lessons, whatever version their plans are of.
///
/// # Panics
/// None of them can be learned: `native/crate/fuzz/make_lessons.py` writes them anew.
#[must_use]
pub fn library(lessons: &[&[u8]]) -> Library {
    let room = Room { entries: 100, bytes: 10_000_000, variants: 10 };
    let library = Library::new(room, CursorKey::new(b"secret"));
    let learned = lessons.iter().filter(|lesson| library.learn(lesson).is_ok()).count();
    assert!(learned > 0, "native/crate/fuzz/make_lessons.py has to write the lessons anew");
    library
}

/// The body of a request: read, looked up, coerced and bound. Whether it could be.
pub fn body(library: &Library, body: &[u8]) -> bool {
    http::try_body(library, body)
}

/// A lesson, and what is asked of it. Whether it could be learned.
#[must_use]
pub fn lesson(lesson: &[u8]) -> bool {
    let library =
        Library::new(Room { entries: 2, bytes: 1_000_000, variants: 2 }, CursorKey::new(b"secret"));
    if library.learn(lesson).is_err() {
        return false;
    }
    // again: what is known already is kept once
    assert!(library.learn(lesson).is_ok());
    assert!(library.figures().entries <= 1);
    if let Ok(found) = serde_json::from_slice::<serde_json::Value>(lesson) {
        let asked = serde_json::json!({
            "query": found["query"],
            "operationName": found["operation_name"],
            "variables": found["given"],
        });
        body(&library, asked.to_string().as_bytes());
        let bare = serde_json::json!({"query": found["query"]});
        body(&library, bare.to_string().as_bytes());
    }
    true
}

/// What a server of PostgreSQL's could send, cut into pieces as the first byte says. How many
/// answers there are in it.
#[must_use]
pub fn answers(bytes: &[u8]) -> usize {
    let Some((&size, stream)) = bytes.split_first() else { return 0 };
    pg::try_answers(stream, usize::from(size).max(1))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    fn seeds(target: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target);
        let mut paths: Vec<_> = fs::read_dir(folder)
            .expect("the folder of seeds")
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        assert!(!paths.is_empty());
        paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
    }

    #[test]
    fn bodies_are_bound_or_left_to_python() {
        let lessons = seeds("lesson");
        let lessons: Vec<&[u8]> = lessons.iter().map(Vec::as_slice).collect();
        let library = super::library(&lessons);
        let bound = seeds("body").iter().filter(|body| super::body(&library, body)).count();
        assert!(bound > 0, "native/crate/fuzz/make_lessons.py has to write the bodies anew");
    }

    #[test]
    fn lessons_are_learned_or_refused() {
        assert!(seeds("lesson").iter().filter(|lesson| super::lesson(lesson)).count() > 0);
    }

    #[test]
    fn answers_are_the_same_in_pieces() {
        assert!(seeds("answers").iter().map(|bytes| super::answers(bytes)).sum::<usize>() > 0);
    }
}
