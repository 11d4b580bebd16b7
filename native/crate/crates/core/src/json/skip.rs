//! Passing over a value: checked to the last byte, without recursion, with nothing kept.

use super::MAX_DEPTH;
use super::document::Document;
use super::token::{Begin, begin, end_of_scalar, peek, read_key};

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

/// Behind a value that stands inside of `depth` containers; None where it is not JSON or nests too
/// deep.
#[inline(always)]
pub(super) fn end_of_value(document: Document<'_>, value: Begin, depth: usize) -> Option<usize> {
    if matches!(value.first, b'{' | b'[') {
        end_of_container(document, value, depth)
    } else {
        end_of_scalar(document, value)
    }
}

/// Behind an object or an array.
#[inline(never)]
fn end_of_container(document: Document<'_>, mut value: Begin, depth: usize) -> Option<usize> {
    let mut open = Open { objects: [0; MAX_DEPTH / 64], count: 0 };
    let room = MAX_DEPTH - depth;
    let mut object = false;
    loop {
        // A value begins here.
        let mut end;
        if matches!(value.first, b'{' | b'[') {
            if open.count == room {
                return None;
            }
            object = value.first == b'{';
            open.push(object);
            let next = peek(document, value.start + 1);
            if next.first != value.first + 2 {
                value = begin_item(document, object, next)?;
                continue;
            }
            open.count -= 1;
            end = next.start + 1;
            if open.count == 0 {
                return Some(end);
            }
            object = open.is_object();
        } else {
            end = end_of_scalar(document, value)?;
        }
        // A value has ended here.
        loop {
            let next = peek(document, end);
            if next.first == b',' {
                value = begin_item(document, object, begin(document, next.start + 1))?;
                break;
            }
            if next.first != if object { b'}' } else { b']' } {
                return None;
            }
            open.count -= 1;
            end = next.start + 1;
            if open.count == 0 {
                return Some(end);
            }
            object = open.is_object();
        }
    }
}

/// Where the value of an item begins: behind the key of an object.
#[inline(always)]
fn begin_item(document: Document<'_>, object: bool, item: Begin) -> Option<Begin> {
    if object { Some(read_key(document, item)?.value) } else { Some(item) }
}
