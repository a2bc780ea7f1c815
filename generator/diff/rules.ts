import type { Axis, Level } from "./change.js";
import { markCode } from "./mark-code.js";
import { typeRules } from "./rules-of-types.js";
import { wireRules } from "./rules-of-wire.js";

/** What a kind of change means. Levels are given by direction; the graver one counts where both apply. */
export interface Rule {
  /** What happened, with holes such as `{name}`. */
  readonly message: string;
  /** For those who read what a message or an attribute holds. */
  readonly read: Level;
  /** For those who make messages: who call `new`, assign, and send. */
  readonly sent: Level;
  /** Why it has this level, for people. */
  readonly why: string;
}

/** Refuses to compile when an entry is not a rule. */
type Checked<Table extends Readonly<Record<string, Rule>>> = Table;
type Rules = Checked<typeof typeRules> & Checked<typeof wireRules>;

/** The rules of what may change, by their ids, which stay. */
export const rules: Rules = { ...typeRules, ...wireRules };

/** The id of a rule. */
export type RuleId = keyof Rules;

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

/** What the holes of a rule's message are filled with. */
export type Params<Id extends RuleId> = Readonly<Record<Holes<Rules[Id]["message"]>, string>>;

/** Whether a rule is about messages or about TypeScript. */
export function axisOf(id: RuleId): Axis {
  return Object.hasOwn(wireRules, id) ? "wire" : "types";
}

/** The message of a rule with its holes filled in. What comes from schemas is marked as code, and cannot end the mark. */
export function messageOf<Id extends RuleId>(id: Id, params: Params<Id>): string {
  const values = new Map<string, string>(Object.entries(params));
  return rules[id].message.replace(/(`?)\{(\w+)\}\1/g, (_, mark: string, hole: string) => {
    const value = values.get(hole) ?? "";
    return mark === "" ? value : markCode(value);
  });
}
