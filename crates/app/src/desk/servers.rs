//! The person's own servers: found, checked, saved, asked.

use keys::Secret;
use providers::server::{
    FoundServer, ServedModel, Server, ServerAddress, ServerKind, find_on_this_computer, probe,
};
use providers::{Reach, names_this_computer};
use store::{KeyMark, NewServer, ServerId};
use words::Argument;

use super::Desk;
use super::asking::json;
use super::ledger_rows::SAVED_AS;
use crate::AppError;
use crate::present::{Presenter, changed_when};
use crate::view::{
    CheckServerRequest, FoundServerView, FoundServersView, ReachView, ReachWordView,
    SaveServerRequest, ServerCheckView, ServerRequest, ServerView, ServersView,
};

/// Characters of a name.
const LONGEST_NAME: usize = 80;

/// What the ledger says of a look on this computer.
const LOOKED: &str = "the person, looking for servers on this computer";

/// What the ledger says of a check.
const CHECKED: &str = "the person, checking this address";

impl Desk {
    /// The servers that were saved.
    ///
    /// # Errors
    /// The store's.
    pub fn servers(&self) -> Result<ServersView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let (servers, marks) =
            self.with_store(|store| Ok((store.servers()?, store.key_marks()?)))?;
        Ok(ServersView {
            servers: servers
                .iter()
                .map(|server| self.server_view(&presenter, server, &marks))
                .collect(),
            offline: self.switch.is_offline(),
        })
    }

    fn server_view(
        &self,
        presenter: &Presenter<'_>,
        server: &store::Server,
        marks: &[KeyMark],
    ) -> ServerView {
        let kept = &server.server;
        let key_name = server.id.key_name();
        ServerView {
            id: server.id.as_str().to_owned(),
            name: kept.name.clone(),
            address: kept.address.clone(),
            kind: kind_words(presenter, &kept.kind),
            reach: reach_view(presenter, reach_of(kept.reach.as_deref())),
            allowed: kept.allowed_at.is_some(),
            models: models_of(kept),
            seen: match kept.seen_at {
                Some(at) => presenter.with(
                    "server-seen",
                    &[("when", Argument::from(changed_when(presenter, at)))],
                ),
                None => presenter.text("server-never-seen"),
            },
            key: self.stored_key(presenter, &key_name, marks),
        }
    }

    /// Looks for model servers on this computer, and nowhere else.
    ///
    /// # Errors
    /// The store's.
    pub fn look_for_servers(&self) -> Result<FoundServersView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let outlet = self.outlet()?;
        let ollama = std::env::var("OLLAMA_HOST").ok();
        let found =
            self.background
                .wait(find_on_this_computer(&outlet, ollama.as_deref(), LOOKED))?;
        let saved = self.with_store(|store| Ok(store.servers()?))?;
        Ok(FoundServersView {
            found: found
                .iter()
                .map(|server| {
                    let address = server.address.to_string();
                    FoundServerView {
                        name: kind_words(&presenter, server.kind.id()),
                        kind: kind_words(&presenter, server.kind.id()),
                        models: names_of(&server.models),
                        saved: saved
                            .iter()
                            .find(|one| one.server.address == address)
                            .map(|one| one.id.as_str().to_owned()),
                        address,
                    }
                })
                .collect(),
            sentence: presenter.text("servers-looked-here"),
        })
    }

    /// Asks a server what it is and which models it has. Nothing of the person's is sent.
    ///
    /// # Errors
    /// For an address that is none, and when it may not be asked, cannot be reached, or is no
    /// model server.
    pub fn check_server(&self, request: CheckServerRequest) -> Result<ServerCheckView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let address = ServerAddress::parse(&request.address)?;
        let key = match request.key {
            Some(key) if !key.expose().is_empty() => Some(key),
            _ => match &request.id {
                Some(id) => self.server_key(&ServerId::from(id.as_str()))?,
                None => None,
            },
        };
        let found = self.probed(&address, key.as_ref(), CHECKED)?;
        if let Some(id) = &request.id {
            self.keep_seen(&ServerId::from(id.as_str()), &found)?;
        }
        let models = names_of(&found.models);
        Ok(ServerCheckView {
            kind: kind_words(&presenter, found.kind.id()),
            reach: reach_view(&presenter, reach_word(found.reach)),
            sentence: presenter.with("server-answers", &[("count", Argument::from(models.len()))]),
            models,
            blocked: (found.reach == Reach::Outside)
                .then(|| outside(address.host()).failure(&words)),
            address: address.to_string(),
        })
    }

    fn probed(
        &self,
        address: &ServerAddress,
        key: Option<&Secret>,
        allowed_by: &str,
    ) -> Result<FoundServer, AppError> {
        let outlet = self.outlet()?;
        let server = Server::new(address, allowed_by).with_key(key);
        self.background
            .wait(probe(&outlet, &server))?
            .map_err(AppError::from)
    }

    /// Remembers what a saved server said of itself.
    fn keep_seen(&self, id: &ServerId, found: &FoundServer) -> Result<(), AppError> {
        let models = json(
            &found
                .models
                .iter()
                .map(|model| &model.id)
                .collect::<Vec<_>>(),
        )?;
        let now = self.clock.now();
        self.with_store(|store| {
            let known = store.servers()?.into_iter().find(|one| one.id == *id);
            if let Some(known) = known {
                let server = NewServer {
                    kind: found.kind.id().to_owned(),
                    reach: Some(found.reach.as_str().to_owned()),
                    models_json: models,
                    seen_at: Some(now),
                    ..known.server
                };
                store.save_server(Some(id), &server, now)?;
            }
            Ok(())
        })
    }

    /// Keeps a server and its key. A server that is allowed is asked at once what it has, but is
    /// kept also when it does not answer.
    ///
    /// # Errors
    /// For an address or a name that is none, [`AppError::Key`], and the store's.
    pub fn save_server(&self, request: SaveServerRequest) -> Result<ServersView, AppError> {
        let address = ServerAddress::parse(&request.address)?;
        let name = request.name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(AppError::told("server-name-length", Vec::new()));
        }
        let now = self.clock.now();
        let given = request.id.as_deref().map(ServerId::from);
        let before = match &given {
            Some(id) => Some(self.saved_server(id)?),
            None => None,
        };
        let text = address.to_string();
        let moved = before
            .as_ref()
            .is_some_and(|before| before.server.address != text);
        let server = NewServer {
            name: name.to_owned(),
            allowed_at: request.allowed.then(|| {
                before
                    .as_ref()
                    .filter(|_| !moved)
                    .and_then(|before| before.server.allowed_at)
                    .unwrap_or(now)
            }),
            ..match before.filter(|_| !moved) {
                Some(before) => before.server,
                None => unseen(text.clone()),
            }
        };
        let id = self.with_store(|store| Ok(store.save_server(given.as_ref(), &server, now)?))?;
        let key = request.key.filter(|key| !key.expose().is_empty());
        let keyed = match key {
            Some(key) => self.keep_key(&id.key_name(), key, request.session_only),
            // A key is for the server it was given for, not for another address.
            None if moved => self.forget_key(&id.key_name()),
            None => Ok(()),
        };
        if let Err(error) = keyed {
            if given.is_none() {
                self.with_store(|store| Ok(store.remove_server(&id)?))?;
            }
            return Err(error);
        }
        self.tell_own_servers();
        if request.allowed {
            let key = self.server_key(&id)?;
            match self.probed(&address, key.as_ref(), &allowed_by(name)) {
                Ok(found) => self.keep_seen(&id, &found)?,
                Err(error) => {
                    tracing::info!(
                        code = error.code(),
                        "a server that was saved does not answer"
                    );
                }
            }
        }
        self.servers()
    }

    /// The key of a server, where one is held.
    pub(super) fn server_key(&self, id: &ServerId) -> Result<Option<Secret>, AppError> {
        self.held_key(&id.key_name())
    }

    pub(super) fn saved_server(&self, id: &ServerId) -> Result<store::Server, AppError> {
        self.with_store(|store| Ok(store.servers()?))?
            .into_iter()
            .find(|one| one.id == *id)
            .ok_or_else(|| AppError::told("no-such-server", Vec::new()))
    }

    /// Forgets a server and its key.
    ///
    /// # Errors
    /// [`AppError::Key`] when the keychain does not answer; the server is then still there.
    pub fn remove_server(&self, request: &ServerRequest) -> Result<ServersView, AppError> {
        let id = ServerId::from(request.id.as_str());
        self.forget_key(&id.key_name())?;
        self.with_store(|store| Ok(store.remove_server(&id)?))?;
        self.tell_own_servers();
        self.servers()
    }

    /// Tells the door which servers of the own network the person saved and allowed.
    pub(super) fn tell_own_servers(&self) {
        let servers = self
            .with_store(|store| Ok(store.servers()?))
            .unwrap_or_default();
        self.own_servers.set(
            servers
                .into_iter()
                .filter(|one| one.server.allowed_at.is_some())
                .filter_map(|one| ServerAddress::parse(&one.server.address).ok())
                .map(|address| (address.host().to_owned(), address.port())),
        );
    }
}

