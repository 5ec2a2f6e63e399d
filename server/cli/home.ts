import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that holds a module: the nearest one upwards with a package.json. */
export function homeOf(module: string): string {
  let folder = dirname(module);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The package's version; `0.0.0` where its package.json is not there. */
export function versionOf(home: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : '0.0.0';
  } catch {
    return '0.0.0';
  }
}

/** A rule's page as Markdown; null where it is not installed. */
export function rulePage(home: string, rule: string): string | null {
  try {
    return readFileSync(join(home, 'docs', 'rules', `${rule}.md`), 'utf8');
  } catch {
    return null;
  }
}
