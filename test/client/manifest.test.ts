import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compactLine } from '../../server/cli/reporters/compact.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const { contributes } = manifest;
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe('the manifest', () => {
  it('starts the extension for drafts and what it offers itself, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  });

  it('promises to work everywhere: untrusted, virtual, on the desktop and in a browser', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.match(manifest.main, /extension\.cjs$/u);
    assert.match(manifest.browser, /web\.cjs$/u);
  });

  it('names commands that there are, in menus, keys and the walkthrough', () => {
    const menus = Object.values<{ command: string }[]>(contributes.menus).flat();
    const named = [...menus, ...contributes.keybindings].map(({ command }) => command);
    const pages =
      readFileSync(join(root, 'package.nls.json'), 'utf8') + readFileSync(join(root, 'package.nls.de.json'), 'utf8');
    const linked = [...pages.matchAll(/\(command:([\w.]+)\)/gu)].map(([, command = '']) => command);
    const views = contributes.views.saysWho.map(({ id }: { id: string }) => `${id}.focus`);
    const unknown = [...named, ...linked].filter((command) => !commands.includes(command) && !views.includes(command));
    assert.deepEqual(unknown, []);
    assert.ok(linked.length >= 8);
  });

  it('names files that there are', () => {
    const files = [...text.matchAll(/"(?:\.\/)?((?:images|syntaxes|schemas)\/[^"]+)"/gu)].map(([, file = '']) => file);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file.replace(/\*$/u, '')))),
      [],
    );
    assert.ok(files.length >= 8);
  });

  it('describes every setting and each of its choices, and gives every command a category', () => {
    const settings = Object.entries<Record<string, unknown>>(contributes.configuration.properties);
    const silent = settings.filter(([name, setting]) => {
      const choices = setting.enum as string[] | undefined;
      const described = setting.description ?? setting.markdownDescription;
      const each = name === 'saysWho.trace.server' || choices === undefined || Array.isArray(setting.enumDescriptions);
      return described === undefined || !each || setting.scope === undefined || setting.order === undefined;
    });
    assert.deepEqual(
      silent.map(([name]) => name),
      [],
    );
    assert.ok(contributes.commands.every(({ category }: { category: string }) => category === 'Says Who'));
  });

  it('reads the findings that the command prints into problems', () => {
    const [{ pattern }] = contributes.problemMatchers;
    const finding = { line: 12, column: 3, severity: 'warning', message: 'Who says “9: men”?', rule: 'weak-source' };
    const line = compactLine('drafts/a b.md', finding as Parameters<typeof compactLine>[1]);
    const found = new RegExp(pattern.regexp, 'u').exec(line) ?? [];
    assert.deepEqual(
      ['file', 'line', 'column', 'severity', 'message', 'code'].map((part) => found[pattern[part]]),
      ['drafts/a b.md', '12', '3', 'warning', 'Who says “9: men”?', 'weak-source'],
    );
  });

  it('switches no optional layer on by itself', () => {
    const { properties } = contributes.configuration;
    for (const layer of ['semanticTokens', 'codeLens', 'overviewRuler'])
      assert.equal(properties[`saysWho.${layer}`].default, false);
    assert.equal(properties['saysWho.inlayHints'].default, 'off');
  });

  it('tells nothing by colour alone in the walkthrough’s pictures, which follow the theme', () => {
    for (const { media } of contributes.walkthroughs[0].steps) {
      const svg = readFileSync(join(root, media.svg), 'utf8');
      assert.ok(!/(?:fill|stroke)="#/u.test(svg), media.svg);
      assert.ok(media.altText.length > 0);
    }
  });
});
