//! A program and a document, parted by NUL.
#![no_main]

use fraise_core::shape::{Program, Scratch};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(end) = bytes.iter().position(|&byte| byte == 0) else { return };
    let (program, document) = (&bytes[..end], &bytes[end + 1..]);
    let Ok(program) = Program::parse(program) else { return };
    let mut scratch = Scratch::default();
    for _ in 0..2 {
        // the second time with what the first has learned of the order of keys
        if let Ok(rendered) = program.render(Some(document), &mut scratch) {
            if rendered.faults.is_empty() {
                check(scratch.output());
            }
        }
    }
    let _ = program.render(None, &mut scratch);
    if let Some(rows) = program.rows() {
        let documents = [Some(document), None, Some(document)];
        if let Ok(rendered) = rows.render(&documents, &mut scratch) {
            if rendered.faults.is_empty() {
                check(scratch.output());
            }
        }
    }
});

/// What goes to clients is JSON.
fn check(output: &[u8]) {
    let mut reader = serde_json::Deserializer::from_slice(output);
    reader.disable_recursion_limit();
    if let Err(error) = <serde::de::IgnoredAny as serde::Deserialize>::deserialize(&mut reader)
        .and_then(|_| reader.end())
    {
        panic!("{error}: {}", String::from_utf8_lossy(output));
    }
}
