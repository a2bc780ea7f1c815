/** A content cannot be made of what was given. */
export class ContentInitializationError extends Error {
  override readonly name: string = "ContentInitializationError";
}

/** Two contents do not belong together, so they cannot be added. */
export class ContentAdditionException extends Error {
  override readonly name: string = "ContentAdditionException";
}

/** A content cannot be written in the form that was asked for. */
export class ContentSerializationError extends Error {
  override readonly name: string = "ContentSerializationError";
}

/** The arguments of a function call are no JSON. */
export class FunctionCallInvalidArgumentsException extends Error {
  override readonly name: string = "FunctionCallInvalidArgumentsException";
}

/** A function call does not say which function is meant. */
export class FunctionCallInvalidNameException extends Error {
  override readonly name: string = "FunctionCallInvalidNameException";
}

/** No encoding has this name, or none that is known here. */
export class LookupError extends Error {
  override readonly name: string = "LookupError";
}
