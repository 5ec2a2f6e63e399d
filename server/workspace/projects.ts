import type { Host } from '../host/host.js';
import { type Location, nameOf, parentOf, resolveIn } from '../host/location.js';
import { configurationNames, type Loaded, load } from './load.js';
import { invalidConfiguration } from './problems.js';
import { noProject, openProject, type Project } from './project.js';

/** The configurations in force for drafts, each read once. */
export interface Projects {
  of(draft: Location): Promise<Project>;
  /** Whether a file that was written, created or deleted may change an answer. */
  dependsOn(file: Location): boolean;
}

/** `file`: for every draft, with globs from `folder`; `none`: none. Otherwise the nearest one upwards from the draft. */
export function projectsOf(
  host: Host,
  { file, folder }: { readonly file?: Location | 'none'; readonly folder?: Location },
): Projects {
  const opened = new Map<Location, Promise<Project | null>>();
  const known: Project[] = [];
  const open = (at: Location, from: Location): Promise<Project | null> => {
    const project = opened.get(at) ?? read(host, at, from).then((found) => (found === null ? null : remember(found)));
    opened.set(at, project);
    return project;
  };
  const remember = (project: Project): Project => {
    known.push(project);
    return project;
  };
  const byFolder = new Map<Location, Promise<Project>>();
  const within = (at: Location): Promise<Project> => {
    const found = byFolder.get(at) ?? search(at);
    byFolder.set(at, found);
    return found;
  };
  const search = async (at: Location): Promise<Project> => {
    for (const name of configurationNames) {
      const project = await open(resolveIn(at, name), at);
      if (project !== null) return project;
    }
    const above = parentOf(at);
    return above === null ? noProject : within(above);
  };
  return {
    async of(draft) {
      if (file === 'none') return noProject;
      if (file !== undefined) return (await open(file, folder ?? parentOf(file) ?? file)) ?? noProject;
      const at = parentOf(draft);
      return at === null ? noProject : within(at);
    },
    dependsOn: (changed) =>
      isConfiguration(changed) ||
      known.some(({ files, wouldBeSource }) => files.includes(changed) || wouldBeSource(changed)),
  };
}

const isConfiguration = (file: Location): boolean => configurationNames.some((name) => name === nameOf(file));

/** The project that begins in a file; null where there is none; a broken one where the file cannot be read. */
async function read(host: Host, file: Location, folder: Location): Promise<Project | null> {
  let loaded: Loaded | null;
  try {
    loaded = await load(host, file);
  } catch (thrown) {
    // A package.json that cannot be read is somebody else's matter.
    return nameOf(file) === 'package.json' ? null : unreadable(file, (thrown as Error).message);
  }
  return loaded === null ? null : openProject(host, loaded, folder);
}

function unreadable(file: Location, reason: string): Project {
  const message = `This configuration cannot be read: ${reason}.`;
  const { id: rule, url } = invalidConfiguration;
  const finding = { start: 0, end: 0, message, severity: 'error', rule, url } as const;
  return { ...noProject, file, files: [file], broken: true, problems: [{ file, text: '', findings: [finding] }] };
}
