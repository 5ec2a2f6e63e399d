/** Containers, brackets and emphasis deeper than anybody writes by hand. */
const deepest = 100;

/** Columns of indentation that a container takes at the most, where it takes any. */
const columns = 4;

/** Runs of stars in one paragraph: each that closes may make the parser look back over all before it. */
const mostRuns = 2000;

/** Links in one paragraph whose address nothing closes, `[a](`: the parser looks at all of them again for each. */
const mostLinks = 1000;

/** Cells of a table's row. */
const mostCells = 1000;

/** UTF-16 units that the parser may walk in vain to find where code ends. */
const longestSearch = 20_000_000;

/**
 * Whether Markdown may nest so deeply that its parser, whose time grows with the square of the depth, would keep a
 * reader waiting, or that the stack would not hold its tree. It may say so of text that does not nest: brackets and
 * stars that nothing closes count to the end of their passage. Code between fences is left out.
 */
export function nestsAbsurdly(source: string): boolean {
  if (strayTicks(source) * source.length > longestSearch) return true;
  let fence = '';
  let open = nothing();
  for (const match of source.matchAll(LINE)) {
    const line = match[0];
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    fence = mark;
    const text = textStart(line);
    if (text === null) return true;
    if (text > 0 || line.startsWith('|')) open = nothing();
    if (goesOn(line, text, open) === 'absurdly') return true;
  }
  return false;
}

const LINE = /[^\r\n]+/gu;
const FENCE = /^[\s>]{0,20}(```|~~~)/u;

/** Runs of backticks that no later run of the same length closes. */
function strayTicks(source: string): number {
  if (!source.includes('`')) return 0;
  const open = new Set<number>();
  let stray = 0;
  for (const [run] of source.matchAll(/`+/gu)) {
    if (open.delete(run.length)) continue;
    open.add(run.length);
    stray++;
  }
  return open.size === 0 ? 0 : stray;
}

/** A quote mark, a list mark or white space. */
const CONTAINER = />|(?:[-+*]|\d{1,9}[.)])(?=\s)|\s+/uy;

/** Where a line's text begins after its quote marks, list marks and indentation; null when these nest too deeply. */
function textStart(line: string): number | null {
  let containers = 0;
  let at = 0;
  CONTAINER.lastIndex = 0;
  for (let match = CONTAINER.exec(line); match !== null; match = CONTAINER.exec(line)) {
    at = CONTAINER.lastIndex;
    if (match[0].trim() !== '') containers++;
    if (containers > deepest || (containers > 0 && at > columns * deepest)) return null;
  }
  return at;
}

/** What stands open: brackets, links, and marks of emphasis from the outermost in; and how many runs there were of these. */
interface Open {
  brackets: number;
  links: number;
  readonly emphasis: string[];
  runs: number;
}

const nothing = (): Open => ({ brackets: 0, links: 0, emphasis: [], runs: 0 });

const MARKS = /\]\(?|[[)|]|([*_~])\1*/gu;

/** Counts what a line opens and closes into `open`. */
function goesOn(line: string, from: number, open: Open): 'absurdly' | 'well' {
  let cells = 0;
  MARKS.lastIndex = from;
  for (let match = MARKS.exec(line); match !== null; match = MARKS.exec(line)) {
    const [run, mark] = match;
    if (run === '|') cells++;
    else if (run === '[') open.brackets++;
    else if (run === ')') open.links = Math.max(0, open.links - 1);
    else if (run.startsWith(']')) {
      open.brackets = Math.max(0, open.brackets - 1);
      if (run === '](') open.links++;
    } else turn(open, mark ?? run, line.charAt(match.index - 1), line.charAt(match.index + run.length));
    if (isTooMuch(open) || cells > mostCells) return 'absurdly';
  }
  return 'well';
}

const isTooMuch = ({ brackets, links, emphasis, runs }: Open): boolean =>
  brackets > deepest || links > mostLinks || emphasis.length > deepest || runs > mostRuns;

/** Opens or closes emphasis by a run of one mark, as the characters around it tell; what it encloses is closed with it. */
function turn(open: Open, mark: string, before: string, after: string): void {
  open.runs++;
  if (/\S/u.test(after) && !/[\p{L}\p{N}]/u.test(before)) open.emphasis.push(mark);
  else if (/\S/u.test(before)) {
    const opener = open.emphasis.lastIndexOf(mark);
    if (opener !== -1) open.emphasis.length = opener;
  }
}
