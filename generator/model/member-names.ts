import { Model } from "../runtime/index.js";

/**
 * Names an attribute may not have, since it would hide a member of `Model`: computed, so that a method added to the
 * runtime is respected at once.
 */
export const memberNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Model.prototype),
  ...Object.getOwnPropertyNames(Object.prototype),
]);