/// A server of which nothing is known yet but its address.
fn unseen(address: String) -> NewServer {
    NewServer {
        name: String::new(),
        address,
        kind: ServerKind::Compatible.id().to_owned(),
        reach: None,
        models_json: "[]".to_owned(),
        allowed_at: None,
        seen_at: None,
    }
}

pub(super) fn allowed_by(name: &str) -> String {
    format!("{SAVED_AS}{name}")
}

pub(super) fn outside(name: &str) -> AppError {
    AppError::told("server-outside-network", vec![("name", name.to_owned())])
}

pub(super) fn models_of(server: &NewServer) -> Vec<String> {
    serde_json::from_str(&server.models_json).unwrap_or_default()
}

fn names_of(models: &[ServedModel]) -> Vec<String> {
    models.iter().map(|model| model.name().to_owned()).collect()
}

/// A model's name as it is shown.
pub(super) fn shown(model: &str) -> String {
    ServedModel {
        id: model.to_owned(),
        context_tokens: None,
    }
    .name()
    .to_owned()
}

fn kind_words(presenter: &Presenter<'_>, id: &str) -> String {
    presenter.text(&format!("server-kind-{id}"))
}

pub(super) fn reach_word(reach: Reach) -> ReachWordView {
    match reach {
        Reach::ThisComputer => ReachWordView::ThisComputer,
        Reach::OwnNetwork => ReachWordView::OwnNetwork,
        Reach::Outside => ReachWordView::Outside,
    }
}

