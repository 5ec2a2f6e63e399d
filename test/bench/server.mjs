// The language server over stdio, as an editor talks to it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Starts the built server; `published` waits for the diagnostics of a version. Node itself is given `flags`; what these
 * load may say something on a fourth stream.
 */
export async function startServer(script, options = {}, folder = null, flags = []) {
  const child = spawn(process.execPath, [...flags, script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', flags.length === 0 ? 'ignore' : 'pipe'],
  });
  const waiting = new Map();
  let chunks = [];
  let size = 0;
  let wanted = null;
  const take = () => {
    const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    chunks = [all];
    if (wanted === null) {
      const end = all.indexOf('\r\n\r\n');
      if (end === -1) return false;
      const length = Number(/content-length: (\d+)/iu.exec(all.toString('latin1', 0, end))[1]);
      wanted = { body: end + 4, end: end + 4 + length };
    }
    if (size < wanted.end) return false;
    const arrived = performance.now();
    const body = all.subarray(wanted.body, wanted.end);
    chunks = size > wanted.end ? [all.subarray(wanted.end)] : [];
    size -= wanted.end;
    wanted = null;
    hear(body, arrived);
    return size > 0;
  };
  const hear = (body, arrived) => {
    // Requests and answers are short; a long message is a list of diagnostics, whose head and tail tell what it is.
    const ends =
      body.length > 4000 ? `${body.toString('utf8', 0, 600)}${body.toString('utf8', body.length - 200)}` : `${body}`;
    const version = /"version":(\d+)/u.exec(ends)?.[1];
    if (ends.includes('publishDiagnostics')) waiting.get(`v${version}`)?.({ arrived, bytes: body.length });
    else {
      const message = JSON.parse(body);
      if (message.method !== undefined && message.id !== undefined) post({ id: message.id, result: null });
      else waiting.get(`r${message.id}`)?.(message.result);
    }
  };
  child.stdout.on('data', (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (wanted !== null && size < wanted.end) return;
    while (size > 0 && take());
  });
  const post = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  let id = 0;
  const server = {
    child,
    notify: (method, params) => post({ method, params }),
    request: (method, params) =>
      new Promise((settle) => {
        waiting.set(`r${++id}`, settle);
        post({ id, method, params });
      }),
    published: (version) => new Promise((settle) => waiting.set(`v${version}`, settle)),
    /** Resident memory in MB. */
    memory: () => {
      const status = `/proc/${child.pid}/status`;
      if (!existsSync(status)) return Number.NaN;
      return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
    },
    async stop() {
      await server.request('shutdown');
      server.notify('exit');
      await new Promise((settle) => child.once('exit', settle));
    },
  };
  await server.request('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'bench' }],
    capabilities: {},
    initializationOptions: options,
  });
  server.notify('initialized', {});
  return server;
}

const uri = 'file:///bench/draft.md';

/** Opens a draft and says how long its first diagnostics took, and all of them, in milliseconds. */
export async function opened(server, text) {
  const done = server.published(1);
  const start = performance.now();
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const { arrived } = await done;
  // The first screen of a large draft comes first.
  const all = text.length > 150_000 ? (await server.published(1)).arrived : arrived;
  return { first: arrived - start, all: all - start };
}

/** Sends edits one by one, each `{line, character, text}` or with an `end`, and says how long each took. */
export async function edited(server, edits, first = 2) {
  const times = [];
  let version = first;
  for (const { line, character, end = { line, character }, text } of edits) {
    const done = server.published(version);
    const start = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: version++ },
      contentChanges: [{ range: { start: { line, character }, end }, text }],
    });
    times.push((await done).arrived - start);
    await new Promise((settle) => setTimeout(settle, 5));
  }
  return times;
}

/** Typing a sentence, letter by letter, into a paragraph in the middle of a draft. */
export function typing(text, count) {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (!/^[A-Z].*\. [A-Z]/u.test(lines[line] ?? '')) line++;
  const from = lines[line].indexOf('. ') + 2;
  const sentence = 'The ministry said 4,000 people had left, and nobody knows why. ';
  return Array.from({ length: count }, (_, index) => ({
    line,
    character: from + index,
    text: sentence[index % sentence.length],
  }));
}

export const quantile = (times, q) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
};
