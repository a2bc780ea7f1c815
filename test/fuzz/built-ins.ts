/** What objects had of their own, to be compared later. */
export type Snapshot = ReadonlyMap<object, ReadonlyMap<string | symbol, PropertyDescriptor>>;

/** Every built-in object that code can reach by name, their prototypes, and the classes and prototypes among some exports. */
export function snapshot(exports: readonly object[]): Snapshot {
  const found = new Map<object, Map<string | symbol, PropertyDescriptor>>();
  const visit = (value: unknown, follow: (key: string | symbol) => boolean): void => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
    if (found.has(value)) return;
    const properties = propertiesOf(value);
    found.set(value, properties);
    for (const [key, { value: inner }] of properties) if (follow(key)) visit(inner, follow);
    visit(Object.getPrototypeOf(value), follow);
  };
  for (const [name, { value }] of propertiesOf(globalThis)) {
    if (typeof name === "string" && builtIns.has(name)) visit(value, () => true);
  }
  const constants = new Set(exports.flatMap((namespace) => Object.values(namespace)));
  for (const value of constants) visit(value, (key) => key === "prototype");
  return found;
}

/** Where these objects have other properties now. A class that was never used has to be used once before: it sets up itself. */
export function changesOf(before: Snapshot): readonly string[] {
  return [...before].flatMap(([object, properties]) => {
    const now = propertiesOf(object);
    const keys = [...new Set([...properties.keys(), ...now.keys()])];
    return keys
      .filter((key) => !isSame(properties.get(key), now.get(key)))
      .map((key) => `${nameOf(object)}.${String(key)}`);
  });
}

/** The objects that ECMAScript names. Those of the platform come and go as they are used. */
const builtIns: ReadonlySet<string> = new Set(
  [
    "Object Function Array String Number Boolean Symbol BigInt Date RegExp Promise Proxy Reflect JSON Math",
    "Map Set WeakMap WeakSet WeakRef FinalizationRegistry Error AggregateError EvalError RangeError",
    "ReferenceError SyntaxError TypeError URIError ArrayBuffer SharedArrayBuffer DataView Atomics",
    "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array",
    "Float32Array Float64Array BigInt64Array BigUint64Array Intl Iterator",
    "parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent",
  ].flatMap((names) => names.split(" ")),
);

function propertiesOf(object: object): Map<string | symbol, PropertyDescriptor> {
  const entries = Reflect.ownKeys(object).map((key): [string | symbol, PropertyDescriptor] => [
    key,
    Object.getOwnPropertyDescriptor(object, key) ?? {},
  ]);
  return new Map(entries);
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const keys = ["value", "get", "set", "writable", "enumerable", "configurable"] as const;
  return keys.every((key) => Object.is(a[key], b[key]));
}

function nameOf(object: object): string {
  const properties = propertiesOf(object);
  const own: unknown = properties.get("name")?.value;
  if (typeof own === "string") return own;
  const type: unknown = properties.get("constructor")?.value;
  return typeof type === "function" ? `${type.name}.prototype` : "an object";
}
