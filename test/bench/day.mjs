// A day at a desk, the same every time: twenty drafts are typed in, mended, undone, saved, closed and opened again, while
// the configuration and the bibliography change. At each quarter all stands as it stood in the morning, so that what the
// server holds then can be compared.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftOf, numbersFrom } from './drafts.mjs';

const DRAFTS = 20;
const EDITS = 30_000;
const SENTENCE = 'The ministry said 4,000 people had left, and 12% of them came back [@key7]. ';
const PASTED =
  'Some 40 ships left, the Harbour Office said.[^p]\n\n[^p]: Harbour Office.\n\n- 12 houses\n- 4% more\n\n';

/** What the server holds in the morning, at each quarter of the edits, and once all drafts are closed. */
export async function dayOf(desk, home, say) {
  const next = numbersFrom(8);
  const files = filesIn(desk, home);
  files.configure('');
  files.cite(300);
  const drafts = Array.from({ length: DRAFTS }, (_, at) => draftIn(desk, home, at));
  for (const draft of drafts) await draft.open();
  const points = [];
  const mark = async (name) => {
    points.push({ name, ...(await desk.held()) });
    say(points.at(-1));
  };
  for (let edits = 0, quarter = 0; quarter <= 4; quarter++) {
    for (; edits < (quarter * EDITS) / 4; edits++) await work(next, drafts[next(DRAFTS)], files);
    files.configure('');
    files.cite(300);
    for (const draft of drafts) await draft.restore();
    await desk.idle();
    await mark(edits);
  }
  for (const draft of drafts) draft.close();
  await desk.idle();
  await mark('all closed');
  return points;
}

/** One edit, and now and then what comes with it. */
async function work(next, draft, files) {
  const chance = next(1000);
  if (chance < 4) files.configure(`lexicon:\n  cues: [cue${next(1e6)}]\n`);
  else if (chance < 8) files.cite(300 + next(50));
  else if (chance < 12) await draft.reopen();
  else if (chance < 40) draft.save();
  else if (chance < 60) await draft.ask(next(draft.lines()));
  if (next(4) === 0) await (next(5) === 0 ? draft.redo() : draft.undo());
  else if (next(20) === 0) await draft.insert(draft.lineFor(next), 0, PASTED);
  else await draft.type(next);
}

function filesIn(desk, home) {
  const write = (name, text) => {
    writeFileSync(path.join(home, name), text);
    const uri = pathToFileURL(path.join(home, name)).href;
    desk.server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  };
  const entry = (at) => `@misc{key${at},\n  title = {Title ${at}},\n  year = 2024\n}\n`;
  return {
    configure: (more) => write('says-who.yaml', `sources: refs.bib\n${more}`),
    cite: (count) => write('refs.bib', Array.from({ length: count }, (_, at) => entry(at)).join('\n')),
  };
}

/** A draft in an editor, with its steps back and forth; each edit is a line, a character, what goes and what comes. */
function draftIn(desk, home, at) {
  const uri = pathToFileURL(path.join(home, `${at}.md`)).href;
  const morning = `${draftOf(10_000 + at * 1000, at + 1)}\nSources differ.\n`;
  let lines = morning.split('\n');
  let back = [];
  let forth = [];
  let typed = null;
  const endOf = ({ line, character }, text) => {
    const parts = text.split('\n');
    const last = parts.at(-1).length;
    return { line: line + parts.length - 1, character: parts.length === 1 ? character + last : last };
  };
  /** Replaces what stands at a place by something else, here and in the server. */
  const replace = async ({ start, gone, came }) => {
    const end = endOf(start, gone);
    const text = lines[start.line].slice(0, start.character) + came + lines[end.line].slice(end.character);
    lines.splice(start.line, end.line - start.line + 1, ...text.split('\n'));
    await desk.change(uri, { range: { start, end }, text: came });
  };
  const reverse = ({ start, gone, came }) => ({ start, gone: came, came: gone });
  const edit = async (change) => {
    back = [...back, change].slice(-200);
    forth = [];
    await replace(change);
  };
  const draft = {
    open: () => desk.open(uri, lines.join('\n')),
    close: () => desk.close(uri),
    save: () => desk.save(uri),
    lines: () => lines.length,
    lineFor: (next) => {
      let line = next(lines.length);
      while (line > 0 && lines[line - 1] !== '') line--;
      return line;
    },
    async reopen() {
      desk.close(uri);
      await draft.open();
    },
    insert: (line, character, came) => edit({ start: { line, character }, gone: '', came }),
    /** The next letter of a sentence where one is being typed; now and then another place is gone to. */
    async type(next) {
      if (typed === null || next(60) === 0 || typed.line >= lines.length) {
        const line = next(lines.length);
        typed = { line, character: lines[line].length, at: 0 };
      }
      const character = Math.min(typed.character, lines[typed.line].length);
      const start = { line: typed.line, character };
      if (next(12) === 0 && character > 0) {
        const before = { line: typed.line, character: character - 1 };
        typed = { ...typed, character: character - 1 };
        await edit({ start: before, gone: lines[typed.line][character - 1], came: '' });
      } else {
        typed = { ...typed, character: character + 1, at: typed.at + 1 };
        await edit({ start, gone: '', came: SENTENCE[typed.at % SENTENCE.length] });
      }
    },
    async undo() {
      const change = back.pop();
      if (change === undefined) return;
      forth.push(change);
      await replace(reverse(change));
    },
    async redo() {
      const change = forth.pop();
      if (change === undefined) return;
      back.push(change);
      await replace(change);
    },
    async ask(line) {
      const position = { line, character: 3 };
      const textDocument = { uri };
      for (const method of ['hover', 'completion', 'documentSymbol', 'documentLink', 'inlayHint', 'codeLens'])
        await desk.server.request(`textDocument/${method}`, { textDocument, position, range: RANGE });
      await desk.server.request('textDocument/codeAction', {
        textDocument,
        range: RANGE,
        context: { diagnostics: [] },
      });
    },
    /** The text of the morning, whole, as when a file is checked out anew. */
    async restore() {
      lines = morning.split('\n');
      [back, forth, typed] = [[], [], null];
      await desk.change(uri, { text: morning });
    },
  };
  return draft;
}

const RANGE = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
