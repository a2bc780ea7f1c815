/** Statics of a class, or of the const that stands for any other type. */
interface Statics {
  fromJSON(value: unknown): unknown;
  fromText(text: string): unknown;
  toJSON?(value: unknown): unknown;
  readonly modelFields?: readonly { readonly name: string }[];
}

/**
 * Takes a value in and gives it out again, from JSON and from text, with every attribute read in between: undefined when nothing
 * changed, not even the order of keys, else what came back.
 */
export function returnValue(statics: unknown, value: unknown): string | undefined {
  if (!isStatics(statics)) return "nothing that decodes is exported";
  const text = JSON.stringify(value);
  try {
    for (const decoded of [statics.fromJSON(value), statics.fromText(text)]) {
      for (const { name } of statics.modelFields ?? []) Reflect.get(Object(decoded), name);
      const wire = statics.toJSON === undefined ? decoded : statics.toJSON(decoded);
      const returned = JSON.stringify(wire);
      if (returned !== text) return `${text} came back as ${returned}`;
    }
    const after = JSON.stringify(value);
    return after === text ? undefined : `the value given became ${after}`;
  } catch (error) {
    return String(error);
  }
}

function isStatics(value: unknown): value is Statics {
  return typeof Reflect.get(Object(value), "fromText") === "function";
}
