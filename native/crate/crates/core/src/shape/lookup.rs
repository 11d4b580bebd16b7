//! From a source key to the field that wants it.

/// An open-addressed table over a few keys, made for misses: most keys of a document are not wanted.
#[derive(Debug)]
pub(super) struct Lookup {
    keys: Vec<Box<[u8]>>,
    /// Index into `keys` plus one; 0 is empty. At most a quarter is in use.
    table: Box<[u32]>,
    mask: usize,
}

impl Lookup {
    /// A table over distinct keys.
    pub(super) fn new(keys: Vec<Box<[u8]>>) -> Self {
        let size = (keys.len() * 4).next_power_of_two().max(16);
        let mut table = vec![0_u32; size].into_boxed_slice();
        let mask = size - 1;
        for (index, key) in keys.iter().enumerate() {
            let mut slot = hash(key) & mask;
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = u32::try_from(index + 1).expect("a program has fewer than 2^32 fields");
        }
        Self { keys, table, mask }
    }

    /// The index of a key.
    #[inline]
    pub(super) fn find(&self, key: &[u8]) -> Option<usize> {
        let mut slot = hash(key) & self.mask;
        loop {
            let index = (self.table[slot] as usize).checked_sub(1)?;
            if *self.keys[index] == *key {
                return Some(index);
            }
            slot = (slot + 1) & self.mask;
        }
    }
}

/// Cheap, and good enough for names: length, first, middle and last byte.
#[inline]
fn hash(key: &[u8]) -> usize {
    let length = key.len();
    if length == 0 {
        return 0;
    }
    let (first, middle, last) = (key[0], key[length / 2], key[length - 1]);
    length
        .wrapping_mul(7)
        .wrapping_add(usize::from(first).wrapping_mul(31))
        .wrapping_add(usize::from(middle).wrapping_mul(17))
        .wrapping_add(usize::from(last).wrapping_mul(5))
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn finds_each_key_and_no_other() {
        let names = ["", "id", "name", "nome", "identifier", "created_at", "updated_at"];
        let lookup = Lookup::new(names.iter().map(|name| name.as_bytes().into()).collect());
        for (index, name) in names.iter().enumerate() {
            assert_eq!(lookup.find(name.as_bytes()), Some(index));
        }
        for other in ["i", "nime", "createdXat", "identifies"] {
            assert_eq!(lookup.find(other.as_bytes()), None);
        }
        assert_eq!(Lookup::new(Vec::new()).find(b"id"), None);
    }
}
