//! Seeded random numbers.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream of random numbers, one for each seed and place.
pub(crate) struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// Neighbouring places must not be alike, so seed and place are mixed with the finaliser of
    /// `MurmurHash3` first.
    pub(crate) fn new(seed: u64, place: u64) -> Self {
        let mut mixed = seed ^ place.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed ^ (mixed >> 33)))
    }

    /// A whole number below `end`, which is at least 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        // The upper half of the product is below `end`, so it fits.
        #[allow(clippy::cast_possible_truncation)]
        let place = ((u128::from(self.0.next_u64()) * end as u128) >> 64) as usize;
        place
    }
}
