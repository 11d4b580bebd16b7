//! Measures the core without Python: `throughput split FILE` or `throughput shape PROGRAM DOCUMENT`.
//!
//! Prints one figure a run: MB/s of text that is split, or nanoseconds a document.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

use fraise_core::shape::{Program, Scratch};
use fraise_core::sql::split;

const RUNS: usize = 7;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *words {
        ["split", file] => measure_split(&read(file)),
        ["shape", program, document] => measure_shape(&read(program), &read(document)),
        _ => {
            eprintln!("usage: throughput split FILE | throughput shape PROGRAM DOCUMENT");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn measure_split(text: &str) {
    for _ in 0..RUNS {
        let begin = Instant::now();
        let result = split(black_box(text));
        let seconds = begin.elapsed().as_secs_f64();
        let split = result.unwrap_or_else(|error| panic!("{error:?}"));
        assert!(!split.statements.is_empty());
        println!("{:.1}", text.len() as f64 / 1e6 / seconds);
    }
}

fn measure_shape(program: &str, document: &str) {
    const TIMES: u32 = 20_000;
    let program = Program::parse(program.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let mut scratch = Scratch::default();
    for _ in 0..RUNS {
        let begin = Instant::now();
        for _ in 0..TIMES {
            let rendered = program.render(Some(black_box(document.as_bytes())), &mut scratch);
            black_box(rendered.is_ok());
        }
        println!("{:.1}", begin.elapsed().as_nanos() as f64 / f64::from(TIMES));
    }
}
