import type { ModelDeclaration } from "../../model/api.js";
import { camelCase, NameTable } from "../../naming.js";
import type { Schema } from "../../schema/schema.js";
import { stringLiteral } from "../literal.js";
import { assertsOnly } from "./assertions.js";
import { allTypes, type JsonTypes } from "./json-types.js";
import type { RulesFile } from "./rules-file.js";
import { helperNames } from "./runtime-helpers.js";

/** Where in a validator a schema is being checked. */
export interface Place {
  readonly file: RulesFile;
  /** Name of the validator that is being written. */
  readonly check: string;
  /** Names of its parameters and variables. */
  readonly names: NameTable;
  /** The variable that holds the value. */
  readonly value: string;
  /** An expression for the value's path. */
  readonly path: string;
  /** The types that the value is known to have here, to the compiler too. */
  readonly known: JsonTypes;
  /** Schemas that the same value is being checked against. */
  readonly within: ReadonlySet<Schema>;
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
    names: new NameTable(reserved),
    value: "value",
    path: "path",
    known: allTypes,
    within,
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
  const path = place.names.claim(`${place.value}Path`);
  return { before: [`const ${path} = ${place.path};`], place: { ...place, path } };
}

/** A new variable, named for a property of the wire. */
export function variableFor(place: Place, wire: string): string {
  const name = camelCase(wire);
  const plain = /^[A-Za-z_$][\w$]*$/.test(name) && !likeFileName.test(name);
  return place.names.claim(plain ? name : "entry");
}

/** Reads a property. Keys that every object inherits are read as own properties only. */
export function readProperty(place: Place, wire: string): string {
  if (!(wire in Object.prototype)) return `${place.value}[${stringLiteral(wire)}]`;
  place.file.helpers.add("entryOf");
  return `entryOf(${place.value}, ${stringLiteral(wire)})`;
}

const scalarKeywords: readonly (keyof Schema)[] = [
  "always",
  "types",
  "enum",
  "constant",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** Names at the top of a file look like this. */
const likeFileName = /^(?:check|schemaOf|pattern|values)[A-Z\d_$]/;

const reserved = [
  ...helperNames,
  ..."value path issues Object Set RegExp Infinity NaN undefined globalThis".split(" "),
  ..."arguments await break case catch class const continue debugger default delete do else".split(
    " ",
  ),
  ..."enum eval export extends false finally for function if implements import in".split(" "),
  ..."instanceof interface let new null package private protected public return static".split(" "),
  ..."super switch this throw true try typeof var void while with yield async of Number".split(" "),
];
