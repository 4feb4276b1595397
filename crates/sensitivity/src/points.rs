//! Quasi-random points of the unit hypercube.
//!
//! Points come from Sobol's sequence with the direction numbers of Joe and Kuo (*SIAM Journal on
//! Scientific Computing* 30(5), 2008), scrambled as Owen proposed (Burley, *Journal of Computer
//! Graphics Techniques* 9(4), 2020). With so many dimensions plain points of the sequence would
//! lie on few planes until there are very many of them; scrambled ones do not, and a seed gives
//! another, equally good set.

use sobol_burley::{NUM_DIMENSIONS, sample};

/// The most points that the sequence gives.
pub(crate) const MOST: usize = 1 << 16;

/// Half the step between two neighbouring coordinates, which have 24 bits: keeps points off the
/// faces of the cube, where the quantile of an unbounded figure would be infinite.
const HALF_STEP: f64 = 1.0 / (1_u64 << 25) as f64;

/// Writes point `index` of the set that belongs to `seed`. `index` is below [`MOST`].
///
/// The sequence has 256 dimensions; further ones are those of another seed, which are
/// independent of the first ("padding", Burley 2020, section 4).
pub(crate) fn point(index: usize, seed: u64, coordinates: &mut [f64]) {
    // Below 2^16.
    #[allow(clippy::cast_possible_truncation)]
    let index = index as u32;
    #[allow(clippy::cast_possible_truncation)] // Both halves are kept.
    let seed = (seed ^ (seed >> 32)) as u32;
    for (block, coordinates) in (0_u32..).zip(coordinates.chunks_mut(NUM_DIMENSIONS as usize)) {
        let seed = seed.wrapping_add(block);
        for (dimension, coordinate) in (0_u32..).zip(coordinates) {
            *coordinate = f64::from(sample(index, dimension, seed)) + HALF_STEP;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sixteenth_of_every_axis_holds_its_share_of_the_points_beyond_256_dimensions_too() {
        let (points, dimensions) = (256, 400);
        let mut counts = vec![[0; 16]; dimensions];
        let mut coordinates = vec![0.0; dimensions];
        for index in 0..points {
            point(index, 5, &mut coordinates);
            for (count, coordinate) in counts.iter_mut().zip(&coordinates) {
                assert!((0.0..1.0).contains(coordinate) && *coordinate > 0.0);
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let part = (coordinate * 16.0) as usize;
                count[part] += 1;
            }
        }
        assert!(counts.iter().all(|count| *count == [16; 16]));
    }

    #[test]
    fn two_seeds_give_different_points_and_one_the_same() {
        let at = |seed| {
            let mut point_ = [0.0; 3];
            point(9, seed, &mut point_);
            point_
        };
        assert_eq!(at(1).map(f64::to_bits), at(1).map(f64::to_bits));
        assert_ne!(at(1).map(f64::to_bits), at(2).map(f64::to_bits));
    }
}
