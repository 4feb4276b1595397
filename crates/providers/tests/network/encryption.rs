//! Certificates: good ones, and each kind of bad one.

use std::io::Write;
use std::sync::Arc;

use providers::Network;
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::crypto::ring;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::house::{Atlas, Direct, House};
use crate::server::{Request, Server, give};

/// A certificate that vouches for itself, and a server's settings with it.
pub(crate) struct Identity {
    pub(crate) root: Vec<u8>,
    config: Arc<ServerConfig>,
}

impl Identity {
    pub(crate) fn of(name: &str, until_year: i32) -> Self {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until_year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let secret = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], secret)
            .unwrap();
        Self {
            root: certificate.der().to_vec(),
            config: Arc::new(config),
        }
    }

    /// A server that encrypts.
    pub(crate) fn serve(
        &self,
        manners: impl Fn(&Request, &mut dyn Write) + Send + Sync + 'static,
    ) -> Server {
        let config = self.config.clone();
        Server::taking(move |number, stream, asked| {
            let connection = ServerConnection::new(config.clone()).unwrap();
            let mut stream = StreamOwned::new(connection, stream);
            let Some(request) = Request::read(number, &mut stream) else {
                return;
            };
            asked.lock().unwrap().push(request.clone());
            manners(&request, &mut stream);
            stream.conn.send_close_notify();
            let _the_other_end_may_be_gone = stream.flush();
        })
    }
}

fn house(server: &Server, trusted: Option<&Identity>) -> House {
    let network = Network {
        further_roots: trusted
            .iter()
            .map(|identity| identity.root.clone())
            .collect(),
        ..Network::direct()
    };
    House::new(
        false,
        &network,
        Atlas::of("models.test", &[&server.at.to_string()]),
    )
}

#[tokio::test]
async fn each_fault_of_a_certificate_has_its_own_name() {
    let cases = [
        ("models.test", 2100, true, None),
        (
            "models.test",
            2100,
            false,
            Some("net-certificate-untrusted"),
        ),
        ("models.test", 2021, true, Some("net-certificate-expired")),
        ("another.test", 2100, true, Some("net-certificate-name")),
    ];
    for (name, until_year, is_trusted, code) in cases {
        let identity = Identity::of(name, until_year);
        let server = identity.serve(|request, out| give(request, out, b"safe"));
        let house = house(&server, is_trusted.then_some(&identity));
        let url = format!("https://models.test:{}/", server.at.port());
        match (house.get(&url).await, code) {
            (Ok(mut answer), None) => assert_eq!(answer.body(10).await.unwrap(), b"safe"),
            (Err(error), Some(code)) => assert_eq!(error.code(), code, "{error:?}"),
            (outcome, code) => panic!("{outcome:?} and not {code:?}"),
        }
    }
}

#[tokio::test]
async fn a_server_that_does_not_encrypt_is_told_from_one_with_a_bad_certificate() {
    let server = Server::start(|request, out| give(request, out, b"plain"));
    let house = house(&server, None);
    let url = format!("https://models.test:{}/", server.at.port());
    let error = house.get(&url).await.unwrap_err();
    assert!(
        [
            "net-encryption",
            "net-unreachable",
            "net-broke-off",
            "net-timed-out"
        ]
        .contains(&error.code()),
        "{error:?}"
    );
}
