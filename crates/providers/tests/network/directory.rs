//! The hosts of the directory as the app asks them: by name, encrypted, and by nobody else.

use keys::Secret;
use providers::closed::{Endpoint, KeyAnswer, Permission, Place, ServerError, check_key};
use providers::{Network, provider};

use crate::encryption::Identity;
use crate::house::{Atlas, Direct, House};
use crate::server::{Server, give};

const KEY: &str = "sk-ant-api03-0123456789";
const LIST: &[u8] = br#"{"object":"list","data":[{"id":"the-model"}]}"#;

/// A house in whose world a provider's host is this server.
fn house(host: &str, server: &Server, trusted: Option<&Identity>) -> House {
    let network = Network {
        further_roots: trusted
            .iter()
            .map(|identity| identity.root.clone())
            .collect(),
        ..Network::direct()
    };
    House::new(false, &network, Atlas::of(host, &[&server.at.to_string()]))
}

async fn check(house: &House, endpoint: &Endpoint) -> Result<KeyAnswer, ServerError> {
    let permission = Permission {
        case: None,
        allowed_by: "the test",
    };
    let key = Secret::new(KEY.to_owned());
    check_key(&house.outlet, endpoint, &key, permission).await
}

#[tokio::test]
async fn a_host_of_the_directory_is_asked_by_its_name_and_encrypted() {
    for (id, region, host, header, country) in [
        ("openai", "eu", "eu.api.openai.com", "authorization", "EU"),
        ("anthropic", "", "api.anthropic.com", "x-api-key", "US"),
    ] {
        let identity = Identity::of(host, 2100);
        let server = identity.serve(|request, out| give(request, out, LIST));
        let house = house(host, &server, Some(&identity));
        let provider = provider(id).unwrap();
        let endpoint = Endpoint::new(provider, &Place::of(provider, Some(region))).unwrap();
        assert_eq!(
            check(&house, &endpoint).await,
            Ok(KeyAnswer::Works { models: 1 })
        );
        let asked = server.asked();
        assert_eq!(asked[0].header("host"), Some(host));
        assert!(asked[0].header(header).unwrap().ends_with(KEY));
        let [line] = &house.ledger()[..] else {
            panic!("{id}: one line");
        };
        assert_eq!(line.departure.host, host);
        assert_eq!(line.departure.country.as_deref(), Some(country));
        assert!(!format!("{line:?}").contains("0123456789"));
    }
}

#[tokio::test]
async fn a_certificate_that_nobody_trusts_gets_no_key() {
    for (name, trusted, code) in [
        ("api.anthropic.com", false, "net-certificate-untrusted"),
        ("gateway.test", true, "net-certificate-name"),
    ] {
        let identity = Identity::of(name, 2100);
        let server = identity.serve(|request, out| give(request, out, LIST));
        let house = house("api.anthropic.com", &server, trusted.then_some(&identity));
        let endpoint = Endpoint::new(provider("anthropic").unwrap(), &Place::Usual).unwrap();
        let error = check(&house, &endpoint).await.unwrap_err();
        assert_eq!(error.code(), code, "{error:?}");
        assert!(server.asked().is_empty(), "no request, and so no key");
        assert_eq!(house.endings(), [code]);
    }
}
