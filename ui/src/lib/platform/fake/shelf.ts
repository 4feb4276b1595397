import type { DownloadView } from "$lib/api/generated/DownloadView";
import type { ShelfModelView } from "$lib/api/generated/ShelfModelView";
import type { ShelfView } from "$lib/api/generated/ShelfView";
import { fits } from "./fits";
import { settings } from "./home";
import { wish } from "./preview";
import { recommended } from "./recommended";

/** Invented models, enough to see every state of the screen. */
export const models: ShelfModelView[] = [
  {
    id: "bundled",
    name: "SmolLM2 135M Instruct",
    origin: "bundled",
    origin_label: "Came with Steelyard",
    facts: "135 million parameters · 98 MB · Apache-2.0",
    licence: "You may use it for anything, also for money, and change it, with its notice kept.",
    path: "/opt/steelyard/models/SmolLM2-135M-Instruct.Q4_1.gguf",
    rows: [
      { label: "Architecture", value: "llama" },
      { label: "Longest text", value: "8,192 tokens, about 6,100 words" },
      { label: "Made smaller to", value: "4.5 bits a weight" },
    ],
    fit: fits.comfortable,
    speed: { text: "38 words a second, measured on 21 November", measured: true },
    ready: true,
    failure: null,
    can_remove: false,
    removing_deletes: false,
  },
  {
    id: "mistral",
    name: "Mistral 7B Instruct v0.3",
    origin: "linked",
    origin_label: "Your file, used where it lies",
    facts: "7.2 billion parameters · 4.4 GB · Apache-2.0",
    licence: "You may use it for anything, also for money, and change it, with its notice kept.",
    path: "/home/anna/Models/Mistral-7B-Instruct-v0.3.Q4_K_M.gguf",
    rows: [{ label: "Architecture", value: "llama" }],
    fit: fits.tight,
    speed: { text: "About 4 to 9 words a second, expected", measured: false },
    ready: true,
    failure: null,
    can_remove: true,
    removing_deletes: false,
  },
  {
    id: "gone",
    name: "Falcon 3 3B Instruct",
    origin: "linked",
    origin_label: "Your file, used where it lies",
    facts: "3 billion parameters · 2 GB · Falcon licence",
    licence: null,
    path: "/media/stick/Falcon3-3B.gguf",
    rows: [],
    fit: null,
    speed: null,
    ready: false,
    failure: {
      code: "model-file-missing",
      message: "Its file is no longer there.",
      hint: "Put the stick back in, or remove the model from this list.",
      field: null,
    },
    can_remove: true,
    removing_deletes: false,
  },
];

let downloads: DownloadView[] = wish("download")
  ? [
      {
        id: "1",
        model: "gemma-3-4b",
        name: "Gemma 3 4B",
        host: "huggingface.co",
        state: "running",
        label: "Coming in",
        percent: 48,
        progress: "1.2 GB of 2.5 GB · about 4 minutes left",
        failure: null,
        shelf_id: null,
      },
      {
        id: "2",
        model: "qwen-3-8b",
        name: "Qwen 3 8B",
        host: "huggingface.co",
        state: "failed",
        label: "Broke off",
        percent: 12,
        progress: "0.6 GB of 5 GB",
        failure: {
          code: "download-stalled",
          message: "huggingface.co sent nothing for a minute.",
          hint: "What has come in is kept. Try again, or choose another time.",
          field: null,
        },
        shelf_id: null,
      },
    ]
  : [];

export function shelf(): ShelfView {
  return {
    machine: {
      has: "24 GB memory, 14 GB of it free, 2 cores, no graphics card.",
      can_run: "Comfortable up to 4 billion parameters, slow up to 14 billion.",
      rows: [
        { label: "Memory", value: "24 GB, 14 GB of it free" },
        { label: "Processor", value: "2 cores, AVX2 and AVX-512" },
        { label: "Graphics cards", value: "None that a model could use" },
        { label: "Disk", value: "120 GB free" },
      ],
    },
    models: wish("empty") ? [] : models,
    found: wish("empty")
      ? []
      : [
          {
            id: "ollama/gemma",
            name: "gemma3:4b",
            program: "Ollama",
            facts: "4 billion parameters · 3.3 GB",
            fit: fits.comfortable,
            speed: { text: "About 7 to 15 words a second, expected", measured: false },
            failure: null,
          },
        ],
    recommended: recommended(),
    downloads,
    settings: {
      proxy: null,
      proxy_has_password: false,
      mirror: null,
      folder: "/home/anna/.local/share/org.steelyard.desktop/models",
      free: "120 GB",
    },
    offline: settings.offline,
  };
}

/** A look at the downloads; each brings a little more. */
export function look() {
  downloads = downloads.map((one) =>
    one.state === "running" && one.percent < 90 ? { ...one, percent: one.percent + 1 } : one,
  );
  return { downloads, running: downloads.some(({ state }) => state === "running") };
}

export function change(id: string, next: Partial<DownloadView> | null) {
  downloads = downloads.flatMap((one) =>
    one.id !== id ? [one] : next ? [{ ...one, ...next }] : [],
  );
  return look();
}
