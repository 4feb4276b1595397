import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** The languages of the window, each with the tag that browsers know it by. */
const TAGS = { en: "en-GB", nl: "nl-NL" } as const;
export type Language = keyof typeof TAGS;
export const LANGUAGES: readonly Language[] = ["en", "nl"];

/**
 * The message files the window itself words. Findings, figures and errors of the Rust side
 * arrive as finished sentences.
 */
const sources: Record<string, string> = import.meta.glob(
  "$locales/*/{app,home,screens,screen-models,screen-servers,screen-keys,screen-sending,screen-ledger,costs,try,keys,verdict,figures,settings,questions,formats,study}.ftl",
  { query: "?raw", eager: true, import: "default" },
);

const bundles: Partial<Record<Language, FluentBundle>> = {};

function bundleOf(language: Language): FluentBundle {
  let bundle = bundles[language];
  if (!bundle) {
    bundle = new FluentBundle(TAGS[language], { useIsolating: false });
    for (const [path, text] of Object.entries(sources)) {
      if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
    }
    bundles[language] = bundle;
  }
  return bundle;
}

let current = $state<Language>("en");

export function language(): Language {
  return current;
}

/** Speaks another language from now on, on every screen at once. */
export function speak(code: string): void {
  current = code === "nl" ? "nl" : "en";
  if (typeof document !== "undefined") document.documentElement.lang = current;
}

/** Whether there is such a message. */
export function has(id: string): boolean {
  return bundleOf(current).hasMessage(id);
}

/** A message in the language of the window. An id without a message is shown as it stands. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundleOf(current);
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return id;
  const problems: Error[] = [];
  return bundle.formatPattern(pattern, args ?? null, problems);
}