/// How far a server was when it last answered, as it is kept.
pub(super) fn reach_of(kept: Option<&str>) -> ReachWordView {
    kept.and_then(Reach::named)
        .map_or(ReachWordView::Unknown, reach_word)
}

/// How far a request to a host went or goes. What went outside by way of a program on this
/// computer was passed on by it.
pub(super) fn reach_at(presenter: &Presenter<'_>, host: &str, reach: Reach) -> ReachView {
    let view = reach_view(presenter, reach_word(reach));
    if reach != Reach::Outside || !names_this_computer(host) {
        return view;
    }
    let host = Argument::from(host);
    ReachView {
        label: presenter.text("reach-passed-on"),
        sentence: presenter.with("reach-passed-on-sentence", &[("host", host)]),
        ..view
    }
}

pub(super) fn reach_view(presenter: &Presenter<'_>, word: ReachWordView) -> ReachView {
    let id = match word {
        ReachWordView::ThisComputer => "reach-this-computer",
        ReachWordView::OwnNetwork => "reach-own-network",
        ReachWordView::Outside => "reach-outside",
        ReachWordView::Unknown => "reach-unknown",
    };
    ReachView {
        word,
        label: presenter.text(id),
        sentence: presenter.text(&format!("{id}-sentence")),
    }
}
