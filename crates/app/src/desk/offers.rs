//! Files that a person picked or dropped: looked at first, put on the shelf when they say so.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use catalogue::OpenModel;
use runner::found::{FoundIn, FoundModel, Places, found};
use runner::{ExpectedContents, ModelFile, RunnerError, verify_model};
use sha2::{Digest, Sha256};
use shelf::ThisComputer;
use store::{NewShelfModel, ShelfId, ShelfOrigin};

use super::asking::json;
use super::shelf::{Entry, Looked, fit_of, obstacle, whole};
use super::{Desk, locked};
use crate::AppError;
use crate::error_shelf::ShelfError;
use crate::present::Presenter;
use crate::view::{
    AddFoundRequest, AddModelRequest, CatalogueModelRequest, FileOfferView, FoundModelView,
    ShelfView,
};

/// Offers that are remembered; older ones were not taken.
const REMEMBERED: usize = 20;

/// Room on the disk that a copy leaves free, for everything else on the computer.
const SPARE_BYTES: f64 = 256.0 * 1_048_576.0;

const BLOCK: usize = 1 << 20;

/// Files that were offered, with the number that names each.
#[derive(Debug, Default)]
pub(super) struct Offers {
    last: u64,
    files: VecDeque<(String, PathBuf)>,
}

impl Offers {
    fn add(&mut self, path: &Path) -> String {
        self.last += 1;
        let id = self.last.to_string();
        self.files.push_back((id.clone(), path.to_owned()));
        if self.files.len() > REMEMBERED {
            self.files.pop_front();
        }
        id
    }

    fn path(&self, id: &str) -> Option<PathBuf> {
        self.files
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, path)| path.clone())
    }
}

/// A file of the catalogue whose check sum is known.
struct Known<'a> {
    model: &'a OpenModel,
    quantisation: &'a str,
    bytes: u64,
    sha256: &'a str,
}

impl Desk {
    /// A file was dropped on the window; [`Desk::dropped_file`] looks at it when the window asks.
    pub fn dropped(&self, path: &Path) {
        *locked(&self.dropped) = Some(path.to_owned());
    }

    /// Looks at the model file that was last dropped; none when none was.
    ///
    /// # Errors
    /// As [`Desk::offer_file`].
    pub fn dropped_file(&self) -> Result<Option<FileOfferView>, AppError> {
        let path = locked(&self.dropped).take();
        path.map(|path| self.offer_file(&path)).transpose()
    }

