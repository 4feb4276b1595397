import type { HomeView } from "$lib/api/generated/HomeView";
import type { SettingsView } from "$lib/api/generated/SettingsView";

export const settings: SettingsView = {
  language: "en",
  theme: "system",
  data_folder: "/home/anna/.local/share/org.steelyard.desktop",
  offline: true,
};

const machine = {
  has: "24 GB memory, 2 cores, no graphics card.",
  can_run: "Comfortable up to 4 billion parameters, slow up to 14 billion.",
};

const model = {
  name: "SmolLM2 135M Instruct",
  facts: "135 million parameters · 98 MB · Apache-2.0",
  ready: true,
  failure: null,
};

export const home: HomeView = {
  cases: [
    {
      id: "discharge",
      title: "Discharge letters",
      changed: "Changed today, 13:04",
      place: "Own server, Mistral Small",
      family: "open",
      chip: "Open 81 of 100",
      cost: "€ 251 k",
      stage: "verdict",
      page: null,
      action: "Verdict ready",
    },
    {
      id: "shop",
      title: "Shop chat",
      changed: "Changed 18 November",
      place: "GPT by API",
      family: "closed",
      chip: "Closed 93 of 100",
      cost: "€ 38 k",
      stage: "report",
      page: null,
      action: "Report made",
    },
    {
      id: "contracts",
      title: "Contract review",
      changed: "Changed 2 November",
      place: "Question 6 of 14",
      family: "neutral",
      chip: "Undecided",
      cost: "–",
      stage: "questions",
      page: "speed",
      action: "Continue",
    },
  ],
  examples: [
    {
      name: "discharge-letters",
      title: "Discharge letters",
      lede: "A Dutch hospital has 9,000 discharge letters a month summarised, with health data in every one.",
    },
    {
      name: "shop-chat",
      title: "Shop chat",
      lede: "A small web shop answers customers’ questions about orders and products, with little text and nothing secret.",
    },
    {
      name: "contract-review",
      title: "Contract review",
      lede: "A law firm checks confidential contracts against its own rules, in bursts, and quality comes before everything.",
    },
  ],
  machine,
  model,
  leaves: "Nothing has left this computer",
  nothing_has_left: true,
  about: "Steelyard 0.1 · works without internet",
};

export const secondCopy = {
  code: "store-in-use",
  message: "Steelyard is already open in another window.",
  hint: "Go on in that window, or close it and try again here.",
  field: null,
};
