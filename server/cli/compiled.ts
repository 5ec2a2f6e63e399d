import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/*
 * What V8 compiled of the program, kept for the next run. V8 looks at the length of a program and not at its text, and not
 * at all at what the compiled code says: code of another program as long, or damaged code, would run. So each is sealed
 * with the hash of all that it was made from and of itself, and is taken only from where nobody can write who could not
 * write the program.
 */

/**
 * The folder for compiled code, beside the package that it comes from: `node_modules/.cache/says-who`. Null where there
 * is no such place, or where somebody may write to it who may not write the program.
 *
 * @param user who runs it; null where files have no such owner (Windows).
 */
export function folderBeside(program: string, user: number | null): string | null {
  const home = dirname(dirname(dirname(program)));
  const modules = basename(dirname(home)) === 'node_modules' ? dirname(home) : join(home, 'node_modules');
  const folder = join(modules, '.cache', 'says-who');
  try {
    const like = statSync(program);
    const there = [dirname(folder), folder].flatMap((path) => lstatSync(path, { throwIfNoEntry: false }) ?? []);
    const safe = there.every((one) => one.isDirectory() && asTrusted(one, like, user));
    return safe && statSync(modules).isDirectory() ? folder : null;
  } catch {
    return null;
  }
}

/** Makes that folder, for nobody else to write to. @throws the file system's error. */
export const makeFolder = (folder: string): void => void mkdirSync(folder, { recursive: true, mode: 0o755 });

/** Whether it belongs to who owns the program, to root or to the one who runs it, and is no more open to others than the program. */
const asTrusted = (one: Stats, program: Stats, user: number | null): boolean =>
  user === null || ([program.uid, 0, user].includes(one.uid) && (one.mode & ~program.mode & 0o022) === 0);

/** Compiled code in a file: its seal (SHA-256) and then the code. */
const sealLength = 32;

/** What compiled code hangs on: the program's text, and which Node compiled it. */
export interface Origin {
  readonly program: string;
  readonly source: Uint8Array;
  /** `v20.11.0-linux-x64` */
  readonly node: string;
  readonly user: number | null;
}

const sealOf = ({ node, source }: Origin, code: Uint8Array): Buffer =>
  createHash('sha256').update(`${node}\0${source.length}\0`).update(source).update(code).digest();

/** The compiled code that is kept for this very program; undefined where there is none, or none that can be trusted. */
export function compiledIn(folder: string, origin: Origin): Buffer | undefined {
  try {
    // What the open file is, and not what lies at its path a moment later.
    const file = openSync(fileIn(folder, origin), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || !asTrusted(stat, statSync(origin.program), origin.user)) return undefined;
      const bytes = readFileSync(file);
      const code = bytes.subarray(sealLength);
      return sealOf(origin, code).equals(bytes.subarray(0, sealLength)) ? code : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps compiled code, whole or not at all, in the place of that of another build. Nobody needs to hear that it could not be kept. */
export function keepIn(folder: string, origin: Origin, code: Uint8Array, process: number): void {
  const beside = join(folder, `${process}.tmp`);
  try {
    makeFolder(folder);
    rmSync(beside, { force: true });
    writeFileSync(beside, Buffer.concat([sealOf(origin, code), code]), { flag: 'wx', mode: 0o644 });
    renameSync(beside, fileIn(folder, origin));
  } catch {
    rmSync(beside, { force: true });
  }
}

const fileIn = (folder: string, { node }: Origin): string => join(folder, `${node}.bin`);
