import { codecOf } from "./codec.js";
import { copyToWire } from "./copy.js";
import { withinStack } from "./depth.js";
import type { SchemaInfo, TypeInfo } from "./info.js";
import { isDecoded, isValid } from "./is-decoded.js";
import type { Check } from "./issue.js";
import { recall, remember } from "./origin.js";
import { staticsOf, type ValueStatics } from "./statics.js";

/** A type that is no object model as data: a scalar, list, map, or a union of any types. */
export interface AliasInfo {
  readonly name: string;
  /** Absent for plain JSON. */
  readonly type?: TypeInfo;
  readonly check?: () => Check;
  readonly schema?: () => SchemaInfo;
}

/** The const of a type that is no object model. */
export function alias<T, W>({ name, type, check, schema }: AliasInfo): ValueStatics<T, W> {
  const decode = (value: unknown, owned: boolean, depth: number): unknown => {
    const { adopt, convert } = codecOf(type);
    if (!owned) return convert(value, depth);
    return typeof value === "object" && value !== null ? (adopt?.(value, depth) ?? value) : value;
  };
  const show = (stored: unknown): T => {
    const { show } = codecOf(type);
    const value = show === undefined || stored === null ? stored : show(stored);
    // So that `toJSON` writes the text it was read from.
    if (show !== undefined && isRead(value)) remember(value, stored, show);
    // What the type decodes to is what the declaration's type describes.
    return value as T;
  };

  return staticsOf<T, W>({
    name,
    check,
    schema,
    adopt: (json) => show(withinStack(() => decode(json, true, 0))),
    convert: (value) => show(withinStack(() => decode(value, false, 0))),
    is: (value): value is T => isDecoded(type, value) && isValid(check, value),
    // What the type encodes to is what its wire type describes.
    toJSON: (value) => {
      const known = isRead(value) ? recall(value, codecOf(type).show) : undefined;
      return copyToWire(decode(known ?? value, false, 0), 0) as W;
    },
    "~decode": decode,
    "~type": type,
  });
}

/** Whether a value is one of those that formats show in the place of their text. */
function isRead(value: unknown): value is Date | Uint8Array {
  return value instanceof Date || value instanceof Uint8Array;
}
