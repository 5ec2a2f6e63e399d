import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type NotificationType,
  type RequestHandler,
  type RequestType,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Host } from '../host/host.js';
import type { Client } from './client.js';
import type { Drafts, OpenDraft } from './drafts.js';
import type { Setup, Setups } from './setup.js';

/** One thing that the server does for its client: what it announces, and what it answers to. */
export interface Feature {
  capabilities(client: Client): ServerCapabilities;
  register(session: Session): void;
}

/** A server at work for one client. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly drafts: Drafts;
  readonly setups: Setups;
  /** Files of the workspace, by URI. */
  readonly files: Host;
  /** The workspace's folders, as they are now. */
  folders(): readonly string[];
  /** The open draft that a request is about with its setup, at the version that the client had when it asked. */
  asked(params: { readonly textDocument: { readonly uri: string } }, token: CancellationToken): Promise<Asked>;
  answer<P, R, E>(type: RequestType<P, R, E>, handler: (params: P, token: CancellationToken) => R | Promise<R>): void;
  hear<P>(type: NotificationType<P>, handler: (params: P) => void | Promise<void>): void;
  /** Starts work that nobody waits for; what it throws is logged. */
  start(what: string, work: () => Promise<unknown>): void;
}

export interface Asked {
  readonly draft: OpenDraft;
  readonly setup: Setup;
}

/** The members of a session that isolate exceptions: a request is answered with an error, and the server lives on. */
export function isolation(connection: Connection): Pick<Session, 'answer' | 'hear' | 'start'> {
  const log = (what: string, error: unknown): void => {
    try {
      connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } catch {
      // The client has hung up: nobody reads the log any more.
    }
  };
  return {
    answer<P, R, E>(type: RequestType<P, R, E>, handler: (params: P, token: CancellationToken) => R | Promise<R>) {
      const isolated = async (params: P, token: CancellationToken): Promise<R> => {
        try {
          const result = await handler(params, token);
          if (token.isCancellationRequested) throw cancelled();
          return result;
        } catch (error) {
          if (error instanceof ResponseError) throw error;
          log(type.method, error);
          throw new ResponseError(ErrorCodes.InternalError, `${type.method} failed; the log says why`);
        }
      };
      connection.onRequest(type, isolated as RequestHandler<P, R, E>);
    },
    hear(type, handler) {
      connection.onNotification(type, async (params) => {
        try {
          await handler(params);
        } catch (error) {
          log(type.method, error);
        }
      });
    },
    start: (what, work) => void work().catch((error) => log(what, error)),
  };
}

export const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the client');

export const outdated = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'the draft has changed since');

export const badParams = (what: string): ResponseError<never> => new ResponseError(ErrorCodes.InvalidParams, what);
