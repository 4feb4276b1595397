//! How many machines for the busiest hour.

/// The work of a busy hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Pieces of work in the busiest hour.
    pub pieces_an_hour: f64,
    /// Seconds of one machine's time that a piece takes.
    pub seconds_a_piece: f64,
    /// Share of a machine's time that may be planned, 0–1; the rest is headroom for moments that
    /// are busier than their hour.
    pub plannable: f64,
    /// True when the work must go on while a machine is down.
    pub redundant: bool,
}

/// Machines needed: busy seconds of the hour ÷ plannable seconds, rounded up, at least one, and
/// one more when the work must go on while one is down.
///
/// Source: the utilisation law (Little; Lazowska et al., *Quantitative System Performance*, 1984,
/// chapter 3). Headroom stands in for the queueing that an M/M/c model would give.
pub fn replicas(load: &Load) -> f64 {
    let busy = load.pieces_an_hour * load.seconds_a_piece / 3600.0;
    libm::ceil(busy / load.plannable).max(1.0) + f64::from(u8::from(load.redundant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_hundred_pieces_of_half_a_minute_take_three_machines_and_one_to_spare() {
        let load = Load {
            pieces_an_hour: 200.0,
            seconds_a_piece: 30.0,
            plannable: 0.6,
            redundant: true,
        };
        assert!((replicas(&load) - 4.0).abs() < 1e-12);
    }

    #[test]
    fn one_machine_is_the_least() {
        let load = Load {
            pieces_an_hour: 0.1,
            seconds_a_piece: 1.0,
            plannable: 0.6,
            redundant: false,
        };
        assert!((replicas(&load) - 1.0).abs() < 1e-12);
    }
}
