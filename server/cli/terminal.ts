import { clean } from './style.js';

/** What the command sees of its process: `main.ts` makes the real one, a test its own. */
export interface Terminal {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  /** The current folder, absolute, with forward slashes. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the program lies: the folder of its package.json and docs. */
  readonly home: string;
  /** The program itself: in a worker thread it examines drafts. */
  readonly script: URL;
  /** Whether standard output is a terminal, and how wide it is. */
  readonly output: { readonly terminal: boolean; readonly columns: number };
  /** Whether standard error is a terminal: then progress is shown there. */
  readonly progress: boolean;
  readonly cores: number;
  /**
   * From now on Ctrl-C waits until what is being written is there as a whole, and until the program asks, by the
   * function that is returned, whether it came. A second one does not wait.
   */
  holdInterrupts(): () => boolean;
  readInput(): Promise<Uint8Array>;
  write(text: string): void;
  complain(text: string): void;
}

/** One line on standard error, without what a terminal would obey. */
export const say = ({ complain }: Terminal, text: string): void => complain(`says-who: ${clean(text)}\n`);
