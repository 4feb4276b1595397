//! `LibreOffice` as a calculator: workbooks in, what their cells come to out.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Cells of one workbook as text, by sheet, row and column.
pub(crate) type Cells = BTreeMap<String, Vec<Vec<String>>>;

/// Always works a file out anew when it is opened; the default trusts what the file says.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// Every sheet to a file of its own: comma, quotation marks, UTF-8, numbers in full.
const FILTER: &str =
    "csv:Text - txt - csv (StarCalc):44,34,UTF8,1,,0,false,false,false,false,false,-1";

/// What the cells of these workbooks come to, worked out by `LibreOffice` in one start.
///
/// # Panics
/// When `LibreOffice` is not there: `cargo xtask setup` and `cargo xtask test` install it.
pub(crate) fn worked_out(workbooks: &[(String, Vec<u8>)]) -> BTreeMap<String, Cells> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).unwrap();
    let out = folder.path().join("out");
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--norestore", "--convert-to", FILTER])
        .arg("--outdir")
        .arg(&out)
        .env("LC_ALL", "C.UTF-8");
    for (name, bytes) in workbooks {
        let path = folder.path().join(format!("{name}.xlsx"));
        std::fs::write(&path, bytes).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!(
            "LibreOffice works the workbooks out and could not be started ({error}). \
             `cargo xtask setup` installs what the tests need."
        )
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "LibreOffice: {said}");
    let found = sheets(&out);
    for (name, _) in workbooks {
        assert!(
            found.contains_key(name),
            "LibreOffice left out {name}: {said}"
        );
    }
    found
}

/// Files are called `WORKBOOK-SHEET.csv`.
fn sheets(folder: &Path) -> BTreeMap<String, Cells> {
    let mut found: BTreeMap<String, Cells> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let (workbook, sheet) = stem.split_once('-').unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let cells = rows(&text);
        found
            .entry(workbook.to_owned())
            .or_default()
            .insert(sheet.to_owned(), cells);
    }
    found
}

/// Comma-separated text as rows of cells.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let last = rows.last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                last.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => last.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            other => last.last_mut().unwrap().push(other),
        }
    }
    rows
}

/// A cell; empty where there is none.
pub(crate) fn cell<'a>(cells: &'a Cells, sheet: &str, row: u32, column: u16) -> &'a str {
    cells
        .get(sheet)
        .and_then(|rows| rows.get(row as usize))
        .and_then(|row| row.get(usize::from(column)))
        .map_or("", String::as_str)
}
