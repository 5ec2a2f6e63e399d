import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Text outside code fences and code spans, where a link is a link. */
const prose = (page: string): string =>
  readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```|`[^`\n]*`/gmu, '');

describe('the pages', () => {
  it('link to files and headings that exist', () => {
    const broken = pages.flatMap((page) =>
      [...prose(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/gu)]
        .filter(([, target = '']) => !reaches(page, target))
        .map(([, target]) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });
  it('show pictures of less than a megabyte each, and all that there are', () => {
    const images = join(root, 'docs', 'images');
    const shown = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
    for (const name of readdirSync(images)) {
      assert.ok(statSync(join(images, name)).size < 1024 * 1024, `${name} is too large`);
      assert.ok(shown.includes(`images/${name}`), `no page shows ${name}`);
    }
  });
  it('name scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const missing = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/gu)]
        .filter(([words, name = '']) => words.startsWith('npm run ') || name === 'start' || name === 'test')
        .filter(([, name = '']) => !(name in scripts))
        .map(([words]) => `${page}: ${words}`),
    );
    assert.deepEqual(missing, []);
  });
  it('name files of the source that exist', () => {
    const missing = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:server|client|test|scripts|examples)\/[\w./-]+)`/gu)]
        .filter(([, path = '']) => !existsSync(join(root, path)))
        .map(([, path]) => `${page}: ${path}`),
    );
    assert.deepEqual(missing, []);
  });
});

/** Whether a link leads to a file of the repository, and to one of its headings where it names one. */
function reaches(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(file)) return false;
  return heading === undefined || (file.endsWith('.md') && headingsOf(file).includes(heading));
}

/** The anchors of a page, as GitHub makes them. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  );
}
