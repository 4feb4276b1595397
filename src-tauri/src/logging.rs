//! A log for technicians: what happened and when, never what a person typed.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// Days of logs that are kept.
const DAYS: usize = 7;

/// Starts logging to a file a day in the data folder. `None` where nothing can be written
/// there; the program then works without a log.
pub(crate) fn start(data_folder: &Path) -> Option<WorkerGuard> {
    let folder = data_folder.join("logs");
    std::fs::create_dir_all(&folder).ok()?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("steelyard")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(&folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    // Only this project's own events: other crates might log what passes through them.
    let filter = EnvFilter::new(
        "off,steelyard_desktop=info,app=info,runner=info,store=info,keys=info,providers=info",
    );
    tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_env_filter(filter)
        .try_init()
        .ok()?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
    Some(guard)
}
