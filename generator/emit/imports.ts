/** What a file needs from others: by module, the names and whether each is needed at run time. */
export type Imports = Map<string, Map<string, Need>>;

/** One imported name. */
export interface Need {
  readonly use: "type" | "value";
  /** Name in this file, when the exported one is taken. */
  readonly alias: string | undefined;
}

/** Notes that a name is needed; asked for as type and as value, it is imported as value. */
export function need(
  imports: Imports,
  module: string,
  name: string,
  use: "type" | "value",
  alias?: string,
): void {
  const names = imports.get(module) ?? new Map<string, Need>();
  imports.set(module, names);
  const known = names.get(name);
  const isValue = use === "value" || known?.use === "value";
  if (known?.alias === alias && known?.use === (isValue ? "value" : "type")) return;
  names.set(name, { use: isValue ? "value" : "type", alias });
}
