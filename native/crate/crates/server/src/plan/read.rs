//! From JSON text to values, as Python's `json` reads it, and less: what would not be the same there
//! is refused.
//!
//! serde_json is not asked, because it reads integers of more than 64 bits as floats.

use std::borrow::Cow;
use std::collections::HashMap;

use super::value::Value;

/// Why a text is not read.
pub(crate) type Refusal = &'static str;

const NO_JSON: Refusal = "no JSON";
const TOO_DEEP: Refusal = "JSON that is nested too deeply";
const NO_TEXT: Refusal = "text that PostgreSQL cannot hold";
const NO_NUMBER: Refusal = "a number that is too large";

/// Objects of more keys find a key that is there twice by hashing.
const FEW: usize = 16;

/// A place in a JSON text.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

/// A number as it is written.
pub(crate) struct Number<'a> {
    pub(crate) text: &'a str,
    /// Whether it has neither fraction nor exponent.
    pub(crate) is_int: bool,
}

/// The one value of a text.
///
/// # Errors
/// The text is no JSON, nests deeper than `depth`, or holds what no [`Value`] does.
pub(crate) fn read(text: &str, depth: usize) -> Result<Value<'_>, Refusal> {
    let mut reader = Reader::new(text, depth);
    let value = reader.value()?;
    reader.end()?;
    Ok(value)
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str, depth: usize) -> Self {
        Self { text, at: 0, depth }
    }

    /// The next byte that is no white space; 0 at the end.
    pub(crate) fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return byte;
            }
            self.at += 1;
        }
        0
    }

    /// Go past a byte, if it is the next.
    pub(crate) fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    /// Nothing may follow.
    pub(crate) fn end(&mut self) -> Result<(), Refusal> {
        self.peek();
        if self.at == self.text.len() { Ok(()) } else { Err(NO_JSON) }
    }

    pub(crate) fn value(&mut self) -> Result<Value<'a>, Refusal> {
        match self.peek() {
            b'"' => self.string().map(Value::Text),
            b'{' => self.object(),
            b'[' => self.list(),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => {
                let number = self.number()?;
                if number.is_int {
                    number.text.parse().map(Value::Int).map_err(|_| NO_NUMBER)
                } else {
                    let value: f64 = number.text.parse().map_err(|_| NO_NUMBER)?;
                    if value.is_finite() { Ok(Value::Float(value)) } else { Err(NO_NUMBER) }
                }
            }
        }
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Refusal> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(NO_JSON);
        }
        self.at += word.len();
        Ok(value)
    }

    fn deeper(&mut self) -> Result<(), Refusal> {
        self.depth = self.depth.checked_sub(1).ok_or(TOO_DEEP)?;
        Ok(())
    }

    fn list(&mut self) -> Result<Value<'a>, Refusal> {
        self.deeper()?;
        self.at += 1;
        let mut items = Vec::new();
        if !self.skip(b']') {
            loop {
                items.push(self.value()?);
                if self.skip(b']') {
                    break;
                }
                if !self.skip(b',') {
                    return Err(NO_JSON);
                }
            }
        }
        self.depth += 1;
        Ok(Value::List(items))
    }

    fn object(&mut self) -> Result<Value<'a>, Refusal> {
        let mut entries = Entries::default();
        self.entries(|reader, key| {
            let value = reader.value()?;
            entries.put(key, value);
            Ok(())
        })?;
        Ok(Value::Object(entries.list))
    }

    /// The entries of an object, one by one; whoever takes them reads the value.
    pub(crate) fn entries(
        &mut self,
        mut take: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        if self.peek() != b'{' {
            return Err(NO_JSON);
        }
        self.deeper()?;
        self.at += 1;
        if !self.skip(b'}') {
            loop {
                if self.peek() != b'"' {
                    return Err(NO_JSON);
                }
                let key = self.string()?;
                if !self.skip(b':') {
                    return Err(NO_JSON);
                }
                take(self, key)?;
                if self.skip(b'}') {
                    break;
                }
                if !self.skip(b',') {
                    return Err(NO_JSON);
                }
            }
        }
        self.depth += 1;
        Ok(())
    }

    /// The number that begins here.
    pub(crate) fn number(&mut self) -> Result<Number<'a>, Refusal> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut end = start + usize::from(bytes.get(start) == Some(&b'-'));
        let first = end;
        end = digits(bytes, end)?;
        if bytes[first] == b'0' && end > first + 1 {
            return Err(NO_JSON);
        }
        let mut is_int = true;
        if bytes.get(end) == Some(&b'.') {
            is_int = false;
            end = digits(bytes, end + 1)?;
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            is_int = false;
            end += 1;
            end += usize::from(matches!(bytes.get(end), Some(b'+' | b'-')));
            end = digits(bytes, end)?;
        }
        self.at = end;
        Ok(Number { text: &self.text[start..end], is_int })
    }

    /// The string whose opening quote is here.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, Refusal> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut end = start;
        loop {
            match bytes.get(end) {
                Some(b'"') => {
                    self.at = end + 1;
                    return Ok(Cow::Borrowed(&self.text[start..end]));
                }
                Some(b'\\') => return self.escaped(start, end).map(Cow::Owned),
                None | Some(0..0x20) => return Err(NO_JSON),
                Some(_) => end += 1,
            }
        }
    }

    /// The same where the first escape is at `at`.
    fn escaped(&mut self, start: usize, mut at: usize) -> Result<String, Refusal> {
        let bytes = self.text.as_bytes();
        let mut found = String::with_capacity(at - start + 16);
        let mut plain = start;
        loop {
            match bytes.get(at) {
                Some(b'"') => {
                    found.push_str(&self.text[plain..at]);
                    self.at = at + 1;
                    return Ok(found);
                }
                Some(b'\\') => {
                    found.push_str(&self.text[plain..at]);
                    let (character, end) = escape(bytes, at + 1)?;
                    found.push(character);
                    (at, plain) = (end, end);
                }
                None | Some(0..0x20) => return Err(NO_JSON),
                Some(_) => at += 1,
            }
        }
    }
}

