//! Everything a fresh clone needs before anything can be built.

use crate::failure::Failure;
use crate::node::Node;
use crate::{model, reference, system_packages};

/// What the set-up is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Building and opening the window.
    Running,
    /// Running every test, which needs a display, a keychain, a driver and `SALib` as well.
    Testing,
}

/// Installs what is missing and builds the interface, without which nothing else builds.
///
/// # Errors
/// When something cannot be installed or fetched.
pub(crate) fn setup(purpose: For) -> Result<Node, Failure> {
    println!("==> Set-up");
    if system_packages::is_debian() {
        let mut packages = system_packages::BUILD.to_vec();
        if purpose == For::Testing {
            packages.extend(system_packages::TEST);
        }
        system_packages::install_missing(&packages)?;
    } else if let Some(advice) = system_packages::advice_for_other_systems() {
        return Err(Failure::usage(
            "Something that building needs is missing, and on this system it is installed by hand.",
            advice,
        ));
    }
    let node = Node::ready()?;
    model::ready()?;
    if purpose == For::Testing {
        model::ready_for_tests()?;
        reference::ready()?;
    }
    node.install_packages()?;
    node.build_interface()?;
    Ok(node)
}
