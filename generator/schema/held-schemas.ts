import { isJsonObject, type Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { type Holding, schemaKeywords } from "./known-keywords.js";
import type { Keyword } from "./translate.js";

/** A schema inside a keyword's value. */
export interface HeldSchema {
  /** JSON pointer from the schema that has the keyword. */
  readonly pointer: string;
  /** The key, where schemas are held by name. */
  readonly key: string | undefined;
  readonly value: Json;
}

/** The schemas a keyword holds, in the order of the text; none when its value is of the wrong kind. */
export function heldSchemas({ name, value, written }: Keyword): readonly HeldSchema[] {
  const pointer = pointerStep(written);
  const holding: Holding | undefined = schemaKeywords.get(name);
  switch (holding) {
    case undefined:
      return [];
    case "one":
      return isJsonObject(value) || typeof value === "boolean"
        ? [{ pointer, key: undefined, value }]
        : [];
    case "list":
      if (!Array.isArray(value)) return [];
      return value.map((item: Json, index) => ({
        pointer: pointer + pointerStep(index),
        key: undefined,
        value: item,
      }));
    case "map":
      if (!isJsonObject(value)) return [];
      return Object.entries(value).map(([key, item]) => ({
        pointer: pointer + pointerStep(key),
        key,
        value: item,
      }));
  }
}
