//! A file brought on a stick passes the same check.

use std::fs;

use providers::download::{Stop, bring};

use crate::house::{House, expected, file};

#[test]
fn a_file_from_a_stick_is_checked_as_it_is_copied() {
    let house = House::online();
    let bytes = file(2_500_000);
    let stick = house.folder.path().join("stick.gguf");
    fs::write(&stick, &bytes).unwrap();
    let mut told = Vec::new();
    let mut tell = |copied| told.push(copied);
    let stop = Stop::default();
    let known = expected(&bytes);
    bring(&stick, &known, &house.model(), |_| None, &mut tell, &stop).unwrap();
    assert!(fs::read(house.model()).unwrap() == bytes);
    assert!(stick.exists());
    assert!(house.left_over().is_empty());
    assert_eq!(told.last(), Some(&2_500_000));
}

#[test]
fn what_is_not_the_file_leaves_nothing_behind() {
    let house = House::online();
    let bytes = file(10_000);
    let stick = house.folder.path().join("stick.gguf");
    let mut another = bytes.clone();
    another[5_000] ^= 1;
    let cases: [(&[u8], &str); 3] = [
        (&another, "download-damaged"),
        (&bytes[..9_000], "download-wrong-length"),
        (&[], "download-wrong-length"),
    ];
    let stop = Stop::default();
    for (contents, code) in cases {
        fs::write(&stick, contents).unwrap();
        let known = expected(&bytes);
        let error = bring(&stick, &known, &house.model(), |_| None, &mut |_| {}, &stop);
        assert_eq!(error.unwrap_err().code(), code);
        assert!(!house.model().exists() && house.left_over().is_empty());
    }
    let missing = house.folder.path().join("missing.gguf");
    let known = expected(&bytes);
    for source in [missing.as_path(), house.folder.path()] {
        let error = bring(source, &known, &house.model(), |_| None, &mut |_| {}, &stop);
        assert_eq!(error.unwrap_err().code(), "download-unreadable");
    }
    fs::write(&stick, &bytes).unwrap();
    let error = bring(
        &stick,
        &known,
        &house.model(),
        |_| Some(5),
        &mut |_| {},
        &stop,
    );
    assert_eq!(error.unwrap_err().code(), "download-no-room");
    stop.stop();
    let error = bring(&stick, &known, &house.model(), |_| None, &mut |_| {}, &stop);
    assert_eq!(error.unwrap_err().code(), "download-stopped");
    assert!(house.left_over().is_empty());
}
