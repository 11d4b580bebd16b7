//! The body of a request.
#![no_main]

use std::sync::LazyLock;

use fraise_server::fuzzing;
use fraise_server::plan::Library;
use libfuzzer_sys::fuzz_target;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    fuzzing::library(&[
        include_bytes!("../seeds/lesson/0.json"),
        include_bytes!("../seeds/lesson/1.json"),
        include_bytes!("../seeds/lesson/2.json"),
        include_bytes!("../seeds/lesson/3.json"),
    ])
});

fuzz_target!(|body: &[u8]| {
    fuzzing::body(&LIBRARY, body);
});
