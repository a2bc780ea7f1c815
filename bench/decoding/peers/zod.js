// @ts-check
import { z } from "zod";

/** @type {import("./shapes.js").Builder<z.ZodType>} */
export const zodTypes = {
  text: () => z.string(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  anything: () => z.unknown(),
  literal: (value) => z.literal(value),
  list: (items) => z.array(items),
  map: (values) => z.record(z.string(), values),
  nullable: (type) => type.nullable(),
  union: (types) => z.union(types),
  object: (fields) =>
    z.looseObject(
      Object.fromEntries(
        fields.map(({ name, type, required }) => [name, required ? type : type.optional()]),
      ),
    ),
  tagged: (tag, members) => {
    const objects = members.filter((member) => member instanceof z.ZodObject);
    const [first, ...rest] = objects;
    if (first === undefined) throw new Error("no members");
    return z.discriminatedUnion(tag, [first, ...rest]);
  },
};
