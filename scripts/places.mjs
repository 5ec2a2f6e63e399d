// The extension in a workspace of several folders that nobody has declared trustworthy: all of it must work, since
// nothing of the workspace is executed. Driven in the real workbench.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handsOn, needWindow, steps } from './hands.mjs';
import { openWindow } from './window.mjs';

needWindow('RESTRICTED MODE WAS NOT TRIED');
const { step, end } = steps();
const folder = mkdtempSync(path.join(tmpdir(), 'says-who places-'));
const write = (name, text) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
write('desk/flood.md', 'The flood killed 41 people.\n');
write('opinion/column.md', 'The flood killed 41 people.\n');
write('opinion/says-who.yaml', 'rules:\n  unsourced-figure: off\n');
write('both.code-workspace', JSON.stringify({ folders: [{ path: 'desk' }, { path: 'opinion' }] }));

console.log('\n  the extension in a restricted workspace of two folders');
const window = await openWindow({
  folder: path.join(folder, 'both.code-workspace'),
  trust: true,
  development: true,
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  },
});
const { page } = window;
const { seen, command, open } = handsOn(page);
const status = page.locator('.statusbar-item[aria-label^="Says Who:"]');
try {
  await step('works in Restricted Mode', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 30_000 });
    await open('flood.md');
    await seen('.monaco-editor .squiggly-error');
    await status.filter({ hasText: '0/1' }).waitFor({ timeout: 20_000 });
  });
  await step('judges each folder by its own configuration', async () => {
    await open('column.md');
    await status.filter({ hasText: '0/1' }).waitFor({ timeout: 20_000 });
    await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached', timeout: 20_000 });
  });
  await step('lists the drafts of both folders', async () => {
    await command('Says Who: Focus on Drafts View');
    await seen('.pane-body .monaco-list-row[aria-label*="column.md"]');
    await seen('.pane-body .monaco-list-row[aria-label*="flood.md"]');
  });
  await step('has a walkthrough with pictures', async () => {
    await command('View: Close Primary Side Bar');
    await page.keyboard.press('F1');
    await seen('.quick-input-widget input');
    await page.keyboard.type('Welcome: Open Walkthrough');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Open Walkthrough' }).first().waitFor();
    await page.keyboard.press('Enter');
    const own = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Name the source of every figure' });
    await own.first().click({ timeout: 20_000 });
    await page
      .locator('.getting-started-step.expanded', { hasText: 'nobody stands behind' })
      .waitFor({ timeout: 20_000 });
    await seen('.getting-started-media iframe, .getting-started-media svg, iframe.webview');
    await page.waitForTimeout(1500);
  });
} finally {
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  await window.close();
  rmSync(folder, { recursive: true, force: true });
}
end();
