/*
 * Globs as shells write them: `*` and `?` within a folder, `**` over folders, `[a-z]`, `[!a]`, `{a,b}`, and a backslash
 * before what is to stand for itself. A glob comes with somebody's configuration and is compared with every path of a
 * folder, so it becomes an automaton whose states are followed together (Thompson, 1968): the work is at most the length
 * of the glob times that of the path. As a regular expression, `*a*a*a*b` could take for ever.
 */

/** Whether a path with forward slashes is meant: `glob('drafts/*.{md,qmd}')('drafts/a.md')` is true. */
export function glob(pattern: string): (path: string) => boolean {
  if (pattern.length > longest) return () => false;
  const steps: Step[] = [];
  const signs = [...pattern];
  compile(signs, 0, signs.length, steps, 0);
  return (path) => accepts(steps, [...path]);
}

/** A state: takes a character and goes to the next, or goes on to several others at once. */
type Step = { readonly takes: (character: string) => boolean } | { readonly to: readonly number[] };

/** No path is longer, in UTF-16 code units, and a longer glob means nothing. */
const longest = 4096;

/** Braces that nest deeper than this stand for themselves. */
const deepest = 20;

function compile(signs: readonly string[], from: number, end: number, steps: Step[], depth: number): void {
  for (let at = from; at < end; ) {
    const sign = signs[at] ?? '';
    if (sign === '*') at = star(signs, at, steps);
    else if (sign === '?') at = take(steps, notSlash, at + 1);
    else if (sign === '[') at = set(signs, at, end, steps);
    else if (sign === '{') at = choice(signs, at, end, steps, depth);
    else if (sign === '\\' && at + 1 < end) at = take(steps, same(signs[at + 1] ?? ''), at + 2);
    else at = take(steps, same(sign), at + 1);
  }
}

const same = (sign: string) => (character: string) => character === sign;
const notSlash = (character: string): boolean => character !== '/';
const anything = (): boolean => true;

function take(steps: Step[], takes: (character: string) => boolean, next: number): number {
  steps.push({ takes });
  return next;
}

/** Any number of characters. */
function loop(steps: Step[], takes: (character: string) => boolean): void {
  const start = steps.length;
  steps.push({ to: [start + 1, start + 3] }, { takes }, { to: [start] });
}

/** `*`, and `**` where it is all of a part: `**` with its slash is any folders or none. */
function star(signs: readonly string[], at: number, steps: Step[]): number {
  let next = at;
  while (signs[next] === '*') next++;
  const isWhole =
    [undefined, '/', '{', ','].includes(signs[at - 1]) && [undefined, '/', '}', ','].includes(signs[next]);
  if (next === at + 1 || !isWhole) loop(steps, notSlash);
  else if (signs[next] !== '/') loop(steps, anything);
  else {
    const start = steps.length;
    steps.push({ to: [start + 1, start + 5] });
    loop(steps, anything);
    return take(steps, same('/'), next + 1);
  }
  return next;
}

/** `[a-z]`, `[!a]`, `[]a]`; a bracket that nothing closes stands for itself. */
function set(signs: readonly string[], at: number, end: number, steps: Step[]): number {
  const isNot = signs[at + 1] === '!' || signs[at + 1] === '^';
  const first = at + (isNot ? 2 : 1);
  const close = signs.indexOf(']', first + 1);
  if (close < 0 || close >= end) return take(steps, same('['), at + 1);
  const ranges: (readonly [low: string, high: string])[] = [];
  for (let i = first; i < close; i++) {
    const isRange = signs[i + 1] === '-' && i + 2 < close;
    ranges.push([signs[i] ?? '', signs[isRange ? i + 2 : i] ?? '']);
    if (isRange) i += 2;
  }
  const holds = (character: string): boolean => ranges.some(([low, high]) => low <= character && character <= high);
  return take(steps, (character) => character !== '/' && holds(character) !== isNot, close + 1);
}

/** `{a,b}`, and `{1..3}` of single signs; other braces stand for themselves. */
function choice(signs: readonly string[], at: number, end: number, steps: Step[], depth: number): number {
  const parts = depth < deepest ? partsOf(signs, at, end) : null;
  if (parts === null) return take(steps, same('{'), at + 1);
  const [[from, to] = [0, 0]] = parts;
  const [low = '', , , high = ''] = signs.slice(from, to);
  if (parts.length === 1) {
    if (signs.slice(from, to).join('') !== `${low}..${high}` || low === '' || high === '')
      return take(steps, same('{'), at + 1);
    return take(steps, (character) => low <= character && character <= high, to + 1);
  }
  const fork = steps.length;
  steps.push({ to: [] });
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [start, stop] of parts) {
    starts.push(steps.length);
    compile(signs, start, stop, steps, depth + 1);
    ends.push(steps.length);
    steps.push({ to: [] });
  }
  steps[fork] = { to: starts };
  for (const one of ends) steps[one] = { to: [steps.length] };
  return (parts.at(-1)?.[1] ?? at) + 1;
}

/** What stands between the commas of braces, as places; null where nothing closes them. */
function partsOf(signs: readonly string[], at: number, end: number): (readonly [start: number, stop: number])[] | null {
  const parts: (readonly [number, number])[] = [];
  let start = at + 1;
  let open = 0;
  for (let i = start; i < end; i++) {
    if (signs[i] === '\\') i++;
    else if (signs[i] === '{') open++;
    else if (signs[i] === '}' && open-- === 0) return [...parts, [start, i]];
    else if (signs[i] === ',' && open === 0) {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  return null;
}

function accepts(steps: readonly Step[], path: readonly string[]): boolean {
  const seen = new Int32Array(steps.length + 1).fill(-1);
  /** Goes from states to all that they lead to without a character. */
  const closure = (states: number[], round: number): number[] => {
    const reached: number[] = [];
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      if (seen[state] === round) continue;
      seen[state] = round;
      const step = steps[state];
      if (step !== undefined && 'to' in step) states.push(...step.to);
      else reached.push(state);
    }
    return reached;
  };
  let now = closure([0], 0);
  for (const [index, character] of path.entries()) {
    const next: number[] = [];
    for (const state of now) {
      const step = steps[state];
      if (step !== undefined && 'takes' in step && step.takes(character)) next.push(state + 1);
    }
    if (next.length === 0) return false;
    now = closure(next, index + 1);
  }
  return now.includes(steps.length);
}
