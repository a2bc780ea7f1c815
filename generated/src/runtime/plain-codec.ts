import type { Codec } from "./codec.js";
import { copyAround } from "./copy.js";

/** The codec of what is declared as plain JSON. */
export const plainCodec: Codec = { adopt: undefined, convert: copyAround, show: undefined };
