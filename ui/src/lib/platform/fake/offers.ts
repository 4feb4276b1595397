import type { FileOfferView } from "$lib/api/generated/FileOfferView";
import { fits } from "./fits";

/** Invented files, one that is a model and one that is not. */
export const offer: FileOfferView = {
  id: "offer-1",
  name: "EuroLLM 1.7B Instruct",
  path: "/home/anna/Downloads/EuroLLM-1.7B-Instruct.Q4_K_M.gguf",
  facts: "1.7 billion parameters · 1 GB · Apache-2.0",
  known: true,
  rows: [
    { label: "Architecture", value: "llama" },
    { label: "Longest text", value: "4,096 tokens, about 3,000 words" },
    { label: "Made smaller to", value: "4.8 bits a weight" },
    { label: "Conversation template", value: "In the file" },
  ],
  licence: "You may use it for anything, also for money, and change it, with its notice kept.",
  fit: fits.comfortable,
  speed: { text: "About 14 to 30 words a second, expected", measured: false },
  can_run: true,
  failure: null,
  cannot_copy: null,
  here: null,
};

export const brokenOffer: FileOfferView = {
  ...offer,
  name: "holiday.gguf",
  path: "/home/anna/Downloads/holiday.gguf",
  facts: "1.2 MB",
  known: false,
  rows: [],
  licence: null,
  fit: null,
  speed: null,
  can_run: false,
  failure: {
    code: "model-file-not-gguf",
    message: "This is not a model file: it does not begin as a GGUF file does.",
    hint: "Choose a file that ends in .gguf, from where you got the model.",
    field: null,
  },
};
