//! Machines to run open-weight models on, bought or rented.

use quantities::Range;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::row::Row;
use crate::unit::Unit;

choices! {
    /// Kind of machine.
    MachineKind {
        /// Carried about; one user.
        Laptop = "laptop",
        /// Stands on or under a desk; one user or a small team.
        Workstation = "workstation",
        /// Small box with memory shared by processor and graphics.
        SmallBox = "small_box",
        /// Lives in a rack or a server room; many users.
        Server = "server",
    }
}

choices! {
    /// What a part of a machine's price is for.
    PartKind {
        /// The machine as it is sold.
        Whole = "whole",
        /// A graphics card or accelerator.
        Accelerator = "accelerator",
        /// Everything around the accelerators: case, processor, memory, disks, power supply.
        Chassis = "chassis",
    }
}

/// One part of a machine's price.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// How many.
    pub count: u64,
    /// Price of one, United States dollars, without tax.
    pub price: Fact,
}

/// A machine that can run a model. Figures are for the whole machine, all accelerators together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Machine {
    /// Id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Kind.
    pub kind: MachineKind,
    /// Name of the accelerator, as [`Rent::gpu`] has it; none where the processor does the work.
    pub gpu: Option<String>,
    /// How many accelerators.
    pub gpus: u64,
    /// Memory a model and its conversations can use, all accelerators together.
    pub memory: Fact,
    /// Speed at which that memory is read: of ONE accelerator, since splitting layers adds none.
    pub bandwidth: Fact,
    /// Dense 16-bit arithmetic of ONE accelerator.
    pub arithmetic: Option<Fact>,
    /// Power under load.
    pub load_power: Fact,
    /// Power when switched on and waiting.
    pub idle_power: Fact,
    /// Parts of the price.
    pub parts: Vec<Part>,
}

choices! {
    /// Where a rented accelerator stands.
    RentRegion {
        /// With a host that has it in the European Union.
        Eu = "eu",
        /// Anywhere.
        Any = "any",
    }
}

/// What an hour on a rented accelerator costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rent {
    /// Name of the accelerator.
    pub gpu: String,
    /// Where it stands.
    pub region: RentRegion,
    /// Memory of one accelerator.
    pub memory: Fact,
    /// Speed of that memory.
    pub bandwidth: Fact,
    /// Dense 16-bit arithmetic.
    pub arithmetic: Option<Fact>,
    /// United States dollars an hour for one accelerator, on demand, over the offers seen.
    pub price: Fact,
    /// How many offers the range was drawn from.
    pub offers: u64,
}

impl Machine {
    pub(crate) const FILE: &'static str = "machines.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let gpu = row.text_if_given("gpu")?;
        let gpus = row.count_if_given("gpus")?.unwrap_or(0);
        if gpu.is_some() != (gpus > 0) {
            return Err(row.invalid("gpus", gpus, "a count where gpu is given, and only there"));
        }
        let parts = row
            .inner("parts")?
            .iter()
            .map(|part| {
                let read = Part {
                    kind: part.choice("kind")?,
                    count: part.count("count")?,
                    price: part.fact("price", &[Unit::Usd])?,
                };
                part.finish()?;
                Ok(read)
            })
            .collect::<Result<Vec<_>, CatalogueError>>()?;
        if parts.is_empty() {
            return Err(row.invalid("parts", "empty", "one part or more"));
        }
        let (load_power, idle_power) = (
            row.fact("load_power", &[Unit::Watts])?,
            row.fact("idle_power", &[Unit::Watts])?,
        );
        if idle_power.value.likely() > load_power.value.likely() {
            let allowed = format!("{} or less", load_power.value.likely());
            return Err(row.invalid("idle_power", idle_power.value.likely(), allowed));
        }
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            kind: row.choice("kind")?,
            gpu,
            gpus,
            memory: row.fact("memory", &[Unit::Gigabytes])?,
            bandwidth: row.fact("bandwidth", &[Unit::GigabytesPerSecond])?,
            arithmetic: row.fact_if_given("arithmetic", &[Unit::Teraflops])?,
            load_power,
            idle_power,
            parts,
        })
    }

    /// Price of the whole machine in United States dollars, without tax.
    ///
    /// The parts' limits are added as they stand, which supposes that dear parts come together;
    /// in a shortage of memory they do.
    pub fn price(&self) -> Range {
        let total = |figure: fn(Range) -> f64| -> f64 {
            self.parts
                .iter()
                .map(|part| part.count as f64 * figure(part.price.value))
                .sum()
        };
        let likely = total(Range::likely);
        Range::new(total(Range::low), likely, total(Range::high)).unwrap_or(Range::exact(likely))
    }
}

impl Rent {
    pub(crate) const FILE: &'static str = "rents.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            gpu: row.text("gpu")?,
            region: row.choice("region")?,
            memory: row.fact("memory", &[Unit::Gigabytes])?,
            bandwidth: row.fact("bandwidth", &[Unit::GigabytesPerSecond])?,
            arithmetic: row.fact_if_given("arithmetic", &[Unit::Teraflops])?,
            price: row.fact("price", &[Unit::UsdPerHour])?,
            offers: row.count("offers")?,
        })
    }
}