    /// Looks at a model file that the person picked, and remembers it under the offer's id. A
    /// file that is no usable model is an offer too, which says why.
    ///
    /// # Errors
    /// The store's.
    pub fn offer_file(&self, path: &Path) -> Result<FileOfferView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let id = locked(&self.offers).add(&path);
        let entries = self.entries()?;
        let (_, computer) = self.computer(&entries);
        let file_name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let looked = match self.look(&path) {
            Ok(looked) => looked,
            Err(error) => {
                return Ok(FileOfferView {
                    id,
                    name: file_name,
                    path: path.display().to_string(),
                    facts: String::new(),
                    known: false,
                    rows: Vec::new(),
                    licence: None,
                    fit: None,
                    speed: None,
                    can_run: false,
                    failure: Some(error.failure(&words)),
                    cannot_copy: None,
                    here: None,
                });
            }
        };
        let known = self.known_by_size(looked.bytes);
        let model = known.as_ref().map(|known| known.model);
        let fit = fit_of(&looked, &computer, None);
        let failure = obstacle(&looked, &fit).map(|error| error.failure(&words));
        let (licence_name, licence) = presenter.licence(model, looked.facts.licence.as_deref());
        Ok(FileOfferView {
            name: name_of(model, &looked, &path),
            facts: presenter.model_facts(
                looked.facts.parameters,
                looked.bytes,
                licence_name.as_deref(),
            ),
            known: known.is_some(),
            rows: presenter.header_rows(&looked.facts),
            licence,
            speed: presenter.speed(&fit, None),
            fit: Some(presenter.fit(&fit)),
            can_run: failure.is_none(),
            failure,
            cannot_copy: self
                .no_room(looked.bytes as f64, &computer)
                .map(|error| error.failure(&words)),
            here: entries
                .iter()
                .find(|entry| entry.file.path == path)
                .map(|entry| entry.id.clone()),
            path: path.display().to_string(),
            id,
        })
    }

    /// Why there is too little room for so many bytes more, if so.
    pub(super) fn no_room(&self, bytes: f64, computer: &ThisComputer) -> Option<AppError> {
        let free = computer.free_disk?.0;
        (free < bytes + SPARE_BYTES).then(|| {
            ShelfError::NoRoom {
                folder: self.places.own_models().display().to_string(),
                needed: bytes + SPARE_BYTES,
                free,
            }
            .into()
        })
    }

    /// The file of the catalogue with exactly this length and a known check sum.
    fn known_by_size(&self, bytes: u64) -> Option<Known<'_>> {
        self.facts.catalogue.open_models().iter().find_map(|model| {
            model.files.iter().find_map(|file| {
                let length = whole(file.bytes.value.likely());
                Some(Known {
                    model,
                    quantisation: &file.quantisation,
                    bytes: length,
                    sha256: file.sha256.as_deref()?,
                })
                .filter(|_| file.bytes.value.is_exact() && length == bytes)
            })
        })
    }

    /// Puts an offered file on the shelf: where it lies, or as a copy in the app's own folder,
    /// which is compared with the original. A file of a known length is recognised by its check
    /// sum.
    ///
    /// # Errors
    /// [`ShelfError`], [`AppError::File`], and the store's.
    pub fn add_model(&self, request: &AddModelRequest) -> Result<ShelfView, AppError> {
        let path =
            locked(&self.offers)
                .path(&request.offer)
                .ok_or_else(|| ShelfError::NoSuchOffer {
                    id: request.offer.clone(),
                })?;
        let looked = self.look(&path)?;
        if let Err(why) = &looked.runs {
            return Err(ShelfError::CannotRun(why.clone()).into());
        }
        let (path, copied_sha256) = if request.copy {
            let (copy, sha256) = self.copy(&path, &looked)?;
            (copy, Some(sha256))
        } else {
            (path, None)
        };
        let origin = if request.copy {
            ShelfOrigin::Copied
        } else {
            ShelfOrigin::Linked
        };
        self.shelve(&path, origin, &looked, copied_sha256, None)?;
        self.models()
    }

    /// Keeps a file on the shelf, recognised where the catalogue knows it, and otherwise under the
    /// name that another program has for it, or its own.
    pub(super) fn shelve(
        &self,
        path: &Path,
        origin: ShelfOrigin,
        looked: &Looked,
        sha256: Option<String>,
        called: Option<&str>,
    ) -> Result<ShelfId, AppError> {
        let known = self.known_by_size(looked.bytes);
        let (known, sha256) = match (known, sha256) {
            (Some(known), Some(sha256)) => {
                let same = known.sha256.eq_ignore_ascii_case(&sha256);
                (same.then_some(known), Some(sha256))
            }
            (Some(known), None) => match checked(path, known.bytes, known.sha256)? {
                None => {
                    let sha256 = known.sha256.to_lowercase();
                    (Some(known), Some(sha256))
                }
                Some(other) => (None, Some(other)),
            },
            (None, sha256) => (None, sha256),
        };
        let model = NewShelfModel {
            path: in_words(path)?,
            origin,
            name: match (&known, called) {
                (None, Some(called)) => called.to_owned(),
                (known, _) => name_of(known.as_ref().map(|known| known.model), looked, path),
            },
            catalogue_model: known.as_ref().map(|known| known.model.id.clone()),
            catalogue_file: known.map(|known| known.quantisation.to_owned()),
            bytes: looked.bytes,
            sha256,
            facts_json: json(&looked.facts)?,
        };
        let now = self.clock.now();
        self.with_store(|store| Ok(store.save_shelf_model(&model, now)?))
    }

    /// Copies a file into the app's own folder and reads the copy back. Returns its place and its
    /// check sum.
    fn copy(&self, from: &Path, looked: &Looked) -> Result<(PathBuf, String), AppError> {
        let folder = self.places.own_models();
        fs::create_dir_all(&folder).map_err(|error| AppError::writing(&folder, &error))?;
        let (_, computer) = self.computer(&[]);
        if let Some(error) = self.no_room(looked.bytes as f64, &computer) {
            return Err(error);
        }
        let to = free_name(&folder, from);
        let part = to.with_extension("gguf.adding");
        let copied = copy_hashing(from, &part)
            .and_then(|sha256| match checked(&part, looked.bytes, &sha256)? {
                None => Ok(sha256),
                Some(_) => Err(ShelfError::AnotherFile {
                    path: part.display().to_string(),
                }
                .into()),
            })
            .and_then(|sha256| {
                fs::rename(&part, &to).map_err(|error| AppError::writing(&to, &error))?;
                Ok(sha256)
            });
        match copied {
            Ok(sha256) => Ok((to, sha256)),
            Err(error) => {
                let _nothing_is_left_of_it = fs::remove_file(&part);
                Err(error)
            }
        }
    }

    /// Takes a file of a model in the catalogue that was brought another way, such as on a stick.
    /// It is copied only when its length and check sum are those that were published.
    ///
    /// # Errors
    /// [`ShelfError::NoFile`], [`ShelfError::AnotherFile`], [`ShelfError::NoRoom`],
    /// [`AppError::File`], and the store's.
    pub fn bring_file(
        &self,
        request: &CatalogueModelRequest,
        path: &Path,
    ) -> Result<ShelfView, AppError> {
        let looked = self.look(path)?;
        let another = || ShelfError::AnotherFile {
            path: path.display().to_string(),
        };
        let files = self
            .open_model(Some(&request.model))
            .map(|model| model.files.as_slice())
            .unwrap_or_default();
        if !files.iter().any(|file| file.sha256.is_some()) {
            return Err(ShelfError::NoFile {
                model: request.model.clone(),
            }
            .into());
        }
        let expected = files
            .iter()
            .filter(|file| whole(file.bytes.value.likely()) == looked.bytes)
            .find_map(|file| file.sha256.as_deref())
            .ok_or_else(another)?;
        if checked(path, looked.bytes, expected)?.is_some() {
            return Err(another().into());
        }
        let (copy, sha256) = self.copy(path, &looked)?;
        self.shelve(&copy, ShelfOrigin::Copied, &looked, Some(sha256), None)?;
        self.models()
    }

    /// The models that other programs keep here and that are not on the shelf.
    pub(super) fn found_models(
        &self,
        presenter: &Presenter<'_>,
        entries: &[Entry],
        computer: &ThisComputer,
    ) -> Vec<FoundModelView> {
        found(&self.found_places())
            .models
            .iter()
            .filter(|model| !entries.iter().any(|entry| entry.file.path == model.path))
            .map(|model| self.found_model(presenter, model, computer))
            .collect()
    }

    fn found_places(&self) -> Places {
        self.places
            .found
            .clone()
            .unwrap_or_else(Places::of_this_computer)
    }

    fn found_model(
        &self,
        presenter: &Presenter<'_>,
        model: &FoundModel,
        computer: &ThisComputer,
    ) -> FoundModelView {
        let looked = self.look(&model.path);
        let fit = looked
            .as_ref()
            .ok()
            .map(|looked| fit_of(looked, computer, None));
        let problem = match (&looked, &fit) {
            (Ok(looked), Some(fit)) => obstacle(looked, fit),
            _ => looked.as_ref().err().map(|error| {
                // Errors are not to be copied; the words of this one are.
                AppError::told(error.code(), error.arguments(presenter.words))
            }),
        };
        FoundModelView {
            id: found_id(model),
            name: model.name.clone(),
            program: program_of(model.origin).to_owned(),
            facts: looked.as_ref().map_or_else(
                |_| presenter.words.bytes(model.bytes as f64),
                |looked| presenter.model_facts(looked.facts.parameters, model.bytes, None),
            ),
            speed: fit.as_ref().and_then(|fit| presenter.speed(fit, None)),
            fit: fit.as_ref().map(|fit| presenter.fit(fit)),
            failure: problem.map(|error| error.failure(presenter.words)),
        }
    }

    /// Puts a model that another program keeps on the shelf; its file stays where it is.
    ///
    /// # Errors
    /// [`ShelfError::NoSuchOffer`] when it is no longer there, [`ShelfError::CannotRun`], and the
    /// store's.
    pub fn add_found(&self, request: &AddFoundRequest) -> Result<ShelfView, AppError> {
        let found = found(&self.found_places());
        let model = found
            .models
            .iter()
            .find(|model| found_id(model) == request.found)
            .ok_or_else(|| ShelfError::NoSuchOffer {
                id: request.found.clone(),
            })?;
        let looked = self.look(&model.path)?;
        if let Err(why) = &looked.runs {
            return Err(ShelfError::CannotRun(why.clone()).into());
        }
        let origin = match model.origin {
            FoundIn::Ollama => ShelfOrigin::Ollama,
            FoundIn::LmStudio => ShelfOrigin::LmStudio,
        };
        self.shelve(&model.path, origin, &looked, None, Some(&model.name))?;
        self.models()
    }
}

