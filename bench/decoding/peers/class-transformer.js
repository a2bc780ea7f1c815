// @ts-check
import "reflect-metadata";
import { plainToInstance, Type } from "class-transformer";

/**
 * A class, a choice of classes by tag, or nothing that has to be made.
 * @typedef {{ readonly type?: new () => object, readonly tag?: string, readonly members?: readonly Made[],
 *   readonly literals?: ReadonlyMap<string, string> }} Made
 */

/** @returns {Made} */
const plain = () => ({});

/** @type {import("./shapes.js").Builder<Made & { readonly literal?: string }>} */
export const transformedTypes = {
  text: plain,
  number: plain,
  boolean: plain,
  anything: plain,
  literal: (literal) => ({ literal }),
  list: (items) => items,
  map: plain,
  nullable: (type) => type,
  union: plain,
  object: (fields) => {
    class Made {}
    for (const { name, type } of fields) describe(Made.prototype, name, type);
    const literals = fields.flatMap(({ name, type }) =>
      type.literal === undefined ? [] : [/** @type {const} */ ([name, type.literal])],
    );
    return { type: Made, literals: new Map(literals) };
  },
  tagged: (tag, members) => ({ tag, members }),
};

/**
 * Makes instances of the classes that a tag chooses from.
 * @param {Made} made
 * @returns {(value: Readonly<Record<string, unknown>>) => unknown}
 */
export function transformer({ tag = "", members = [] }) {
  const classes = new Map(members.map(({ type, literals }) => [literals?.get(tag), type]));
  return (value) => {
    const type = classes.get(String(value[tag]));
    if (type === undefined) throw new Error(`no class for ${String(value[tag])}`);
    return plainToInstance(type, value);
  };
}

/**
 * What decorators would say of a property.
 * @param {object} prototype
 * @param {string} name
 * @param {Made} made
 */
function describe(prototype, name, { type, tag, members = [] }) {
  if (type !== undefined) Type(() => type)(prototype, name);
  if (tag === undefined) return;
  const subTypes = members.flatMap(({ type: value, literals }) =>
    value === undefined ? [] : [{ value, name: literals?.get(tag) ?? "" }],
  );
  Type(() => Object, {
    discriminator: { property: tag, subTypes },
    keepDiscriminatorProperty: true,
  })(prototype, name);
}
