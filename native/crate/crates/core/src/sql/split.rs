//! SQL text to statements.

use super::copy;
use super::error::{Failure, SqlError, SqlErrorKind};
use super::lexicon::WordId;
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
            } else if !self.is_semicolon(token) {
                self.read_statement(token)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn is_semicolon(&self, token: Token) -> bool {
        self.scanner.bytes[token.start] == b';'
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
            let word = self.summary.add(token);
            body.follow(token, word, self.scanner.bytes[token.start], &self.summary);
            end = token.end;
            match self.scanner.next()? {
                Some(next) if self.is_semicolon(next) && body.may_end() => break true,
                Some(next) => token = next,
                None => break false,
            }
        };
        if !ended {
            body.check_closed()?;
        }
        let mut copy_data = None;
        if body.reads_stdin && self.summary.head(0) == Some(WordId::COPY) {
            if !ended {
                let detail = "COPY ... FROM stdin has no data";
                return Err(Failure::new(SqlErrorKind::Copy, detail, first.start));
            }
            copy_data = Some(Box::new(copy::read_data(&mut self.scanner, first.start)?));
        }
        let (head, names) = self.summary.end();
        self.statements.push(Statement {
            start: first.start,
            end,
            line: 0,
            column: 0,
            copy_data,
            head,
            names,
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
            if let Some(data) = &mut statement.copy_data {
                data.0 = places.characters(data.0);
                data.1 = places.characters(data.1);
            }
        }
        let Summary { heads, names, lexicon, .. } = self.summary;
        Split { statements, heads, names, lexicon }
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
    Dot,
    As,
    From,
    /// `BEGIN` and its offset.
    Begin(usize),
}

impl Body {
    /// Take the next token.
    #[inline]
    fn follow(&mut self, token: Token, word: Option<WordId>, first: u8, summary: &Summary<'_>) {
        self.previous = match (word, token.kind, first) {
            (Some(word), ..) => self.follow_word(token, word, summary),
            (_, Kind::Punctuation, b'.') => Previous::Dot,
            (_, Kind::Punctuation, b'(') => {
                self.parentheses.push(token.start);
                Previous::Other
            }
            (_, Kind::Punctuation, b')') => {
                self.parentheses.pop();
                Previous::Other
            }
            _ => Previous::Other,
        }
    }

    #[inline]
    fn follow_word(&mut self, token: Token, word: WordId, summary: &Summary<'_>) -> Previous {
        if !word.is_known() {
            return Previous::Other;
        }
        match (word, self.previous) {
            (WordId::STDIN, Previous::From) if self.parentheses.is_empty() => {
                self.reads_stdin = true;
            }
            (_, Previous::Dot | Previous::As) => {} // t.end and AS end are names
            (WordId::CASE, _) if self.atomic > 0 => self.atomic += 1,
            (WordId::END, _) if self.atomic > 0 => self.atomic -= 1,
            (WordId::ATOMIC, Previous::Begin(start))
                if self.atomic == 0 && creates_routine(summary) =>
            {
                self.atomic = 1;
                self.opened = start;
            }
            _ => {}
        }
        match word {
            WordId::AS => Previous::As,
            WordId::FROM => Previous::From,
            WordId::BEGIN => Previous::Begin(token.start),
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
        (Some(WordId::OR), Some(WordId::REPLACE)) => summary.head(3),
        (kind, _) => kind,
    };
    summary.head(0) == Some(WordId::CREATE)
        && matches!(kind, Some(WordId::FUNCTION | WordId::PROCEDURE))
}
