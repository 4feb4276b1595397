//! The routines that compute: compiled in for the processors of the last ten years, or carried
//! beside the program for each generation, of which the best that this processor knows is taken.

use runner_protocol::Failure;

use crate::log_tail::LogTail;

/// Makes sure of routines that this processor can run. `None` where they are compiled in, or else
/// the name of the set that was taken, such as `zen4`.
///
/// # Errors
/// [`Failure::ProcessorTooOld`] when it can run none; [`Failure::EngineIncomplete`] when none is
/// there to be run.
#[cfg(not(feature = "every-cpu"))]
pub(crate) fn load(_log: &LogTail) -> Result<Option<String>, Failure> {
    crate::processor::refusal().map_or(Ok(None), Err)
}

/// Makes sure of routines that this processor can run. `None` where they are compiled in, or else
/// the name of the set that was taken, such as `zen4`.
///
/// They come from the folder of this program and from nowhere else: left to itself llama.cpp would
/// look through the current folder too, and run what lies there.
///
/// # Errors
/// [`Failure::ProcessorTooOld`] when it can run none; [`Failure::EngineIncomplete`] when none is
/// there to be run.
#[cfg(feature = "every-cpu")]
pub(crate) fn load(log: &LogTail) -> Result<Option<String>, Failure> {
    use llama_cpp_2::llama_backend::load_backends_from_path;
    use llama_cpp_2::{LlamaBackendDeviceType, list_llama_ggml_backend_devices};

    let program = std::env::current_exe().map_err(|error| incomplete(error.to_string()))?;
    let folder = program
        .parent()
        // The binding panics at a path that is not Unicode.
        .filter(|folder| folder.is_absolute() && folder.to_str().is_some())
        .ok_or_else(|| incomplete(format!("{} is no usable path", program.display())))?;
    load_backends_from_path(folder);
    let computes = list_llama_ggml_backend_devices()
        .iter()
        .any(|device| device.device_type == LlamaBackendDeviceType::Cpu);
    if computes {
        return Ok(log.routines());
    }
    Err(match crate::processor::refusal() {
        Some(too_old) if any_carried(folder) => too_old,
        _ => incomplete(format!("no routines that run here in {}", folder.display())),
    })
}

#[cfg(feature = "every-cpu")]
fn incomplete(detail: String) -> Failure {
    Failure::EngineIncomplete { detail }
}

/// Whether there are routines in a folder, for whichever processor.
#[cfg(feature = "every-cpu")]
fn any_carried(folder: &std::path::Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|files| {
        files
            .flatten()
            .any(|file| name_of_set(&file.path()).is_some())
    })
}

/// The set of routines that a file holds, by its name: `libggml-cpu-zen4.so` holds `zen4`.
pub(crate) fn name_of_set(file: &std::path::Path) -> Option<&str> {
    let stem = file.file_stem()?.to_str()?;
    let stem = stem.strip_prefix("lib").unwrap_or(stem);
    stem.strip_prefix("ggml-cpu-")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_set_is_named_by_its_file() {
        for (file, set) in [
            ("/opt/engine/libggml-cpu-zen4.so", Some("zen4")),
            ("engine/ggml-cpu-haswell.dll", Some("haswell")),
            ("/opt/engine/libggml-cpu-armv8.2_1.so", Some("armv8.2_1")),
            ("/opt/engine/libggml-base.so.0", None),
            ("/opt/engine/libllama.so", None),
        ] {
            assert_eq!(name_of_set(Path::new(file)), set, "{file}");
        }
    }
}
