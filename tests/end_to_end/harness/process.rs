//! Programs the tests start, which end with them.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// How long anything may take before a test gives up on it. Generous, because tests share two
/// cores with compilers.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A program and everything it started, ended together.
///
/// Ending the driver alone would leave the app behind, holding the test's pipes open for ever.
pub(crate) struct Group {
    child: Child,
}

impl Group {
    pub(crate) fn start(command: &mut Command) -> Self {
        let child = command
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
        Self { child }
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Every living process of the group, the first one included.
    pub(crate) fn members(&self) -> Vec<u32> {
        let group = self.child.id();
        fs::read_dir("/proc")
            .expect("Linux has /proc")
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
            .filter(|process| group_of(*process) == Some(group))
            .collect()
    }

    /// The member that runs this program.
    pub(crate) fn member_running(&self, program: &Path) -> Option<u32> {
        self.members()
            .into_iter()
            .find(|process| executable(*process).is_some_and(|path| path == program))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = pid(self.child.id()) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.wait();
    }
}

/// Ends a process at once, as a power cut would.
pub(crate) fn kill(process: u32) {
    let process = pid(process).expect("a process has a number");
    kill_process(process, Signal::KILL).expect("the process is there and ours");
}

/// Whether the process is still there and not only waiting to be buried. Its first thread may be
/// dead while others still end; until the last has, the process holds its files and their locks.
pub(crate) fn is_alive(process: u32) -> bool {
    let first_thread = fs::read_to_string(format!("/proc/{process}/stat"))
        .ok()
        .and_then(|stat| fields(&stat).first().map(|state| state != "Z"))
        .unwrap_or(false);
    let threads = fs::read_dir(format!("/proc/{process}/task")).map_or(0, Iterator::count);
    first_thread || threads > 1
}

/// Waits until `ready` answers something.
pub(crate) fn wait_until<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = ready() {
            return value;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn pid(number: u32) -> Option<Pid> {
    Pid::from_raw(i32::try_from(number).ok()?)
}

fn executable(process: u32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{process}/exe")).ok()
}

fn group_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    fields(&stat).get(2)?.parse().ok()
}

/// The fields after the program's name, which may itself hold spaces and brackets.
fn fields(stat: &str) -> Vec<String> {
    stat.rsplit_once(')')
        .map(|(_, rest)| rest.split_whitespace().map(str::to_owned).collect())
        .unwrap_or_default()
}
