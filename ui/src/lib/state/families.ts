/** Models of one family, in the order in which they came. */
export type FamilyOf<Model> = { name: string; models: Model[] };

/** Puts models of a family together; the family whose model came first comes first. */
export function byFamily<Model extends { family: string }>(
  models: readonly Model[],
): FamilyOf<Model>[] {
  const families = new Map<string, Model[]>();
  for (const model of models) {
    const family = families.get(model.family);
    if (family) family.push(model);
    else families.set(model.family, [model]);
  }
  return [...families].map(([name, of]) => ({ name, models: of }));
}
