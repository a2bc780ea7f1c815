/** What is not as in Python, by the id of the recorded case: why, and what comes out instead. */
export const differences: Readonly<
  Record<string, { readonly why: string; readonly instead: unknown }>
> = {
  "annotation-text-roundtrip-breaks": {
    why: "The kind of citation is written by its value, so that the text can be read back.",
    instead: true,
  },
  "assign-unknown-attribute": {
    why: "The compiler refuses an attribute that is not declared; at run time nobody looks.",
    instead: { error: null },
  },
};

/** The keyword of the issue where pydantic has a kind of error. */
export const pydanticKinds: Readonly<Record<string, string>> = {
  enum: "enum",
  string_type: "type",
  literal_error: "const",
  union_tag_not_found: "required",
  union_tag_invalid: "anyOf",
  url_parsing: "format",
};
