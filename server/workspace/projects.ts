import type { Severity } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Location, nameOf, parentOf, resolveIn, spelling } from '../host/location.js';
import { reasonOf } from '../host/reason.js';
import { configurationNames, load, misnamed } from './load.js';
import { type FileProblems, invalidConfiguration } from './problems.js';
import { noProject, openProject, type Project } from './project.js';
import type { ConfigurationWording } from './wording/en.js';

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
  wording: ConfigurationWording,
): Projects {
  const opened = new Map<Location, Promise<Project | null>>();
  const known: Project[] = [];
  const open = (at: Location, from: Location): Promise<Project | null> => {
    const project =
      opened.get(at) ?? read(host, at, from, wording).then((found) => (found === null ? null : remember(found)));
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
    const unread = misnamedIn(host, at, wording);
    for (const name of configurationNames) {
      const project = await open(resolveIn(at, name), at);
      if (project !== null) return withUnread(project, await unread);
    }
    const above = parentOf(at);
    return withUnread(above === null ? noProject : await within(above), await unread);
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
      known.some(
        ({ files, wouldBeSource }) =>
          files.some((file) => spelling(file) === spelling(changed)) || wouldBeSource(changed),
      ),
  };
}

const isConfiguration = (file: Location): boolean =>
  [...configurationNames, ...misnamed].some((name) => name === nameOf(file));

/** Files of a folder that look like a configuration and have another name, each with a problem that says so. */
async function misnamedIn(host: Host, folder: Location, wording: ConfigurationWording): Promise<FileProblems[]> {
  const texts = await Promise.all(misnamed.map((name) => host.read(resolveIn(folder, name)).catch(() => null)));
  return texts.flatMap((text, at) => {
    const name = misnamed[at] ?? '';
    const meant = name.endsWith('.json') ? 'says-who.json' : 'says-who.yaml';
    const message = wording.misnamed(name, meant);
    const end = /[\r\n]/u.exec(text ?? '')?.index ?? text?.length ?? 0;
    return text === null ? [] : [problemIn(resolveIn(folder, name), text, Math.min(end, 200), message, 'warning')];
  });
}

/** A project with what lies on the way to it unread; what it builds on is read. */
function withUnread(project: Project, unread: readonly FileProblems[]): Project {
  const more = unread.filter(({ file }) => !project.files.includes(file));
  return more.length === 0 ? project : { ...project, problems: [...more, ...project.problems] };
}

function problemIn(file: Location, text: string, end: number, message: string, severity: Severity): FileProblems {
  const { id: rule, url } = invalidConfiguration;
  return { file, text, findings: [{ start: 0, end, message, severity, rule, url }] };
}

/** The project that begins in a file; null where there is none; a broken one where the file cannot be read. */
async function read(
  host: Host,
  file: Location,
  folder: Location,
  wording: ConfigurationWording,
): Promise<Project | null> {
  try {
    const loaded = await load(host, file, wording);
    return loaded === null ? null : await openProject(host, loaded, folder);
  } catch (thrown) {
    // A package.json that cannot be read is somebody else's matter.
    return nameOf(file) === 'package.json' ? null : unreadable(file, wording.unreadableFile(reasonOf(thrown)));
  }
}

function unreadable(file: Location, message: string): Project {
  const problem = problemIn(file, '', 0, message, 'error');
  return { ...noProject, file, files: [file], broken: true, problems: [problem] };
}
