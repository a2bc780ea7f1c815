import type { Plan } from "./plan.js";

/** A wire object as a model holds it. Its own properties are data, whatever they are called. */
export type Store = Record<string, unknown>;

/**
 * What the rest of the runtime knows of a model. An instance has one own property, its wire object, in which entries
 * of a model type are live models. The plan stands on the prototype of its class.
 */
export abstract class Stored {
  declare protected "~wire": Store;
  declare protected readonly "~plan": Plan;
}

/** Whether a value is a JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is Store {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
