//! Free disk space.

use std::path::Path;

use quantities::Bytes;

/// Space that this user can still fill on the disk which holds `path`, or would hold it once it
/// is made. `None` where the system does not say.
pub fn free_disk_space(path: &Path) -> Option<Bytes> {
    let path = std::path::absolute(path).ok()?;
    let existing = path.ancestors().find(|folder| folder.exists())?;
    free_at(existing)
}

#[cfg(unix)]
fn free_at(existing: &Path) -> Option<Bytes> {
    let disk = rustix::fs::statvfs(existing).ok()?;
    Some(crate::memory::bytes(
        disk.f_bavail.saturating_mul(disk.f_frsize),
    ))
}

#[cfg(not(unix))]
fn free_at(existing: &Path) -> Option<Bytes> {
    sysinfo::Disks::new_with_refreshed_list()
        .iter()
        .filter(|disk| existing.starts_with(disk.mount_point()))
        .max_by_key(|disk| disk.mount_point().as_os_str().len())
        .map(|disk| crate::memory::bytes(disk.available_space()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_does_not_exist_yet_is_judged_by_its_parent() {
        let folder = tempfile::tempdir().unwrap();
        let here = free_disk_space(folder.path()).unwrap();
        let not_yet = free_disk_space(&folder.path().join("models/large.gguf")).unwrap();
        assert!(here.0 > 0.0);
        assert!((here.0 - not_yet.0).abs() < 1e9);
    }
}
