import { Console } from 'node:console';
import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { disk } from '../host/disk.js';
import { fileUris } from '../host/file-uris.js';
import { gitHistory } from '../host/history.js';
import { wellFramed } from './frames.js';
import { serveOver } from './server.js';
import { messageEncoder } from './wire.js';

/** Ways to reach the server, as they stand on the command line. */
const transport = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.*)?)$/u;

/**
 * Serves the client that started this process, over the transport that its command line names: `--stdio`, `--node-ipc`,
 * `--socket=PORT`. The process ends when the client says `exit` or hangs up.
 *
 * @throws Error when `argv` names none.
 */
export function serve(argv: readonly string[]): void {
  const named = argv.find((argument) => transport.test(argument));
  if (named === undefined) throw new Error('the language server needs --stdio, --node-ipc or --socket=PORT');
  serveOver(named === '--stdio' ? overStdio() : createConnection(ProposedFeatures.all), fileUris(disk), gitHistory());
}

function overStdio() {
  globalThis.console = new Console(process.stderr);
  const write = messageEncoder();
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: { name: 'application/json', encode: async (message) => write(message) },
  });
  const input = process.stdin.pipe(wellFramed());
  // The types know two readers or two streams; given a stream, the library ends the process with it.
  return createConnection(ProposedFeatures.all, input, writer as unknown as NodeJS.WritableStream);
}
