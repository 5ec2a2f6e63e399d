/** Deeper than anything that somebody wrote by hand. */
const deepest = 100;

/**
 * Whether YAML or JSON nests so deeply that a reader that calls itself for each level might exhaust the stack (V8 gives
 * up altogether when that happens while it compiles a pattern). It may say so of text that does not: brackets within
 * strings count, and so do columns of indentation, where four make a level.
 */
export function nestsDeeply(text: string): boolean {
  let open = 0;
  let columns = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN_LIST || code === OPEN_MAP) open++;
    else if ((code === CLOSE_LIST || code === CLOSE_MAP) && open > 0) open--;
    if (code === LF || code === CR) {
      columns = 0;
      leading = true;
    } else if (leading) {
      // “- - - x” nests in one line.
      if (code === SPACE || code === DASH || code === QUESTION || code === COLON) columns++;
      else leading = false;
    }
    if (open > deepest || columns > 4 * deepest) return true;
  }
  return false;
}

const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];
const [LF, CR, SPACE, DASH, COLON, QUESTION] = [10, 13, 32, 45, 58, 63];
