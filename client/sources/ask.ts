import { Disposable, env, type InputBox, l10n, QuickInputButtons, type QuickPickItem, UIKind, window } from 'vscode';

/** What is known of a source, by the server's names of its fields. */
export type NewSource = Partial<Record<Field, string>>;

type Field =
  | 'title'
  | 'author'
  | 'publisher'
  | 'date'
  | 'url'
  | 'accessed'
  | 'archive'
  | 'locator'
  | 'quote'
  | 'asOf'
  | 'standing';

/** An answer; `back` asks for the one before again. */
type Answer = { readonly value: string } | 'back' | 'leave';

interface Question {
  readonly field: Field;
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** What is wrong with an answer; null: nothing. */
  readonly check: (value: string) => string | null;
}

const anything = (): null => null;
const something = (value: string): string | null =>
  value.trim() === '' ? l10n.t('A reader could not find it without this.') : null;
const address = (value: string): string | null =>
  value.trim() === '' || /^https?:\/\/\S{3,2000}$/u.test(value.trim())
    ? null
    : l10n.t('An address begins with https:// or http://');
const day = (value: string): string | null =>
  isDay(value.trim()) ? null : l10n.t('A date is written 2025-05-08, 2025-05 or 2025.');

/** Whether it is a day, a month or a year that there is, or nothing. */
function isDay(value: string): boolean {
  if (value === '' || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(value)) return true;
  return /^\d{4}-\d\d-\d\d$/u.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;
}

/** What is asked of everybody, in this order. */
const questions = (): readonly Question[] => [
  {
    field: 'url',
    title: l10n.t('Address'),
    prompt: l10n.t('Where it is on the web. Leave it empty if it is not.'),
    placeholder: 'https://',
    check: address,
  },
  {
    field: 'title',
    title: l10n.t('Title'),
    prompt: l10n.t('What the report, article, table or interview is called.'),
    placeholder: '',
    check: something,
  },
  {
    field: 'author',
    title: l10n.t('Who says it'),
    prompt: l10n.t('An institution, or a person as “Rasmus, Tove”.'),
    placeholder: '',
    check: something,
  },
  {
    field: 'date',
    title: l10n.t('Date'),
    prompt: l10n.t('When it was published. Leave it empty if nobody knows.'),
    placeholder: '2025-05-08',
    check: day,
  },
];

/** What may be said besides. */
const more = (): readonly Question[] => [
  {
    field: 'locator',
    title: l10n.t('Place in it'),
    prompt: l10n.t('Where in it the figure stands: p. 12, table 3, 00:12:30.'),
    placeholder: '',
    check: anything,
  },
  {
    field: 'quote',
    title: l10n.t('Quotation'),
    prompt: l10n.t('Its own words.'),
    placeholder: '',
    check: anything,
  },
  {
    field: 'asOf',
    title: l10n.t('As of'),
    prompt: l10n.t('The day for which the figure holds.'),
    placeholder: '2025-05-08',
    check: day,
  },
  {
    field: 'publisher',
    title: l10n.t('Published by'),
    prompt: l10n.t('Who put it out, where that is somebody else.'),
    placeholder: '',
    check: anything,
  },
  {
    field: 'archive',
    title: l10n.t('Archived copy'),
    prompt: l10n.t('The address of a copy that stays.'),
    placeholder: 'https://',
    check: address,
  },
];

/** Asks, one thing at a time; null when the writer leaves. `known` is told each address, and true ends the asking. */
export async function askSource(heading: string, known: (url: string) => Promise<boolean>): Promise<NewSource | null> {
  const source: NewSource = {};
  const asked = questions();
  const steps = asked.length + 1;
  for (let step = 0; step < asked.length; ) {
    const question = asked[step] as Question;
    const given = source[question.field] ?? (step === 0 ? await copiedAddress() : '');
    const answer = await askFor(question, { heading, given, step: step + 1, steps, back: step > 0 });
    if (answer === 'leave') return null;
    if (answer === 'back') {
      step--;
      continue;
    }
    source[question.field] = answer.value;
    if (question.field === 'url' && answer.value !== '' && (await known(answer.value))) return source;
    step++;
  }
  return askRest(heading, source, steps);
}

/** An address that the writer has just copied; in a browser nobody is asked for leave to look. */
async function copiedAddress(): Promise<string> {
  if (env.uiKind === UIKind.Web) return '';
  const copied = (await env.clipboard.readText()).trim();
  return /^https?:\/\/\S{3,500}$/u.test(copied) ? copied : '';
}

interface Standing extends QuickPickItem {
  readonly standing: string;
}

const standings = (): readonly Standing[] => [
  { standing: 'official', label: l10n.t('Official'), description: l10n.t('a body whose task it is to know') },
  { standing: 'primary', label: l10n.t('Primary'), description: l10n.t('whoever counted or measured it') },
  {
    standing: 'party',
    label: l10n.t('A party'),
    description: l10n.t('one side of the matter: its figures are claims'),
  },
  { standing: 'secondary', label: l10n.t('Secondary'), description: l10n.t('passes on what another said') },
  { standing: 'witness', label: l10n.t('A witness'), description: l10n.t('somebody who saw it') },
  { standing: 'own-observation', label: l10n.t('Our own observation'), description: l10n.t('we counted or saw it') },
  { standing: '', label: l10n.t('Say nothing of it') },
];

async function askRest(heading: string, source: NewSource, steps: number): Promise<NewSource | null> {
  const title = `${heading} (${steps}/${steps})`;
  const kind = await window.showQuickPick(standings(), {
    title,
    placeHolder: l10n.t('What the source is to the matter'),
    ignoreFocusOut: true,
  });
  if (kind === undefined) return null;
  source.standing = kind.standing;
  for (;;) {
    const add = { label: l10n.t('Add it'), description: [source.author, source.title, source.date].join(', ') };
    const rest = more().map((question) => ({
      label: `${question.title}…`,
      description: source[question.field] ?? '',
      question,
    }));
    const next = await window.showQuickPick<QuickPickItem & { question?: Question }>([add, ...rest], {
      title,
      placeHolder: l10n.t('Enter adds it; or say more of it first'),
      ignoreFocusOut: true,
    });
    if (next === undefined) return null;
    if (next.question === undefined) return source;
    const { field } = next.question;
    const answer = await askFor(next.question, { heading, given: source[field] ?? '', step: steps, steps, back: true });
    if (answer === 'leave') return null;
    if (answer !== 'back') source[field] = answer.value;
  }
}

interface Asking {
  readonly heading: string;
  readonly given: string;
  readonly step: number;
  readonly steps: number;
  readonly back: boolean;
}

function askFor({ title, prompt, placeholder, check }: Question, asking: Asking): Promise<Answer> {
  const box = window.createInputBox();
  box.title = `${asking.heading}: ${title}`;
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = asking.given;
  box.step = asking.step;
  box.totalSteps = asking.steps;
  box.ignoreFocusOut = true;
  box.buttons = asking.back ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const done = (answer: Answer): void => {
      resolve(answer);
      listening.dispose();
    };
    const listening = Disposable.from(
      box,
      box.onDidChangeValue((value) => warn(box, check(value) !== null && value.trim() !== '' ? check(value) : null)),
      box.onDidAccept(() => {
        const wrong = check(box.value);
        warn(box, wrong);
        if (wrong === null) done({ value: box.value.trim() });
      }),
      box.onDidTriggerButton(() => done('back')),
      box.onDidHide(() => done('leave')),
    );
    box.show();
  });
}

function warn(box: InputBox, wrong: string | null): void {
  box.validationMessage = wrong ?? undefined;
}
