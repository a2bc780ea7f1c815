// @ts-check
import { Type } from "@sinclair/typebox";

/** @type {import("./shapes.js").Builder<import("@sinclair/typebox").TSchema>} */
export const typeboxTypes = {
  text: () => Type.String(),
  number: () => Type.Number(),
  boolean: () => Type.Boolean(),
  anything: () => Type.Unknown(),
  literal: (value) => Type.Literal(value),
  list: (items) => Type.Array(items),
  map: (values) => Type.Record(Type.String(), values),
  nullable: (type) => Type.Union([type, Type.Null()]),
  union: (types) => Type.Union([...types]),
  object: (fields) =>
    Type.Object(
      Object.fromEntries(
        fields.map(({ name, type, required }) => [name, required ? type : Type.Optional(type)]),
      ),
    ),
  tagged: (_, members) => Type.Union([...members]),
};
