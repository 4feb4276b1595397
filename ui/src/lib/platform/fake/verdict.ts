import type { ReportView } from "$lib/api/generated/ReportView";
import type { SafeguardsView } from "$lib/api/generated/SafeguardsView";
import type { VerdictView } from "$lib/api/generated/VerdictView";
import { caseView } from "./case";
import { cumulative, shares } from "./pictures";

export const verdict = (): VerdictView => ({
  case: caseView("verdict"),
  ready: true,
  missing: [],
  tag: "Open model",
  family: "open",
  headline: "Run Mistral Small on one server of your own.",
  how_sure:
    "It came out best in 81 of 100 futures we simulated. The next best, Claude by API with a European region, won 14.",
  tie: false,
  find_out_next: null,
  reasons_for: [
    "Health data never leaves the building, so no transfer has to be justified.",
    "It stays yours: no provider can change, withdraw or reprice it.",
    "Its quality on summaries is within 5 points of the best closed model.",
  ],
  reason_against: "Over three years it costs € 61 k more than the API. You pay that for control.",
  tilt: -8,
  balance: "The balance tips to open: open routes came first in 86 of 100 futures, closed in 14.",
  weighs_most: "What weighs most: privacy 38%, cost 24%, quality 22%",
  flips: [
    {
      change: "Fewer than 2,600 letters a month",
      now: "you said 9,000",
      outcome: "Closed, regional",
      family: "closed",
    },
    {
      change: "No one in-house can run a server",
      now: "you said 0.3 of a person",
      outcome: "Hosted open model",
      family: "open",
    },
    {
      change: "Letters are pseudonymised first",
      now: "you said no",
      outcome: "Both together",
      family: "mixed",
    },
    {
      change: "Token prices halve every year",
      now: "we assumed −30%",
      outcome: "No change",
      family: "neutral",
    },
  ],
  routes: [
    {
      route: "own_server",
      name: "Own server",
      detail: "Mistral Small",
      family: "open",
      best: true,
      cost: "€ 251 k",
      cost_range: "214 – 296",
      privacy: "Stays inside",
      quality: 86,
      quality_shown: "86",
      effort: "0.3 person",
      wins: "81",
    },
    {
      route: "closed_api_region",
      name: "Closed, regional",
      detail: "Claude, EU region",
      family: "closed",
      best: false,
      cost: "€ 190 k",
      cost_range: "128 – 262",
      privacy: "Leaves; agreement needed",
      quality: 91,
      quality_shown: "91",
      effort: "0.05 person",
      wins: "14",
    },
    {
      route: "rented_gpu",
      name: "Rented cards",
      detail: "Mistral Small",
      family: "open",
      best: false,
      cost: "€ 278 k",
      cost_range: "240 – 330",
      privacy: "EU data centre",
      quality: 86,
      quality_shown: "86",
      effort: "0.35 person",
      wins: "5",
    },
    {
      route: "nothing",
      name: "No AI",
      detail: "",
      family: "neutral",
      best: false,
      cost: "€ 1.2 m",
      cost_range: "0.9 – 1.6",
      privacy: "Stays inside",
      quality: null,
      quality_shown: "as today",
      effort: "none",
      wins: "fewer than 1",
    },
  ],
  ruled_out: [
    {
      route: "closed_api",
      name: "Closed API",
      reason: "You said that the text must stay within the EU.",
      page: "residency",
    },
    {
      route: "own_computers",
      name: "Own computers",
      reason: "A model that fits an office computer needs too many answers redone.",
      page: "stakes",
    },
  ],
  cumulative,
  shares,
});

export const tie = (): VerdictView => ({
  ...verdict(),
  tag: "A tie",
  family: "neutral",
  tie: true,
  headline: "Your own server and the regional API come out equal.",
  how_sure: "Each came out best in about 45 of 100 futures. No answer you gave sets them apart.",
  find_out_next:
    "Find out how much time someone could give it. From a quarter of a person the server wins; below that, the API.",
  tilt: 0.4,
  balance:
    "The balance is almost level: open routes came first in 46 of 100 futures, closed in 45.",
});

export const notReady = (missing: [string, string][]): VerdictView => ({
  ...verdict(),
  ready: false,
  missing,
});

export const report = (missing: [string, string][]): ReportView => ({
  case: caseView("report"),
  ready: missing.length === 0,
  missing,
  summary: [
    "Decision asked for: buy one server and run an open model on it for three years.",
    "Recommendation: run Mistral Small on one server of your own.",
    "How sure: best in 81 of 100 futures.",
    "Cost: € 251 k over three years, 214 to 296 k in 8 of 10 futures.",
    "Against: it costs € 61 k more than the regional API.",
    "What would change our mind: fewer than 2,600 letters a month.",
  ],
  chapters: [
    "Options, doing nothing included",
    "The answers given",
    "Cost and break-even",
    "What moves the result",
    "Where the text goes",
    "Duties and their dates",
    "Licences",
    "Risks and who owns them",
    "Exit plan",
    "Assumptions and sources",
    "The next 30, 60 and 90 days",
  ],
  file_name: "Steelyard - Discharge letters.pdf",
});

export const safeguards = (): SafeguardsView => ({
  case: caseView("safeguards"),
  headline: "Five things to arrange, three of them before the first use.",
  lede: "A list to take to your privacy officer and your lawyer. It names the article and the date it applies from, and is no advice.",
  rows: [
    {
      id: "dpia",
      action: "Assess the impact on the people in the letters",
      because: "You put health data in, of many people, into a new technology.",
      law: "GDPR, article 35",
      applies_from: "25 May 2018",
      owner: "Privacy officer",
      due: "Before the first use",
      routes: "All routes",
    },
    {
      id: "agreement",
      action: "Agree with the provider how it may handle the letters",
      because: "You keep a route open in which another company handles personal data for you.",
      law: "GDPR, article 28",
      applies_from: "25 May 2018",
      owner: "Buyer with the privacy officer",
      due: "Before the first use",
      routes: "Closed, regional; Hosted open",
    },
    {
      id: "literacy",
      action: "Teach the people who use it what it can and cannot do",
      because: "Staff check what it writes, so they must know where it goes wrong.",
      law: "EU AI Act, article 4",
      applies_from: "2 February 2025",
      owner: "Head of the department",
      due: "Before the first use",
      routes: "All routes",
    },
    {
      id: "sample",
      action: "Read a sample of twenty letters every month",
      because: "You said that someone could be harmed by a wrong answer.",
      law: "Good practice",
      applies_from: "",
      owner: "Head of the department",
      due: "Every month",
      routes: "All routes",
    },
  ],
});
