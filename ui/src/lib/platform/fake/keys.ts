import type { KeysView } from "$lib/api/generated/KeysView";
import type { ProviderRow } from "$lib/api/generated/ProviderRow";
import { wish } from "./preview";

/** Invented keys. */
const row = (id: string, name: string, about: string, more: Partial<ProviderRow>): ProviderRow => ({
  id,
  name,
  about,
  country: "United States",
  host: `api.${id}.com`,
  place: null,
  key_page: `console.${id}.com`,
  key_shape: "",
  stored: null,
  check_sends: `Asks api.${id}.com for its list of models. Your key goes along, and none of your text. It costs nothing.`,
  last_check: null,
  ...more,
});

const providers: ProviderRow[] = [
  row("anthropic", "Anthropic", "Claude", {
    key_shape: "begins with sk-ant-",
    stored: { last_four: "h7Qf", stored: "20 November 2026", session_only: false },
    last_check: { works: true, sentence: "Works · today, 12:51", failure: null },
  }),
  row("openai", "OpenAI", "GPT", {
    country: "United States or European Union",
    place: {
      options: [
        { id: "us", label: "United States", host: "api.openai.com" },
        { id: "eu", label: "European Union", host: "eu.api.openai.com" },
      ],
      chosen: "",
      typed: null,
      models: null,
      sentence: "Your organisation chose this when it made its account.",
    },
  }),
  row("mistral", "Mistral", "hosted open and closed models", {
    country: "European Union",
    stored: { last_four: "99xy", stored: "20 November 2026", session_only: true },
    last_check: {
      works: false,
      sentence: "Does not work · today, 12:50",
      failure: {
        code: "provider-key-wrong",
        message: "Mistral does not know this key.",
        hint: "Copy it again from console.mistral.ai, or make a new one there.",
        field: null,
      },
    },
  }),
  row("azure", "Azure OpenAI", "GPT, at an address of your own", {
    country: "As your organisation chose",
    host: "",
    place: {
      options: [],
      chosen: "",
      typed: "",
      models: "",
      sentence: "It looks like https://name.openai.azure.com.",
    },
  }),
];

const none = {
  code: "keychain-missing",
  message: "This computer has no keychain that Steelyard can use.",
  hint: "A keychain is where a computer keeps passwords. On Linux, install one such as GNOME Keyring or KWallet and sign in again.",
  field: null,
};

const view = (): KeysView => ({
  keychain_failure: wish("nokeychain") ? none : null,
  keychain: "the Secret Service keychain",
  offline: wish("offline"),
  providers,
});

export const keys = {
  providers: view,
  store_key: view,
  check_key: view,
  remove_key: view,
  choose_place: view,
};
