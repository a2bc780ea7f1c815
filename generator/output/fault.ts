import { getSystemErrorMap } from "node:util";

/** An error of the operating system: a full disk, a folder that may not be written. */
export interface Fault extends Error {
  readonly code: string;
  readonly errno: number;
  readonly path?: string;
}

/** Whether the operating system refused something. Any other error is a bug of ours. */
export function isFault(error: unknown): error is Fault {
  return (
    error instanceof Error &&
    "code" in error &&
    "errno" in error &&
    typeof error.code === "string" &&
    typeof error.errno === "number"
  );
}

/** Whether what was looked for is not there. */
export function isAbsence(error: unknown): boolean {
  return isFault(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** For `catch`: undefined when what was looked for is not there. */
export function nothingWhenAbsent(error: unknown): undefined {
  if (!isAbsence(error)) throw error;
}

/** What the operating system says, in words: `no space left on device`. */
export function describeFault({ code, errno }: Fault): string {
  if (code === "EEXIST" || code === "ENOTDIR") return "a file stands where a folder has to be";
  if (code === "ELOOP") return "a link stands there, and is not followed";
  if (code === "NOT_A_FILE") return "something else stands where a file has to be";
  return getSystemErrorMap().get(errno)?.[1] ?? code;
}
