import type { Imports, Need } from "./imports.js";

/** Import declarations as text, sorted by module and name, wrapped where they are long. */
export function importTexts(imports: Imports): readonly string[] {
  const texts: string[] = [];
  for (const module of [...imports.keys()].sort()) {
    const names = imports.get(module);
    if (names !== undefined) texts.push(importText(module, names));
  }
  return texts;
}

function importText(module: string, names: ReadonlyMap<string, Need>): string {
  let typesOnly = true;
  for (const { use } of names.values()) if (use === "value") typesOnly = false;
  const start = typesOnly ? "import type" : "import";
  const whole = names.get("*");
  if (whole !== undefined) return `${start} * as ${whole.alias ?? ""} from "${module}";`;
  const items = [...names.keys()].sort().map((name) => {
    const need = names.get(name);
    const prefix = !typesOnly && need?.use === "type" ? "type " : "";
    return `${prefix}${name}${need?.alias === undefined ? "" : ` as ${need.alias}`}`;
  });
  const line = `${start} { ${items.join(", ")} } from "${module}";`;
  return line.length <= 100
    ? line
    : `${start} {\n${items.map((item) => `  ${item},\n`).join("")}} from "${module}";`;
}
