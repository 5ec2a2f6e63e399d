import type { Disposable } from 'vscode';

/** Something done once the calls for it have ceased. */
export interface Settling extends Disposable {
  soon(): void;
}

/** Tries again so often when it fails: the platform's views cannot be asked anything while they are renewed. */
const TRIES = 3;

export function settling(delay: number, act: () => Promise<void>): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (tries: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => act().catch(() => tries > 1 && start(tries - 1)), delay);
  };
  return { soon: () => start(TRIES), dispose: () => clearTimeout(timer) };
}
