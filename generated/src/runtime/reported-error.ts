import type { Issue } from "./issue.js";
import { describe, ValidationError } from "./validation-error.js";

/**
 * A `ValidationError` that is handed out and not thrown. Nothing has to be traced: it has no stack, which takes far longer to
 * note down than most values take to be checked, and its message is written when it is read.
 */
export function reportError(issues: readonly Issue[], subject: string): ValidationError {
  // It has everything that an error has but the engine's own mark.
  return new ReportedError(issues, subject) as unknown as ValidationError;
}

const ReportedError = /* @__PURE__ */ (() => {
  class Reported {
    readonly name: string = "ValidationError";
    readonly issues: readonly Issue[];
    readonly #subject: string;

    constructor(issues: readonly Issue[], subject: string) {
      this.issues = issues;
      this.#subject = subject;
    }

    get message(): string {
      // What compares and prints errors may copy them.
      return #subject in this ? describe(this.issues, this.#subject) : "";
    }

    get stack(): string {
      return `${this.name}: ${this.message}`;
    }
  }
  // No constructor of errors runs, since those look at the stack.
  Object.setPrototypeOf(Reported.prototype, ValidationError.prototype);
  Reflect.deleteProperty(Reported.prototype, "constructor");
  return Reported;
})();
