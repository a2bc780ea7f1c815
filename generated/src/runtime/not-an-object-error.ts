/** Thrown when a whole value that should be a model is no JSON object. */
export class NotAnObjectError extends TypeError {
  constructor(name: string, value: unknown) {
    super(`${name} is made of an object, got ${kindOf(value)}`);
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value;
}
