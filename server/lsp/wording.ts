import { german as findingsInGerman, type Wording } from '../engine/index.js';
import { german as configurationsInGerman } from '../workspace/wording/de.js';
import { english as configurationsInEnglish } from '../workspace/wording/en.js';
import type { ConfigurationWording } from '../workspace.js';
import { german } from './wording/de.js';
import { english, type ServerWording } from './wording/en.js';

/** All that a writer reads of the server, in one language. */
export interface Language {
  /** Absent: English, in which the rules are written. */
  readonly findings?: Wording;
  readonly configurations: ConfigurationWording;
  readonly server: ServerWording;
}

const inEnglish: Language = { configurations: configurationsInEnglish, server: english };

const languages: Readonly<Record<string, Language>> = {
  de: { findings: findingsInGerman, configurations: configurationsInGerman, server: german },
};

/** The language of a client's locale, `de-AT`; English for one that the server does not speak, and where none is said. */
export const languageOf = (locale: unknown): Language => {
  const [language = ''] = typeof locale === 'string' ? locale.toLowerCase().split(/[-_.@]/u) : [];
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? inEnglish;
};
