//! LM Studio's folder: `PUBLISHER/REPOSITORY/FILE.gguf`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Found, FoundIn, FoundModel, begins_as_gguf, walk};

/// Files are two folders down; some people sort theirs into one more.
const DEPTH: usize = 3;
/// The pointer is one line with a path.
const LONGEST_PATH: usize = 4096;

/// The home folder that LM Studio was told to use instead of its own.
pub(super) fn pointed_home(home: &Path) -> Option<PathBuf> {
    let pointer = home.join(".lmstudio-home-pointer");
    if fs::metadata(&pointer).ok()?.len() > LONGEST_PATH as u64 {
        return None;
    }
    let text = fs::read_to_string(pointer).ok()?;
    let folder = PathBuf::from(text.lines().next()?.trim());
    folder.is_absolute().then_some(folder)
}

/// Adds the models of one such folder.
pub(super) fn look_in(folder: &Path, found: &mut Found) {
    if !folder.is_dir() {
        return;
    }
    // Parts of one model, by the name they have in common.
    let mut split: BTreeMap<(PathBuf, String, u32), Vec<(u32, PathBuf)>> = BTreeMap::new();
    for path in walk::files_below(folder, DEPTH, found) {
        let Some(stem) = stem_of_model(&path) else {
            continue;
        };
        match begins_as_gguf(&path) {
            Some(true) => {}
            Some(false) => continue,
            None => {
                found.unreadable.push(path);
                continue;
            }
        }
        if let Some((name, part, parts)) = part_of(&stem) {
            let beside = path.parent().unwrap_or(folder).to_owned();
            split
                .entry((beside, name.to_owned(), parts))
                .or_default()
                .push((part, path));
        } else {
            let name = name_in(folder, &path, &stem);
            found.models.extend(model(name, vec![path], 1));
        }
    }
    for ((beside, name, parts), mut here) in split {
        here.sort();
        let name = name_in(folder, &beside.join("part"), &name);
        let paths = here.into_iter().map(|(_, path)| path).collect();
        found.models.extend(model(name, paths, parts));
    }
}

/// The name of a file that may be a model, without its ending. Readers of pictures (`mmproj`)
/// belong to a model and are none.
fn stem_of_model(path: &Path) -> Option<String> {
    let is_gguf = path.extension()?.eq_ignore_ascii_case("gguf");
    let stem = path.file_stem()?.to_str()?;
    let is_model = is_gguf && !stem.starts_with('.') && !stem.to_lowercase().contains("mmproj");
    is_model.then(|| stem.to_owned())
}

/// What a name such as `Model-00001-of-00003` says: the model, the part and how many there are.
fn part_of(stem: &str) -> Option<(&str, u32, u32)> {
    let (rest, parts) = stem.rsplit_once("-of-")?;
    let (name, part) = rest.rsplit_once('-')?;
    let five_digits = |text: &str| -> Option<u32> {
        let digits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let (part, parts) = (five_digits(part)?, five_digits(parts)?);
    (1..=parts).contains(&part).then_some((name, part, parts))
}

/// `PUBLISHER/NAME`, as LM Studio shows it.
fn name_in(folder: &Path, path: &Path, stem: &str) -> String {
    let publisher = path
        .strip_prefix(folder)
        .ok()
        .filter(|below| below.components().count() > 1)
        .and_then(|below| below.iter().next()?.to_str());
    match publisher {
        Some(publisher) => format!("{publisher}/{stem}"),
        None => stem.to_owned(),
    }
}

fn model(name: String, paths: Vec<PathBuf>, parts: u32) -> Option<FoundModel> {
    let bytes = paths
        .iter()
        .filter_map(|path| Some(fs::metadata(path).ok()?.len()))
        .sum();
    let parts_here = u32::try_from(paths.len()).unwrap_or(u32::MAX);
    Some(FoundModel {
        name,
        path: paths.into_iter().next()?,
        bytes,
        origin: FoundIn::LmStudio,
        sha256: None,
        parts,
        parts_here,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_model_are_told_by_their_name() {
        assert_eq!(part_of("Big-Q4-00002-of-00003"), Some(("Big-Q4", 2, 3)));
        for whole in [
            "Big-Q4",
            "Big-2-of-3",
            "Big-00004-of-00003",
            "Big-00000-of-00003",
            "One-of-00003",
        ] {
            assert_eq!(part_of(whole), None, "{whole}");
        }
    }
}
