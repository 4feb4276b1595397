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
/// Mapped model files count. A limit that the system refuses is not set.
#[cfg(target_os = "linux")]
pub(crate) fn limit_memory(bytes: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

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

/// Other systems have no limit on address space that a process can set for itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn limit_memory(_bytes: u64) {}
