// The extension in the extension host of a browser, as in vscode.dev: no Node, the server in a web worker, files read
// through the editor. Driven in the real workbench.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handsOn, needWindow, steps } from './hands.mjs';
import { root } from './run.mjs';
import { openWindow } from './window.mjs';

needWindow('THE BROWSER WAS NOT TRIED');
const { step, end } = steps();
const served = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://here');
  served.push(pathname);
  const type = /\.c?js$/.test(pathname)
    ? 'text/javascript'
    : pathname.endsWith('.json')
      ? 'application/json'
      : 'image/svg+xml';
  try {
    response.writeHead(200, { 'content-type': type }).end(readFileSync(path.join(root, decodeURIComponent(pathname))));
  } catch {
    if (!response.headersSent) response.writeHead(404);
    response.end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const folder = mkdtempSync(path.join(tmpdir(), 'says-who web-'));
cpSync(path.join(root, 'examples', 'river-crossing.md'), path.join(folder, 'river-crossing.md'));
mkdirSync(path.join(folder, 'opinion'));
writeFileSync(path.join(folder, 'opinion', 'says-who.yaml'), 'rules:\n  unsourced-figure: off\n');
writeFileSync(path.join(folder, 'opinion', 'column.md'), 'The flood killed 41 people.\n');

console.log('\n  the extension in a browser');
const window = await openWindow({ folder, web: server.address().port });
const { page } = window;
const { seen, command, open, reads } = handsOn(page);
const status = page.locator('.statusbar-item[aria-label^="Says Who:"]');
try {
  await step('underlines figures, with its server in a worker', async () => {
    await open('river-crossing.md');
    await seen('.monaco-editor .squiggly-error');
    for (const file of ['/dist/web.cjs', '/dist/worker.js']) {
      if (!served.includes(file)) throw new Error(`${file} was not asked for; there were ${served.join(', ')}`);
    }
  });
  await step('counts the figures that have a source', async () => {
    await status.filter({ hasText: /\d+\/\d+/ }).waitFor({ timeout: 20_000 });
  });
  await step('goes through the figures, and takes the fix that is chosen', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('F8');
    const title = (words) => page.locator('.quick-input-title', { hasText: words }).waitFor({ timeout: 20_000 });
    for (const figure of [1, 2]) {
      await title(`Figure ${figure} of 17`);
      await page.keyboard.type('n');
    }
    await title('14,000 people');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: '[source?]' }).first().click();
    await title('of 16');
    await page.keyboard.press('Escape');
    await reads(/\[source\?\]/);
  });
  await step('reads the configuration through the editor', async () => {
    await open('column.md');
    await status.filter({ hasText: '0/1' }).waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1000);
    if ((await page.locator('.monaco-editor .squiggly-error').count()) > 0) throw new Error('the rule is not off');
  });
  await step('lists the drafts of the workspace with their coverage', async () => {
    await command('Says Who: Focus on Drafts View');
    await seen('.pane-body .monaco-list-row[aria-label*="opinion/column.md"]');
    await seen('.pane-body .monaco-list-row[aria-label*="river-crossing.md"]');
  });
  await step('starts its server again', async () => {
    await command('Says Who: Restart Server');
    await open('river-crossing.md');
    await seen('.monaco-editor .squiggly-error');
  });
} finally {
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  await window.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
end();
