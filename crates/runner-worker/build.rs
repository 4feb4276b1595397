//! Where the worker finds its libraries, in a build that carries any.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_EVERY_CPU").is_none() {
        return;
    }
    // Where llama.cpp's build put its libraries and the routines, for the tests.
    if let Ok(routines) = std::env::var("DEP_LLAMA_BACKENDS_DIR") {
        println!("cargo::rustc-env=ENGINE_ROUTINES={routines}");
    }
    // Windows looks beside the program by itself.
    match std::env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux") => {
            println!("cargo::rustc-link-arg-bins=-Wl,-rpath,$ORIGIN");
            // The older kind of tag: it comes before LD_LIBRARY_PATH, and holds for the libraries
            // that a library asks for too.
            println!("cargo::rustc-link-arg-bins=-Wl,--disable-new-dtags");
        }
        Ok("macos") => println!("cargo::rustc-link-arg-bins=-Wl,-rpath,@executable_path"),
        _ => {}
    }
}
