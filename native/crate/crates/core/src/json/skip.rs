//! Passing over a value: checked to the last byte, without recursion, with nothing kept.

use super::MAX_DEPTH;
use super::error::JsonError;
use super::token::{end_of_scalar, end_of_string, peek};

/// Which of the open containers are objects; one bit each.
struct Open {
    objects: [u64; MAX_DEPTH / 64],
    count: usize,
}

impl Open {
    #[inline(always)]
    fn push(&mut self, object: bool) {
        let (word, bit) = (self.count / 64 % (MAX_DEPTH / 64), self.count % 64);
        self.objects[word] = self.objects[word] & !(1 << bit) | (u64::from(object) << bit);
        self.count += 1;
    }

    /// Whether the innermost open container is an object.
    #[inline(always)]
    fn is_object(&self) -> bool {
        let top = self.count.wrapping_sub(1);
        self.objects[top / 64 % (MAX_DEPTH / 64)] >> (top % 64) & 1 == 1
    }
}

/// Behind the value at `start`, which stands inside of `depth` containers.
#[inline]
pub(super) fn end_of_value(bytes: &[u8], start: usize, depth: usize) -> Result<usize, JsonError> {
    match peek(bytes, start) {
        (b'{' | b'[', start) => end_of_container(bytes, start, depth),
        (first, start) => end_of_scalar(bytes, start, first),
    }
}

/// Behind a key and its colon.
#[inline(always)]
fn end_of_key(bytes: &[u8], start: usize) -> Result<usize, JsonError> {
    let (first, start) = peek(bytes, start);
    if first != b'"' {
        return Err(JsonError::syntax(start));
    }
    let (colon, end) = peek(bytes, end_of_string(bytes, start)?);
    if colon == b':' { Ok(end + 1) } else { Err(JsonError::syntax(end)) }
}

/// Behind the container whose bracket is at `start`.
fn end_of_container(bytes: &[u8], start: usize, depth: usize) -> Result<usize, JsonError> {
    let mut open = Open { objects: [0; MAX_DEPTH / 64], count: 0 };
    let room = MAX_DEPTH - depth;
    let mut object = false;
    let mut position = start;
    loop {
        // A value begins here.
        let (first, start) = peek(bytes, position);
        if first == b'{' || first == b'[' {
            if open.count == room {
                return Err(JsonError::depth(start));
            }
            object = first == b'{';
            open.push(object);
            let (next, inside) = peek(bytes, start + 1);
            if next != first + 2 {
                position = if object { end_of_key(bytes, inside)? } else { inside };
                continue;
            }
            open.count -= 1;
            position = inside + 1;
            if open.count == 0 {
                return Ok(position);
            }
            object = open.is_object();
        } else {
            position = end_of_scalar(bytes, start, first)?;
        }
        // A value has ended here.
        loop {
            let (next, at) = peek(bytes, position);
            if next == b',' {
                position = if object { end_of_key(bytes, at + 1)? } else { at + 1 };
                break;
            }
            if next != if object { b'}' } else { b']' } {
                return Err(JsonError::syntax(at));
            }
            open.count -= 1;
            position = at + 1;
            if open.count == 0 {
                return Ok(position);
            }
            object = open.is_object();
        }
    }
}
