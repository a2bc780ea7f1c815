import type { Tree, TreeMember } from "../model/api.js";
import { jsonLiteral, stringLiteral } from "./literal.js";
import { nameShape, type Scope } from "./scope.js";

/** A function that tells by the tag of a wire object which member it is. */
export function selectText(scope: Scope, tree: Tree): string {
  const isLong = tree.tagType === "string" && tree.members.length > shortSwitch;
  const lines = isLong ? byLength(scope, tree) : byTag(scope, tree);
  return ["(value) => {", ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

/** Engines compare a fresh text with one case after the other: beyond this many, sorting them by length is faster. */
const shortSwitch = 8;

function byTag(scope: Scope, tree: Tree): readonly string[] {
  const lines = [`switch (value[${stringLiteral(tree.wire)}]) {`];
  for (const member of tree.members) {
    lines.push(...member.tags.map((tag) => `  case ${jsonLiteral(tag)}:`));
    lines.push(`    return ${memberName(scope, member)};`);
  }
  return [...lines, "  default:", `    return ${tree.unknownName};`, "}"];
}

function byLength(scope: Scope, tree: Tree): readonly string[] {
  const tests = new Map<number, string[]>();
  for (const member of tree.members) {
    for (const tag of member.tags) {
      const { length } = String(tag);
      const test = `if (tag === ${jsonLiteral(tag)}) return ${memberName(scope, member)};`;
      tests.set(length, [...(tests.get(length) ?? []), test]);
    }
  }
  const lines = [
    `const tag = value[${stringLiteral(tree.wire)}];`,
    'switch (typeof tag === "string" ? tag.length : -1) {',
  ];
  for (const [length, group] of [...tests].sort(([first], [second]) => first - second)) {
    lines.push(`  case ${length}:`, ...group.map((test) => `    ${test}`), "    break;");
  }
  return [...lines, "}", `return ${tree.unknownName};`];
}

function memberName(scope: Scope, { declaration }: TreeMember): string {
  return nameShape(scope, declaration.family, declaration.name, "value");
}
