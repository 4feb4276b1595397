//! Every call about the network that the app and its children make, as the kernel sees them.

use std::fs;
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// A record that `strace` keeps of a running app.
pub(crate) struct Watch {
    folder: PathBuf,
}

impl Watch {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// A program that starts `app` and writes down what it does.
    pub(super) fn program(&self, app: &Path) -> PathBuf {
        let script = self.folder.join("watched");
        let text = format!(
            "#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=%network -o '{}' '{}' \"$@\"\n",
            self.record().display(),
            app.display()
        );
        fs::write(&script, text).expect("a place for the script");
        fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).expect("our own file");
        script
    }

    fn record(&self) -> PathBuf {
        self.folder.join("network.txt")
    }

    fn lines(&self) -> Vec<String> {
        fs::read_to_string(self.record())
            .expect("strace wrote something; is it installed?")
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// Connections that were made to something on this computer without a network, such as the
    /// screen. None would mean that nothing was watched.
    pub(crate) fn local(&self) -> usize {
        self.lines()
            .iter()
            .filter(|line| line.contains("connect(") && line.contains("sa_family=AF_UNIX"))
            .count()
    }

    /// Processes that were watched.
    pub(crate) fn processes(&self) -> usize {
        let mut numbers: Vec<String> = self
            .lines()
            .iter()
            .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
            .collect();
        numbers.sort();
        numbers.dedup();
        numbers.len()
    }

    /// Calls that name an address beyond this computer, whether or not they succeeded.
    pub(crate) fn beyond_this_computer(&self) -> Vec<String> {
        self.lines()
            .into_iter()
            .filter(|line| addresses(line).iter().any(|address| !is_here(*address)))
            .collect()
    }
}

/// The addresses of sockets in a call: `inet_addr("192.0.2.1")` and
/// `inet_pton(AF_INET6, "2001:db8::1", …)`. What the kernel tells of its own routing names
/// addresses too, and nothing is sent to them.
fn addresses(line: &str) -> Vec<IpAddr> {
    let quoted = line.split('"').skip(1).step_by(2);
    let named = line.contains("sa_family=AF_INET");
    quoted
        .filter(|_| named)
        .filter_map(|text| text.parse().ok())
        .collect()
}

/// Nothing (a socket that waits at any address of this computer), or this computer itself.
fn is_here(address: IpAddr) -> bool {
    let address = address.to_canonical();
    address.is_loopback() || address.is_unspecified()
}

#[test]
fn an_address_beyond_this_computer_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let watch = Watch::new(folder.path());
    let near = "7 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0";
    let far = "7 sendto(9, \"\\1\", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr)}, 28) = 1";
    let told = "7 recvmsg(9, {msg_name={sa_family=AF_NETLINK}, msg_iov=[{rtm_family=AF_INET}, inet_addr(\"192.0.2.1\")]}, 0) = 52";
    fs::write(watch.record(), format!("{near}\n{far}\n{told}\n")).expect("a record");
    assert_eq!(watch.beyond_this_computer(), [far]);
}
