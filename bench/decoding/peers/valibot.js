// @ts-check
import * as v from "valibot";

/** @type {import("./shapes.js").Builder<v.GenericSchema>} */
export const valibotTypes = {
  text: () => v.string(),
  number: () => v.number(),
  boolean: () => v.boolean(),
  anything: () => v.unknown(),
  literal: (value) => v.literal(value),
  list: (items) => v.array(items),
  map: (values) => v.record(v.string(), values),
  nullable: (type) => v.nullable(type),
  union: (types) => v.union([...types]),
  object: (fields) =>
    v.looseObject(
      Object.fromEntries(
        fields.map(({ name, type, required }) => [name, required ? type : v.optional(type)]),
      ),
    ),
  // What `object` makes is what a variant is made of.
  tagged: (tag, members) => v.variant(tag, /** @type {never} */ (members)),
};
