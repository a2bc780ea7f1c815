import { Model, type ModelField } from "ai-wire-models/voicelive";

/** The declared fields of a model instance, base first; undefined for anything else. */
export function fieldsOf(value: unknown): readonly ModelField[] | undefined {
  if (!(value instanceof Model)) return undefined;
  const fields: unknown = Reflect.get(value.constructor, "modelFields");
  return Array.isArray(fields) ? fields : undefined;
}
