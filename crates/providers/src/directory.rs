//! The companies whose models can be asked through an API, as data. Adding one is a row.
//!
//! Addresses are those of the providers' own documentation, looked up on 2026-11-23; those of
//! the European hosts of open-weight models also stand in the directory of models.dev.

use serde::Serialize;

/// The protocol that a provider speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// Chat completions as OpenAI made them, with a key as bearer.
    OpenAi,
    /// The Messages API of Anthropic.
    Anthropic,
    /// `streamGenerateContent` of the Gemini API.
    Google,
    /// `ConverseStream` of Amazon Bedrock, with one of its API keys as bearer.
    Bedrock,
    /// Chat completions on a resource of one's own in Azure, with the header `api-key`.
    AzureOpenAi,
}

/// One place at which a provider can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Region {
    /// Stable within the provider; settings keep it.
    pub id: &'static str,
    /// Scheme, host and the path before the protocol's own.
    pub address: &'static str,
    /// Where it is processed, as the provider states it: ISO 3166-1 alpha-2, or `EU` for the
    /// union as a whole. None where the provider does not bind itself to a place.
    pub processed_in: Option<&'static str>,
}

/// Where a provider can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Places {
    /// At one of these; the first unless another is chosen.
    Regions(&'static [Region]),
    /// At an address that its customer types.
    Typed {
        /// What such an address looks like.
        example: &'static str,
    },
}

/// A company that answers through an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Provider {
    /// Stable; keys, consents and the ledger refer to it. Makers of closed models have the id
    /// that the catalogue gives them.
    pub id: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// The protocol it speaks.
    pub dialect: Dialect,
    /// Where it is asked.
    pub places: Places,
    /// The country of the company that takes the request, ISO 3166-1 alpha-2; none where the
    /// row stands for anybody. Where it is processed is stated per [`Region`].
    pub country: Option<&'static str>,
    /// The page on which its customers make keys, to be shown as text; empty where there is
    /// no such page.
    pub key_page: &'static str,
    /// What its keys begin with, to be shown beside the field; `None` where that
    /// tells nothing. The rule that refuses a key is in `keys`.
    pub key_prefix_hint: Option<&'static str>,
    /// The name under which the catalogue has the prices of its hosted open-weight models;
    /// none for makers of closed models, which the catalogue has under the id.
    pub catalogue_host: Option<&'static str>,
    /// Whether its list of models is what can be asked. On Azure one asks deployments, whose
    /// names its customer gave and has to type.
    pub lists_what_can_be_asked: bool,
}

impl Provider {
    /// Its regions; none where its customer types an address.
    pub fn regions(&self) -> &'static [Region] {
        match self.places {
            Places::Regions(regions) => regions,
            Places::Typed { .. } => &[],
        }
    }

    /// The region with an id.
    pub fn region(&self, id: &str) -> Option<&'static Region> {
        self.regions().iter().find(|region| region.id == id)
    }
}

/// A region whose place the provider states.
const fn region(
    id: &'static str,
    address: &'static str,
    processed_in: Option<&'static str>,
) -> Region {
    Region {
        id,
        address,
        processed_in,
    }
}

/// A European host of open-weight models that speaks the protocol of OpenAI.
const fn european(
    id: &'static str,
    name: &'static str,
    country: &'static str,
    regions: &'static [Region],
    key_page: &'static str,
) -> Provider {
    Provider {
        id,
        name,
        dialect: Dialect::OpenAi,
        places: Places::Regions(regions),
        country: Some(country),
        key_page,
        key_prefix_hint: None,
        catalogue_host: Some(name),
        lists_what_can_be_asked: true,
    }
}

