//! Passing over a value: checked to the last byte, with nothing kept.

use super::MAX_DEPTH;
use super::alike::Alike;
use super::document::Document;
use super::token::{Begin, begin, end_of_scalar, peek, read_key};

/// So many containers inside of each other are passed over by recursion, which is quicker; what is
/// nested deeper takes no stack.
const LEVELS: usize = 4;

/// Behind a value that stands inside of `depth` containers; None where it is not JSON or nests too
/// deep.
#[inline(always)]
pub(super) fn end_of_value(document: Document<'_>, value: Begin, depth: usize) -> Option<usize> {
    end_within(document, value, depth, LEVELS)
}

/// The same with so many levels left. Plain arguments stay in registers.
#[inline(always)]
fn end_within(document: Document<'_>, value: Begin, depth: usize, levels: usize) -> Option<usize> {
    if matches!(value.first, b'{' | b'[') {
        end_of_container(document, value, depth, levels)
    } else {
        end_of_scalar(document, value)
    }
}

#[inline(never)]
fn end_of_container(
    document: Document<'_>,
    value: Begin,
    depth: usize,
    levels: usize,
) -> Option<usize> {
    if levels == 0 || depth == MAX_DEPTH {
        return end_of_deep_container(document, value, depth);
    }
    let (depth, levels) = (depth + 1, levels - 1);
    let mut alike = Alike::new();
    if value.first == b'{' {
        end_of_object(document, value, depth, levels, &mut alike)
    } else {
        end_of_list(document, value, depth, levels, &mut alike)
    }
}

/// Behind the list that is the innermost of `depth` open containers.
#[inline(always)]
fn end_of_list(
    document: Document<'_>,
    list: Begin,
    depth: usize,
    levels: usize,
    alike: &mut Alike,
) -> Option<usize> {
    let mut item = peek(document, list.start + 1);
    if item.first == b']' {
        return Some(item.start + 1);
    }
    loop {
        let end = if item.first == b'{' && levels > 0 && depth < MAX_DEPTH {
            end_of_object(document, item, depth + 1, levels - 1, alike)?
        } else {
            end_within(document, item, depth, levels)?
        };
        let next = peek(document, end);
        match next.first {
            b',' => item = begin(document, next.start + 1),
            b']' => return Some(next.start + 1),
            _ => return None,
        }
    }
}

/// Behind the object that is the innermost of `depth` open containers.
#[inline(always)]
fn end_of_object(
    document: Document<'_>,
    object: Begin,
    depth: usize,
    levels: usize,
    alike: &mut Alike,
) -> Option<usize> {
    let mut end = object.start + 1;
    for place in 0.. {
        let value = match alike.meet(document, end, place) {
            Some(value) => begin(document, value),
            None => {
                let next = peek(document, end);
                let key = match (next.first, place) {
                    (b'}', _) => return Some(next.start + 1),
                    (b'"', 0) => next,
                    (b',', 1..) => begin(document, next.start + 1),
                    _ => return None,
                };
                let value = read_key(document, key)?.value;
                alike.learn(place, end, value.start);
                value
            }
        };
        end = end_within(document, value, depth, levels)?;
    }
    None
}

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

/// Behind an object or an array, without recursion.
#[cold]
#[inline(never)]
fn end_of_deep_container(document: Document<'_>, mut value: Begin, depth: usize) -> Option<usize> {
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
