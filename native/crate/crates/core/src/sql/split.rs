//! SQL text to statements.

use super::copy;
use super::error::{Failure, SqlError, SqlErrorKind};
use super::names::Summary;
use super::place::Places;
use super::statement::{Split, Statement};
use super::token::{Kind, Scanner, Token};

/// Split SQL text into statements, as `fraise_accel.split_sql` describes.
///
/// # Errors
/// Something is not closed, or the text holds a psql meta-command.
pub fn split(text: &str) -> Result<Split, SqlError> {
    let mut splitter = Splitter {
        text,
        scanner: Scanner::new(text),
        summary: Summary::new(text),
        statements: Vec::new(),
    };
    match splitter.split() {
        Ok(()) => Ok(splitter.finish()),
        Err(failure) => {
            let mut places = Places::new(text, splitter.scanner.begin);
            let offset = places.characters(failure.offset);
            let (line, column) = places.line_and_column();
            Err(SqlError { kind: failure.kind, detail: failure.detail, offset, line, column })
        }
    }
}

struct Splitter<'t> {
    text: &'t str,
    scanner: Scanner<'t>,
    summary: Summary<'t>,
    /// Offsets are of bytes until the end, lines and columns are 0.
    statements: Vec<Statement>,
}

impl<'t> Splitter<'t> {
    fn split(&mut self) -> Result<(), Failure> {
        while let Some(token) = self.scanner.next()? {
            if token.kind == Kind::Meta {
                self.drop_meta(token)?;
            } else if self.written(token) != ";" {
                self.read_statement(token)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn written(&self, token: Token) -> &'t str {
        &self.text[token.start..token.end]
    }

    /// Skip the lines that newer versions of `pg_dump` write; all other commands are psql's.
    fn drop_meta(&mut self, token: Token) -> Result<(), Failure> {
        let bytes = self.scanner.bytes;
        let before = &bytes[self.scanner.begin..token.start];
        let alone = before
            .iter()
            .rev()
            .take_while(|&&byte| byte != b'\n')
            .all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | 0x0b | 0x0c));
        let command = self.read_command(token);
        if !alone || !matches!(command, "\\restrict" | "\\unrestrict") {
            return Err(self.refuse_meta(token));
        }
        let rest = &bytes[token.start..];
        let line = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        self.scanner.position = token.start + line;
        Ok(())
    }

    fn read_command(&self, token: Token) -> &'t str {
        let rest = &self.text[token.start..];
        let end = rest.find([' ', '\t', '\n', '\r', '\x0b', '\x0c']).unwrap_or(rest.len());
        &rest[..end]
    }

    fn refuse_meta(&self, token: Token) -> Failure {
        Failure::new(SqlErrorKind::Meta, self.read_command(token), token.start)
    }

    fn read_statement(&mut self, first: Token) -> Result<(), Failure> {
        self.summary.begin();
        let mut body = Body::default();
        let mut token = first;
        let mut end;
        let ended = loop {
            if token.kind == Kind::Meta {
                return Err(self.refuse_meta(token));
            }
            let written = self.written(token);
            self.summary.add(token);
            body.follow(token, written, &self.summary);
            end = token.end;
            match self.scanner.next()? {
                Some(next) if self.written(next) == ";" && body.may_end() => break true,
                Some(next) => token = next,
                None => break false,
            }
        };
        if !ended {
            body.check_closed()?;
        }
        self.summary.finish();
        let summary = &self.summary;
        let mut copy_data = None;
        if body.reads_stdin && summary.head(0) == Some("copy") {
            if !ended {
                let detail = "COPY ... FROM stdin has no data";
                return Err(Failure::new(SqlErrorKind::Copy, detail, first.start));
            }
            copy_data = Some(copy::read_data(&mut self.scanner, first.start)?);
        }
        self.statements.push(Statement {
            start: first.start,
            end,
            line: 0,
            column: 0,
            copy_data,
            head: summary.head_start..summary.heads.len(),
            names: summary.names_start..summary.names.len(),
        });
        Ok(())
    }

    /// Turn byte offsets into places.
    fn finish(self) -> Split {
        let mut places = Places::new(self.text, self.scanner.begin);
        let mut statements = self.statements;
        for statement in &mut statements {
            statement.start = places.characters(statement.start);
            (statement.line, statement.column) = places.line_and_column();
            statement.end = places.characters(statement.end);
            if let Some((start, end)) = &mut statement.copy_data {
                *start = places.characters(*start);
                *end = places.characters(*end);
            }
        }
        Split { statements, heads: self.summary.heads, names: self.summary.names }
    }
}

/// What has to be closed before a semicolon ends the statement.
#[derive(Default)]
struct Body {
    parentheses: Vec<usize>,
    /// Depth of BEGIN ATOMIC and the CASE expressions in it, and where it began.
    atomic: usize,
    opened: usize,
    previous: Previous,
    reads_stdin: bool,
}

/// What the last token means for the next one.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Previous {
    #[default]
    Other,
    /// A name follows: `t.end`, `AS end`.
    Named,
    From,
    /// `BEGIN` and its offset.
    Begin(usize),
}

impl Body {
    /// Take the next token.
    #[inline]
    fn follow(&mut self, token: Token, written: &str, summary: &Summary<'_>) {
        self.previous = match token.kind {
            Kind::Word => self.follow_word(token, written, summary),
            Kind::Punctuation => {
                match written {
                    "(" => self.parentheses.push(token.start),
                    ")" => drop(self.parentheses.pop()),
                    _ => {}
                }
                if written == "." { Previous::Named } else { Previous::Other }
            }
            _ => Previous::Other,
        }
    }

    fn follow_word(&mut self, token: Token, word: &str, summary: &Summary<'_>) -> Previous {
        // All words that matter have two to six letters.
        if !matches!(word.len(), 2..=6) {
            return Previous::Other;
        }
        let is = |expected: &str| word.eq_ignore_ascii_case(expected);
        if self.previous == Previous::From && self.parentheses.is_empty() && is("stdin") {
            self.reads_stdin = true;
        } else if self.previous != Previous::Named {
            if self.atomic > 0 {
                if is("case") {
                    self.atomic += 1;
                } else if is("end") {
                    self.atomic -= 1;
                }
            } else if let Previous::Begin(start) = self.previous
                && is("atomic")
                && creates_routine(summary)
            {
                self.atomic = 1;
                self.opened = start;
            }
        }
        match word.len() {
            2 if is("as") => Previous::Named,
            4 if is("from") => Previous::From,
            5 if is("begin") => Previous::Begin(token.start),
            _ => Previous::Other,
        }
    }

    #[inline]
    fn may_end(&self) -> bool {
        self.atomic == 0 && self.parentheses.is_empty()
    }

    /// Refuse what is still open at the end of the text.
    fn check_closed(&self) -> Result<(), Failure> {
        if self.atomic > 0 {
            let detail = "a body opened by BEGIN ATOMIC is not closed";
            return Err(Failure::new(SqlErrorKind::Atomic, detail, self.opened));
        }
        match self.parentheses.last() {
            Some(&start) => {
                let detail = "a parenthesis is not closed";
                Err(Failure::new(SqlErrorKind::Parenthesis, detail, start))
            }
            None => Ok(()),
        }
    }
}

fn creates_routine(summary: &Summary<'_>) -> bool {
    let kind = match (summary.head(1), summary.head(2)) {
        (Some("or"), Some("replace")) => summary.head(3),
        (kind, _) => kind,
    };
    summary.head(0) == Some("create") && matches!(kind, Some("function" | "procedure"))
}
