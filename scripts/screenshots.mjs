// npm run screenshots: installs the packaged .vsix into a real VS Code, drives it as a writer would, and takes docs/images/*.png.
// `npm run screenshots -- --check` does the same without keeping the pictures: a test of the package through the user interface.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handsOn, needWindow, steps } from './hands.mjs';
import { root, run } from './run.mjs';
import { openWindow } from './window.mjs';

const check = process.argv.includes('--check');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `${name}-${version}.vsix`);
if (run(process.execPath, ['scripts/package.mjs']) !== 0) process.exit(1);
needWindow('THE PACKAGE WAS NOT TRIED');

const { counts, step, end } = steps();
const LAYERS = { inlayHints: 'all', semanticTokens: true, codeLens: true, overviewRuler: true };
const LOOKS = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
for (const [look, theme] of Object.entries(LOOKS)) {
  if (check && look === 'light') continue;
  console.log(`\n  the package in VS Code (${look})`);
  await drive(look, theme);
}
end();

/** In the page: whether the ruler beside the draft has green marks on its left third, as wanted. */
function hasGreenMarks(wanted) {
  const ruler = document.querySelector('.monaco-editor canvas.decorationsOverviewRuler');
  if (!ruler || ruler.width === 0) return false;
  const { data } = ruler.getContext('2d').getImageData(0, 0, Math.ceil(ruler.width / 3), ruler.height);
  let green = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] > 100 && data[at + 1] > data[at] + 20 && data[at + 1] > data[at + 2] + 20) green++;
  return green > 0 === wanted;
}

async function drive(look, theme) {
  const folder = mkdtempSync(path.join(tmpdir(), 'says-who shots-'));
  const drafts = path.join(folder, 'drafts');
  mkdirSync(drafts);
  cpSync(path.join(root, 'examples', 'river-crossing.md'), path.join(drafts, 'river-crossing.md'));
  const window = await openWindow({
    folder: drafts,
    vsix,
    viewport: { width: 1180, height: 720 },
    settings: {
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.colorTheme': theme,
      'editor.fontSize': 14,
      'editor.wordWrap': 'on',
      'editor.minimap.enabled': false,
      'editor.hover.delay': 100,
      'breadcrumbs.enabled': false,
      'window.commandCenter': false,
    },
  });
  const { page } = window;
  const picture = async (title) => {
    if (!check) {
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(root, 'docs', 'images', `${title}-${look}.png`) });
    }
  };
  const switchOn = (layers) => {
    const settings = Object.entries(layers).map(([name, value]) => [`saysWho.${name}`, value]);
    mkdirSync(path.join(drafts, '.vscode'), { recursive: true });
    writeFileSync(path.join(drafts, '.vscode', 'settings.json'), JSON.stringify(Object.fromEntries(settings)));
  };
  const { seen, command, open, reads } = handsOn(page);
  mkdirSync(path.join(root, 'docs', 'images'), { recursive: true });
  try {
    await step('underlines the figures of a draft that has no source for them', async () => {
      await open('river-crossing.md');
      await seen('.monaco-editor .squiggly-error');
      await seen('.monaco-editor .squiggly-warning');
      await command('View: Close Primary Side Bar');
      await page.waitForTimeout(600);
      await picture('squiggles');
    });
    await step('shows in the status bar how many figures have a source', async () => {
      const item = await seen(
        '#says-who\\.says-who, [id*="saysWho.coverage"], .statusbar-item[aria-label*="figures that need a source"]',
      );
      const words = ((await item.textContent()) ?? '').trim();
      if (!/\d+\/\d+/.test(words)) throw new Error(`the item says “${words}”`);
    });
    await step('goes to a figure and offers its fixes', async () => {
      for (let i = 0; i < 4; i++) await command('Says Who: Go to Next Figure');
      await page.keyboard.press('Control+.');
      await seen('.action-widget .monaco-list-row');
      const rows = (await page.locator('.action-widget .monaco-list-row').allTextContents()).join('\n');
      await picture('fixes');
      await page.keyboard.press('Escape');
      if (!/according to/.test(rows)) throw new Error(`the menu offers: ${rows}`);
    });
    await step('explains the figure on hover', async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await seen('.monaco-hover:not(.hidden) .hover-contents');
      await page.waitForFunction(
        () =>
          /Looked for|stands behind|Who says/.test(
            document.querySelector('.monaco-hover:not(.hidden)')?.textContent ?? '',
          ),
        null,
        { timeout: 20_000 },
      );
      await picture('hover');
      await page.keyboard.press('Escape');
    });
    await step('lists the findings in the Problems panel', async () => {
      await command('View: Toggle Problems');
      await seen('.markers-panel .monaco-list-row');
      await picture('problems');
      await command('View: Toggle Problems');
    });
    await step('lists the figures of the draft and its coverage', async () => {
      await command('Says Who: Focus on Figures View');
      await seen('.pane-body .monaco-list-row[aria-label*="No source"]');
      await page.locator('.pane-header', { hasText: 'Drafts' }).first().click();
      await seen('.pane-body .monaco-list-row[aria-label*="river-crossing.md"]');
      await picture('figures');
      await command('View: Close Primary Side Bar');
    });
    await step('reviews figure by figure: a digit takes a fix, the name goes in, the next figure comes', async () => {
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('F8');
      await seen('.quick-input-widget .monaco-list-row');
      await page.keyboard.press('ArrowDown');
      for (let i = 0; i < 3; i++) {
        const before = await page.locator('.quick-input-title').textContent();
        await page.keyboard.type('n');
        await page.waitForFunction(
          (old) => {
            const now = document.querySelector('.quick-input-title')?.textContent;
            return now && now !== old;
          },
          before,
          { timeout: 20_000 },
        );
      }
      await picture('review');
      await page.keyboard.type('1');
      await seen('.quick-input-widget .quick-input-message');
      await page.locator('.quick-input-title', { hasText: 'Attribute' }).waitFor({ timeout: 20_000 });
      await page.keyboard.type('the harbour office');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: 'Figure' }).waitFor({ timeout: 20_000 });
      await page.keyboard.press('Escape');
      await reads(/according to the harbour office/);
    });
    await step('shows its layers once they are switched on', async () => {
      switchOn(LAYERS);
      await page.locator('.codelens-decoration', { hasText: 'without a source' }).first().waitFor({ timeout: 30_000 });
      await page.keyboard.press('Control+Home');
      await reads(/— Colonel Petar Vasko/);
      await picture('layers');
    });
    await step('marks the figures that have a source in the overview ruler, on its left', async () => {
      await page.waitForFunction(hasGreenMarks, true, { timeout: 20_000 });
      switchOn({ ...LAYERS, overviewRuler: false });
      await page.waitForFunction(hasGreenMarks, false, { timeout: 20_000 });
    });
  } finally {
    if (counts.failed > 0 && process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
