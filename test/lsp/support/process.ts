import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  SocketMessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type ClientWishes, readerOf, type TestClient, talk } from './client.js';

const program = 'out/server/cli/main.js';

/** The command as a language server in a process of its own, with a client at its other end. */
export interface ServedClient extends TestClient {
  readonly server: ChildProcess;
  /** The server's exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

export type Transport = 'stdio' | 'node-ipc' | 'socket';

export async function startProcess(transport: Transport, wishes: ClientWishes = {}): Promise<ServedClient> {
  const { server, reader, writer } = await starters[transport]();
  const ended = once(server, 'exit').then(([status]) => status as number | null);
  const client = await talk(createProtocolConnection(reader, writer), wishes, () => server.kill());
  return { ...client, server, ended };
}

interface Started {
  readonly server: ChildProcess;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

const starters: Readonly<Record<Transport, () => Promise<Started>>> = {
  async stdio() {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio']);
    return { server, reader: readerOf(server.stdout), writer: new StreamMessageWriter(server.stdin) };
  },
  async 'node-ipc'() {
    const server = spawn(process.execPath, [program, 'lsp', '--node-ipc'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return { server, reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server) };
  },
  async socket() {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const server = spawn(process.execPath, [program, 'lsp', `--socket=${port}`]);
    const [socket] = await once(listener, 'connection');
    listener.close();
    return { server, reader: readerOf(socket), writer: new SocketMessageWriter(socket) };
  },
};
