/** Something that is to happen later and may be called off. */
export interface Pending {
  cancel(): void;
}

/**
 * Runs `action` after `delay` milliseconds; with 0, as soon as the messages that have already arrived are taken in
 * (the connection hands over one per turn of the event loop, so two turns without one mean that none is waiting).
 */
export function later(delay: number, action: () => void): Pending {
  if (delay > 0 || typeof setImmediate === 'undefined') {
    const timer = setTimeout(action, delay);
    return { cancel: () => clearTimeout(timer) };
  }
  let turn = setImmediate(() => {
    turn = setImmediate(action);
  });
  return { cancel: () => clearImmediate(turn) };
}

/** As `later`, for what is not worth keeping a process alive that has nothing else to do. */
export function sometime(delay: number, action: () => void): Pending {
  const timer = setTimeout(action, delay);
  if (typeof timer === 'object') timer.unref();
  return { cancel: () => clearTimeout(timer) };
}

/** Lets messages that have already arrived be taken in first. */
export const turn = (): Promise<void> => new Promise((resolve) => later(0, resolve));

/** What a promise comes to, or `otherwise` if it takes more than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
