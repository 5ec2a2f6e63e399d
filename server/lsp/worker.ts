import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serveOver } from './server.js';

// Bundled with the condition `worker`: for `browser` alone, packages give their variant for a page, with a DOM.

/** The worker that this file runs in, as the client's other end. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

serveOver(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), null);
