import type { CueClass, CueFrame, CueVerb } from '../language.js';
import { inflect } from './inflect.js';

/**
 * Reporting verbs by class (language.ts). Irregular ones give base/present/past/participle/gerund. `*`: its object may be
 * something else than what is said, so a clause must follow. `~`: base and -s form are nouns too. `=at`: the frame that
 * it needs.
 */
const VERBS: Readonly<Record<CueClass, string>> = {
  speech: `say/says/said/said/saying state~ add*/adds/added/added/adding note~ report~ write*/writes/wrote/written/writing
    post*~ tweet*~ explain* comment*~ reply*~ respond* declare remark*~ mention* observe* recall* testify
    claim~ allege assert insist contend maintain* argue boast* suggest imply stress emphasize emphasise underline*
    acknowledge admit/admits/admitted/admitted/admitting concede confirm affirm disclose reveal verify corroborate
    conclude clarify detail*~ recount describe* joke*~ quip*/quips/quipped/quipped/quipping reiterate repeat* caution
    announce reckon believe think/thinks/thought/thought/thinking read*/reads/read/read/reading
    assume assess* rule*~ recommend cite* complain agree deem* outline* highlight*~ signal*~ inform* notify* brief*~ accuse*
    blame*~ certify continue=quote call=quote dub/dubs/dubbed/dubbed/dubbing=quote speak/speaks/spoke/spoken/speaking=of
    put~/puts/put/put/putting=at place~=at peg~/pegs/pegged/pegged/pegging=at give/gives/gave/given/giving=as
    revise=to raised/raises/raised/raised/raising=to lowered/lowers/lowered/lowered/lowering=to`,
  tell: 'tell/tells/told/told/telling assure inform* remind',
  count: `estimate~ guess~ figured/figured/figured/figured/figured count~ tally~ calculate record~ register~ document~ list~ log~/logs/logged/logged/logging
    track~ project~ forecast~/forecasts/forecast/forecast/forecasting predict expect measure~ see/sees/saw/seen/seeing=number`,
  find: `find/finds/found/found/finding show~/shows/showed/shown/showing indicate demonstrate reflect determine
    point focus/focuses/focused/focused/focusing examine analyze analyse come/comes/came/come/coming=total survey~=number interview~=number poll~=number sample~=number question~=number`,
  perform: 'pledge~ promise~ vow~ want=number demand~=number seek/seeks/sought/sought/seeking=number',
  fear: 'fear~ warn worry~ hope~ urge~',
  dispute: 'deny dispute~ reject dismiss refute contest~ doubt~',
};

/** Every form of every reporting verb. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = new Map(
  Object.entries(VERBS).flatMap(([name, list]) =>
    list.split(/\s+/u).flatMap((entry) => formsOf(entry, name as CueClass)),
  ),
);

function formsOf(entry: string, name: CueClass): [string, CueVerb][] {
  const guarded = entry.includes('*');
  const noun = entry.includes('~');
  const [plain = '', frame] = entry.replace(/[*~]/gu, '').split('=');
  const forms = inflect(plain);
  const verb = (form: CueVerb['form']): CueVerb => ({
    lemma: forms.base,
    class: name,
    form,
    frame: (frame as CueFrame | undefined) ?? null,
    guarded,
    noun: noun && (form === 'base' || form === 'present'),
  });
  return [
    [forms.base, verb('base')],
    [forms.present, verb('present')],
    [forms.gerund, verb('gerund')],
    [forms.participle, verb('participle')],
    [forms.past, verb('past')],
  ];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Objects with which a reporting verb means something else. */
export const falseObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['claim', set('life lives victim victims asylum victory title titles win wins medal medals wicket wickets benefits')],
  [
    'find',
    set('body bodies remains corpse corpses weapon weapons survivor survivors drugs cash evidence people victims'),
  ],
  [
    'record',
    set('album albums song songs track tracks single singles video videos hit hits win wins victory victories'),
  ],
  ['register', set('win wins victory victories voters birth')],
  ['report', set('missing')],
  ['raise', set('money funds')],
  ['put', set('work out down up off forward')],
  ['expect', set('child baby')],
  ['read', set('book books page pages')],
]);

/** “According to plan” names nobody. */
export const falseAccording = set(
  'plan schedule size age ability need needs preference preferences rank taste custom type whether how what where when circumstances merit',
);