/// Every provider, in the order in which they are shown.
pub const PROVIDERS: [Provider; 15] = [
    Provider {
        id: "openai",
        name: "OpenAI",
        dialect: Dialect::OpenAi,
        // Only projects that were made for a region may be asked there.
        places: Places::Regions(&[
            region("global", "https://api.openai.com/v1", None),
            region("eu", "https://eu.api.openai.com/v1", Some("EU")),
            region("us", "https://us.api.openai.com/v1", Some("US")),
        ]),
        country: Some("US"),
        key_page: "https://platform.openai.com/api-keys",
        key_prefix_hint: Some("sk-"),
        catalogue_host: None,
        lists_what_can_be_asked: true,
    },
    Provider {
        id: "anthropic",
        name: "Anthropic",
        dialect: Dialect::Anthropic,
        places: Places::Regions(&[region("global", "https://api.anthropic.com", None)]),
        country: Some("US"),
        key_page: "https://platform.claude.com/settings/keys",
        key_prefix_hint: Some("sk-ant-"),
        catalogue_host: None,
        lists_what_can_be_asked: true,
    },
    Provider {
        id: "google",
        name: "Google",
        dialect: Dialect::Google,
        places: Places::Regions(&[region(
            "global",
            "https://generativelanguage.googleapis.com",
            None,
        )]),
        country: Some("US"),
        key_page: "https://aistudio.google.com/apikey",
        // Keys made since 2026; older ones begin with `AIza`.
        key_prefix_hint: Some("AQ."),
        catalogue_host: None,
        lists_what_can_be_asked: true,
    },
    Provider {
        id: "mistral",
        name: "Mistral",
        dialect: Dialect::OpenAi,
        places: Places::Regions(&[region("eu", "https://api.mistral.ai/v1", Some("EU"))]),
        country: Some("FR"),
        key_page: "https://console.mistral.ai/api-keys",
        key_prefix_hint: None,
        catalogue_host: Some("Mistral La Plateforme"),
        lists_what_can_be_asked: true,
    },
    Provider {
        id: "azure",
        name: "Azure OpenAI",
        dialect: Dialect::AzureOpenAi,
        places: Places::Typed {
            example: "https://your-resource.openai.azure.com",
        },
        country: Some("US"),
        key_page: "https://ai.azure.com",
        key_prefix_hint: None,
        catalogue_host: Some("Azure AI Foundry"),
        lists_what_can_be_asked: false,
    },
    Provider {
        id: "amazon",
        name: "Amazon Bedrock",
        dialect: Dialect::Bedrock,
        places: Places::Regions(&BEDROCK),
        country: Some("US"),
        key_page: "https://console.aws.amazon.com/bedrock",
        key_prefix_hint: Some("ABSK"),
        catalogue_host: Some("AWS Bedrock"),
        lists_what_can_be_asked: true,
    },
    european(
        "scaleway",
        "Scaleway Generative APIs",
        "FR",
        &[region("fr-par", "https://api.scaleway.ai/v1", Some("FR"))],
        "https://console.scaleway.com/iam/api-keys",
    ),
    european(
        "ovhcloud",
        "OVHcloud AI Endpoints",
        "FR",
        &[region(
            "eu",
            "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1",
            Some("FR"),
        )],
        "https://endpoints.ai.cloud.ovh.net",
    ),
    european(
        "stackit",
        "STACKIT (Schwarz Group)",
        "DE",
        &[region(
            "eu01",
            "https://api.openai-compat.model-serving.eu01.onstackit.cloud/v1",
            Some("DE"),
        )],
        "https://portal.stackit.cloud",
    ),
    european(
        "nebius",
        "Nebius Token Factory",
        "NL",
        &[region(
            "eu-north1",
            "https://api.tokenfactory.nebius.com/v1",
            None,
        )],
        "https://tokenfactory.nebius.com",
    ),
    european(
        "berget",
        "Berget AI",
        "SE",
        &[region("se", "https://api.berget.ai/v1", Some("SE"))],
        "https://console.berget.ai",
    ),
    european(
        "evroc",
        "evroc",
        "SE",
        &[region(
            "se",
            "https://models.think.evroc.com/v1",
            Some("EU"),
        )],
        "https://docs.evroc.com/products/think/overview.html",
    ),
    european(
        "regolo",
        "Regolo AI (Seeweb)",
        "IT",
        &[region("it", "https://api.regolo.ai/v1", Some("IT"))],
        "https://dashboard.regolo.ai",
    ),
    european(
        "cloudferro",
        "CloudFerro Sherlock",
        "PL",
        &[region(
            "pl",
            "https://api-sherlock.cloudferro.com/openai/v1",
            Some("EU"),
        )],
        "https://sherlock.cloudferro.com",
    ),
    Provider {
        id: "other",
        name: "Another provider",
        dialect: Dialect::OpenAi,
        places: Places::Typed {
            example: "https://api.provider.example/v1",
        },
        country: None,
        key_page: "",
        key_prefix_hint: None,
        catalogue_host: None,
        lists_what_can_be_asked: true,
    },
];

