const IRREGULAR = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    bodies: 'body',
    centuries: 'century',
    pence: 'penny',
    pennies: 'penny',
    crises: 'crisis',
    analyses: 'analysis',
    gas: 'gas',
    bus: 'bus',
    loss: 'loss',
    series: 'series',
    species: 'species',
    troops: 'troops',
    personnel: 'personnel',
    premises: 'premises',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    tornadoes: 'tornado',
    volcanoes: 'volcano',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    mosquitoes: 'mosquito',
    torpedoes: 'torpedo',
  }),
);

/** The singular of a noun as English spells plurals: `soldiers` → `soldier`, `bodies` → `body`, `gunmen` → `gunman`. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !/s$|men$/u.test(word) || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ches|shes|xes|sses|zzes)$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Whether a noun looks like a plural: `flights`, `gunmen`, `people`; not `gas`, `crisis`, `series`. */
export const isPlural = (word: string): boolean =>
  (/s$/u.test(word) &&
    word.length > 3 &&
    !/(?:ss|us|is|ics)$|^(?:series|species|news|perhaps|always|sometimes|towards|overseas|besides)$/u.test(word)) ||
  /men$/u.test(word) ||
  /^(?:people|children|troops|personnel|police|cattle|aircraft|livestock|sheep|fish|feet|teeth|mice|data|media|youth|staff)$/u.test(
    word,
  );
