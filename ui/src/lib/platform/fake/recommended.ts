import type { FitView } from "$lib/api/generated/FitView";
import type { RecommendedView } from "$lib/api/generated/RecommendedView";
import { fits } from "./fits";
import { settings } from "./home";

/** Invented models that could be had. */
const offline = {
  code: "offline",
  message: "Steelyard stays offline, so nothing can be fetched.",
  hint: "Switch “Stay offline” off in the settings, or bring the file on a stick.",
  field: null,
};

function candidate(
  model: string,
  name: string,
  family: string,
  [size, parameters, maker]: [string, string, string],
  fit: FitView["word"],
  here: string | null = null,
): RecommendedView {
  return {
    model,
    name,
    family,
    facts: `${parameters} parameters · ${size} · Apache-2.0`,
    maker,
    licence: "You may use it for anything, also for money, and change it, with its notice kept.",
    languages: "English, French, German, Spanish, Italian, Portuguese and Dutch",
    rhythm: "A new version about every eight months since 2023",
    fit: fits[fit],
    speed:
      fit === "will_not_run"
        ? null
        : { text: "About 7 to 15 words a second, expected", measured: false },
    here,
    offer: here
      ? null
      : {
          model,
          host: "huggingface.co",
          country: "United States",
          size,
          sentence: `Steelyard asks huggingface.co for this file. ${size} come in; of you it learns your internet address and which file.`,
          blocked: settings.offline ? offline : null,
        },
  };
}

export const recommended = (): RecommendedView[] => [
  candidate(
    "gemma-3-4b",
    "Gemma 3 4B",
    "Gemma",
    ["2.5 GB", "4 billion", "Google, United States"],
    "comfortable",
  ),
  candidate(
    "gemma-3-270m",
    "Gemma 3 270M",
    "Gemma",
    ["240 MB", "270 million", "Google, United States"],
    "comfortable",
  ),
  candidate(
    "llama-3.2-3b",
    "LLaMA 3.2 3B",
    "LLaMA",
    ["2 GB", "3.2 billion", "Meta, United States"],
    "comfortable",
  ),
  candidate(
    "mistral-7b",
    "Mistral 7B v0.3",
    "Mistral",
    ["4.4 GB", "7.2 billion", "Mistral AI, France"],
    "tight",
    "mistral",
  ),
  candidate(
    "falcon-3-7b",
    "Falcon 3 7B",
    "Falcon",
    ["4.6 GB", "7.5 billion", "TII, United Arab Emirates"],
    "will_crawl",
  ),
  candidate(
    "qwen-3-8b",
    "Qwen 3 8B",
    "Qwen",
    ["5 GB", "8.2 billion", "Alibaba, China"],
    "will_crawl",
  ),
  candidate(
    "llama-3.3-70b",
    "LLaMA 3.3 70B",
    "LLaMA",
    ["43 GB", "70 billion", "Meta, United States"],
    "will_not_run",
  ),
];
