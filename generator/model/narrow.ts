import { isScalar, type Json, type JsonObject } from "../source/json.js";
import type { Declaration, ModelDeclaration, Type } from "./api.js";

/** Whether every value of `type` is also one of `base`, as TypeScript will see it. In doubt: no. */
export function narrower(type: Type, base: Type): boolean {
  if (base.kind === "any" || type.kind === "never" || type === base) return true;
  if (type.kind === "union")
    return (
      type.members.every((member) => narrower(member, base)) && (!type.open || acceptsAnyText(base))
    );
  if (type.kind === "reference" && type.to.kind === "enum" && base.kind !== "reference")
    return enumNarrower(type.to, base);
  if (base.kind === "union") {
    const openText = base.open && type.kind === "literal" && typeof type.value === "string";
    return openText || base.members.some((member) => narrower(type, member));
  }
  switch (base.kind) {
    case "never":
      return false;
    case "null":
    case "boolean":
      return (
        type.kind === base.kind || (type.kind === "literal" && typeof type.value === base.kind)
      );
    case "string":
    case "number":
      if (type.kind === base.kind) return decoded(type.format) === decoded(base.format);
      return (
        type.kind === "literal" &&
        typeof type.value === base.kind &&
        decoded(base.format) === undefined
      );
    case "literal":
      return type.kind === "literal" && type.value === base.value;
    case "structure":
      return type.kind === "structure" && sameJson(type.value, base.value);
    case "list":
      if (type.kind === "structure")
        return isList(type.value) && type.value.every((item) => holds(base.items, item));
      if (type.kind === "tuple")
        return [...type.items, ...(type.rest ? [type.rest] : [])].every((item) =>
          narrower(item, base.items),
        );
      return type.kind === "list" && narrower(type.items, base.items);
    case "tuple":
      return (
        type.kind === "tuple" &&
        type.items.length === base.items.length &&
        type.required >= base.required &&
        (type.rest === undefined) === (base.rest === undefined) &&
        type.items.every((item, index) => narrower(item, base.items[index] ?? { kind: "never" }))
      );
    case "map":
      if (type.kind === "structure" && !isList(type.value))
        return Object.values(type.value).every((value) => holds(base.values, value));
      return type.kind === "map" && narrower(type.values, base.values);
    case "reference":
      return referenceNarrower(type, base.to);
    default:
      throw new Error(`impossible type ${String(base satisfies never)}`);
  }
}

/** Whether a type allows a JSON value, as TypeScript will see it. */
function holds(type: Type, value: Json): boolean {
  if (!isScalar(value)) return narrower({ kind: "structure", value }, type);
  return narrower(value === null ? { kind: "null" } : { kind: "literal", value }, type);
}

/** What an attribute shows for a format; formats that show nothing special count as none. */
function decoded(format: string | undefined): "Date" | "Uint8Array" | undefined {
  if (format === undefined || format === "int64") return undefined;
  return format.startsWith("base64") ? "Uint8Array" : "Date";
}

function acceptsAnyText(base: Type): boolean {
  if (base.kind === "union") return base.open || base.members.some(acceptsAnyText);
  if (base.kind === "reference") return base.to.kind === "enum" && base.to.open;
  return base.kind === "string" && base.format === undefined;
}

function enumNarrower(to: Extract<Declaration, { kind: "enum" }>, base: Type): boolean {
  const listed = to.members.every(({ value }) =>
    narrower(value === null ? { kind: "null" } : { kind: "literal", value }, base),
  );
  return listed && (!to.open || acceptsAnyText(base));
}

function referenceNarrower(type: Type, to: Declaration): boolean {
  if (type.kind === "literal" && to.kind === "enum") {
    return (
      (to.open && typeof type.value === "string") ||
      to.members.some(({ value }) => value === type.value)
    );
  }
  if (type.kind !== "reference") return false;
  return (
    type.to === to || (type.to.kind === "model" && to.kind === "model" && derives(type.to, to))
  );
}

/** Whether one model extends another, at whatever distance. */
export function derives(model: ModelDeclaration, from: ModelDeclaration): boolean {
  for (let base = model.base; base !== undefined; base = base.base) if (base === from) return true;
  return false;
}

function isList(value: JsonObject | readonly Json[]): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two JSON values are the same, in whatever order their keys come. */
function sameJson(first: Json, second: Json): boolean {
  if (isScalar(first) || isScalar(second)) return first === second;
  if (isList(first) || isList(second))
    return (
      isList(first) &&
      isList(second) &&
      first.length === second.length &&
      first.every((item, index) => sameJson(item, second[index] ?? null))
    );
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(second).length &&
    keys.every(
      (key) => Object.hasOwn(second, key) && sameJson(first[key] ?? null, second[key] ?? null),
    )
  );
}
