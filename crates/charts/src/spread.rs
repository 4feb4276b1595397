//! Labels that want the same place, moved apart.

/// Moves labels apart so that none overlaps, each as near to where it wants to
/// be as the others allow.
///
/// `wanted` holds the centres, `extents` the room each label needs along the
/// same axis. The order is kept. The result stays within `low` to `high` when
/// everything fits; otherwise it starts at `low`.
pub(crate) fn spread(wanted: &[f64], extents: &[f64], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|left, right| wanted[*left].total_cmp(&wanted[*right]));

    // Where each label would stand if the first stood at 0 and all were packed tight.
    let mut packed = Vec::with_capacity(order.len());
    let mut position = 0.0;
    for (place, &label) in order.iter().enumerate() {
        if place > 0 {
            position += f64::midpoint(extents[order[place - 1]], extents[label]);
        }
        packed.push(position);
    }

    // Distances to the packed row must not decrease: an isotonic regression,
    // by pooling neighbours that violate the order (sum, count).
    let mut pools: Vec<(f64, f64)> = Vec::new();
    for (place, &label) in order.iter().enumerate() {
        let mut pool = (wanted[label] - packed[place], 1.0);
        while let Some(&(sum, count)) = pools.last() {
            if sum / count <= pool.0 / pool.1 {
                break;
            }
            pool = (pool.0 + sum, pool.1 + count);
            pools.pop();
        }
        pools.push(pool);
    }
    let shifts = pools.iter().flat_map(|(sum, count)| {
        (0..order.len()).map_while(move |nth| ((nth as f64) < *count).then_some(sum / count))
    });

    let half = |place: usize| order.get(place).map_or(0.0, |label| extents[*label] / 2.0);
    let last = order.len().saturating_sub(1);
    let lowest = low + half(0);
    let highest = (high - half(last) - packed.last().copied().unwrap_or(0.0)).max(lowest);

    let mut placed = vec![0.0; wanted.len()];
    for ((&label, offset), shift) in order.iter().zip(&packed).zip(shifts) {
        placed[label] = offset + shift.clamp(lowest, highest);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(
            spread(&[10.0, 50.0, 90.0], &[10.0; 3], 0.0, 100.0),
            [10.0, 50.0, 90.0]
        );
    }

    #[test]
    fn crowded_labels_are_packed_around_their_middle() {
        assert_eq!(
            spread(&[50.0, 50.0, 50.0], &[10.0; 3], 0.0, 100.0),
            [40.0, 50.0, 60.0]
        );
    }

    #[test]
    fn labels_at_the_edge_are_kept_inside_in_their_order() {
        assert_eq!(spread(&[99.0, 98.0], &[10.0; 2], 0.0, 100.0), [95.0, 85.0]);
    }

    #[test]
    fn no_labels_need_no_room() {
        assert!(spread(&[], &[], 0.0, 100.0).is_empty());
    }
}
