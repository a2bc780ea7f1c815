/**
 * The type of a tag that no member of a union declares. Text like any other at run time; a type of its own, so that
 * `switch` over the tag still narrows to one class a case. It exists for types only: no value has this name.
 */
export declare enum Unrecognized {
  value = "",
}

/** The same for tags that are numbers. */
export declare enum UnrecognizedNumber {
  // biome-ignore lint/style/useLiteralEnumMembers: of all numbers this one equals no tag.
  value = NaN,
}
