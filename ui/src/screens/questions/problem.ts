import type { FieldProblem } from "$lib/state/field-draft";
import { t } from "$lib/words/index.svelte";

/** What is wrong, in words. A problem found by the Rust side brings its own sentence. */
export function sentenceOf(problem: FieldProblem): string {
  return problem.id ? t(problem.id, problem.args) : String(problem.args?.message ?? "");
}
