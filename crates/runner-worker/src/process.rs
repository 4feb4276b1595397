//! This process itself: its end and its limits.

/// Ends this process when the one that started it has died.
///
/// Closed standard input is the first sign of that and `inbox` acts on it. This is the second,
/// for the case that some other process still holds the far end of the pipe. Linux could send a
/// signal instead (`PR_SET_PDEATHSIG`), but it does so when the *thread* that started this
/// process ends, and a thread of a pool may end long before its program.
#[cfg(unix)]
pub(crate) fn end_with_parent() {
    let Some(parent) = rustix::process::getppid() else {
        return;
    };
    std::thread::spawn(move || {
        while rustix::process::getppid() == Some(parent) {
            std::thread::sleep(std::time::Duration::from_secs(1));
        }
        end_now();
    });
}

/// Ends this process when the one that started it has died: here by closed input alone.
#[cfg(not(unix))]
pub(crate) fn end_with_parent() {}

/// Ends this process at once, whatever the engine is doing.
///
/// An ordinary exit would run llama.cpp's clean-up on this thread while another thread is still
/// computing with what is cleaned up.
pub(crate) fn end_now() -> ! {
    #[cfg(unix)]
    {
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
    std::process::exit(1)
}

/// Refuses this process more address space than this many bytes, so that asking for too much
/// is an error here rather than an emergency for the whole computer.
///
/// Mapped model files count. A limit that the system refuses is not set. Nor is one set in a build
/// for graphics cards: their drivers set aside address space for all memory there is, without
/// taking any. There the supervisor watches what is really taken.
#[cfg(target_os = "linux")]
pub(crate) fn limit_memory(bytes: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    if FOR_CARDS {
        return;
    }
    let maximum = getrlimit(Resource::As).maximum;
    let bytes = maximum.map_or(bytes, |maximum| maximum.min(bytes));
    let _ = setrlimit(
        Resource::As,
        Rlimit {
            current: Some(bytes),
            maximum,
        },
    );
}

/// Whether this build has a driver of graphics cards in it.
#[cfg(target_os = "linux")]
const FOR_CARDS: bool = cfg!(any(feature = "cuda", feature = "vulkan"));

/// Does something that may take no more than a little memory beyond what this process has: more
/// is refused, which ends this process rather than bringing the computer to its knees.
#[cfg(target_os = "linux")]
pub(crate) fn with_little_memory<T>(work: impl FnOnce() -> T) -> T {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    /// A hundred times what an honest template takes.
    const LITTLE: u64 = 256 << 20;
    let before = getrlimit(Resource::As);
    let taken = std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let figure = status
                .lines()
                .find_map(|line| line.strip_prefix("VmSize:"))?;
            let kilobytes = figure.trim().strip_suffix("kB")?.trim();
            Some(kilobytes.parse::<u64>().ok()?.saturating_mul(1024))
        });
    if let Some(taken) = taken {
        let little = taken.saturating_add(LITTLE);
        let current = before.current.map_or(little, |limit| limit.min(little));
        let _ = setrlimit(
            Resource::As,
            Rlimit {
                current: Some(current),
                maximum: before.maximum,
            },
        );
    }
    let done = work();
    let _ = setrlimit(Resource::As, before);
    done
}

/// Other systems offer no such limit.
#[cfg(not(target_os = "linux"))]
pub(crate) fn with_little_memory<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// Other systems have no limit on address space that a process can set for itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn limit_memory(_bytes: u64) {}
