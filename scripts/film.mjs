// npm run film: drives the packaged .vsix in a real VS Code and makes docs/images/film.gif, the README's moving picture.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handsOn, needWindow } from './hands.mjs';
import { root, run } from './run.mjs';
import { openWindow } from './window.mjs';

/** A README is loaded by people on trains. */
const LIMIT = 1024 * 1024;

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
if (run(process.execPath, ['scripts/package.mjs']) !== 0) process.exit(1);
needWindow('NO FILM');
const folder = mkdtempSync(path.join(tmpdir(), 'says-who film-'));
const START = '# Flood in the Arvel Valley\n\nThe district council said 12 bridges were closed on Tuesday.\n\n';
writeFileSync(path.join(folder, 'flood.md'), START);
const window = await openWindow({
  folder,
  vsix: path.join(root, `${name}-${version}.vsix`),
  viewport: { width: 800, height: 430 },
  settings: {
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.activityBar.location': 'hidden',
    'workbench.editor.showTabs': 'none',
    'workbench.layoutControl.enabled': false,
    'workbench.colorTheme': 'Default Light Modern',
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'editor.fontSize': 16,
    'editor.lineHeight': 1.6,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.lightbulb.enabled': 'off',
    'editor.glyphMargin': false,
    'editor.lineNumbers': 'off',
    'editor.folding': false,
    'editor.padding.top': 12,
    'editor.occurrencesHighlight': 'off',
    'editor.renderLineHighlight': 'none',
    'editor.cursorBlinking': 'solid',
    'editor.scrollBeyondLastLine': false,
    'editor.hover.enabled': false,
    'explorer.openEditors.visible': 0,
  },
});
const { page } = window;
const { seen, command, open, reads } = handsOn(page);
const frames = [];
/** One picture that stands for so many milliseconds, with what it shows in words. */
const frame = async (delay, caption) => {
  frames.push({ delay, caption, image: (await page.screenshot()).toString('base64') });
};
const type = async (words, caption) => {
  for (const part of words.match(/.{1,3}/gs) ?? []) {
    await page.keyboard.type(part);
    await frame(110, caption);
  }
};

try {
  await open('flood.md');
  await command('View: Close Primary Side Bar');
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(1500);
  await frame(1200, 'You write.');
  await type('The flood killed 41 people in the valley.', 'You write.');
  await seen('.monaco-editor .squiggly-error');
  await page.waitForTimeout(300);
  await frame(2200, 'The sentence is finished. Who says “41 people”? Nobody.');
  await page.keyboard.press('Control+F8');
  await page.keyboard.press('Control+.');
  await seen('.action-widget .monaco-list-row');
  await page.waitForTimeout(400);
  await frame(2200, 'Ctrl+. attributes it, cites it, marks it, or leaves it with a reason.');
  await page.keyboard.press('Enter');
  await reads(/according to/);
  await page.waitForTimeout(300);
  await frame(900, 'Name the source …');
  await type('the fire brigade', 'Name the source …');
  await page.keyboard.press('Escape');
  await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached', timeout: 20_000 });
  await page.locator('.statusbar-item', { hasText: '2/2' }).waitFor({ timeout: 20_000 });
  await page.waitForTimeout(300);
  await frame(3500, '… and the line is gone. Every figure has somebody behind it.');
  const film = await developed(frames);
  writeFileSync(path.join(root, 'docs', 'images', 'film.gif'), film);
  console.log(
    `docs/images/film.gif: ${frames.length} frames, ${(film.length / 1024).toFixed(0)} KiB of at most ${LIMIT / 1024}`,
  );
  if (film.length > LIMIT) process.exitCode = 1;
} finally {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The frames as a GIF that repeats, each with its caption below. Pixels that stay are not said again. */
async function developed(shots) {
  const encoder = readFileSync(path.join(root, 'node_modules', 'gifenc', 'dist', 'gifenc.esm.js'), 'utf8');
  const darkroom = await page.context().browser().newPage();
  const encoded = await darkroom.evaluate(
    async ([source, pictures]) => {
      const module = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const { GIFEncoder, applyPalette } = await import(module);
      const CAPTION = 36;
      const draw = async ({ image, caption }) => {
        const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height + CAPTION);
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#222831';
        pen.fillRect(0, bitmap.height, bitmap.width, CAPTION);
        pen.drawImage(bitmap, 0, 0);
        pen.fillStyle = '#ffffff';
        pen.font = '16px sans-serif';
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(caption, bitmap.width / 2, bitmap.height + CAPTION / 2);
        return pen.getImageData(0, 0, canvas.width, canvas.height);
      };
      const drawn = [];
      for (const picture of pictures) drawn.push(await draw(picture));
      const { width, height } = drawn[0];
      // The commonest colours, exactly: an editor has few, and its white is to stay white.
      const common = new Map();
      for (const { data } of drawn) {
        for (const color of new Uint32Array(data.buffer)) common.set(color, (common.get(color) ?? 0) + 1);
      }
      const palette = [...common]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 255)
        .map(([color]) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]);
      const same = palette.length;
      palette.push([0, 0, 0]);
      const gif = GIFEncoder();
      let before = null;
      drawn.forEach(({ data }, at) => {
        const index = applyPalette(data, palette.slice(0, same));
        const changed = before === null ? index : index.map((color, i) => (color === before[i] ? same : color));
        gif.writeFrame(changed, width, height, {
          ...(at === 0 && { palette }),
          delay: pictures[at].delay,
          ...(at > 0 && { transparent: true, transparentIndex: same, dispose: 1 }),
        });
        before = index;
      });
      gif.finish();
      let text = '';
      for (const byte of gif.bytes()) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [encoder, shots],
  );
  return Buffer.from(encoded, 'base64');
}
