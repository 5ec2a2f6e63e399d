/** The words of anything thrown, for a message: without the address of a file on this machine. */
export const reasonOf = (thrown: unknown): string => {
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code in inWords) return inWords[code] ?? code;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  // “EXDEV: cross-device link not permitted, rename '/home/ann/a' -> '/mnt/b'”
  return typeof code === 'string' ? words.replace(/, \w+ '[\s\S]*$/u, '') : words;
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
