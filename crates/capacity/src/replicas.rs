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
/// chapter 3). How much is plannable comes from the waiting that people accept:
/// [`crate::plannable_share`].
pub fn replicas(load: &Load) -> f64 {
    let busy = load.pieces_an_hour * load.seconds_a_piece / 3600.0;
    libm::ceil(busy / load.plannable).max(1.0) + f64::from(u8::from(load.redundant))
}

/// Machines for a busy hour, and what they draw in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MachinesNeeded {
    /// Machines, the one to spare among them.
    pub machines: f64,
    /// Share of all their time in the hour that is busy, 0–1.
    pub busy_share: f64,
    /// Watts of all together in the hour, on average.
    pub watts: f64,
}

/// Machines for a load and their power: what waits draws `idle_watts`, what works `load_watts`.
pub fn machines_and_power(load: &Load, idle_watts: f64, load_watts: f64) -> MachinesNeeded {
    let machines = replicas(load);
    let busy = load.pieces_an_hour * load.seconds_a_piece / 3600.0;
    let busy_share = (busy / machines).min(1.0);
    MachinesNeeded {
        machines,
        busy_share,
        watts: machines * (idle_watts + busy_share * (load_watts - idle_watts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn power_lies_between_waiting_and_working() {
        let load = Load {
            pieces_an_hour: 180.0,
            seconds_a_piece: 30.0,
            plannable: 0.6,
            redundant: true,
        };
        let needed = machines_and_power(&load, 100.0, 700.0);
        assert!((needed.machines - 4.0).abs() < 1e-12);
        assert!((needed.busy_share - 1.5 / 4.0).abs() < 1e-12);
        assert!((needed.watts - (400.0 + 1.5 * 600.0)).abs() < 1e-9);
    }

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
