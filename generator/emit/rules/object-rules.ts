import type { Schema } from "../../schema/schema.js";
import { numberLiteral, stringLiteral } from "../literal.js";
import { checkSchema } from "./check-schema.js";
import { type Code, when } from "./code.js";
import { entryRules } from "./entry-rules.js";
import { fieldRule } from "./field-rules.js";
import { inParts } from "./in-parts.js";
import { counted, issue } from "./issue-code.js";
import { requiredKeys } from "./listed-values.js";
import {
  childPath,
  childPlace,
  conditionalPlace,
  type Place,
  readProperty,
  variableFor,
} from "./place.js";
import { checkInPlace } from "./reference-rules.js";
import { helper } from "./rules-file.js";

/** Keywords about objects, for a value that is one. */
export function objectRules(schema: Schema, place: Place): Code {
  const required = requiredHere(schema, place);
  return [
    ...propertyRules(schema, required, place),
    ...requiredRules(schema, required, place),
    ...sizeRules(schema, place),
    ...dependencyRules(schema, place),
    ...entryRules(schema, place),
  ];
}

/** Declared properties: a key that is missing has one issue, a value that is there is checked. */
function propertyRules(schema: Schema, required: ReadonlySet<string>, place: Place): Code {
  const groups = [...(schema.properties ?? [])].map(([wire, property]): Code => {
    if (property.always === true) return required.has(wire) ? missingRule(wire, place) : [];
    const rule = fieldRule(property, wire, required.has(wire), place);
    if (rule !== undefined) return [rule];
    const variable = variableFor(place, wire);
    // What has a validator of its own is such a rule.
    const code = checkSchema(property, childPlace(place, variable, stringLiteral(wire)));
    if (code.length === 0) return required.has(wire) ? missingRule(wire, place) : [];
    const read = `const ${variable} = ${readProperty(place, wire)};`;
    const absent = `${variable} === undefined`;
    return [read, ...when(absent, required.has(wire) ? [missing(wire, place)] : [], code)];
  });
  return inParts(groups, place);
}

/** Required keys without a schema of their own. */
function requiredRules(schema: Schema, required: ReadonlySet<string>, place: Place): Code {
  const keys = new Set(required);
  for (const wire of schema.properties?.keys() ?? []) keys.delete(wire);
  return inParts(
    [...keys].map((wire) => missingRule(wire, place)),
    place,
  );
}

/** What is required by the base too is left to the base, so that a missing key is said once. */
function requiredHere(schema: Schema, { model }: Place): ReadonlySet<string> {
  const inherited = schema === model?.schema ? model.base?.schema : undefined;
  if (inherited === undefined) return new Set(schema.required);
  const known = requiredKeys(inherited);
  return new Set(schema.required?.filter((key) => !known.has(key)));
}

function missingRule(wire: string, place: Place): Code {
  return when(`${readProperty(place, wire)} === undefined`, [missing(wire, place)]);
}

function missing(wire: string, place: Place): string {
  return `${helper(place.file, "missing")}(${stringLiteral(wire)}, ${place.path}, issues);`;
}

function sizeRules(schema: Schema, place: Place): Code {
  const { minProperties, maxProperties } = schema;
  const rules: Code[] = [];
  const size = `Object.keys(${place.value}).length`;
  if (minProperties !== undefined && minProperties > 0) {
    const few = `must have at least ${counted(minProperties, "entry", "entries")}`;
    const test = `${size} < ${numberLiteral(minProperties)}`;
    rules.push(when(test, [issue(place, "minProperties", few)]));
  }
  if (maxProperties !== undefined) {
    const many = `must have at most ${counted(maxProperties, "entry", "entries")}`;
    const test = `${size} > ${numberLiteral(maxProperties)}`;
    rules.push(when(test, [issue(place, "maxProperties", many)]));
  }
  return rules.flat();
}

/** What the presence of one key asks of the rest. */
function dependencyRules(schema: Schema, place: Place): Code {
  const { dependentRequired = [], dependentSchemas = [] } = schema;
  const keys = [...dependentRequired].map(([wire, wanted]) => {
    const message = `is required where ${JSON.stringify(wire)} is present`;
    const rules = wanted.flatMap((other) =>
      when(`${readProperty(place, other)} === undefined`, [
        issue(place, "dependentRequired", message, childPath(place, stringLiteral(other))),
      ]),
    );
    return when(`${readProperty(place, wire)} !== undefined`, rules);
  });
  const schemas = [...dependentSchemas].map(([wire, dependent]) =>
    when(
      `${readProperty(place, wire)} !== undefined`,
      checkInPlace(dependent, conditionalPlace(place), false),
    ),
  );
  return inParts([...keys, ...schemas], place);
}
