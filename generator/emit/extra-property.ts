import type { ModelDeclaration, Undeclared } from "../model/api.js";
import { undeclaredType } from "../model/extra.js";
import { nearestFact } from "../model/nearest-fact.js";
import { stringLiteral } from "./literal.js";
import { nameRuntime, namerOf, type Scope } from "./scope.js";
import { typeInfo } from "./type-info.js";
import { type Side, typeText } from "./type-text.js";

/** The attribute that shows the entries which no field declares. */
export interface ExtraProperty {
  readonly name: string;
  /** Its type, one index signature a line where there are several. */
  readonly type: readonly string[];
}

/** The attribute of a model, or of the nearest base that has one. */
export function extraProperty(
  scope: Scope,
  model: ModelDeclaration,
  side: Side,
): ExtraProperty | undefined {
  const undeclared = nearestNamed(model);
  if (undeclared?.name === undefined) return undefined;
  return { name: undeclared.name, type: indexTypeLines(scope, undeclared, side) };
}

const nearestNamed = nearestFact(({ undeclared }) =>
  undeclared?.name === undefined ? undefined : undeclared,
);

/** What a class says to the runtime about such entries; undefined where it says nothing. */
export function extraInfo(
  scope: Scope,
  undeclared: Undeclared | undefined,
): ReadonlyMap<string, string> | undefined {
  if (undeclared === undefined) return undefined;
  const info = new Map<string, string>();
  if (undeclared.name !== undefined) info.set("name", stringLiteral(undeclared.name));
  const others = typeInfo(scope, undeclared.others);
  const patterns = undeclared.patterns.map(({ pattern, flags, type }) => ({
    pattern: `new RegExp(${stringLiteral(pattern)}, ${stringLiteral(flags)})`,
    info: typeInfo(scope, type),
  }));
  // What is matched and plain has to be told from the others only where something is not plain.
  if ([others, ...patterns.map((each) => each.info)].some((each) => each !== undefined)) {
    const list = patterns.map((each) => `[${each.pattern}, ${each.info ?? "null"}]`);
    if (list.length > 0) info.set("patterns", `() => ${listText(list)}`);
  }
  if (others !== undefined) info.set("type", others);
  return info.set("plan", `() => ${nameRuntime(scope, "planExtra", "value")}`);
}

function listText(items: readonly string[]): string {
  const line = `[${items.join(", ")}]`;
  const fits = `      patterns: () => ${line},`.length <= 100;
  return fits ? line : `[\n${items.map((item) => `  ${item},\n`).join("")}]`;
}

/** Keys that begin or end with a given text have the type of their pattern; TypeScript knows no other patterns. */
function indexTypeLines(scope: Scope, undeclared: Undeclared, side: Side): readonly string[] {
  const namer = namerOf(scope);
  const signatures = undeclared.patterns.flatMap(({ pattern, type }) => {
    const key = templateOf(pattern);
    return key === undefined || type.kind === "any"
      ? []
      : [`[key: ${key}]: ${typeText(type, side, namer)}`];
  });
  const all = undeclaredType(undeclared);
  const named = new Set(undeclared.patterns.map(({ pattern }) => templateOf(pattern)));
  const isAll = undeclared.others.kind === "never" && !named.has(undefined);
  if (!isAll) signatures.push(`[key: string]: ${typeText(all, side, namer)}`);
  const [first, ...more] = new Set(signatures);
  if (more.length === 0) return [`{ ${first} }`];
  return ["{", ...[first, ...more].map((signature) => `  ${signature};`), "}"];
}

/** `^x-` as a template literal type; undefined for what is no plain text at the beginning or end. */
function templateOf(pattern: string): string | undefined {
  const [, prefix] = /^\^([\w -]+)$/.exec(pattern) ?? [];
  if (prefix !== undefined) return `\`${prefix}\${string}\``;
  const [, suffix] = /^([\w -]+)\$$/.exec(pattern) ?? [];
  return suffix === undefined ? undefined : `\`\${string}${suffix}\``;
}
