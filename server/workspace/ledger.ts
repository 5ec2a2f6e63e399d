import { type Analysis, declaredIn, entriesOf, formatOf, keyUses, type Registry, withOwn } from '../engine/index.js';
import { isWithin, type Location, nameOf, parentOf, resolveIn } from '../host/location.js';
import { isGlob } from './globs.js';
import { listOf } from './input.js';
import type { Project } from './project.js';

/** The name of the plain ledger, which is read where no configuration names sources. */
export const LEDGER = 'sources.yaml';

/** Whether a file of that name is a ledger; the name alone is other people's too. */
export const isLedger = (text: string): boolean => /^references:/mu.test(text);

/** The folders in which a draft's ledger is looked for, its own first, `top` last; without one, all above it. */
export function* foldersAbove(draft: Location, top: Location | null): Iterable<Location> {
  for (let at = parentOf(draft); at !== null; at = parentOf(at)) {
    yield at;
    if (at === top) return;
  }
}

/** Which file takes a new source of a draft: `draft` for its own front matter; or why none does. */
export type Home =
  | { readonly file: Location | 'draft' }
  /** `name`: of the file that lies outside, or of the configuration. */
  | { readonly why: 'outside' | 'unsaved' | 'noFile'; readonly name: string };

/** What is in force for a draft that gets a new source. */
export interface Keeping {
  readonly analysis: Analysis;
  readonly draft: Location;
  readonly sources: Registry;
  readonly project: Project;
  /** The folder that its front matter may not lead out of. */
  readonly root: Location | null;
}

/**
 * The file that most of what a draft cites by key stands in; else the last that its front matter names, or its own
 * `references:`; else the first that is read for it; else a new ledger, beside the configuration or at the root.
 */
export function homeOf({ analysis, draft, sources, project, root }: Keeping): Home {
  const cited = mostCited(analysis, sources);
  if (cited !== null) return { file: cited === '' ? 'draft' : cited };
  const declared = declaredIn(analysis.text);
  const folder = parentOf(draft);
  const named = declared.files.findLast(({ name }) => formatOf(name) !== null);
  if (named !== undefined && folder !== null) {
    const file = resolveIn(folder, named.name);
    if (!isWithin(root ?? folder, file)) return { why: 'outside', name: named.name };
    return { file };
  }
  if (declared.references !== null) return { file: 'draft' };
  const [first] = sources.libraries;
  if (first !== undefined) return { file: first.file };
  return project.namesSources ? missingIn(project) : newLedger(project, root ?? folder);
}

function mostCited(analysis: Analysis, sources: Registry): Location | null {
  const entries = entriesOf(withOwn(sources, analysis.text));
  const counts = new Map<Location, number>();
  for (const { key } of keyUses(analysis, entries)) {
    const file = entries.get(key)?.file;
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function newLedger({ file }: Project, root: Location | null): Home {
  const folder = (file === null ? null : parentOf(file)) ?? root;
  return folder === null ? { why: 'unsaved', name: LEDGER } : { file: resolveIn(folder, LEDGER) };
}

/** A file that the configuration names and that is not there yet. */
function missingIn({ layers, file, wouldBeSource }: Project): Home {
  const at = parentOf(file ?? '') ?? '';
  for (const layer of layers) {
    if (layer.kind !== 'file') continue;
    const folder = parentOf(layer.loaded.file) ?? at;
    const name = listOf(layer.loaded.input.sources).find((one) => !isGlob(one) && formatOf(one) !== null);
    if (name !== undefined) return { file: resolveIn(folder, name) };
  }
  const ledger = resolveIn(at, LEDGER);
  if (wouldBeSource(ledger)) return { file: ledger };
  return { why: 'noFile', name: nameOf(file ?? '') };
}
