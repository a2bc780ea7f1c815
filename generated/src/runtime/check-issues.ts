import { isInteger } from "./check-types.js";
import { addIssue, type Issue, type Path } from "./issue.js";

/** Longest piece of a value, or of a list of values, that a message holds. */
const longest = 60;

/** The value has the wrong type. */
export function expected(
  what: string,
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
  keyword = "type",
): void {
  addIssue(issues, path, keyword, `expected ${what}, got ${typeName(value, what)}`);
}

/** The object at `path` lacks a key. The issue is where the key would be. */
export function missing(key: string, path: Path | undefined, issues: Issue[]): void {
  addIssue(issues, { key, parent: path }, "required", "is required");
}

/** The value is none of those listed. */
export function notListed(
  values: Iterable<unknown>,
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
  keyword = "enum",
): void {
  addIssue(issues, path, keyword, `expected ${listText(values)}, got ${show(value)}`);
}

/** No branch has the tag that the object holds under `key`. */
export function badTag(
  key: string,
  tags: readonly unknown[],
  value: Readonly<Record<string, unknown>>,
  path: Path | undefined,
  issues: Issue[],
  keyword = "oneOf",
): void {
  if (Object.hasOwn(value, key))
    notListed(tags, value[key], { key, parent: path }, issues, keyword);
  else missing(key, path, issues);
}

/** Replaces the issues found since `count`, which are about a key, by one that says so. */
export function badName(key: string, path: Path | undefined, issues: Issue[], count: number): void {
  const [first] = issues.splice(count);
  const message = `name ${first?.message ?? "is not allowed"}`;
  addIssue(issues, { key, parent: path }, "propertyNames", message);
}

/** A value as messages show it: scalars as JSON, cut where that is long, and the names of other types. */
function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value));
  return typeof value === "object" ? typeName(value, "") : String(value);
}

/** Cuts text to a length that is safe to show. */
export function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function listText(values: Iterable<unknown>): string {
  const texts: string[] = [];
  let left = longest;
  let more = 0;
  for (const value of values) {
    const text = shorten(JSON.stringify(value));
    if (texts.length > 0 && left < text.length) more++;
    else texts.push(text);
    left -= text.length;
  }
  const last = more > 0 ? `one of ${more} more` : texts.pop();
  return texts.length === 0 ? `${last}` : `${texts.join(", ")} or ${last}`;
}

/** What people call the type of a value. A number counts as one unless an integer was asked for. */
function typeName(value: unknown, what: string): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number" && !isInteger(value) && what.includes("integer"))
    return String(value);
  return typeof value;
}
