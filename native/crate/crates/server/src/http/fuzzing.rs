//! The body of a request, for fuzzers.

use super::parameters::{self, Asked, Request};
use crate::Unsure;
use crate::plan::Library;

/// Operations in one list.
const MOST: usize = 5;

/// Reads a body, looks up what it names, coerces its variables and binds them.
///
/// # Panics
/// What is bound is not what PostgreSQL takes.
pub(crate) fn try_body(library: &Library, body: &[u8]) -> bool {
    bind(library, body).is_ok()
}

fn bind(library: &Library, body: &[u8]) -> Result<(), Unsure> {
    match parameters::read(body, MOST)? {
        Request::One(asked) => bind_one(library, &asked),
        Request::Many(all) => {
            assert!((1..=MOST).contains(&all.len()));
            all.iter().try_for_each(|asked| bind_one(library, asked))
        }
    }
}

fn bind_one(library: &Library, asked: &Asked<'_>) -> Result<(), Unsure> {
    let known = library.find(asked.operation())?;
    let coerced = known.coerce(asked.variables.map(|variables| variables.get()))?;
    let told = known.tell(&coerced);
    serde_json::from_slice::<serde::de::IgnoredAny>(&told).expect("what is coerced is JSON");
    let plan = known.plan(&coerced)?;
    for statement in &plan.statements {
        let bound = statement.bind(&coerced, library.cursor_key())?;
        assert_eq!(bound.count(), statement.statement.parameters);
        assert_eq!(count(bound.bytes()), usize::from(bound.count()));
    }
    Ok(())
}

/// How many values there are in a message `Bind`, each of which is text.
fn count(mut bytes: &[u8]) -> usize {
    let mut values = 0;
    while let Some((length, rest)) = bytes.split_first_chunk() {
        values += 1;
        bytes = rest;
        if let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) {
            let text = std::str::from_utf8(&rest[..length]).expect("values are text");
            assert!(!text.contains('\0'), "PostgreSQL has no such text");
            bytes = &rest[length..];
        }
    }
    assert!(bytes.is_empty(), "something is left over");
    values
}
