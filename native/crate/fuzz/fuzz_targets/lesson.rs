//! What Python hands over.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|lesson: &[u8]| {
    let _ = fraise_server::fuzzing::lesson(lesson);
});
