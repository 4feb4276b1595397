//! Writes small model files to read back.

#![allow(dead_code, unreachable_pub, missing_docs)]

/// A model file in the making.
pub struct Written {
    pub version: u32,
    pub big_endian: bool,
    values: Vec<u8>,
    value_count: u64,
    tensors: Vec<u8>,
    tensor_count: u64,
    weights: u64,
}

impl Written {
    /// A file of some architecture that says how wide and how deep it is.
    pub fn new(architecture: &str) -> Self {
        Self::with(architecture, 3, false)
    }

    pub fn with(architecture: &str, version: u32, big_endian: bool) -> Self {
        let mut written = Self {
            version,
            big_endian,
            values: Vec::new(),
            value_count: 0,
            tensors: Vec::new(),
            tensor_count: 0,
            weights: 0,
        };
        written.text("general.architecture", architecture);
        written
    }

    fn u32(&self, number: u32) -> [u8; 4] {
        if self.big_endian {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        }
    }

    fn u64(&self, number: u64) -> [u8; 8] {
        if self.big_endian {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        }
    }

    fn key(&mut self, key: &str, kind: u32) {
        let (length, kind) = (self.u64(key.len() as u64), self.u32(kind));
        self.values.extend(length);
        self.values.extend(key.as_bytes());
        self.values.extend(kind);
        self.value_count += 1;
    }

    pub fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.key(key, 8);
        let length = self.u64(text.len() as u64);
        self.values.extend(length);
        self.values.extend(text.as_bytes());
        self
    }

    pub fn number(&mut self, key: &str, number: u32) -> &mut Self {
        self.key(key, 4);
        let number = self.u32(number);
        self.values.extend(number);
        self
    }

    pub fn numbers(&mut self, key: &str, numbers: &[u32]) -> &mut Self {
        self.key(key, 9);
        let (kind, length) = (self.u32(4), self.u64(numbers.len() as u64));
        self.values.extend(kind);
        self.values.extend(length);
        for number in numbers {
            let number = self.u32(*number);
            self.values.extend(number);
        }
        self
    }

    pub fn texts(&mut self, key: &str, texts: &[&str]) -> &mut Self {
        self.key(key, 9);
        let (kind, length) = (self.u32(8), self.u64(texts.len() as u64));
        self.values.extend(kind);
        self.values.extend(length);
        for text in texts {
            let length = self.u64(text.len() as u64);
            self.values.extend(length);
            self.values.extend(text.as_bytes());
        }
        self
    }

    /// A tensor of 16-bit numbers.
    pub fn tensor(&mut self, name: &str, sides: &[u64]) -> &mut Self {
        self.tensor_of(name, sides, 1, 2)
    }

    pub fn tensor_of(&mut self, name: &str, sides: &[u64], kind: u32, width: u64) -> &mut Self {
        let mut entry = Vec::new();
        entry.extend(self.u64(name.len() as u64));
        entry.extend(name.as_bytes());
        entry.extend(self.u32(u32::try_from(sides.len()).unwrap_or(0)));
        for side in sides {
            entry.extend(self.u64(*side));
        }
        entry.extend(self.u32(kind));
        entry.extend(self.u64(self.weights));
        self.tensors.extend(entry);
        self.tensor_count += 1;
        self.weights += (sides.iter().product::<u64>() * width).next_multiple_of(32);
        self
    }

    /// The header, and the length of the whole file.
    pub fn header(&self) -> (Vec<u8>, u64) {
        let mut bytes = b"GGUF".to_vec();
        bytes.extend(self.u32(self.version));
        bytes.extend(self.u64(self.tensor_count));
        bytes.extend(self.u64(self.value_count));
        bytes.extend(&self.values);
        bytes.extend(&self.tensors);
        let file = (bytes.len() as u64).next_multiple_of(32) + self.weights;
        (bytes, file)
    }
}

/// A two-layer model with the common values, each under its architecture's name.
pub fn small(architecture: &str, values: &[(&str, u32)]) -> Written {
    let mut file = Written::new(architecture);
    for (key, number) in values {
        file.number(&format!("{architecture}.{key}"), *number);
    }
    file
}
