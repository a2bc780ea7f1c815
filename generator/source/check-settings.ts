import { ProjectSettings } from "../config-models/project-settings.js";
import { nearest, type Report } from "../diagnostics.js";
import { isTypeName } from "../naming.js";
import type { Issue } from "../runtime/issue.js";
import { isJsonObject, type Json, type JsonObject } from "./json.js";
import { pointerStep } from "./pointer.js";
import { expectedAt, knownKeysAt } from "./settings-schema.js";
import type { Source } from "./source.js";

/**
 * Reads the settings of a configuration file. What does not fit their schema is reported where it stands, and then left out;
 * something sensible stands in for what has to be there, so that the rest of the input can be looked at too.
 */
export function checkSettings(source: Source, report: Report): ProjectSettings {
  const result = ProjectSettings.safeParse(source.value);
  const issues = [...(result.success ? [] : result.error.issues), ...wrongNames(source.value)];
  for (const issue of issues) reportIssue(source, issue, report);
  const faults = new Set(issues.map(({ path }) => pointerOf(path)));
  const sound = without(source.value, faults, "");
  return ProjectSettings.fromJSON(completed(isJsonObject(sound) ? sound : {}));
}

/** Renames to words of TypeScript, and to letters that are too new: a schema would have to list them all. */
function wrongNames(value: Json): readonly Issue[] {
  const namespaces = isJsonObject(value) ? value.namespaces : undefined;
  return entriesOf(namespaces).flatMap(([name, namespace]) => {
    const rename = isJsonObject(namespace) ? namespace.rename : undefined;
    const wrong = entriesOf(rename).filter(([, to]) => typeof to === "string" && !isTypeName(to));
    return wrong.map(([from]) => {
      const path = ["namespaces", name, "rename", from];
      return { path, keyword: "not", message: "must be a name for a class" };
    });
  });
}

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function reportIssue(source: Source, { path, keyword }: Issue, report: Report): void {
  const pointer = pointerOf(path);
  const last = String(path.at(-1) ?? source.path);
  const above = path.slice(0, -1);
  const place = { source, pointer, part: "key" } as const;
  if (keyword === "additionalProperties") {
    report("config-unknown-key", place, { key: last, hint: hintFor(last, knownKeysAt(above)) });
  } else if (keyword === "propertyNames") {
    const expected = expectedAt(above, "propertyNames");
    report("config-invalid", place, {
      key: above.join("."),
      expected,
      found: JSON.stringify(last),
    });
  } else {
    const key = path.join(".") || last;
    const found = describe(valueAt(source.value, path));
    report("config-invalid", { source, pointer }, { key, expected: expectedAt(path), found });
  }
}

function hintFor(key: string, known: readonly string[]): string {
  const suggestion = nearest(key, known);
  return suggestion === undefined
    ? `; known here: ${known.join(", ")}`
    : `; did you mean "${suggestion}"?`;
}

function pointerOf(path: Issue["path"]): string {
  return path.map(pointerStep).join("");
}

function valueAt(value: Json, path: Issue["path"]): Json | undefined {
  let found: Json | undefined = value;
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

function describe(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return isJsonObject(value) ? "a map" : JSON.stringify(value);
}

/** The same value without what stands at some places. */
function without(value: Json, faults: ReadonlySet<string>, pointer: string): Json {
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const place = pointer + pointerStep(index);
      return faults.has(place) ? [] : [without(item, faults, place)];
    });
  if (!isJsonObject(value)) return value;
  const sound = Object.entries(value).flatMap(([key, entry]) => {
    const place = pointer + pointerStep(key);
    return faults.has(place) ? [] : [[key, without(entry, faults, place)]];
  });
  return Object.fromEntries(sound);
}

function completed(settings: JsonObject): JsonObject {
  const standIns = { out: "generated", namespaces: {} };
  const given = isJsonObject(settings.package) ? settings.package : {};
  const namespaces = entriesOf(settings.namespaces).map(([name, namespace]) => [
    name,
    { schemas: [], ...Object.fromEntries(entriesOf(namespace)) },
  ]);
  return {
    ...standIns,
    ...settings,
    package: { name: "models", version: "0.0.0", ...given },
    namespaces: Object.fromEntries(namespaces),
  };
}
