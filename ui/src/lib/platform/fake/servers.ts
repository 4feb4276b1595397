import type { AskableView } from "$lib/api/generated/AskableView";
import type { ReachView } from "$lib/api/generated/ReachView";
import type { ServerCheckView } from "$lib/api/generated/ServerCheckView";
import type { ServersView } from "$lib/api/generated/ServersView";
import { settings } from "./home";
import { wish } from "./preview";
import { away } from "./sending";
import { models } from "./shelf";

/** Invented servers. */
const here: ReachView = {
  word: "this_computer",
  label: "Stays on this computer",
  sentence: "It runs on this computer. Nothing is sent.",
};
const near: ReachView = {
  word: "own_network",
  label: "Stays on your network",
  sentence: "Your text goes to 192.168.1.20 on your own network, and not beyond it.",
};

export const servers = (): ServersView => ({
  servers: wish("empty")
    ? []
    : [
        {
          id: "basement",
          name: "The one in the basement",
          address: "http://192.168.1.20:8000",
          kind: "vLLM",
          reach: near,
          allowed: true,
          models: ["mistral-small-3.2-24b", "gemma-3-27b"],
          seen: "Last answered today, 13:04",
          key: { last_four: "x9Qf", stored: "20 November 2026", session_only: false },
        },
      ],
  offline: settings.offline,
});

export const found = {
  found: wish("empty")
    ? []
    : [
        {
          name: "Ollama",
          address: "http://127.0.0.1:11434",
          kind: "Ollama",
          models: ["gemma3:4b", "llama3.2:3b"],
          saved: null,
        },
      ],
  sentence: "Only this computer was looked at.",
};

export const check: ServerCheckView = {
  address: "http://192.168.1.20:8000",
  kind: "vLLM",
  reach: near,
  models: ["mistral-small-3.2-24b", "gemma-3-27b"],
  sentence: "It answers and has 2 models.",
  blocked: null,
};

export const askable = (): AskableView[] => [
  ...models.map((model) => ({
    target: { where: "local" as const, id: model.id },
    name: model.name,
    facts: model.facts,
    fit: model.fit,
    reach: here,
    ready: model.ready,
    failure: model.failure,
  })),
  {
    target: { where: "server", id: "basement", model: "mistral-small-3.2-24b" },
    name: "mistral-small-3.2-24b",
    facts: "The one in the basement · 192.168.1.20",
    fit: null,
    reach: near,
    ready: true,
    failure: null,
  },
  {
    target: { where: "closed", provider: "mistral", model: "mistral-large" },
    name: "Mistral Large 3",
    facts: "Mistral · France",
    fit: null,
    reach: away,
    ready: true,
    failure: null,
  },
];
