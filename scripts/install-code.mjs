// Puts a real VS Code (code-server: VS Code's own server and workbench) and the Node it runs on into .vscode-test/,
// from npm alone; nothing is compiled. Does nothing when they are there.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const folder = path.join(root, '.vscode-test', `code-server-${CODE_SERVER}`);
const modules = path.join(folder, 'node_modules');

/** Where the parts of the installed editor are. */
export const code = {
  entry: path.join(modules, 'code-server', 'out', 'node', 'entry.js'),
  node: path.join(modules, platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
};

/** Installs the editor; false when that fails. */
export function installCode() {
  const done = path.join(folder, 'complete');
  if (existsSync(done)) return true;
  console.log(`Installing VS Code (code-server ${CODE_SERVER}) into .vscode-test/ …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const npm = (where, ...args) =>
    run('npm', [
      'install',
      '--prefix',
      where,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...args,
    ]) === 0;
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
  const installed =
    npm(
      folder,
      '--no-save',
      '--no-package-lock',
      '--engine-strict=false',
      `code-server@${CODE_SERVER}`,
      `${platform}@${NODE}`,
    ) &&
    npm(vscode, '--omit=dev') &&
    npm(path.join(vscode, 'extensions'), '--omit=dev');
  if (!installed) return false;
  rmSync(path.join(vscode, 'node_modules', '@github'), { recursive: true, force: true });
  writeFileSync(done, '');
  return true;
}
