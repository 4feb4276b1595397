import type { LedgerView } from "$lib/api/generated/LedgerView";
import type { ReachView } from "$lib/api/generated/ReachView";
import type { SendingView } from "$lib/api/generated/SendingView";
import type { SourceView } from "$lib/api/generated/SourceView";
import { settings } from "./home";
import { wish } from "./preview";

/** An invented question to a closed model, and an invented record of what left. */
export const away: ReachView = {
  word: "outside",
  label: "Leaves your network",
  sentence: "Your text would go to Mistral in France, over the internet.",
};
const near: ReachView = {
  word: "own_network",
  label: "Stays on your network",
  sentence: "Your text goes to a machine on your own network.",
};
const source = (title: string, locator: string): SourceView => ({
  kind: "published",
  kind_shown: "Published by the provider",
  title,
  locator,
  published: "1 September 2026",
  checked: "20 November 2026",
  note: "",
});

const text =
  "Summarise this letter in three sentences.\n\nMrs A. Jansen (BSN 111222333, born 3 March 1955) was in hospital for three days with heart failure. Please write to anna.jansen@example.nl or call 06-12345678. The bill goes to NL91ABNA0417164300.";
const replaced =
  "Summarise this letter in three sentences.\n\nMrs A. Jansen (BSN [NATIONAL-NUMBER-1], born [BIRTH-DATE-1]) was in hospital for three days with heart failure. Please write to [EMAIL-1] or call [TELEPHONE-1]. The bill goes to [IBAN-1].";
const found = (
  [
    ["111222333", "Dutch citizen number (BSN)", true, "[NATIONAL-NUMBER-1]"],
    ["3 March 1955", "Date of birth", false, "[BIRTH-DATE-1]"],
    ["anna.jansen@example.nl", "E-mail address", false, "[EMAIL-1]"],
    ["06-12345678", "Telephone number", false, "[TELEPHONE-1]"],
    ["NL91ABNA0417164300", "Bank account (IBAN)", true, "[IBAN-1]"],
  ] as const
).map(([piece, kind, sure, placeholder]) => ({
  part: 0,
  start: text.indexOf(piece),
  end: text.indexOf(piece) + piece.length,
  kind,
  sure,
  placeholder,
}));

const prepared = (): SendingView => ({
  id: "1",
  model: "Mistral Large 3",
  provider: "Mistral",
  host: "api.mistral.ai",
  parts: [{ role: "You", text }],
  replaced_parts: [{ role: "You", text: replaced }],
  found: wish("clean") ? [] : found,
  found_sentence: wish("clean")
    ? "No personal data was found in this text."
    : "Five pieces of personal data were found in this text.",
  help_sentence:
    "This is a help, not a promise that everything is found. Names and addresses are only found in part. Read the text yourself before you send it.",
  also_sent: "The name of the model, how long the answer may be, and your key. Nothing else.",
  processed: "In the European Union, in France, according to the provider.",
  retention: "For 30 days, to look into abuse, according to the provider.",
  training: "Not by default for paid use, according to the provider.",
  terms_source: source("Data processing terms", "mistral.ai/terms"),
  tokens: "One text, 241 bytes, about 70 tokens.",
  cost: "About € 0.0004 to € 0.003, at the price of 20 November 2026.",
  price_source: source("Pricing", "mistral.ai/pricing"),
  offline: wish("offline") || (settings.offline && wish("really")),
  key_missing: wish("nokey")
    ? {
        code: "key-not-found",
        message: "There is no key for Mistral.",
        hint: "Add one under Providers and keys.",
        field: null,
      }
    : null,
});

const row = (id: string, failed = false): LedgerView["exchanges"][number] => ({
  id,
  when: "Today, 12:51",
  host: "api.mistral.ai",
  reach: away,
  country: "France",
  why: "A question to Mistral Large 3",
  case: "Discharge letters",
  bytes_out: "1.2 kB",
  bytes_in: failed ? "" : "3.4 kB",
  tokens: failed ? "" : "312 read, 96 written",
  cost: failed ? "" : "€ 0.0012",
  allowed_by: "You, by consent 7f3a",
  consent: "7f3a",
  outcome: failed ? "Broke off: the provider did not answer in time" : "Answered",
  failed,
});

const ledger = (request: object): LedgerView => {
  const { search } = request as { search: string };
  const none = wish("empty");
  return {
    leaves: none ? "Nothing has left this computer" : "3 texts have left this computer",
    nothing_has_left: none,
    totals: none
      ? []
      : [
          { label: "Requests beyond your network", value: "4" },
          { label: "Requests on your network", value: "1" },
          { label: "Sent", value: "4.8 kB" },
          { label: "Received", value: "102 MB" },
          { label: "Cost", value: "€ 0.0048" },
          { label: "Last", value: "Today, 12:51" },
        ],
    search,
    exchanges: none
      ? []
      : [
          row("4"),
          row("3", true),
          {
            ...row("2"),
            host: "192.168.1.20",
            reach: near,
            country: "",
            why: "A question to gemma-3-27b",
            cost: "",
            allowed_by: "You, by saving The one in the basement",
          },
          {
            ...row("1"),
            host: "huggingface.co",
            country: "United States",
            why: "Fetching Gemma 3 4B",
            case: "",
            bytes_out: "0.4 kB",
            bytes_in: "2.5 GB",
            tokens: "",
            cost: "",
            allowed_by: "You, by starting the download",
          },
        ].filter((one) => JSON.stringify(one).toLowerCase().includes(search.toLowerCase())),
    shown: search ? "1 of 4 requests" : "4 requests",
    consents: none
      ? []
      : [
          {
            id: "7f3a",
            when: "Today, 12:51",
            model: "Mistral Large 3",
            provider: "Mistral",
            host: "api.mistral.ai",
            what: "One text, 1.2 kB, personal data replaced",
            cost: "€ 0.0004 to € 0.003",
            state: "Used today, 12:51",
            can_revoke: false,
          },
          {
            id: "7f3b",
            when: "Today, 12:50",
            model: "Mistral Large 3",
            provider: "Mistral",
            host: "api.mistral.ai",
            what: "One text, 1.2 kB, as written",
            cost: "€ 0.0004 to € 0.003",
            state: "Not used yet",
            can_revoke: true,
          },
        ],
  };
};

export const sending = {
  prepare_sending: prepared,
  allow_sending: () => ({ consent: "7f3a", sentence: "Allowed once." }),
  revoke_sending: () => null,
  ledger,
  save_ledger: () => ({
    path: "/home/anna/ledger.csv",
    sentence: "The record was saved: /home/anna/ledger.csv",
  }),
};
