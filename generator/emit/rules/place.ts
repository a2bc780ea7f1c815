import type { ModelDeclaration } from "../../model/api.js";
import { camelCase } from "../../naming.js";
import type { Schema } from "../../schema/schema.js";
import { stringLiteral } from "../literal.js";
import { assertsOnly } from "./assertions.js";
import { allTypes, type JsonTypes } from "./json-types.js";
import { helper, type RulesFile } from "./rules-file.js";
import { helperNames } from "./runtime-helpers.js";

/** Where in a validator a schema is being checked. */
export interface Place {
  readonly file: RulesFile;
  /** Name of the validator that is being written. */
  readonly check: string;
  /** Names of variables that can be seen here. */
  readonly names: Set<string>;
  /** The variable that holds the value. */
  readonly value: string;
  /** An expression for the value's path. */
  readonly path: string;
  /** The types that the value is known to have here, to the compiler too. */
  readonly known: JsonTypes;
  /** Schemas that the same value has been, or is being, checked against. Grows. */
  readonly within: Set<Schema>;
  /** The model whose instance the value is; references in its `allOf` are bases. */
  readonly model: ModelDeclaration | undefined;
  /** How many properties and items lie between the validator's value and this one. */
  readonly depth: number;
  /** Whether nothing follows, so that a validator may return. */
  readonly last: boolean;
}

/** The start of a validator: its value, about which nothing is known. */
export function startPlace(
  file: RulesFile,
  check: string,
  model: ModelDeclaration | undefined,
  within: ReadonlySet<Schema>,
): Place {
  return {
    file,
    check,
    names: new Set(),
    value: "value",
    path: "path",
    known: allTypes,
    within: new Set(within),
    model,
    depth: 0,
    last: true,
  };
}

/** The place of something inside the value: a property or an item, held by `value`. */
export function childPlace(place: Place, value: string, key: string): Place {
  return {
    ...place,
    value,
    path: childPath(place, key),
    known: allTypes,
    within: new Set(),
    model: undefined,
    depth: place.depth + 1,
    last: false,
  };
}

/** The same place where it depends on the value whether what follows is asked, so that it does not count elsewhere. */
export function conditionalPlace(place: Place): Place {
  return { ...place, within: new Set(place.within), model: undefined };
}

/** An expression for the path of what lies under `key`, itself an expression. */
export function childPath(place: Place, key: string): string {
  return key === "key"
    ? `{ key, parent: ${place.path} }`
    : `{ key: ${key}, parent: ${place.path} }`;
}

/**
 * The place of a value that a loop goes through. Its path is built once, before the loop, unless every part is checked
 * on the spot, where a path is needed only for issues.
 */
export function hoistPath(
  place: Place,
  parts: readonly (Schema | undefined)[],
): { readonly before: readonly string[]; readonly place: Place } {
  const scalar = parts.every((part) => part !== undefined && assertsOnly(part, scalarKeywords));
  if (scalar || /^\w+$/.test(place.path)) return { before: [], place };
  const path = claimName(place, `${place.value}Path`);
  return { before: [`const ${path} = ${place.path};`], place: { ...place, path } };
}

/** A new variable, named for a property of the wire. */
export function variableFor(place: Place, wire: string): string {
  const name = camelCase(wire);
  const plain = /^[A-Za-z_$][\w$]*$/.test(name) && !likeFileName.test(name);
  return claimName(place, plain ? name : "entry");
}

/** A new variable: `name`, or the first free of `name2`, `name3`… */
export function claimName(place: Place, name: string): string {
  let free = name;
  for (let count = 2; reserved.has(free) || place.names.has(free); count++)
    free = `${name}${count}`;
  place.names.add(free);
  return free;
}

/** The same place inside a block: variables claimed there can be claimed again behind it. */
export function openBlock(place: Place): Place {
  return { ...place, names: new Set(place.names) };
}

/** Reads a property. Keys that every object inherits are read as own properties only. */
export function readProperty(place: Place, wire: string): string {
  if (!(wire in Object.prototype)) return `${place.value}[${stringLiteral(wire)}]`;
  return `${helper(place.file, "ownValue")}(${place.value}, ${stringLiteral(wire)})`;
}

const scalarKeywords: readonly (keyof Schema)[] = [
  "always",
  "types",
  "enum",
  "constant",
  "minLength",
  "maxLength",
  "pattern",
  "assertedFormat",
  "contentAsserted",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** Names at the top of a file look like this. */
const likeFileName = /^(?:check|schemaOf|pattern|values)[A-Z\d_$]/;

const reserved: ReadonlySet<string> = new Set([
  ...helperNames,
  ..."value path issues Object Set RegExp Infinity NaN undefined globalThis".split(" "),
  ..."arguments await break case catch class const continue debugger default delete do else".split(
    " ",
  ),
  ..."enum eval export extends false finally for function if implements import in".split(" "),
  ..."instanceof interface let new null package private protected public return static".split(" "),
  ..."super switch this throw true try typeof var void while with yield async of Number".split(" "),
]);
