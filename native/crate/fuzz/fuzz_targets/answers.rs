//! What PostgreSQL sends.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = fraise_server::fuzzing::answers(bytes);
});
