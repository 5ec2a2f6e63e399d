// What the scripts that drive a window share: a writer's hands and eyes, and steps that are counted.
import { writeFileSync } from 'node:fs';
import { installCode } from './install-code.mjs';
import { chromium } from './window.mjs';

/** A writer at a window. */
export function handsOn(page) {
  const seen = (selector, options = {}) => page.waitForSelector(selector, { timeout: 30_000, ...options });
  const pickFirst = async (words, shown) => {
    await seen('.quick-input-widget input');
    await page.keyboard.type(words);
    await page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: shown })
      .first()
      .waitFor({ timeout: 20_000 });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 20_000 });
  };
  return {
    seen,
    /** Runs a command by its name in the palette. */
    async command(words) {
      await page.keyboard.press('F1');
      await pickFirst(words, words.split(': ').at(-1));
    },
    async open(name) {
      await page.keyboard.press('Control+P');
      await pickFirst(name, name.split('/').at(-1));
    },
    /** Waits until the text of the editor satisfies. */
    reads: (pattern) =>
      page.waitForFunction(
        ([source, flags]) =>
          new RegExp(source, flags).test(
            document.querySelector('.monaco-editor .view-lines')?.textContent?.replace(/\u00a0/g, ' ') ?? '',
          ),
        [pattern.source, pattern.flags],
        { timeout: 20_000 },
      ),
  };
}

/** Steps of a drive; what comes after one still runs when it fails. */
export function steps() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  return {
    counts,
    async step(title, act) {
      try {
        await act();
        counts.passed++;
        console.log(`  ✔ ${title}`);
      } catch (error) {
        counts.failed++;
        console.log(`  ✘ ${title}\n    ${String(error).split('\n').slice(0, 6).join('\n    ')}`);
      }
    },
    /** Ends the process with the counts that `npm test` adds up. */
    end() {
      if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(counts));
      process.exit(counts.failed === 0 ? 0 : 1);
    },
  };
}

/** Ends the process unless there is an editor and a browser to drive it in; where that is asked for, that is a failure. */
export function needWindow(what) {
  if (chromium() !== null && installCode()) return;
  const CI = process.env.CI === 'true' || process.env.CI === '1';
  console.error(`\n*** ${what}: Chromium or VS Code is missing; \`npm test -- e2e\` installs both.\n`);
  const counts = { passed: 0, failed: CI ? 1 : 0, skipped: CI ? 0 : 1 };
  if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(counts));
  process.exit(process.env.COUNTS && !CI ? 0 : 1);
}
