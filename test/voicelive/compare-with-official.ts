import { fieldsOf } from "./fields-of.js";

/** What a comparison found. */
export interface Comparison {
  /** How many single values were looked at. */
  compared: number;
  readonly disagreements: string[];
}

/**
 * Compares the official client's plain object with our model, attribute by attribute, under the official property
 * names. A property the official client has is looked up under the same name on our side; an attribute of ours
 * that the official client does not have is a disagreement too.
 */
export function compareWithOfficial(official: unknown, ours: unknown): Comparison {
  const comparison: Comparison = { compared: 0, disagreements: [] };
  compare(official, ours, "", comparison);
  return comparison;
}

function compare(official: unknown, ours: unknown, path: string, comparison: Comparison): void {
  if (!isContainer(official)) {
    comparison.compared += 1;
    if (!Object.is(official, ours)) differ(official, ours, path, comparison);
    return;
  }
  if (official instanceof Date || official instanceof Uint8Array) {
    comparison.compared += 1;
    if (!isSameValue(official, ours)) differ(official, ours, path, comparison);
    return;
  }
  if (!isContainer(ours) || Array.isArray(official) !== Array.isArray(ours)) {
    differ(official, ours, path, comparison);
    return;
  }
  for (const name of namesOf(official, ours)) {
    compare(Reflect.get(official, name), Reflect.get(ours, name), `${path}/${name}`, comparison);
  }
}

/** Every name either side knows. Plain values, and models of classes that know no fields, are walked by key. */
function namesOf(official: object, ours: object): Set<string> {
  const fields = fieldsOf(ours);
  return new Set([
    ...Object.keys(official),
    ...(fields ? fields.map(({ name }) => name) : Object.keys(ours)),
  ]);
}

function isSameValue(official: Date | Uint8Array, ours: unknown): boolean {
  if (official instanceof Date) {
    return ours instanceof Date && ours.getTime() === official.getTime();
  }
  return ours instanceof Uint8Array && Buffer.compare(official, ours) === 0;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function differ(official: unknown, ours: unknown, path: string, comparison: Comparison): void {
  comparison.disagreements.push(`${path}: official ${show(official)}, ours ${show(ours)}`);
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  return JSON.stringify(value) ?? String(value);
}