fn program_of(origin: FoundIn) -> &'static str {
    match origin {
        FoundIn::Ollama => "Ollama",
        FoundIn::LmStudio => "LM Studio",
    }
}

/// Names a found model without telling the web view where it lies.
fn found_id(model: &FoundModel) -> String {
    let path = model.path.display().to_string();
    hex::encode(&Sha256::digest(path.as_bytes())[..8])
}

/// The name of a model: the catalogue's, the file's own, or that of the file.
fn name_of(model: Option<&OpenModel>, looked: &Looked, path: &Path) -> String {
    let of_file = || {
        path.file_stem()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    model.map_or_else(
        || looked.facts.name.clone().unwrap_or_else(of_file),
        |model| model.name.clone(),
    )
}

/// The check sum of a file where it is not the expected one; none where it is.
fn checked(path: &Path, bytes: u64, sha256: &str) -> Result<Option<String>, AppError> {
    let file = ModelFile {
        path: path.to_owned(),
        expected: Some(ExpectedContents {
            bytes,
            sha256: sha256.to_lowercase(),
        }),
    };
    match verify_model(&file) {
        Ok(()) => Ok(None),
        Err(RunnerError::ModelDamaged { found, .. }) => Ok(Some(found)),
        Err(error) => Err(error.into()),
    }
}

fn copy_hashing(from: &Path, to: &Path) -> Result<String, AppError> {
    let reading = |error: std::io::Error| AppError::reading(from, &error);
    let writing = |error: std::io::Error| AppError::writing(to, &error);
    let mut source = File::open(from).map_err(reading)?;
    let mut copy = File::create(to).map_err(writing)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; BLOCK];
    loop {
        match source.read(&mut block) {
            Ok(0) => break,
            Ok(count) => {
                hasher.update(&block[..count]);
                copy.write_all(&block[..count]).map_err(writing)?;
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(reading(error)),
        }
    }
    copy.sync_all().map_err(writing)?;
    Ok(hex::encode(hasher.finalize()))
}

/// A name in the folder that is not taken yet.
pub(super) fn free_name(folder: &Path, from: &Path) -> PathBuf {
    let stem = from.file_stem().map_or_else(
        || "model".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let named = |number: u32| match number {
        1 => folder.join(format!("{stem}.gguf")),
        number => folder.join(format!("{stem}-{number}.gguf")),
    };
    (1..10_000)
        .map(named)
        .find(|path| !path.exists())
        .unwrap_or_else(|| named(10_000))
}

fn in_words(path: &Path) -> Result<String, AppError> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        let odd = std::io::Error::other("its name has characters that are no text");
        AppError::reading(path, &odd)
    })
}
