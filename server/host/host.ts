import type { Location } from './location.js';

/** The world outside: the disk for the command, the editor's file system for a language server. */
export interface Host {
  /** Whether it can be asked about a file at all; absent: about every one. */
  readonly sees?: (file: Location) => boolean;
  /** A file's text without its byte order mark; null when there is no such file. Rejects when it cannot be read. */
  read(file: Location): Promise<string | null>;
  /**
   * The text of a file whose bytes are no UTF-8, read as Windows-1252, which has a sign for nearly every byte; null
   * where it is no such text. Absent: nobody can tell.
   */
  readLegacy?(file: Location): Promise<string | null>;
  /** Where a file really lies, behind links; itself where there is no such file. Absent: there are no links. */
  real?(file: Location): Promise<Location>;
  /**
   * Files under a folder whose path from it satisfies `wanted`, sorted; folders that `.gitignore` excludes, hidden
   * ones and `node_modules` are not entered.
   */
  find(folder: Location, wanted: (path: string) => boolean): Promise<readonly Location[]>;
}
