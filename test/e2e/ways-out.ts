import childProcess, { type ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import vm from 'node:vm';

/** What the extension's own code asked for since the extension host began: ways to a network, programs, code made of text. */
export const attempts: string[] = [];

/** The programs that it started: its server, again and again. */
export const started: ChildProcess[] = [];

const isOurs = (): boolean => /dist[\\/]extension\.cjs/u.test(new Error('where').stack ?? '');

/** Passes every call on, and notes it where it comes from the extension and not from VS Code. */
function watch(name: string, module: object, functions: readonly string[]): void {
  const of = module as Record<string, (...given: unknown[]) => unknown>;
  for (const called of functions) {
    const real = of[called];
    if (real === undefined) continue;
    of[called] = new Proxy(real, {
      apply(target, self, given) {
        const result: unknown = Reflect.apply(target, self, given);
        if (!isOurs()) return result;
        attempts.push(`${name}.${called} ${String(given[0])}`);
        if (result instanceof childProcess.ChildProcess) started.push(result);
        return result;
      },
      construct(target, given, newTarget) {
        if (isOurs()) attempts.push(`new ${called} ${String(given[0])}`);
        return Reflect.construct(target, given, newTarget);
      },
    });
  }
}

/** Watches every way out, before the extension is active. */
export function watchWaysOut(): void {
  Error.stackTraceLimit = 50;
  watch('net', net, ['connect', 'createConnection', 'createServer']);
  watch('net.Socket', net.Socket.prototype, ['connect']);
  watch('tls', tls, ['connect']);
  watch('http', http, ['request', 'get']);
  watch('https', https, ['request', 'get']);
  watch('dgram', dgram, ['createSocket']);
  watch('dns', dns, ['lookup', 'resolve']);
  watch('vm', vm, ['runInContext', 'runInNewContext', 'runInThisContext', 'compileFunction']);
  const programs = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'];
  watch('child_process', childProcess, programs);
  watch('globalThis', globalThis, ['fetch', 'WebSocket', 'Function', 'eval']);
}
