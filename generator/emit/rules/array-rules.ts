import type { Schema } from "../../schema/schema.js";
import { numberLiteral } from "../literal.js";
import { acceptTest } from "./accept-test.js";
import { checkPart } from "./check-part.js";
import { block, type Code, when } from "./code.js";
import { counted, issue } from "./issue-code.js";
import { childPlace, hoistPath, type Place } from "./place.js";
import { helper } from "./rules-file.js";

/** Keywords about arrays, for a value that is one. */
export function arrayRules(schema: Schema, place: Place): Code {
  return [
    ...sizeRules(schema, place),
    ...prefixRules(schema, place),
    ...itemRules(schema, place),
    ...containsRules(schema, place),
    ...uniqueRules(schema, place),
  ];
}

function sizeRules(schema: Schema, place: Place): Code {
  const { minItems = 0, maxItems } = schema;
  const length = `${place.value}.length`;
  const few = issue(place, "minItems", `must have at least ${counted(minItems, "item")}`);
  const code = minItems > 0 ? when(`${length} < ${numberLiteral(minItems)}`, [few]) : [];
  if (maxItems === undefined) return code;
  const many = issue(place, "maxItems", `must have at most ${counted(maxItems, "item")}`);
  return [...code, ...when(`${length} > ${numberLiteral(maxItems)}`, [many])];
}

function prefixRules(schema: Schema, place: Place): Code {
  return (schema.prefixItems ?? []).flatMap((item, index) => {
    const variable = place.names.claim("item");
    const code = checkPart(item, childPlace(place, variable, String(index)));
    const rules = [`const ${variable} = ${place.value}[${index}];`, ...code];
    return code.length === 0 ? [] : when(`${place.value}.length > ${index}`, rules);
  });
}

function itemRules(schema: Schema, place: Place): Code {
  const start = schema.prefixItems?.length ?? 0;
  const { items } = schema;
  if (items === undefined || items.always === true) return [];
  if (items.always === false) {
    const message = start === 0 ? "must be empty" : `must have at most ${counted(start, "item")}`;
    return when(`${place.value}.length > ${start}`, [issue(place, "items", message)]);
  }
  const loop = hoistPath(place, [items]);
  const index = place.names.claim("i");
  const variable = place.names.claim("item");
  const code = checkPart(items, childPlace(loop.place, variable, index));
  if (code.length === 0) return [];
  const body = [`const ${variable} = ${place.value}[${index}];`, ...code];
  return [...loop.before, ...block(loopHead(place, index, start), body)];
}

function containsRules(schema: Schema, place: Place): Code {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined || (minContains <= 0 && maxContains === undefined)) return [];
  const count = place.names.claim("matches");
  const index = place.names.claim("i");
  const item = place.names.claim("item");
  const test = acceptTest(contains, { ...place, value: item });
  const few = issue(
    place,
    minContains === 1 ? "contains" : "minContains",
    `must hold at least ${counted(minContains, "matching item")}`,
  );
  return [
    `let ${count} = 0;`,
    ...block(loopHead(place, index, 0), [
      `const ${item} = ${place.value}[${index}];`,
      ...(test === "true" ? [`${count}++;`] : when(test, [`${count}++;`])),
    ]),
    ...when(`${count} < ${numberLiteral(minContains)}`, minContains > 0 ? [few] : []),
    ...(maxContains === undefined
      ? []
      : when(`${count} > ${numberLiteral(maxContains)}`, [
          issue(place, "maxContains", `must hold at most ${counted(maxContains, "matching item")}`),
        ])),
  ];
}

function uniqueRules(schema: Schema, place: Place): Code {
  if (schema.uniqueItems !== true) return [];
  return [`${helper(place.file, "checkUnique")}(${place.value}, ${place.path}, issues);`];
}

function loopHead(place: Place, index: string, start: number): string {
  return `for (let ${index} = ${start}; ${index} < ${place.value}.length; ${index}++)`;
}
