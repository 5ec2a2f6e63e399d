/** The run itself failed: its message goes to standard error and the command ends with 2. */
export class RunFailure extends Error {}

/** The words of anything thrown, for a message. */
export const reasonOf = (thrown: unknown): string => {
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code in inWords) return inWords[code] ?? code;
  return thrown instanceof Error ? thrown.message : String(thrown);
};

const inWords: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
};
