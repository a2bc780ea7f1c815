/** Why the file system refused, in words; anything that is not its doing is a bug of ours and thrown on. */
export function describeFileError(error: unknown): string {
  const code = fileErrorCode(error);
  if (code === undefined) throw error;
  return reasons.get(code) ?? code;
}

/** Whether an error says that there is no such file or folder. */
export function isNotFound(error: unknown): boolean {
  const code = fileErrorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

function fileErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return undefined;
  return String(error.code);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ELOOP", "its links go in a circle"],
  ["ENAMETOOLONG", "its name is too long"],
  ["EIO", "the disk reports an error"],
  ["EISDIR", "it is a folder"],
]);