/// The regions of Bedrock nearest to the people this is for; each is a country's own.
/// Amazon, Regions and endpoints: <https://docs.aws.amazon.com/general/latest/gr/bedrock.html>.
const BEDROCK: [Region; 10] = [
    region(
        "eu-central-1",
        "https://bedrock-runtime.eu-central-1.amazonaws.com",
        Some("DE"),
    ),
    region(
        "eu-west-1",
        "https://bedrock-runtime.eu-west-1.amazonaws.com",
        Some("IE"),
    ),
    region(
        "eu-west-3",
        "https://bedrock-runtime.eu-west-3.amazonaws.com",
        Some("FR"),
    ),
    region(
        "eu-north-1",
        "https://bedrock-runtime.eu-north-1.amazonaws.com",
        Some("SE"),
    ),
    region(
        "eu-south-1",
        "https://bedrock-runtime.eu-south-1.amazonaws.com",
        Some("IT"),
    ),
    region(
        "eu-south-2",
        "https://bedrock-runtime.eu-south-2.amazonaws.com",
        Some("ES"),
    ),
    region(
        "eu-central-2",
        "https://bedrock-runtime.eu-central-2.amazonaws.com",
        Some("CH"),
    ),
    region(
        "eu-west-2",
        "https://bedrock-runtime.eu-west-2.amazonaws.com",
        Some("GB"),
    ),
    region(
        "us-east-1",
        "https://bedrock-runtime.us-east-1.amazonaws.com",
        Some("US"),
    ),
    region(
        "us-west-2",
        "https://bedrock-runtime.us-west-2.amazonaws.com",
        Some("US"),
    ),
];

/// The provider with an id.
pub fn provider(id: &str) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| provider.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_provider_is_found_by_its_own_id() {
        for known in &PROVIDERS {
            assert_eq!(provider(known.id), Some(known));
        }
        assert_eq!(provider("nobody"), None);
    }

    #[test]
    fn every_address_is_encrypted_and_every_country_a_code() {
        for known in &PROVIDERS {
            assert!(
                known.key_page.is_empty() || known.key_page.starts_with("https://"),
                "{}",
                known.key_page
            );
            assert!(known.country.is_none_or(|code| code.len() == 2));
            for region in known.regions() {
                let address = crate::Address::parse(region.address).unwrap();
                assert!(address.is_encrypted(), "{address}");
                assert!(region.processed_in.is_none_or(|code| code.len() == 2));
                assert_eq!(known.region(region.id), Some(region));
            }
        }
    }

    #[test]
    fn the_hint_beside_the_field_agrees_with_the_rule_that_refuses() {
        for known in &PROVIDERS {
            let Some(shape) = keys::shape_of(known.id) else {
                // Anybody's keys, of which nothing is known.
                assert_eq!(known.id, "other");
                continue;
            };
            if let Some(prefix) = shape.prefix {
                assert_eq!(known.key_prefix_hint, Some(prefix), "{}", known.id);
            }
        }
    }

    #[test]
    fn hosts_are_called_as_the_catalogue_calls_them() {
        let prices = include_str!("../../catalogue/data/hosted.toml");
        for host in PROVIDERS.iter().filter_map(|known| known.catalogue_host) {
            assert!(prices.contains(&format!("host = \"{host}\"")), "{host}");
        }
    }
}
