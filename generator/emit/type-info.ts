import type { Field, Format, ModelDeclaration, Type, UnionType } from "../model/api.js";
import { allFields } from "../model/fields.js";
import { isModel, leafQuestion } from "../model/leaf-types.js";
import { membersOf } from "../model/types.js";
import { modelsOf } from "../model/unions.js";
import { jsonLiteral, stringLiteral } from "./literal.js";
import { nameRuntime, nameShape, type Scope } from "./scope.js";

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
  return `{\n  choice: ${choice(scope, union, decoded).replaceAll("\n", "\n  ")},${formatted}\n}`;
}

function takesObjects(type: Type): boolean {
  if (type.kind === "map") return true;
  if (type.kind !== "reference" || type.to.kind === "enum") return false;
  return type.to.kind === "model" || membersOf(type.to.type).some(takesObjects);
}

/**
 * A function that looks at a value and says how to decode it: by JSON type, then constants, then required keys. An object that
 * nothing claims goes to the one member that can catch it, if there is exactly one.
 */
function choice(scope: Scope, union: UnionType, decoded: readonly Type[]): string {
  const lines = ["(value) => {"];
  const lists = decoded.filter((type) => type.kind === "list" || type.kind === "tuple");
  const texts = decoded.filter((type) => type.kind === "string" || type.kind === "number");
  for (const type of lists.slice(0, 1))
    lines.push(`  if (Array.isArray(value)) return ${typeInfo(scope, type)};`);
  for (const type of texts)
    lines.push(`  if (typeof value === "${type.kind}") return ${typeInfo(scope, type)};`);
  const models = modelsOf(union);
  lines.push(...byConstants(scope, models).map((line) => `  ${line}`));
  lines.push(...byRequiredKeys(scope, models).map((line) => `  ${line}`));
  lines.push(`  return ${catcher(scope, union, models, decoded) ?? "undefined"};`, "}");
  return lines.join("\n");
}

function byConstants(scope: Scope, models: readonly ModelDeclaration[]): readonly string[] {
  const tests: string[] = [];
  const ordered = models
    .map((model) => ({ model, constants: model.tree === undefined ? constantsOf(model) : [] }))
    .filter(({ constants }) => constants.length > 0)
    .sort((first, second) => second.constants.length - first.constants.length);
  for (const { model, constants } of ordered) {
    const own = nameRuntime(scope, "ownValue", "value");
    const condition = constants
      .map(
        (field) =>
          `${own}(value, ${stringLiteral(field.wire)}) === ${jsonLiteral(field.constant?.value ?? null)}`,
      )
      .join(" && ");
    tests.push(
      `if (${condition}) return () => ${nameShape(scope, model.family, model.name, "value")};`,
    );
  }
  return tests;
}

function constantsOf(model: ModelDeclaration): readonly Field[] {
  return [...allFields(model).values()].filter((field) => field.constant !== undefined);
}

function byRequiredKeys(scope: Scope, models: readonly ModelDeclaration[]): readonly string[] {
  const candidates = models
    .filter((model) => model.tree === undefined && constantsOf(model).length === 0)
    .map((model) => ({
      model,
      keys: [...allFields(model).values()]
        .filter((field) => field.required)
        .map((field) => field.wire),
    }))
    .filter(({ keys }) => keys.length > 0)
    .sort((first, second) => second.keys.length - first.keys.length);
  return candidates.map(({ model, keys }) => {
    const has = nameRuntime(scope, "ownValue", "value");
    const condition = keys
      .map((key) => `${has}(value, ${stringLiteral(key)}) !== undefined`)
      .join(" && ");
    return `if (${condition}) return () => ${nameShape(scope, model.family, model.name, "value")};`;
  });
}

/** The member that takes what nothing else claims: a tree, else a model without constants or required keys, else a map. */
function catcher(
  scope: Scope,
  union: UnionType,
  models: readonly ModelDeclaration[],
  decoded: readonly Type[],
): string | undefined {
  const trees = models.filter((model) => model.tree !== undefined);
  const open = models.filter(
    (model) =>
      constantsOf(model).length === 0 &&
      [...allFields(model).values()].every((field) => !field.required),
  );
  const maps = union.members.filter((type) => type.kind === "map");
  const [model] = trees.length > 0 ? trees : open;
  if (model !== undefined && trees.length <= 1)
    return `() => ${nameShape(scope, model.family, model.name, "value")}`;
  const [map] = maps;
  if (map !== undefined && decoded.includes(map)) return typeInfo(scope, map);
  const others = union.members.filter(
    (type) => type.kind === "reference" && type.to.kind !== "model" && type.to.kind !== "enum",
  );
  const [other] = others;
  return other !== undefined && others.length === 1 && decoded.includes(other)
    ? typeInfo(scope, other)
    : undefined;
}
