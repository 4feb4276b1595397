import type { AssumptionRow } from "$lib/api/generated/AssumptionRow";
import type { CostsView } from "$lib/api/generated/CostsView";
import type { SourceView } from "$lib/api/generated/SourceView";
import { caseView } from "./case";
import { byItem, cumulative, distribution, tornado } from "./pictures";

const published = (title: string, date: string, note = ""): SourceView => ({
  kind: "published",
  kind_shown: "Published by others",
  title,
  locator: "ec.europa.eu/eurostat, table lc_lci_lev",
  published: date,
  checked: "20 November 2026",
  note,
});

function row(
  id: string,
  label: string,
  unit: string,
  figures: [number, number, number],
  moves: number,
  source: SourceView,
  rest: Partial<AssumptionRow> = {},
): AssumptionRow {
  const [low, likely, high] = figures.map((figure) => figure.toLocaleString("en-GB"));
  return {
    id,
    label,
    unit,
    low: low ?? "",
    likely: likely ?? "",
    high: high ?? "",
    figures,
    allowed: [0, 1_000_000],
    source,
    old: false,
    edited: false,
    original: null,
    moves,
    matters: moves >= 0.2,
    moves_shown: moves > 0.5 ? "much" : moves > 0.2 ? "some" : "little",
    ...rest,
  };
}

const you: SourceView = {
  kind: "you",
  kind_shown: "You",
  title: "",
  locator: "",
  published: "",
  checked: "",
  note: "Our estimate was 0.40 of a person, from four public accounts of running such a server.",
};

export const costs = (): CostsView => ({
  case: caseView("costs"),
  headline: "Your own server costs € 61 k more than the API over three years.",
  lede: "The figures are ranges, because nobody knows next year’s prices. Where two bands overlap, the cheaper of the two is not certain.",
  basis: "3 years · euros · 6% cost of capital · 10,000 futures",
  routes: [
    {
      route: "closed_api_region",
      name: "Closed, regional",
      detail: "Claude, EU region",
      family: "closed",
      likely: "€ 190 k",
      range: "128 – 262 k",
      difference: "+ € 8 k",
      monthly: "€ 5.1 k",
      present_value: "€ 174 k",
      present_range: "€ 150 – 220 k",
      ruled_out: null,
    },
    {
      route: "own_server",
      name: "Own server",
      detail: "Mistral Small on one L40S",
      family: "open",
      likely: "€ 251 k",
      range: "214 – 296 k",
      difference: "+ € 69 k",
      monthly: "€ 6.4 k",
      present_value: "€ 236 k",
      present_range: "€ 150 – 220 k",
      ruled_out: null,
    },
    {
      route: "rented_gpu",
      name: "Rented cards",
      detail: "Mistral Small",
      family: "open",
      likely: "€ 278 k",
      range: "240 – 330 k",
      difference: "+ € 96 k",
      monthly: "€ 7.7 k",
      present_value: "€ 255 k",
      present_range: "€ 150 – 220 k",
      ruled_out: null,
    },
    {
      route: "closed_api",
      name: "Closed API",
      detail: "GPT",
      family: "closed",
      likely: "€ 182 k",
      range: "120 – 251 k",
      difference: "cheapest",
      monthly: "€ 4.9 k",
      present_value: "€ 167 k",
      present_range: "€ 150 – 220 k",
      ruled_out: "You said that the text must stay within the EU.",
    },
  ],
  cumulative,
  by_item: byItem,
  distribution,
  tornado,
  groups: [
    {
      label: "People",
      rows: [
        row(
          "time",
          "Time to keep the server running",
          "share of one full-time person",
          [0.2, 0.3, 0.6],
          0.96,
          you,
          {
            edited: true,
            original: "0.40",
          },
        ),
        row(
          "salary",
          "Salary with on-costs, machine-learning engineer, Netherlands",
          "€ a year",
          [78_000, 96_000, 124_000],
          0.58,
          published("Eurostat labour cost survey", "June 2026"),
        ),
      ],
    },
    {
      label: "Machines",
      rows: [
        row(
          "server",
          "Server with one L40S, 48 GB",
          "€, once",
          [14_500, 17_900, 23_000],
          0.31,
          published("Two reseller list prices", "October 2026"),
        ),
        row(
          "speed",
          "Speed of Mistral Small on it",
          "tokens a second, 8 at once",
          [210, 290, 340],
          0.12,
          {
            ...published("Worked out from memory bandwidth", ""),
            kind: "worked_out",
            kind_shown: "Worked out",
            note: "Checked against 34 public runs.",
          },
        ),
      ],
    },
    {
      label: "Closed model",
      rows: [
        row(
          "price",
          "Claude Sonnet, text in",
          "€ per million tokens",
          [2.76, 2.76, 2.76],
          0.22,
          published("Provider price list", "November 2025"),
          {
            low: "–",
            high: "–",
            old: true,
          },
        ),
        row(
          "trend",
          "Price change a year",
          "%",
          [-60, -30, 0],
          0.44,
          published("Trend over 2022–2026", "", "Our reading of four studies."),
          {
            allowed: [-95, 50],
          },
        ),
      ],
    },
  ],
  assumption_count: 46,
  matter_count: 4,
  edited_count: 1,
  old_count: 1,
  unanswered: 0,
  undo: "Time to keep the server running",
  redo: null,
  own_routes: [],
  own_route_new: {
    name: "",
    side: "closed",
    processed: "eu",
    figures: [
      {
        field: "once",
        label: "Paid once, before the start",
        unit: "€, once",
        optional: false,
        figures: [0, 0, 0],
        allowed: [0, 1e9],
      },
    ],
  },
});
