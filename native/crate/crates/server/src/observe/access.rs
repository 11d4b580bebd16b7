//! A line for each request, as `fraiseql.http.logs` and `fraiseql.serving.logs` write it.

use std::fmt::Write;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::Deserialize;

use super::clock::{iso, time_of_day};

/// Names are the client's to choose, and lines stay short.
const LONGEST_NAME: usize = 100;

/// How lines look.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// What is told of one request; no value that somebody sent is in it.
#[derive(Clone, Debug)]
pub struct Line {
    /// When it was answered.
    pub time: SystemTime,
    /// Of the request.
    pub method: Arc<str>,
    /// Of the request, without its query string.
    pub path: Arc<str>,
    /// None where the client went away before there was an answer.
    pub status: Option<u16>,
    /// The kind of the operation.
    pub operation: Option<Box<str>>,
    /// Its name.
    pub name: Option<Box<str>>,
    /// The SHA-256 of its document.
    pub document: Option<Box<str>>,
    /// The code of the error.
    pub error: Option<&'static str>,
    /// Of the body that was sent.
    pub bytes: usize,
    /// From the head of the request to the answer.
    pub took: Duration,
    /// Of the request.
    pub identifier: Box<str>,
    /// The ids of its trace and of its span, where it has them.
    pub trace: Option<Box<[String; 2]>>,
}

impl Line {
    /// The line, its end included.
    #[must_use]
    pub fn format(&self, form: Form) -> String {
        let message = self.message();
        let is_failure = self.status.is_some_and(|status| status >= 500);
        match form {
            Form::Text => {
                let level = if is_failure { "error: " } else { "" };
                format!("{} {level}{message}\n", time_of_day(self.time))
            }
            Form::Json => self.json(&message, if is_failure { "error" } else { "info" }),
        }
    }

    fn milliseconds(&self) -> f64 {
        self.took.as_secs_f64() * 1000.0
    }

    fn message(&self) -> String {
        let name = self.name.as_deref().map(shorten);
        let told = match (self.operation.as_deref(), &name) {
            (Some(operation), Some(name)) => format!("{operation} {name}"),
            (Some(one), None) => one.to_owned(),
            (None, Some(one)) => one.clone(),
            (None, None) => "-".to_owned(),
        };
        let status = self.status.map_or_else(|| "gone".to_owned(), |status| status.to_string());
        let (method, path, bytes) = (&self.method, escape(&self.path), self.bytes);
        let (milliseconds, identifier) = (self.milliseconds(), &self.identifier);
        format!("{method} {path} {status} {told} {milliseconds:.1} ms {bytes} B {identifier}")
    }

    fn json(&self, message: &str, level: &str) -> String {
        let name = self.name.as_deref().map(shorten);
        let mut line = String::with_capacity(512);
        text(&mut line, "{", "time", Some(&iso(self.time)));
        text(&mut line, ", ", "level", Some(level));
        text(&mut line, ", ", "logger", Some("fraiseql.access"));
        text(&mut line, ", ", "message", Some(message));
        text(&mut line, ", ", "method", Some(&self.method));
        text(&mut line, ", ", "path", Some(&escape(&self.path)));
        let status = self.status.map_or_else(|| "null".to_owned(), |status| status.to_string());
        let _ = write!(line, ", \"status\": {status}");
        text(&mut line, ", ", "operation", self.operation.as_deref());
        text(&mut line, ", ", "operation_name", name.as_deref());
        text(&mut line, ", ", "document", self.document.as_deref());
        let error = self.error.map(|code| format!("\"{code}\"")).unwrap_or_default();
        let (milliseconds, bytes) = (self.milliseconds(), self.bytes);
        let _ = write!(
            line,
            ", \"errors\": [{error}], \"retries\": 0, \"milliseconds\": {milliseconds:.1}, \
             \"bytes\": {bytes}"
        );
        text(&mut line, ", ", "request_id", Some(&self.identifier));
        if let Some([trace, span]) = self.trace.as_deref() {
            text(&mut line, ", ", "trace_id", Some(trace));
            text(&mut line, ", ", "span_id", Some(span));
        }
        line.push_str("}\n");
        line
    }
}

/// A key and its string as Python writes them without `ensure_ascii`.
fn text(line: &mut String, before: &str, key: &str, value: Option<&str>) {
    // It cannot fail: a string is always JSON.
    let value = serde_json::to_string(&value).unwrap_or_default();
    let _ = write!(line, "{before}\"{key}\": {value}");
}

fn shorten(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        None => name.to_owned(),
        Some((end, _)) => format!("{}...", &name[..end]),
    }
}

/// A path as Python's `unicode_escape` has it.
fn escape(path: &str) -> String {
    let mut found = String::with_capacity(path.len());
    for character in path.chars() {
        let code = u32::from(character);
        let _ = match character {
            '\\' => write!(found, "\\\\"),
            '\n' => write!(found, "\\n"),
            '\r' => write!(found, "\\r"),
            '\t' => write!(found, "\\t"),
            ' '..='~' => write!(found, "{character}"),
            _ if code < 0x100 => write!(found, "\\x{code:02x}"),
            _ if code < 0x10000 => write!(found, "\\u{code:04x}"),
            _ => write!(found, "\\U{code:08x}"),
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn line(row: &Value) -> Line {
        let text = |key: &str| row[key].as_str().map(Box::from);
        Line {
            time: SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_125),
            method: "POST".into(),
            path: row["path"].as_str().unwrap().into(),
            status: row["status"].as_u64().map(|status| u16::try_from(status).unwrap()),
            operation: text("operation"),
            name: text("name"),
            document: text("document"),
            error: match row["error"].as_str() {
                None => None,
                Some("TIMEOUT") => Some("TIMEOUT"),
                Some("REQUEST_TIMEOUT") => Some("REQUEST_TIMEOUT"),
                Some(other) => panic!("{other}"),
            },
            bytes: usize::try_from(row["bytes"].as_u64().unwrap()).unwrap(),
            took: Duration::from_secs_f64(row["seconds"].as_f64().unwrap()),
            identifier: "0123456789abcdef".into(),
            trace: text("trace")
                .zip(text("span"))
                .map(|(trace, span)| Box::new([trace.into_string(), span.into_string()])),
        }
    }

    #[test]
    fn lines_are_those_of_python() {
        let table = include_str!("../../tests/fixtures/http.json");
        let table: Value = serde_json::from_str(table).unwrap();
        let rows = table["lines"].as_array().unwrap();
        assert!(rows.len() > 40);
        for row in rows {
            let line = line(row);
            assert_eq!(line.format(Form::Json).trim_end(), row["json"].as_str().unwrap());
            let text = line.format(Form::Text);
            let (time, rest) = text.trim_end_matches('\n').split_at(8);
            assert_eq!(time, time_of_day(line.time));
            let message = row["message"].as_str().unwrap();
            let expected = match row["level"].as_str() {
                Some("error") => format!(" error: {message}"),
                _ => format!(" {message}"),
            };
            assert_eq!(rest, expected);
        }
    }
}
