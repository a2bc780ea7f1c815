import type { Format, Type, UnionType } from "../model/api.js";
import { isModel, leafQuestion, typeQuestion } from "../model/leaf-types.js";
import { stringLiteral } from "./literal.js";
import { nameShape, type Scope } from "./scope.js";
import { choiceText } from "./union-choice.js";

/** How stored values of a type are decoded, as an expression; undefined for plain JSON. */
export function typeInfo(scope: Scope, type: Type): string | undefined {
  switch (type.kind) {
    case "any":
    case "never":
    case "null":
    case "boolean":
    case "literal":
    case "structure":
      return undefined;
    case "string":
    case "number":
      return type.format === undefined ? undefined : stringLiteral(type.format);
    case "list":
      return wrapped("list", typeInfo(scope, type.items));
    case "map":
      return wrapped("map", typeInfo(scope, type.values));
    case "tuple":
      return tupleInfo(scope, type);
    case "union":
      return unionInfo(scope, type);
    case "reference":
      return isPlain(type)
        ? undefined
        : `() => ${nameShape(scope, type.to.family, type.to.name, "value")}`;
    default:
      throw new Error(`impossible type ${JSON.stringify(type satisfies never)}`);
  }
}

function wrapped(key: string, info: string | undefined): string | undefined {
  return info === undefined ? undefined : `{ ${key}: ${info} }`;
}

function tupleInfo(scope: Scope, type: Extract<Type, { kind: "tuple" }>): string | undefined {
  const items = type.items.map((item) => typeInfo(scope, item));
  const rest = type.rest === undefined ? undefined : typeInfo(scope, type.rest);
  if (rest === undefined && items.every((item) => item === undefined)) return undefined;
  const texts = items.map((item) => item ?? "null").join(", ");
  return `{ tuple: [${texts}]${rest === undefined ? "" : `, rest: ${rest}`} }`;
}

/** Whether every value of a type is plain JSON to users too. */
function isPlain(type: Type): boolean {
  return !hasDecoded(type);
}

const hasDecoded = leafQuestion((leaf) => formatOf(leaf) !== undefined || isModel(leaf));

/** Whether attributes show some values of a type as something else than what is stored. */
const isFormatted = leafQuestion((leaf) => (formatOf(leaf) ?? "int64") !== "int64");

function formatOf(type: Type): Format | undefined {
  return "format" in type ? type.format : undefined;
}

function unionInfo(scope: Scope, union: UnionType): string | undefined {
  if (union.fallback !== undefined) {
    return `() => ${nameShape(scope, union.fallback.family, union.fallback.name, "value")}`;
  }
  const decoded = union.members.filter((member) => !isPlain(member));
  const [only] = decoded;
  if (only === undefined) return undefined;
  const objects = union.members.filter(takesObjects);
  if (decoded.length === 1 && (objects.length <= 1 || !takesObjects(only)))
    return typeInfo(scope, only);
  const formatted = isFormatted(union) ? "\n  formatted: true," : "";
  const options = decoded.map((type) => ({
    type,
    info: () => typeInfo(scope, type) ?? "undefined",
  }));
  return `{\n  choice: ${choiceText(scope, union, options).replaceAll("\n", "\n  ")},${formatted}\n}`;
}

/** Whether some values of a type are objects. */
const takesObjects = typeQuestion(
  (type) => {
    if (type.kind !== "reference") return type.kind === "union" ? type.members : undefined;
    return type.to.kind === "model" || type.to.kind === "enum" ? undefined : [type.to.type];
  },
  (end) => end.kind === "map" || isModel(end),
);
