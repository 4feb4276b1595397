//! All that the typesetter can see: one template, one data file, the charts,
//! the case. It reaches no disk, no network and no clock.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::{ReportError, fonts};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

const TEMPLATE: &str = include_str!("report.typ");

/// The closed world of one report.
pub(crate) struct ReportWorld {
    template: Source,
    files: HashMap<FileId, Bytes>,
}

impl ReportWorld {
    /// A world with the template and the given files, by name.
    pub(crate) fn new(files: Vec<(String, Vec<u8>)>) -> Result<Self, ReportError> {
        let template = Source::new(file_id("report.typ")?, TEMPLATE.to_owned());
        let files = files
            .into_iter()
            .map(|(name, bytes)| Ok((file_id(&name)?, Bytes::new(bytes))))
            .collect::<Result<_, ReportError>>()?;
        Ok(Self { template, files })
    }
}

// Names are the same for every report: file ids are kept for the life of the process.
fn file_id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|error| ReportError::Typeset {
        detail: format!("{name}: {error}"),
    })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            return Ok(self.template.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::face(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
