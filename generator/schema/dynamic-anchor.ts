import { isJsonObject } from "../source/json.js";
import type { Schema } from "./schema.js";

/**
 * The name under which dynamic references find a schema. The one of 2019-09 has none: its `$recursiveAnchor` marks the
 * schema, and `$recursiveRef` is always `#`.
 */
export function dynamicAnchorOf({ json }: Pick<Schema, "json">): string | undefined {
  if (!isJsonObject(json)) return undefined;
  if (typeof json.$dynamicAnchor === "string") return json.$dynamicAnchor;
  return json.$recursiveAnchor === true ? "" : undefined;
}
