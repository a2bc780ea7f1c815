import { isJsonObject, type Json } from "./json.js";
import { pointerStep } from "./pointer.js";
import type { Location, Source } from "./source.js";

/** A `$ref` that leads out of its file. */
export interface Reference {
  readonly ref: string;
  readonly at: Location;
  /** Absolute URI without a fragment. */
  readonly uri: string;
}

/** What one file says about other files. */
export interface References {
  /** Absolute URIs that this file gives to itself or its parts (`$id`). */
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  /** Absolute URIs of the schemas of schemas that it names (`$schema`). */
  readonly dialects: readonly string[];
}

/** A value on the way, with the way to it. */
interface Step {
  readonly value: Json;
  readonly base: string;
  readonly key: string | number;
  readonly above: Step | undefined;
}

/**
 * Finds the references of a file to others, and the identifiers that make a file unnecessary. It does not know every
 * keyword: what it finds too much is a file that may be read, never one that must be.
 */
export function findReferences(source: Source): References {
  const ids: string[] = [];
  const references: Reference[] = [];
  const dialects = new Set<string>();
  const idKey = usesPlainId(source.value) ? "id" : "$id";
  const steps: Step[] = [{ value: source.value, base: source.uri, key: "", above: undefined }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value } = step;
    if (typeof value !== "object" || value === null) continue;
    let { base } = step;
    if (isJsonObject(value)) {
      const id = textAt(value, idKey);
      if (id !== undefined && !id.startsWith("#")) {
        base = resolveUri(id, base) ?? base;
        ids.push(base);
      }
      const dialect = textAt(value, "$schema");
      if (dialect !== undefined && URL.canParse(dialect)) dialects.add(dialect.replace(/#.*/, ""));
      const ref = textAt(value, "$ref");
      if (ref !== undefined && !ref.startsWith("#")) {
        const uri = resolveUri(ref, base);
        const at = { source, pointer: `${pointerTo(step)}/$ref` };
        if (uri !== undefined) references.push({ ref, at, uri });
      }
    }
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== "object" || child === null || holdsData(step, key)) continue;
      steps.push({ value: child, base, key, above: step });
    }
  }
  return { ids, references, dialects: [...dialects] };
}

/** Resolves a reference and drops its fragment; undefined when it is no URI reference. */
function resolveUri(ref: string, base: string): string | undefined {
  if (!URL.canParse(ref, base)) return undefined;
  const url = new URL(ref, base);
  url.hash = "";
  return url.href;
}

/** Before draft 6 the identifier of a schema was `id`, which later is an ordinary word. */
function usesPlainId(root: Json): boolean {
  const schema = isJsonObject(root) ? textAt(root, "$schema") : undefined;
  return schema !== undefined && /draft-0?[34]\//.test(schema);
}

function textAt(value: { readonly [key: string]: Json }, key: string): string | undefined {
  const text = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

/** Whether a key holds data, in which `$ref` is a key like any other. Below `properties` every key is a name. */
function holdsData(step: Step, key: string): boolean {
  return dataKeywords.has(key) && !namingKeywords.has(String(step.key));
}

const dataKeywords = new Set(["const", "enum", "default", "example", "examples"]);
const namingKeywords = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
  "dependencies",
  "schemas",
]);

function pointerTo(step: Step): string {
  const keys: (string | number)[] = [];
  for (let at = step; at.above !== undefined; at = at.above) keys.push(at.key);
  return keys.reverse().map(pointerStep).join("");
}
