/** JSON as the reference keeps it: objects are maps, so that no key means anything. */
export type Node = Entries | Node[] | string | number | boolean | null;

/** An object of the reference, its keys in the order in which they came. */
export type Entries = Map<string, Node>;

/** The reference for JSON. Anything `JSON.stringify` leaves out is undefined. */
export function toNode(json: unknown): Node | undefined {
  if (Array.isArray(json)) return json.map((item) => toNode(item) ?? null);
  switch (typeof json) {
    case "string":
    case "boolean":
      return json;
    case "number":
      return Number.isFinite(json) ? json : null;
    case "object":
      return json === null ? null : toEntries(json);
    default:
      return undefined;
  }
}

/** The reference for a JSON object. */
export function toEntries(json: object): Entries {
  const entries: Entries = new Map();
  for (const [key, value] of Object.entries(json)) {
    const node = toNode(value);
    if (node !== undefined) entries.set(key, node);
  }
  return entries;
}

/** Fresh JSON of a node. Whole numbers come first among the keys, as in every JavaScript object. */
export function toJson(node: Node): unknown {
  if (Array.isArray(node)) return node.map(toJson);
  return node instanceof Map ? toObject(node) : node;
}

/** As `toJson`, for an object. */
export function toObject(entries: Entries): Record<string, unknown> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, toJson(value)]));
}

/** What a value looks like as JSON text. */
export function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}

/** The same data with the keys of all objects the other way round. */
export function reversed(node: Node): unknown {
  if (Array.isArray(node)) return node.map(reversed);
  if (!(node instanceof Map)) return node;
  return Object.fromEntries([...node].reverse().map(([key, value]) => [key, reversed(value)]));
}
