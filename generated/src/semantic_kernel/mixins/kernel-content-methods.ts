import type { KernelContentBase } from "../kernel-content.js";
import { type DumpOptions, dump } from "./dump.js";
import { assertValid, declaredOnly } from "./init.js";

interface Members {
  /** Every declared field by wire name, in pydantic's form: for code on the other side that reads dumps. */
  modelDump(options?: DumpOptions): Record<string, unknown>;
  /** The dump as JSON text. */
  modelDumpJson(options?: DumpOptions): string;
  /** A text that is equal for equal contents. Throws a `TypeError` for kinds of contents that have none. */
  hashKey(): string;
}

/** What all contents can do. Their constructors validate, and drop what no field takes. */
export interface KernelContentMethods {
  new (init: never): Members;
}

export function KernelContentMethods(Base: typeof KernelContentBase): KernelContentMethods {
  return class extends Base {
    constructor(init: object = {}) {
      super(declaredOnly(new.target, init));
      assertValid(new.target, this);
    }

    override modelDump(options: DumpOptions = {}): Record<string, unknown> {
      return dump(this, options);
    }

    override modelDumpJson(options: DumpOptions = {}): string {
      return JSON.stringify(dump(this, options));
    }

    override hashKey(): string {
      throw new TypeError(`${this.constructor.name} cannot be a key`);
    }
  };
}
