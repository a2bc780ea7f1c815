// @ts-check

/**
 * What a library makes of types. All peers are given the types of the package's own JSON Schema, in the library's own
 * terms and as strict as it needs: objects keep unknown keys, and tags decide between members.
 * @template Type
 * @typedef {object} Builder
 * @property {() => Type} text
 * @property {() => Type} number
 * @property {() => Type} boolean
 * @property {() => Type} anything
 * @property {(value: string) => Type} literal
 * @property {(items: Type) => Type} list
 * @property {(values: Type) => Type} map
 * @property {(type: Type) => Type} nullable
 * @property {(types: readonly Type[]) => Type} union
 * @property {(fields: readonly Field<Type>[]) => Type} object
 * @property {(tag: string, members: readonly Type[]) => Type} tagged
 */

/**
 * @template Type
 * @typedef {{ readonly name: string, readonly type: Type, readonly required: boolean }} Field
 */

/** @typedef {{ readonly [keyword: string]: unknown }} Schema */

/**
 * The members of a union that the benchmarks use, in a library's terms.
 * @template Type
 * @param {Schema} union The schema of a discriminated union, with everything it refers to.
 * @param {ReadonlySet<string>} tags Of the members that are wanted.
 * @param {Builder<Type>} builder
 * @returns {Type}
 */
export function convertUnion(union, tags, builder) {
  const convert = new Converter(union, builder);
  return convert.tree(union, (tag) => tags.has(tag));
}

/** @template Type */
class Converter {
  /** @type {Map<string, Type>} */
  known = new Map();

  /**
   * @param {Schema} root
   * @param {Builder<Type>} builder
   */
  constructor(root, builder) {
    this.root = root;
    this.builder = builder;
  }

  /**
   * @param {unknown} given
   * @returns {Type}
   */
  type(given) {
    const { builder } = this;
    const schema = record(given);
    if (typeof schema.$ref === "string") return this.reference(schema.$ref);
    if (schema.discriminator !== undefined) return this.tree(schema, () => true);
    if (typeof schema.const === "string") return builder.literal(schema.const);
    const branches = list(schema.anyOf ?? schema.oneOf);
    if (branches.length > 0) return this.union(branches);
    const types = [schema.type].flat();
    if (types.includes("null") && types.length === 2) {
      return builder.nullable(
        this.type({ ...schema, type: types.find((type) => type !== "null") }),
      );
    }
    switch (types.length === 1 ? types[0] : undefined) {
      case "string":
        return builder.text();
      case "number":
      case "integer":
        return builder.number();
      case "boolean":
        return builder.boolean();
      case "array":
        return builder.list(this.type(schema.items ?? {}));
      case "object":
        return this.object(schema);
      default:
        return builder.anything();
    }
  }

  /** @param {string} reference */
  reference(reference) {
    const known = this.known.get(reference);
    if (known !== undefined) return known;
    const type = this.type(this.target(reference));
    this.known.set(reference, type);
    return type;
  }

  /** @param {string} reference */
  target(reference) {
    return record(record(this.root.$defs)[reference.slice("#/$defs/".length)]);
  }

  /** @param {readonly unknown[]} branches */
  union(branches) {
    const { builder } = this;
    const members = branches.filter((branch) => record(branch).type !== "null");
    const types = members.map((member) => this.type(member));
    const [only] = types;
    const all = types.length === 1 && only !== undefined ? only : builder.union(types);
    return members.length < branches.length ? builder.nullable(all) : all;
  }

  /**
   * @param {Schema} schema
   * @param {(tag: string) => boolean} wanted
   */
  tree(schema, wanted) {
    const { propertyName, mapping } = record(schema.discriminator);
    const members = Object.entries(record(mapping)).filter(([tag]) => wanted(tag));
    const types = members.map(([, reference]) => this.reference(String(reference)));
    return this.builder.tagged(String(propertyName), types);
  }

  /** @param {Schema} schema */
  object(schema) {
    const fields = this.fields(schema);
    const values = schema.additionalProperties;
    if (fields.size === 0 && typeof values === "object") return this.builder.map(this.type(values));
    return this.builder.object([...fields.values()]);
  }

  /**
   * @param {Schema} schema
   * @returns {Map<string, Field<Type>>}
   */
  fields(schema) {
    const bases = list(schema.allOf).map((base) => this.target(String(record(base).$ref)));
    const fields = new Map(bases.flatMap((base) => [...this.fields(base)]));
    const required = list(schema.required);
    for (const [name, property] of Object.entries(record(schema.properties))) {
      fields.set(name, { name, type: this.type(property), required: required.includes(name) });
    }
    return fields;
  }
}

/**
 * @param {unknown} value
 * @returns {Schema}
 */
function record(value) {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
function list(value) {
  return Array.isArray(value) ? value : [];
}
