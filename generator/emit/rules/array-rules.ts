import type { Schema } from "../../schema/schema.js";
import { numberLiteral } from "../literal.js";
import { acceptTest } from "./accept-test.js";
import { checkPart } from "./check-part.js";
import { block, type Code, declaring, when } from "./code.js";
import { inParts } from "./in-parts.js";
import { counted, issue } from "./issue-code.js";
import { childPlace, claimName, hoistPath, openBlock, type Place } from "./place.js";
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
  const { minItems, maxItems } = schema;
  const length = `${place.value}.length`;
  const code: Code[] = [];
  if (minItems !== undefined && minItems > 0) {
    const few = issue(place, "minItems", `must have at least ${counted(minItems, "item")}`);
    code.push(when(`${length} < ${numberLiteral(minItems)}`, [few]));
  }
  if (maxItems !== undefined) {
    const many = issue(place, "maxItems", `must have at most ${counted(maxItems, "item")}`);
    code.push(when(`${length} > ${numberLiteral(maxItems)}`, [many]));
  }
  return code.flat();
}

function prefixRules(schema: Schema, place: Place): Code {
  const groups = (schema.prefixItems ?? []).map((part, index) => {
    const inner = openBlock(place);
    const item = claimName(inner, "item");
    const code = checkPart(part, childPlace(inner, item, String(index)));
    const rules = declaring(item, `${place.value}[${index}]`, code);
    return when(`${place.value}.length > ${index}`, rules);
  });
  return inParts(groups, place);
}

function itemRules(schema: Schema, place: Place): Code {
  const start = schema.prefixItems?.length ?? 0;
  const { items } = schema;
  if (items === undefined || items.always === true) return [];
  if (items.always === false) {
    const message = start === 0 ? "must be empty" : `must have at most ${counted(start, "item")}`;
    return when(`${place.value}.length > ${start}`, [issue(place, "items", message)]);
  }
  const { before, place: outer } = hoistPath(place, [items]);
  const inner = openBlock(outer);
  const index = claimName(inner, "i");
  const item = claimName(inner, "item");
  const code = checkPart(items, childPlace(inner, item, index));
  if (code.length === 0) return [];
  const body = declaring(item, `${place.value}[${index}]`, code);
  return [...before, ...block(loopHead(place, index, start), body)];
}

/** Without `contains`, its bounds say nothing; with a lower bound of 0, only the upper one does. */
function containsRules(schema: Schema, outer: Place): Code {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined || (minContains <= 0 && maxContains === undefined)) return [];
  const place = openBlock(outer);
  const count = claimName(place, "matches");
  const inner = openBlock(place);
  const index = claimName(inner, "i");
  const item = claimName(inner, "item");
  const test = acceptTest(contains, childPlace(inner, item, index));
  return [
    `let ${count} = 0;`,
    ...block(
      loopHead(place, index, 0),
      declaring(item, `${place.value}[${index}]`, when(test, [`${count}++;`])),
    ),
    ...fewRule(minContains, count, place),
    ...manyRule(maxContains, count, place),
  ];
}

function fewRule(least: number, count: string, place: Place): Code {
  if (least <= 0) return [];
  const keyword = least === 1 ? "contains" : "minContains";
  const message = `must hold at least ${counted(least, "matching item")}`;
  return when(`${count} < ${numberLiteral(least)}`, [issue(place, keyword, message)]);
}

function manyRule(most: number | undefined, count: string, place: Place): Code {
  if (most === undefined) return [];
  const message = `must hold at most ${counted(most, "matching item")}`;
  return when(`${count} > ${numberLiteral(most)}`, [issue(place, "maxContains", message)]);
}

function uniqueRules(schema: Schema, place: Place): Code {
  if (schema.uniqueItems !== true) return [];
  return [`${helper(place.file, "checkUnique")}(${place.value}, ${place.path}, issues);`];
}

function loopHead(place: Place, index: string, start: number): string {
  return `for (let ${index} = ${start}; ${index} < ${place.value}.length; ${index}++)`;
}
