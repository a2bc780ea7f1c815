import type { Code, Params } from "../diagnostics.js";

/** Reports what is wrong at an offset of a text that has no value, and so no JSON pointers. */
export type Fail = <C extends Code>(code: C, offset: number, params: Params<C>) => void;
