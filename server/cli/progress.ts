import type { Terminal } from './terminal.js';

/** Says on standard error, where that is a terminal, how far a long run is; the line is gone when it ends. */
export function progressOf(
  terminal: Pick<Terminal, 'progress' | 'complain'>,
  total: number,
): { readonly step: () => void; readonly end: () => void } {
  const silent = !terminal.progress || total < 20;
  let done = 0;
  let said = 0;
  return {
    step() {
      done++;
      const share = Math.floor((100 * done) / total);
      if (silent || share === said) return;
      said = share;
      terminal.complain(`\r${done} of ${total} drafts`);
    },
    end() {
      if (!silent) terminal.complain('\r\u001B[K');
    },
  };
}
