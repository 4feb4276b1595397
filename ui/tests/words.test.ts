import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pages } from "../src/lib/platform/fake/questionnaire";
import { has, LANGUAGES, speak } from "../src/lib/words/index.svelte";
import * as questions from "../src/lib/words/questions";

const source = join(import.meta.dirname, "../src");

/** Every file of the window, without the invented data of the preview. */
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.includes("fake"))
  .map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));

/** Ids are literal: in t(…), or in a list whose entries go into t(…). */
const AREAS = "app|home|screens|costs|try|keys|verdict|settings|error-answer";
const LITERAL = new RegExp(`["'\`]((?:${AREAS})-[a-z0-9-]+)["'\`]`, "g");
const BUILT = new RegExp(`[\`]((?:${AREAS})-[a-z0-9-]+-)\\$\\{`, "g");

const NAMES_OF_OTHER_THINGS = /^(home|keys|costs)-(try|machine|title)$/;

function used(): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { name, text } of files) {
    for (const [, id] of text.matchAll(LITERAL)) if (id) ids.set(id, name);
  }
  return ids;
}

describe("the words of the window", () => {
  it("exist for every id that is written in it", () => {
    const missing: string[] = [];
    for (const language of LANGUAGES) {
      speak(language);
      for (const [id, name] of used()) {
        if (!has(id) && !isAttribute(id)) missing.push(`${language}: ${id} in ${name}`);
      }
    }
    speak("en");
    expect(missing).toEqual([]);
    expect(used().size).toBeGreaterThan(200);
  });

  it("exist for the ids that are put together", () => {
    const ends: Record<string, string[]> = {
      "settings-theme-": ["system", "light", "dark"],
      "costs-none-": ["all", "matter", "edited", "old"],
      "costs-own-processed-": ["own-machines", "eu", "elsewhere"],
      "costs-own-side-": ["open", "closed"],
      "screens-servers-": ["address-empty", "name-empty"],
      "screens-number-": ["empty", "not-a-number", "two-ways"],
    };
    const built = files.flatMap(({ text }) => [...text.matchAll(BUILT)].map(([, start]) => start));
    expect([...new Set(built)].sort()).toEqual(Object.keys(ends).sort());
    for (const [start, rest] of Object.entries(ends)) {
      for (const end of rest) expect(has(start + end), start + end).toBe(true);
    }
  });

  it("exist for every part of every question", () => {
    const missing = new Set<string>();
    const check = (shown: string) => /^(question|unit)-/.test(shown) && missing.add(shown);
    for (const language of LANGUAGES) {
      speak(language);
      for (const page of pages) {
        for (const part of ["title", "lede", "why", "unsure", "stage", "short"]) {
          check(questions.ofPage(page.id, part));
        }
        for (const field of page.fields) {
          check(questions.labelOf(page.id, field.id));
          check(questions.unitOf(field.unit));
          for (const option of field.options) check(questions.optionOf(page.id, field.id, option));
          for (const { id } of field.presets) check(questions.presetOf(page.id, field.id, id));
        }
      }
    }
    speak("en");
    expect([...missing]).toEqual([]);
    expect(pages).toHaveLength(14);
  });

  it("are Fluent without a fault", () => {
    const locales = join(import.meta.dirname, "../../crates/words/locales");
    for (const language of LANGUAGES) {
      for (const area of [
        "app",
        "home",
        "screens",
        "screen-models",
        "screen-servers",
        "costs",
        "try",
        "keys",
        "verdict",
        "settings",
      ]) {
        const text = readFileSync(join(locales, language, `${area}.ftl`), "utf8");
        const written = text.match(/^[a-z][a-z0-9-]* =/gm) ?? [];
        const resource = new FluentResource(text);
        expect(resource.body.length, `${language}/${area}`).toBe(written.length);
        expect(new FluentBundle(language).addResource(resource)).toEqual([]);
      }
    }
  });
});

/** Some ids of elements look like ids of messages. */
function isAttribute(id: string): boolean {
  return NAMES_OF_OTHER_THINGS.test(id);
}
