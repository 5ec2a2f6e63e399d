import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, found, open, setting, until, untilFound, uriOf } from '../support.js';

const doctor = (): Thenable<string> => vscode.commands.executeCommand('saysWho.doctor');
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

/** The command as `npm install --save-dev says-who` would put it into the workspace. */
function installCommand(modules: string): void {
  const bin = join(modules, '.bin');
  const command = join(vscode.extensions.getExtension('says-who.says-who')?.extensionPath ?? '', 'dist', 'cli.js');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'says-who'), `#!/bin/sh\nexec node '${command}' "$@"\n`);
  chmodSync(join(bin, 'says-who'), 0o755);
}

export function start(): void {
  describe('getting started, and getting help', () => {
    afterEach(closeAll);

    it('has every command that the manifest names', async () => {
      const extension = vscode.extensions.getExtension('says-who.says-who');
      await extension?.activate();
      const there = new Set(await vscode.commands.getCommands(true));
      const named: { command: string }[] = extension?.packageJSON.contributes.commands;
      assert.deepEqual(
        named.map(({ command }) => command).filter((command) => !there.has(command)),
        [],
      );
    });

    it('opens a sample draft that has something to mend', async () => {
      await vscode.commands.executeCommand('saysWho.openSample');
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document?.isUntitled);
      await until('findings', () => found(document).length >= 2);
    });

    it('the doctor says that all is well, and what is in force', async () => {
      const { document } = await open('flood.md');
      await until('findings', () => found(document).length > 0);
      const told = await doctor();
      assert.match(told, /✔ The server runs\./u);
      assert.match(told, /✔ flood\.md: \d+ of \d+ figures/u);
      assert.match(told, /✔ It is checked while you type\./u);
      assert.match(told, /Nothing is wrong\.\s*$/u);
      assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
    });

    it('the doctor misses a draft', async () => {
      assert.match(await doctor(), /✘ No Markdown draft is open\.\n {2}→ .*\n\nOne thing is wrong/u);
    });

    it('the doctor names what is wrong in a configuration, and settings that it overrules', async () => {
      await write('sick/says-who.yaml', 'rulez:\n  weak-source: off\n');
      await write('sick/draft.md', 'The flood killed 41 people.\n');
      try {
        await setting('rules', { 'weak-source': 'off' }, async () => {
          await open('sick/draft.md');
          const told = await until('the problem is told', async () => {
            await open('sick/draft.md');
            const page = await doctor();
            return /rulez/u.test(page) && page;
          });
          assert.match(told, /✘ sick\/says-who\.yaml:1: .*rulez/u);
          assert.match(told, /✘ The setting saysWho\.rules has no effect: .*says-who\.yaml decides/u);
          assert.match(told, /2 things are wrong/u);
        });
      } finally {
        await vscode.workspace.fs.delete(uriOf('sick'), { recursive: true });
      }
    });

    it('offers the command as a task whose findings become problems', async () => {
      const [task] = await vscode.tasks.fetchTasks({ type: 'says-who' });
      assert.ok(task?.execution instanceof vscode.ShellExecution);
      assert.deepEqual(task.execution.args, ['says-who', 'check', '--format', 'compact']);
      assert.deepEqual(task.problemMatchers, ['$says-who']);
    });

    it('runs the task, and what the command finds becomes problems of drafts that are not open', async function () {
      if (process.platform === 'win32') this.skip();
      await closeAll();
      const modules = uriOf('node_modules').fsPath;
      installCommand(modules);
      await write('tasked/draft.md', 'The flood killed 41 people.\n');
      try {
        const [task] = await vscode.tasks.fetchTasks({ type: 'says-who' });
        assert.ok(task);
        const ended = new Promise<number | undefined>((resolve) => {
          const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
            if (execution.task.name !== task.name) return;
            listening.dispose();
            resolve(exitCode);
          });
        });
        await vscode.tasks.executeTask(task);
        assert.equal(await ended, 1);
        const told = (): string[] =>
          vscode.languages
            .getDiagnostics(uriOf('tasked/draft.md'))
            .map(({ source, code, range: { start }, message }) => {
              const rule = typeof code === 'object' ? code.value : code;
              return `${start.line}:${start.character} ${source} ${rule} ${message}`;
            });
        await until('the problem', () => told().length > 0);
        const finding = /^0:17 says-who unsourced-figure Who says “41 people”\? Name the source .* cite it\.$/u;
        assert.match(told().join('\n'), finding);
        // Once the draft is open, the server alone speaks: nothing is there twice.
        const { document } = await open('tasked/draft.md');
        await untilFound(document, ['unsourced-figure: 41 people']);
        assert.match(told().join('\n'), finding);
      } finally {
        rmSync(modules, { recursive: true, force: true });
        await closeAll();
        await vscode.workspace.fs.delete(uriOf('tasked'), { recursive: true });
      }
    });

    it('makes a configuration where there is none, and leaves one alone that is there', async () => {
      const file = uriOf('says-who.yaml');
      try {
        await vscode.commands.executeCommand('saysWho.createConfiguration');
        assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^extends: says-who:wire/mu);
        await until('it has no problems', () => vscode.languages.getDiagnostics(file).length === 0);
        await write('says-who.yaml', 'extends: says-who:gentle\n');
        await vscode.commands.executeCommand('saysWho.createConfiguration');
        const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        assert.equal(kept, 'extends: says-who:gentle\n');
      } finally {
        await closeAll();
        await vscode.workspace.fs.delete(file);
      }
    });
  });
}
