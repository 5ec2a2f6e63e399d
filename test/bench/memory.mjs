// What the server holds: with a hundred drafts, a large bibliography or a large draft open, and over a day of edits.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf } from './day.mjs';
import { draftOf } from './drafts.mjs';
import { LIBRARIES } from './library.mjs';
import { startServer } from './server.mjs';

export async function memory({ root, here, folder, say }) {
  const flags = ['--expose-gc', '--require', path.join(here, 'memory-probe.cjs')];
  const script = path.join(root, 'dist', 'server.cjs');
  const start = (home = null) =>
    startServer(script, { settings: { maxSize: 20_000_000 } }, home === null ? null : pathToFileURL(home).href, flags);
  const open = {};
  for (const [name, visit] of Object.entries(VISITS)) {
    open[name] = await visited(start, path.join(folder, name.replace(/\W+/gu, '-')), visit);
    say(name, open[name]);
  }
  const home = path.join(folder, 'day');
  mkdirSync(home, { recursive: true });
  const desk = deskWith(await start(home));
  const day = await dayOf(desk, home, say);
  await desk.server.stop();
  return { open, day };
}

/** A server with what is open in it: each version is of one draft only, so that its diagnostics are told apart. */
export function deskWith(server) {
  let version = 0;
  const tell = (method, textDocument, more = {}) => server.notify(`textDocument/${method}`, { textDocument, ...more });
  return {
    server,
    /** Comes back with all findings of a draft; a large one is published twice, its first screen and then the whole. */
    async open(uri, text) {
      const all = published(server, ++version, text.length > 150_000 ? 2 : 1);
      tell('didOpen', { uri, languageId: 'markdown', version, text });
      await all;
    },
    async change(uri, ...contentChanges) {
      const all = published(server, ++version, 1);
      tell('didChange', { uri, version }, { contentChanges });
      await all;
    },
    save: (uri) => tell('didSave', { uri }),
    close: (uri) => tell('didClose', { uri }),
    /** Comes back when the server has come to all that was sent. */
    idle: () => within(server.request('says-who/nothing', {}), 'an answer'),
    /** What the server holds once all that nobody holds is gone: megabytes, of the system too, and objects. */
    async held() {
      const [, said] = [server.child.kill('SIGUSR2'), await within(line(server.child.stdio[3]), 'its memory')];
      const { held, code, objects, rss } = JSON.parse(said);
      return { held: held / 2 ** 20, code: code / 2 ** 20, objects, resident: rss / 2 ** 20 };
    },
  };
}

const line = (stream) => new Promise((settle) => stream.once('data', (chunk) => settle(`${chunk}`)));

async function published(server, version, times) {
  for (let time = 1; time <= times; time++)
    await within(server.published(version), `publishing ${time} of ${times} of version ${version}`);
}

/** Fails where something has not come after five minutes. */
function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the server has not come to ${what} in five minutes`)), 300_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function visited(start, home, visit) {
  mkdirSync(home, { recursive: true });
  const desk = deskWith(await start(home));
  // A first draft has everything loaded that any draft needs.
  await desk.open('file:///first.md', draftOf(50_000));
  desk.close('file:///first.md');
  await desk.idle();
  const before = await desk.held();
  const uris = await visit(desk, home);
  const during = await desk.held();
  for (const uri of uris) desk.close(uri);
  await desk.idle();
  const after = await desk.held();
  await desk.server.stop();
  return { before: before.held, during: during.held, resident: during.resident, after: after.held };
}

const uriIn = (home, name) => pathToFileURL(path.join(home, name)).href;

const VISITS = {
  '100 drafts of 20 KB': async (desk, home) => {
    const uris = Array.from({ length: 100 }, (_, at) => uriIn(home, `${at}.md`));
    for (const [at, uri] of uris.entries()) await desk.open(uri, draftOf(20_000, at + 1));
    return uris;
  },
  '20,000 sources, in BibTeX': async (desk, home) => {
    writeFileSync(path.join(home, 'refs.bib'), LIBRARIES['refs.bib']());
    const uri = uriIn(home, 'draft.md');
    await desk.open(uri, `---\nbibliography: refs.bib\n---\n\n${draftOf(5_000)}`);
    return [uri];
  },
  'a draft of 1 MB': async (desk, home) => {
    const uri = uriIn(home, 'draft.md');
    await desk.open(uri, draftOf(1_000_000));
    return [uri];
  },
  'a draft of 10 MB': async (desk, home) => {
    const uri = uriIn(home, 'draft.md');
    await desk.open(uri, draftOf(10_000_000));
    return [uri];
  },
};
