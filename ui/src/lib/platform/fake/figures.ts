import type { FiguresPreviewView } from "$lib/api/generated/FiguresPreviewView";
import type { FiguresRequest } from "$lib/api/generated/FiguresRequest";
import type { FiguresView } from "$lib/api/generated/FiguresView";
import { wish } from "./preview";

/** Invented figures, enough to see every state of the screen. */
const rows: FiguresView["rows"] = [
  {
    id: "closed_models.model/gpt-4o/input",
    label: "GPT-4o: text that is read",
    kind: "Prices of closed models",
    value: "2.5 US dollars per million tokens",
    announced: "",
    source: "litellm 1.109.1, model price map",
    address: "https://pypi.org/project/litellm/1.109.1/",
    published: "12 November 2026",
    checked: "22 November 2026",
    past_review: false,
    taken_over: false,
  },
  {
    id: "rents.rent/h100/eu/price",
    label: "H100, In the European Union: price",
    kind: "Rents of graphics cards",
    value: "2.4 (1.9 to 3.3) US dollars an hour",
    announced: "",
    source: "Survey of rents",
    address: "",
    published: "24 May 2026",
    checked: "22 August 2026",
    past_review: true,
    taken_over: true,
  },
];

const view: FiguresView = {
  as_of: "The newest figures were checked on 22 November 2026.",
  kinds: [
    {
      id: "closed_price",
      name: "Prices of closed models",
      count: "412",
      oldest: "22 November 2026",
      newest: "22 November 2026",
      review: "Every 90 days. Providers change prices several times a year.",
      past_review: "",
    },
    {
      id: "rent",
      name: "Rents of graphics cards",
      count: "31",
      oldest: "22 August 2026",
      newest: "22 November 2026",
      review: "Every 90 days. Rents have moved by a tenth within a month.",
      past_review: "7",
    },
  ],
  past_review: "7 figures are past their review: look at their sources before you rely on them.",
  any_past_review: true,
  rows,
  found: "2 figures, of which 2 are shown.",
  taken_over: [],
  undo: null,
  key: "",
};

export const figures = (request: Partial<FiguresRequest>): FiguresView => ({
  ...view,
  rows: rows.filter((row) => !request.past_review || row.past_review),
});

export const takenOver = (): FiguresView => ({
  ...view,
  undo: "Undo the last change",
  taken_over: [
    {
      id: "rents.rent/h100/eu/price",
      label: "H100, In the European Union: price",
      value: "2.4 (1.9 to 3.3) US dollars an hour",
      shipped: "2.1 (1.8 to 2.9) US dollars an hour",
      source: "Survey of rents, 24 May 2026",
      remark: "",
    },
  ],
});

export const preview = (): FiguresPreviewView => ({
  title: "Data pack “Prices of December 2026”",
  made: "By a publisher, 1 December 2026",
  seal: wish("signed")
    ? "Signed with the key you trust (December), and unchanged since."
    : "Not signed. The file is undamaged, but anybody could have made it.",
  must_trust: !wish("signed"),
  summary: "2 figures would change; 14 others are the same.",
  changes: [
    {
      id: "closed_models.model/gpt-4o/input",
      label: "GPT-4o: text that is read",
      before: "2.5 US dollars per million tokens",
      after: "3 US dollars per million tokens",
      difference: "20% more",
      source: "Price page, 1 December 2026",
      warnings: [],
      selected: true,
    },
    {
      id: "hosted.offer/llama-3.3-70b-instruct/OVHcloud AI Endpoints/input",
      label: "Llama 3.3 70B Instruct, OVHcloud AI Endpoints: text that is read",
      before: "0.74 US dollars per million tokens",
      after: "0.67 US dollars per million tokens",
      difference: "9% less",
      source: "LiteLLM price map of 2026-12-01, 1 December 2026",
      warnings: [
        "This looks like euros written down as dollars.",
        "The catalogue uses another source here, and the two disagree.",
      ],
      selected: false,
    },
  ],
  confirmed: "540 figures are the same and were seen again. Take over their newer dates.",
  confirmed_count: 540,
  unknown: "12 models of the providers we follow are not in the catalogue.",
  unknown_names: ["openai/gpt-99", "xai/grok-9"],
  not_taken: ["gpt-4o, input_cost_per_token is “NaN”, which is no price."],
});
