/** What is said of configuration files: in English, and by its type what every other language has to say. */
export const english = {
  /** “rules” takes keys and values, not a list. An empty name is the configuration itself; kinds and choices come listed. */
  takes: (name: string, kinds: readonly string[], given: string) =>
    `${name === '' ? 'A configuration' : `“${name}”`} takes ${kinds.join(' or ')}, not ${given}.`,
  kinds: {
    object: 'keys and values',
    array: 'a list',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
  },
  nothing: 'nothing',
  quoted: (value: string) => `“${value}”`,
  atLeast: (minimum: number) => `At least ${minimum}.`,
  unknownValue: (value: string, choices: string) => `“${value}” is unknown; it is one of ${choices}.`,
  unknownValueNear: (value: string, near: string) => `“${value}” is unknown; did you mean “${near}”?`,
  unknownRule: (rule: string) => `Unknown rule “${rule}”.`,
  unknownRuleNear: (rule: string, near: string) => `Unknown rule “${rule}”; did you mean “${near}”?`,
  unknownKey: (key: string) => `Unknown key “${key}”.`,
  unknownKeyNear: (key: string, near: string) => `Unknown key “${key}”; did you mean “${near}”?`,
  missingKey: (key: string) => `“${key}” is missing.`,
  empty: 'This is empty.',
  emptyList: 'This list is empty.',
  longerThan: (length: number) => `Longer than ${length} characters.`,
  mostItems: (count: number) => `At most ${count} items.`,
  phrase: {
    long: (longest: number) => `A phrase has at most ${longest} characters.`,
    blank: 'A phrase needs a letter or a digit.',
    stars: 'A word takes one “*”.',
  },
  /** `reason`: the reader's, from `syntax` or in English. */
  unreadable: (reason: string) => `This cannot be read: ${reason}.`,
  unreadableFile: (reason: string) => `This configuration cannot be read: ${reason}.`,
  tooDeep: 'it is nested too deeply',
  notJson: 'it is no JSON from here on',
  /** What is wrong with YAML, by the reader's code, where its own words would not be understood. */
  syntax: {
    MULTIPLE_DOCS: 'only one document is read: take out the line “---”',
    DUPLICATE_KEY: 'this key is here twice',
    TAB_AS_INDENT: 'tabs do not indent in YAML: use spaces',
    TAG_RESOLVE_FAILED: 'tags are not allowed: a configuration is data only',
  },
  misnamed: (name: string, meant: string) =>
    `Nobody reads this configuration under the name ${name}; did you mean ${meant}?`,
  noPath: (base: string) => `“${base}” is no relative path and no profile.`,
  circle: (base: string) => `This goes in a circle: ${base} leads back to this file.`,
  tooMany: (base: string, most: number) =>
    `“${base}” is not read: this configuration builds on ${most} others already.`,
  noBase: (base: string) => `There is no configuration ${base} that can be read.`,
  noBaseNear: (base: string, near: string) =>
    `There is no configuration ${base} that can be read. Did you mean ${near}?`,
  unknownProfile: (base: string, names: string) => `Unknown profile “${base}”; it is one of ${names}.`,
  unknownProfileNear: (base: string, near: string) => `Unknown profile “${base}”; did you mean ${near}?`,
  noBibliography: (pattern: string) => `“${pattern}” is no bibliography: only .bib, .json, .yaml and .yml are read.`,
  noFile: (name: string) => `There is no file ${name} that can be read.`,
  noMatch: (pattern: string) => `No file matches ${pattern}.`,
};

/** Everything that is said of configuration files, in one language. */
export type ConfigurationWording = typeof english;
