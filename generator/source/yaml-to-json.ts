import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Fail } from "./fault.js";
import type { Json } from "./json.js";
import type { Limits } from "./limits.js";

/** A value, and what it would be were its aliases written out. */
interface Converted {
  readonly value: Json;
  readonly size: number;
  readonly depth: number;
}

/** Files with fewer values than this may use aliases as they like. */
const smallEnough = 250_000;

/** The JSON that a YAML document means. An alias gives the very value its anchor gave; nothing is copied. */
export function toJson(document: Document<Node>, limits: Limits, fail: Fail): Json | undefined {
  const anchors = new Map<string, Converted>();
  const aliases: { readonly offset: number; readonly size: number }[] = [];
  let spelled = 0;
  let failed = false;
  const refuse: Fail = (code, offset, params) => {
    failed = true;
    fail(code, offset, params);
  };

  const convert = (node: unknown, level: number): Converted => {
    spelled++;
    if (isAlias(node)) {
      const anchored = anchors.get(node.source);
      if (anchored === undefined) {
        refuse("yaml-alias-unknown", startOf(node), { name: node.source });
        return nothing;
      }
      aliases.push({ offset: startOf(node), size: anchored.size });
      return anchored;
    }
    const converted = convertPlain(node, level);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, converted);
    return converted;
  };
  const convertPlain = (node: unknown, level: number): Converted => {
    const tag = tagOf(node);
    if (tag !== undefined && !coreTags.has(tag)) {
      refuse("yaml-tag", startOf(node), { tag: tag.replace(yamlTag, "!!") });
      return nothing;
    }
    if (level === limits.yamlNesting && (isSeq(node) || isMap(node))) {
      const params = { limit: "yamlNesting", levels: limits.yamlNesting };
      refuse("nesting-too-deep", startOf(node), params);
      return nothing;
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, level + 1));
      return combine(
        items.map((item) => item.value),
        items,
      );
    }
    if (isMap(node)) {
      const entries = new Map<string, Converted>();
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (entries.has(key)) refuse("duplicate-key", startOf(pair.key), { key });
        entries.set(key, convert(pair.value, level + 1));
      }
      const fields = [...entries].map(([key, { value }]): [string, Json] => [key, value]);
      // Defines own properties only, whatever they are called.
      return combine(Object.fromEntries(fields), [...entries.values()]);
    }
    return {
      value: isScalar(node) ? scalarValue(node.value, startOf(node)) : null,
      size: 1,
      depth: 0,
    };
  };
  const keyOf = ({ key }: Pair): string => {
    if (!isScalar(key)) {
      refuse("yaml-key", startOf(key), {});
      return "";
    }
    if (key.anchor !== undefined) anchors.set(key.anchor, { ...nothing, value: String(key.value) });
    if (key.type === "PLAIN" && key.value === "<<") refuse("yaml-merge-key", startOf(key), {});
    // Numbers, booleans and null are keys as they are spelled: `1.0` and `1` differ in JSON.
    return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  };
  const scalarValue = (value: unknown, offset: number): Json => {
    if (typeof value === "number" && !Number.isFinite(value)) {
      refuse("yaml-number", offset, { number: String(value) });
      return null;
    }
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : null;
  };

  const root = convert(document.contents, 0);
  if (failed) return undefined;
  const largest = aliases.reduce((a, b) => (b.size > a.size ? b : a), { offset: 0, size: 0 });
  if (root.size > Math.max(smallEnough, spelled * limits.aliases)) {
    refuse("yaml-alias-limit", largest.offset, { size: root.size, limit: limits.aliases });
  } else if (root.depth > limits.nesting) {
    refuse("nesting-too-deep", largest.offset, { limit: "nesting", levels: limits.nesting });
  }
  return failed ? undefined : root.value;
}

/** The tag that was written in front of a value. */
function tagOf(node: unknown): string | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined;
}

const yamlTag = "tag:yaml.org,2002:";

/** The tags of the core schema (YAML 1.2.2, section 10.3), and the one that stands for whatever the value looks like. */
const coreTags = new Set([
  "!",
  ...["str", "int", "float", "bool", "null", "map", "seq"].map((name) => yamlTag + name),
]);

const nothing: Converted = { value: null, size: 1, depth: 0 };

function combine(value: Json, parts: readonly Converted[]): Converted {
  let size = 1;
  let depth = 0;
  for (const part of parts) {
    size += part.size;
    depth = Math.max(depth, part.depth);
  }
  return { value, size, depth: depth + 1 };
}

function startOf(node: unknown): number {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0] ?? 0;
  return 0;
}
