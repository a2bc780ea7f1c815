import type { Codec } from "./codec.js";
import { copyWhole } from "./copy.js";
import { showExtra } from "./extra-view.js";
import type { ExtraInfo, ModelInfo } from "./info.js";
import { writeOwn } from "./own-property.js";
import { codecFrom, type Plan } from "./plan.js";
import { summarize } from "./show.js";
import { isRecord, type Store, type Stored } from "./stored.js";

/** How the entries of a class that no field declares are treated. */
export interface ExtraPlan {
  /** The attribute that shows them. */
  readonly name: string | undefined;
  readonly codecAt: (key: string) => Codec;
  /** Makes models of those in fresh JSON; undefined where there are none to be made. */
  readonly adopt: ((plan: Plan, json: Store, depth: number) => void) | undefined;
  /** Takes them from what `new` was given under the name of the attribute. */
  readonly fill: (plan: Plan, store: Store, given: unknown) => void;
}

/** What a class says of such entries, the class, and what its base does with them. */
export interface ExtraOwner {
  readonly info: ModelInfo;
  readonly prototype: Stored;
  readonly base: ExtraPlan | undefined;
}

/** Plans what becomes of such entries, and defines the attribute that shows them. */
export function planExtra(extra: ExtraInfo, { info, prototype, base }: ExtraOwner): ExtraPlan {
  const others = codecFrom(info, extra.type);
  const patterns = (extra.patterns?.() ?? []).map(
    ([pattern, type]) => [pattern, codecFrom(info, type ?? undefined)] as const,
  );
  const codecAt = (key: string): Codec =>
    patterns.find(([pattern]) => pattern.test(key))?.[1] ?? others;
  const adopts = [others, ...patterns.map(([, codec]) => codec)].some(({ adopt }) => adopt);
  if (extra.name !== undefined) defineView(prototype, extra.name);
  return {
    name: extra.name ?? base?.name,
    codecAt,
    adopt: adopts ? adoptEntries : undefined,
    fill: fillEntries,
  };
}

function defineView(prototype: Stored, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Stored): object {
      return showExtra(this);
    },
  });
}

function adoptEntries({ byWire, extra }: Plan, json: Store, depth: number): void {
  for (const key of Object.keys(json)) {
    const value = json[key];
    if (typeof value !== "object" || value === null || byWire.has(key)) continue;
    const adopt = extra?.codecAt(key).adopt;
    if (adopt !== undefined) json[key] = adopt(value, depth + 1);
  }
}

/** A declared key has to be given by its attribute. */
function fillEntries({ prototype, byWire, extra }: Plan, store: Store, given: unknown): void {
  const { name } = prototype.constructor;
  if (given === undefined) return;
  if (!isRecord(given)) throw new TypeError(`${name} takes its other entries as an object`);
  for (const key of Object.keys(given)) {
    if (byWire.has(key)) throw new TypeError(`${name} has a field for ${summarize(key)}`);
    const stored = extra && copyWhole(extra.codecAt(key).convert, given[key]);
    if (stored !== undefined) writeOwn(store, key, stored);
  }
}
