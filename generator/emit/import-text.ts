import type { Imports, Need } from "./imports.js";

/** Import declarations as text, sorted by module and name, wrapped where they are long. */
export function importTexts(imports: Imports): readonly string[] {
  return [...imports]
    .sort(byFirst)
    .map(([module, names]) => importText(module, [...names].sort(byFirst)));
}

function importText(module: string, names: readonly (readonly [string, Need])[]): string {
  const typesOnly = names.every(([, { use }]) => use === "type");
  const start = typesOnly ? "import type" : "import";
  const [[first, need] = ["", undefined]] = names;
  if (first === "*") return `${start} * as ${need?.alias ?? ""} from "${module}";`;
  const items = names.map(([name, { use, alias }]) => {
    const prefix = !typesOnly && use === "type" ? "type " : "";
    return `${prefix}${name}${alias === undefined ? "" : ` as ${alias}`}`;
  });
  const line = `${start} { ${items.join(", ")} } from "${module}";`;
  return line.length <= 100
    ? line
    : `${start} {\n${items.map((item) => `  ${item},\n`).join("")}} from "${module}";`;
}

function byFirst(
  [first]: readonly [string, unknown],
  [second]: readonly [string, unknown],
): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