/// Entries of an object in the order in which keys first came; of a key the last value counts.
#[derive(Default)]
struct Entries<'a> {
    list: Vec<(Cow<'a, str>, Value<'a>)>,
    places: HashMap<Cow<'a, str>, usize>,
}

impl<'a> Entries<'a> {
    fn put(&mut self, key: Cow<'a, str>, value: Value<'a>) {
        if let Some(place) = self.find(&key) {
            self.list[place].1 = value;
            return;
        }
        self.list.push((key, value));
        if self.list.len() == FEW {
            let keys = self.list.iter().enumerate();
            self.places = keys.map(|(place, (key, _))| (key.clone(), place)).collect();
        } else if self.list.len() > FEW {
            let place = self.list.len() - 1;
            self.places.insert(self.list[place].0.clone(), place);
        }
    }

    fn find(&self, wanted: &str) -> Option<usize> {
        if self.list.len() < FEW {
            return self.list.iter().position(|(key, _)| key == wanted);
        }
        self.places.get(wanted).copied()
    }
}

fn digits(bytes: &[u8], start: usize) -> Result<usize, Refusal> {
    let count = bytes[start.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit());
    match count.count() {
        0 => Err(NO_JSON),
        count => Ok(start + count),
    }
}

/// The character of an escape, and the offset behind it.
fn escape(bytes: &[u8], at: usize) -> Result<(char, usize), Refusal> {
    let plain = match bytes.get(at) {
        Some(b'u') => return unicode(bytes, at + 1),
        Some(b'n') => '\n',
        Some(b't') => '\t',
        Some(b'r') => '\r',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(&byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
        _ => return Err(NO_JSON),
    };
    Ok((plain, at + 1))
}

fn unicode(bytes: &[u8], at: usize) -> Result<(char, usize), Refusal> {
    let high = unit(bytes, at)?;
    if !(0xd800..0xe000).contains(&high) {
        return match char::from_u32(high) {
            Some('\0') | None => Err(NO_TEXT),
            Some(character) => Ok((character, at + 4)),
        };
    }
    if high >= 0xdc00 || bytes.get(at + 4..at + 6) != Some(b"\\u") {
        return Err(NO_TEXT);
    }
    let low = unit(bytes, at + 6)?;
    if !(0xdc00..0xe000).contains(&low) {
        return Err(NO_TEXT);
    }
    let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    char::from_u32(code).map(|character| (character, at + 10)).ok_or(NO_TEXT)
}

fn unit(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    let digits = bytes.get(at..at + 4).ok_or(NO_JSON)?;
    let digit = |code, byte: &u8| Some(code * 16 + char::from(*byte).to_digit(16)?);
    digits.iter().try_fold(0, digit).ok_or(NO_JSON)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(text: &str) -> Refusal {
        read(text, 8).expect_err(text)
    }

    #[test]
    fn reads_every_kind() {
        let found = read(r#" {"a": [1, -0, 2.50, 1e3, true, false, null, "é\n\ud83d\ude00"]} "#, 8);
        let items = vec![
            Value::Int(1),
            Value::Int(0),
            Value::Float(2.5),
            Value::Float(1000.0),
            Value::Bool(true),
            Value::Bool(false),
            Value::Null,
            Value::text("é\n😀"),
        ];
        assert_eq!(found, Ok(Value::Object(vec![("a".into(), Value::List(items))])));
    }

    #[test]
    fn of_a_key_that_is_there_twice_the_last_value_counts_at_the_first_place() {
        for filler in [0, 1, 14, 15, 16, 40] {
            let more: String = (0..filler).map(|index| format!("\"k{index}\":0,")).collect();
            let text = format!("{{\"a\":1,{more}\"b\":2,\"a\":3}}");
            let Ok(Value::Object(entries)) = read(&text, 8) else { panic!("{text}") };
            assert_eq!(entries[0], ("a".into(), Value::Int(3)));
            assert_eq!(entries.len(), filler + 2);
        }
    }

    #[test]
    fn refuses_what_python_reads_otherwise_or_not_at_all() {
        for text in ["9223372036854775808", "-9223372036854775809", "1e400", "-1e999"] {
            assert_eq!(refused(text), NO_NUMBER);
        }
        for text in
            [r#""\u0000""#, r#""\ud800""#, r#""\ud800x""#, r#""\udc00""#, r#""\ud800\u0041""#]
        {
            assert_eq!(refused(text), NO_TEXT);
        }
        for text in [
            "",
            " ",
            "nul",
            "NaN",
            "Infinity",
            "-",
            "01",
            "-01",
            "1.",
            ".5",
            "1e",
            "+1",
            "[1,]",
            "[1",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "\"a",
            "\"\t\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "1 2",
            "'a'",
            "\"\\u+123\"",
            "\u{feff}1",
            "{\"a\":1 \"b\":2}",
            "\"\\",
            "\"\\u12",
        ] {
            assert_eq!(refused(text), NO_JSON, "{text}");
        }
    }

    #[test]
    fn bounds_depth() {
        assert!(read(&("[".repeat(8) + &"]".repeat(8)), 8).is_ok());
        assert_eq!(refused(&("[".repeat(9) + &"]".repeat(9))), TOO_DEEP);
        assert_eq!(refused(&"{\"a\":".repeat(9)), TOO_DEEP);
        assert!(read(&format!("[{}[]]", "[],".repeat(20)), 2).is_ok());
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            proptest::num::f64::NORMAL.prop_map(Into::into),
            "[^\0]{0,20}".prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::hash_map("[^\0]{0,6}", inner, 0..20)
                    .prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    fn same(found: &Value<'_>, expected: &serde_json::Value) -> bool {
        match (found, expected) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Bool(found), serde_json::Value::Bool(expected)) => found == expected,
            (Value::Int(found), serde_json::Value::Number(number)) => {
                number.as_i64() == Some(*found)
            }
            (Value::Float(found), serde_json::Value::Number(number)) => {
                number.is_f64() && number.as_f64() == Some(*found)
            }
            (Value::Text(found), serde_json::Value::String(text)) => found == text,
            (Value::List(found), serde_json::Value::Array(items)) => {
                found.len() == items.len() && found.iter().zip(items).all(|(a, b)| same(a, b))
            }
            (Value::Object(found), serde_json::Value::Object(map)) => {
                found.len() == map.len()
                    && found.iter().all(|(key, a)| map.get(&**key).is_some_and(|b| same(a, b)))
            }
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn reads_what_serde_writes(value in json()) {
            for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
                let found = read(&text, 64).unwrap();
                prop_assert!(same(&found, &value), "{text}");
            }
        }

        #[test]
        fn never_panics_and_never_takes_what_serde_does_not(text in r#"[\[\]{}:,"\\u0-9a-fA-F.eE+ truefalsn\-]{0,30}"#) {
            if read(&text, 64).is_ok() {
                prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
            }
        }
    }
}
