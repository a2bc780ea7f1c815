import type { Declaration, ModelDeclaration, Type, UnionType } from "../model/api.js";
import { allFields } from "../model/fields.js";
import { membersOf } from "../model/types.js";
import { jsonLiteral, stringLiteral } from "./literal.js";
import { nameRuntime, type Scope } from "./scope.js";

/** A member of a union that is decoded. */
export interface Option {
  readonly type: Type;
  /** The expression that says how, asked for only if it is used: it imports what it names. */
  readonly info: () => string;
}

/**
 * A function that looks at a value and says how to decode it: by JSON type, then constants, then required keys. An object that
 * nothing claims goes to the one member that can catch it, if there is exactly one.
 */
export function choiceText(scope: Scope, union: UnionType, options: readonly Option[]): string {
  const last = catcher(union, options);
  const tests = [...byJsonType(options), ...claims(scope, options)];
  const end = tests.findLastIndex(({ option }) => option !== last);
  const lines = tests.slice(0, end + 1).flatMap(testLines);
  const otherwise = last?.info() ?? "undefined";
  return ["(value) => {", ...lines, `  return ${otherwise};`, "}"].join("\n");
}

/** A question to a value, and what it is decoded as when the answer is yes. */
interface Test {
  readonly condition: string;
  readonly option: Option;
}

function testLines({ condition, option }: Test): readonly string[] {
  const line = `  if (${condition}) return ${option.info()};`;
  if (line.length <= lineWidth) return [line];
  return [`  if (${condition}) {`, `    return ${option.info()};`, "  }"];
}

/** What is left of a line at the depth that most of these functions stand at. */
const lineWidth = 90;

function byJsonType(options: readonly Option[]): readonly Test[] {
  return jsonTypes.flatMap(([condition, kinds]) => {
    const option = options.find(({ type }) => parts(type).some((part) => isDecoded(part, kinds)));
    return option === undefined ? [] : [{ condition, option }];
  });
}

const jsonTypes: readonly (readonly [condition: string, kinds: readonly Type["kind"][]])[] = [
  ["Array.isArray(value)", ["list", "tuple"]],
  ['typeof value === "string"', ["string"]],
  ['typeof value === "number"', ["number"]],
];

/** Whether a type is one of these kinds, and no text or number that is shown as it is. */
function isDecoded(type: Type, kinds: readonly Type["kind"][]): boolean {
  const isShown = (type.kind === "string" || type.kind === "number") && type.format === undefined;
  return kinds.includes(type.kind) && !isShown;
}

/** What tells that an object is meant for an option. */
interface Claim extends Test {
  /** Of two claims that hold, the one that asks for more counts; a constant is more than any number of keys. */
  readonly weight: number;
}

function claims(scope: Scope, options: readonly Option[]): readonly Claim[] {
  const found = options.flatMap((option) =>
    parts(option.type).flatMap((part) =>
      claimsOf(scope, part).map((claim) => ({ ...claim, option })),
    ),
  );
  return found.sort((first, second) => second.weight - first.weight);
}

const constantWeight = 1000;

function claimsOf(scope: Scope, type: Type): readonly Omit<Claim, "option">[] {
  if (type.kind !== "reference") return [];
  if (type.to.kind === "union" && type.to.tree !== undefined) {
    const { wire, members } = type.to.tree;
    const tests = members.flatMap(({ tags }) => tags.map((tag) => equals(scope, wire, tag)));
    return [{ condition: tests.join(" || "), weight: constantWeight }];
  }
  if (type.to.kind !== "model" || type.to.tree !== undefined) return [];
  const constants = constantsOf(type.to);
  if (constants.length > 0) {
    const tests = constants.map(({ wire, constant }) =>
      equals(scope, wire, constant?.value ?? null),
    );
    return [{ condition: tests.join(" && "), weight: constantWeight + tests.length }];
  }
  const keys = requiredKeys(type.to).map((key) => `${entry(scope, key)} !== undefined`);
  return keys.length === 0 ? [] : [{ condition: keys.join(" && "), weight: keys.length }];
}

function equals(scope: Scope, wire: string, value: Parameters<typeof jsonLiteral>[0]): string {
  return `${entry(scope, wire)} === ${jsonLiteral(value)}`;
}

function entry(scope: Scope, wire: string): string {
  return `${nameRuntime(scope, "ownValue", "value")}(value, ${stringLiteral(wire)})`;
}

/** What takes objects that nothing else claims: a tree, else a model without constants or required keys, else a map. */
function catcher(union: UnionType, options: readonly Option[]): Option | undefined {
  const models = options.filter(({ type }) => modelOf(type) !== undefined);
  const trees = models.filter(({ type }) => modelOf(type)?.tree !== undefined);
  const open = models.filter(({ type }) => isOpen(modelOf(type)));
  const [model] = trees.length > 0 ? trees : open;
  if (model !== undefined && trees.length <= 1) return model;
  const firstMap = union.members.find((type) => type.kind === "map");
  const map = options.find(({ type }) => type === firstMap);
  if (map !== undefined) return map;
  const [named, ...others] = options.filter(({ type }) => isNamedType(type));
  return others.length === 0 ? named : undefined;
}

function modelOf(type: Type): ModelDeclaration | undefined {
  return type.kind === "reference" && type.to.kind === "model" ? type.to : undefined;
}

function isOpen(model: ModelDeclaration | undefined): boolean {
  return model !== undefined && constantsOf(model).length === 0 && requiredKeys(model).length === 0;
}

function isNamedType(type: Type): boolean {
  return type.kind === "reference" && type.to.kind !== "model" && type.to.kind !== "enum";
}

function constantsOf(model: ModelDeclaration) {
  return [...allFields(model).values()].filter((field) => field.constant !== undefined);
}

function requiredKeys(model: ModelDeclaration): readonly string[] {
  const required = [...allFields(model).values()].filter((field) => field.required);
  return required.map((field) => field.wire);
}

/** What a type comes down to: itself, or the members of unions that only have a name. */
function parts(type: Type): readonly Type[] {
  const found: Type[] = [];
  const seen = new Set([type]);
  // What stands behind a name is added to the end while the set is walked.
  for (const part of seen) {
    const inner = part.kind === "reference" ? behindName(part.to) : undefined;
    if (inner === undefined) found.push(part);
    else for (const member of membersOf(inner)) seen.add(member);
  }
  return found;
}

function behindName(to: Declaration): Type | undefined {
  if (to.kind === "alias") return to.type;
  const isUntold = to.kind === "union" && to.tree === undefined && to.type.fallback === undefined;
  return isUntold ? to.type : undefined;
}
