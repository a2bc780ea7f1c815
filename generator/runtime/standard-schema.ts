/**
 * The properties by which libraries that know nothing of modelsmith validate with a model: Standard Schema,
 * version 1 (https://standardschema.dev).
 */
export interface StandardProps<Input = unknown, Output = Input> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
  /** For types only; no value is ever there. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** What validating gives: the decoded value, or what is wrong. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** Where in a value something is wrong, as Standard Schema says it. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Offers what validates as a Standard Schema. It answers at once, never with a promise. */
export function toStandard<Input, Output>(
  validate: (value: unknown) => StandardResult<Output>,
): StandardProps<Input, Output> {
  return { version: 1, vendor: "modelsmith", validate };
}
