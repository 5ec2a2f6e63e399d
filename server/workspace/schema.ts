import { type Rule, rules } from '../engine/index.js';

/** As much of JSON Schema (draft 7) as the configuration needs. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** False: no other key; a schema: every other key's. */
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  /** One schema for every item, or one each. */
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Told apart by their types. */
  readonly anyOf?: readonly Schema[];
}

const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
export const profileNames = ['wire', 'report', 'strict', 'gentle'] as const;
export type ProfileName = (typeof profileNames)[number];

const text: Schema = { type: 'string', minLength: 1, maxLength: 1000 };
const texts = (description: string): Schema => ({ description, type: 'array', items: text });
const textOrTexts = (description: string): Schema => ({ description, anyOf: [text, { type: 'array', items: text }] });

const ruleSettings = (description: string): Schema => ({
  description,
  type: 'object',
  properties: Object.fromEntries((rules as readonly Rule[]).map((rule) => [rule.id, ruleSetting(rule)])),
  additionalProperties: false,
});

/** A severity, or a severity and options: `warning`, `[warning, {days: 3}]`. */
function ruleSetting({ id, summary, defaults }: Rule): Schema {
  const severity: Schema = { type: 'string', enum: severities };
  const options: Schema = {
    description: `Options of ${id}.`,
    type: 'object',
    properties: Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, optionOf(value)])),
    additionalProperties: false,
  };
  return {
    description: summary,
    anyOf: [severity, { type: 'array', items: [severity, options], minItems: 1, maxItems: 2 }],
  };
}

/** An option takes what its default is. */
function optionOf(value: unknown): Schema {
  if (Array.isArray(value)) return { type: 'array', items: text, default: value };
  if (typeof value === 'number') return { type: 'number', minimum: 0, default: value };
  if (typeof value === 'boolean') return { type: 'boolean', default: value };
  return { type: 'string', default: value };
}

const lexicon: Schema = {
  description: 'The house’s own words, added to the language’s.',
  type: 'object',
  properties: {
    cues: texts('Verbs and phrases that signal a source: “flagged”, “by the reckoning of”.'),
    sources: texts('Names that count as a source wherever they stand with a cue: “the Observatory”.'),
    vagueSources: texts('Nouns that are too vague for a source: “insiders”.'),
    parties: texts('Parties to a conflict: “the junta”.'),
    exempt: texts('Phrases whose numbers need no source: “the 27 member states”.'),
  },
  additionalProperties: false,
};

const citations: Schema = {
  description: 'How an inserted citation looks.',
  type: 'object',
  properties: {
    style: {
      description:
        'The form of an inserted citation; auto: as the draft already does, a footnote where it cites nothing.',
      type: 'string',
      enum: ['auto', 'footnote', 'pandoc', 'link', 'inline'],
      default: 'auto',
    },
    position: {
      description: 'Whether a marker stands before the punctuation or after it.',
      type: 'string',
      enum: ['before', 'after'],
      default: 'after',
    },
  },
  additionalProperties: false,
};

/** What a configuration file may say: the one description, from which the published schema is written. */
export const configurationSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://says-who.dev/schemas/says-who.schema.json',
  title: 'Says Who',
  description: 'Configuration of Says Who: says-who.yaml, says-who.json or the key says-who of package.json.',
  type: 'object',
  properties: {
    $schema: { description: 'The address of this schema, for editors.', type: 'string' },
    extends: textOrTexts(
      'What this file builds on: a relative path, or a profile: says-who:wire, says-who:report, says-who:strict, says-who:gentle.',
    ),
    ignore: textOrTexts('Drafts that are not checked, as in .gitignore, from this file’s folder.'),
    rules: ruleSettings(
      'The severity of each rule: error, warning, info, hint or off; or a list of severity and options.',
    ),
    overrides: {
      description: 'Other rules for some drafts; later ones win.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: textOrTexts('Globs from the folder of the configuration in force: briefs/**, *.wire.md.'),
          rules: ruleSettings('The rules for these drafts.'),
        },
        required: ['files', 'rules'],
        additionalProperties: false,
      },
    },
    citations,
    sources: textOrTexts('Globs of bibliographies (.bib, CSL JSON, CSL YAML), from this file’s folder.'),
    lexicon,
    language: { description: 'The language of the drafts.', type: 'string', enum: ['en'], default: 'en' },
  },
  additionalProperties: false,
};
