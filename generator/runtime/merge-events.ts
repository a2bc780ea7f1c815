import { copyThrough } from "./copy.js";
import { convertModel } from "./decode-model.js";
import { withinStack } from "./depth.js";
import type { CollectRule, ModelInfo } from "./info.js";
import type { Parts } from "./merge-parts.js";
import { placeAt, type Step } from "./merge-place.js";
import { mergeValues } from "./merge-values.js";
import type { ModelClass } from "./model-types.js";
import { readOwn } from "./own-property.js";
import { Stored } from "./stored.js";

/**
 * Builds a model up from events, each of which says where its contents go. No event is changed. One that has nothing to say, or
 * no place to say it, is passed over; what cannot be joined with what is there takes its place. Reading stops behind an event
 * that ends the model, and the stream stays open for more. Throws when no event had anything to say.
 */
export async function collectEvents<R extends Stored>(
  type: ModelClass<R>,
  events: Parts<unknown>,
): Promise<R> {
  const iterator = iterate(events);
  let result: R | undefined;
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      const { value: event } = next;
      if (!(event instanceof Stored)) continue;
      const rules = rulesOf(event);
      for (const rule of rules) result = withinStack(() => follow(rule, event, result, type));
      if (result !== undefined && rules.some(({ ends }) => ends === true)) return result;
    }
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
  if (result === undefined) throw new TypeError("the stream held nothing to collect");
  return result;
}

function iterate(events: Parts<unknown>): AsyncIterator<unknown> | Iterator<unknown> {
  return Symbol.asyncIterator in events
    ? events[Symbol.asyncIterator]()
    : events[Symbol.iterator]();
}

function rulesOf(event: Stored): readonly CollectRule[] {
  const info: ModelInfo | undefined = Reflect.get(event.constructor, "info");
  return info?.collect ?? [];
}

function follow<R extends Stored>(
  { into, from, merge }: CollectRule,
  event: Stored,
  result: R | undefined,
  type: ModelClass<R>,
): R | undefined {
  const entry = readOwn(event["~wire"], from);
  const path = pathFor(into, event);
  if (entry === undefined || path === undefined) return result;
  const copy = copyThrough(entry, 0);
  const [first, ...rest] = path;
  if (first === undefined) return copy instanceof type ? copy : convertModel<R, never>(type, copy);

  const target = result ?? convertModel<R, never>(type, {});
  const place = placeAt(target, first, rest);
  if (place === undefined) return result;
  const value = place.convert(copy);
  const current = place.read();
  const isEmpty = current === undefined;
  const merged = isEmpty ? value : mergeValues({ merge, type: place.info.type }, current, value);
  place.write(merged ?? value);
  return target;
}

/** The steps of a pointer (RFC 6901), filled in from an event; undefined when it lacks one of them. */
function pathFor(into: string, event: Stored): readonly Step[] | undefined {
  const steps = into.split("/").slice(1).map(unescapeStep);
  const filled = steps.map((step) => {
    const [, key] = /^\{(.*)\}$/.exec(step) ?? [];
    return key === undefined ? step : readOwn(event["~wire"], key);
  });
  return filled.every(isStep) ? filled : undefined;
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isStep(value: unknown): value is Step {
  return typeof value === "string" || typeof value === "number";
}
