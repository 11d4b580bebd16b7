//! Passing over a value: checked to the last byte, without recursion, with nothing kept.

use super::MAX_DEPTH;
use super::cursor::Cursor;
use super::error::JsonError;

/// Which of the open containers are objects; one bit each.
struct Open {
    objects: [u64; MAX_DEPTH / 64],
    count: usize,
}

impl Open {
    #[inline]
    fn push(&mut self, object: bool) {
        let (word, bit) = (self.count / 64, self.count % 64);
        self.objects[word] = self.objects[word] & !(1 << bit) | (u64::from(object) << bit);
        self.count += 1;
    }

    #[inline]
    fn innermost_is_object(&self) -> bool {
        let top = self.count - 1;
        self.objects[top / 64] >> (top % 64) & 1 == 1
    }
}

impl Cursor<'_> {
    /// Take one value of any kind.
    ///
    /// # Errors
    /// The bytes are not a value, or nest too deep.
    #[inline]
    pub fn skip_value(&mut self) -> Result<(), JsonError> {
        match self.peek() {
            b'{' | b'[' => self.skip_container(),
            first => self.skip_scalar(first),
        }
    }

    #[inline]
    fn skip_scalar(&mut self, first: u8) -> Result<(), JsonError> {
        match first {
            b'"' => self.read_string().map(drop),
            b'-' | b'0'..=b'9' => self.read_number().map(drop),
            b't' => self.read_word(b"true"),
            b'f' => self.read_word(b"false"),
            b'n' => self.read_word(b"null"),
            _ => Err(self.error()),
        }
    }

    /// Take a key and its colon.
    #[inline]
    fn skip_key(&mut self) -> Result<(), JsonError> {
        if self.peek() != b'"' {
            return Err(self.error());
        }
        self.read_string()?;
        self.read_colon()
    }

    /// Take the container whose bracket is next.
    fn skip_container(&mut self) -> Result<(), JsonError> {
        let mut open = Open { objects: [0; MAX_DEPTH / 64], count: 0 };
        let room = MAX_DEPTH - self.depth;
        loop {
            // A value begins here.
            match self.peek() {
                bracket @ (b'{' | b'[') => {
                    if open.count == room {
                        return Err(JsonError::depth(self.position));
                    }
                    self.position += 1;
                    let object = bracket == b'{';
                    open.push(object);
                    if self.peek() != bracket + 2 {
                        if object {
                            self.skip_key()?;
                        }
                        continue;
                    }
                    self.position += 1;
                    open.count -= 1;
                }
                first => self.skip_scalar(first)?,
            }
            // A value has ended here.
            loop {
                if open.count == 0 {
                    return Ok(());
                }
                let object = open.innermost_is_object();
                match self.peek() {
                    b',' => {
                        self.position += 1;
                        if object {
                            self.skip_key()?;
                        }
                        break;
                    }
                    b'}' if object => {}
                    b']' if !object => {}
                    _ => return Err(self.error()),
                }
                self.position += 1;
                open.count -= 1;
            }
        }
    }
}
