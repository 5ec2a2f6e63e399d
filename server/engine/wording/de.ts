import type { Lacking, Wording } from './en.js';

/** What findings and fixes say, in German; the draft's own words are quoted as they stand. */
export const german: Wording = {
  unsourced: {
    background: (figure) =>
      `„${figure}“ hat keine Quelle: Kaum jemand verlangt hier eine, doch mit einem Nachweis ließe sich die Angabe prüfen.`,
    text: (figure) => `„${figure}“ hat keine Quelle: Nennen Sie sie in diesem Satz oder setzen Sie einen Nachweis.`,
    headline: (figure) => `„${figure}“ hat keine Quelle: Sagen Sie in der Schlagzeile, von wem die Zahl stammt.`,
    heading: (figure) => `„${figure}“ hat keine Quelle: Sagen Sie in der Überschrift, von wem die Zahl stammt.`,
    summary: (figure) => `„${figure}“ hat keine Quelle: Sagen Sie in der Zusammenfassung, von wem die Zahl stammt.`,
    cell: (figure) =>
      `„${figure}“ hat keine Quelle: Setzen Sie einen Nachweis in die Zelle oder unter die Tabelle eine Zeile „Source:“.`,
    caption: (figure) =>
      `„${figure}“ hat keine Quelle: Nennen Sie sie in der Bildunterschrift oder setzen Sie einen Nachweis.`,
    footnote: (figure) => `„${figure}“ hat keine Quelle: Nennen Sie sie in dieser Fußnote.`,
  },
  weak: {
    vague: (figure, source) =>
      `„${figure}“ stützt sich allein auf „${source}“: Nennen Sie, wer genau es sagt, oder belegen Sie, wo es veröffentlicht ist.`,
    generic: (figure, source) =>
      `„${figure}“ stützt sich allein auf „${source}“: Nennen Sie die Stelle oder die Person.`,
    anonymous: (figure, source) =>
      `„${figure}“ stützt sich allein auf „${source}“ ohne Namen: Sagen Sie, warum, oder finden Sie jemanden, der sich nennen lässt.`,
    hedge: (figure, source) =>
      `„${source}“ verrät nicht, von wem „${figure}“ stammt: Nennen Sie, wer es sagt, oder belegen Sie, wo es veröffentlicht ist.`,
    only: 'Die einzige genannte Quelle.',
  },
  late: (figure, source, paragraphs) =>
    `„${figure}“ steht hier allein, und ${source === null ? 'die Quelle' : `„${source}“`} folgt ${far(paragraphs)}: Nennen Sie die Quelle schon bei dieser ersten Erwähnung.`,
  repeated: (figure, source) =>
    `„${figure}“ stammte zuvor ${source === null ? 'aus einer Quelle' : `von „${source}“`} und steht hier als bloße Tatsache: Ein Zusatz wie „by that count“ lässt die Zahl bei ihrer Quelle.`,
  givenHere: 'Hier steht die Quelle.',
  headline: {
    headline: (figure, source) => asFact('Die Schlagzeile', figure, source),
    heading: (figure, source) => asFact('Die Überschrift', figure, source),
    summary: (figure, source) => asFact('Die Zusammenfassung', figure, source),
    attributedHere: 'Hier nennt der Text die Quelle.',
  },
  secondhand: (figure, via, source) =>
    `„${figure}“ kennt dieser Entwurf nur ${via === null ? 'aus zweiter Hand' : `über „${via}“`}: Nennen Sie diesen Weg oder suchen Sie, was ${source === null ? 'die Quelle' : `„${source}“`} selbst gesagt hat.`,
  partisan: (figure, party) =>
    `„${figure}“ ist die Angabe einer Konfliktpartei, „${party}“: Ergänzen Sie, ob jemand sie prüfen konnte oder was andere zählen.`,
  uncited: (figure, source) =>
    `„${figure}“ steht auf das Wort ${source === null ? 'der Quelle' : `von „${source}“`} hin da: Ein Link oder eine Fußnote ließe die Leser selbst nachsehen.`,
  unknownCitation: {
    footnote: (label) =>
      `Die Fußnote „${label}“ ist nirgends definiert: Definieren Sie sie oder nehmen Sie sie heraus.`,
    footnoteNear: (label, near) => `Die Fußnote „${label}“ ist nirgends definiert: Meinten Sie „${near}“?`,
    link: (words) => `Der Link auf „${words}“ führt nirgendwohin: Setzen Sie seine Adresse ein.`,
    key: (key) =>
      `Keine Quelle hat den Schlüssel „${key}“: Ergänzen Sie den Eintrag oder berichtigen Sie den Schlüssel.`,
    keyNear: (key, near) => `Keine Quelle hat den Schlüssel „${key}“: Meinten Sie „${near}“?`,
  },
  unused: {
    footnote: (label) =>
      `Auf die Fußnote „${label}“ verweist nichts: Setzen Sie einen Verweis oder nehmen Sie sie heraus.`,
    link: (label) => `Auf den Link „${label}“ verweist nichts: Setzen Sie einen Verweis oder nehmen Sie ihn heraus.`,
    source: (key) => `Auf die Quelle „${key}“ verweist nichts: Setzen Sie einen Verweis oder nehmen Sie sie heraus.`,
  },
  duplicate: {
    label: (label) =>
      `„${label}“ ist zweimal definiert, und nur das erste Mal zählt: Nennen Sie dies anders oder nehmen Sie es heraus.`,
    target: (label, first) =>
      `„${label}“ und „${first}“ sind dieselbe Quelle: Verweisen Sie an beiden Stellen auf „${first}“.`,
    key: (key) =>
      `Den Schlüssel „${key}“ gibt es hier zweimal, und nur der erste Eintrag zählt: Geben Sie diesem einen anderen oder nehmen Sie ihn heraus.`,
    first: 'Hier zuerst definiert.',
  },
  incomplete: {
    entry: (key, lacking) =>
      `„${key}“ fehlt ${listed(lacking.map((part) => parts[part]))}: Ergänzen Sie den Eintrag, damit Leser wissen, was sie dort finden.`,
    address: (label) =>
      `Die Fußnote „${label}“ ist nur eine Adresse: Sagen Sie, wessen Seite das ist und von welchem Tag.`,
  },
  placeholder: {
    source: (mark) =>
      `„${mark}“ wartet noch auf eine Quelle: Nennen Sie sie, setzen Sie einen Nachweis oder nehmen Sie die Zahl heraus.`,
    other: (mark) => `„${mark}“ steht noch für etwas Fehlendes: Setzen Sie es ein oder nehmen Sie den Satz heraus.`,
  },
  suppression: {
    unexplained: 'Dieser Kommentar schaltet eine Regel aus, ohne zu sagen, warum: Ergänzen Sie „-- “ und den Grund.',
    unknownAction:
      'Dieser Kommentar schaltet nichts aus: Auf „says-who-“ folgt disable, enable, disable-line, disable-next-line oder disable-file.',
    unknownRule: (rule) => `Eine Regel „${rule}“ gibt es nicht.`,
    unknownRuleNear: (rule, near) => `Eine Regel „${rule}“ gibt es nicht: Meinten Sie „${near}“?`,
    unused: 'Dieser Kommentar schaltet nichts mehr aus: Nehmen Sie ihn heraus.',
    unusedRule: (rule) => `„${rule}“ findet hier nichts mehr: Nehmen Sie die Regel aus dem Kommentar heraus.`,
  },
  failed: (rule, error) =>
    `Die Regel ${rule} ist hier gescheitert (${error}) und hat nichts gefunden; die anderen haben weitergeprüft. Bitte melden Sie den Entwurf.`,
  unread: {
    missing: (name) => `Das Literaturverzeichnis „${name}“ wird nicht gelesen: Es gibt keine solche Datei.`,
    outside: (name) =>
      `Das Literaturverzeichnis „${name}“ wird nicht gelesen: Es liegt außerhalb dieses Arbeitsbereichs.`,
    format: (name) =>
      `Das Literaturverzeichnis „${name}“ wird nicht gelesen: Gelesen werden nur .bib, .json, .yaml und .yml.`,
    failed: (name, error) =>
      `Das Literaturverzeichnis „${name}“ wird nicht gelesen: Beim Lesen gab es einen Fehler (${error}).`,
  },
  entries: {
    noKey: () => 'Diesem Eintrag fehlt der Schlüssel: Setzen Sie einen vor sein erstes Komma.',
    noId: () => 'Diesem Eintrag fehlt die „id“: Geben Sie ihm eine, damit sich auf ihn verweisen lässt.',
    open: (key) => `Der Eintrag „${key}“ ist nicht geschlossen: Setzen Sie die fehlende Klammer an sein Ende.`,
    unreadable: (key, reason) => `Der Eintrag „${key}“ lässt sich nicht lesen (${reason}).`,
    comma: (key) => `Der Eintrag „${key}“ lässt sich nicht lesen: Ein Komma oder eine Klammer fehlt.`,
    commaBefore: (key, line) =>
      `Der Eintrag „${key}“ lässt sich nicht lesen: Vor seiner Zeile ${line} fehlt ein Komma oder eine Klammer.`,
    notYaml: (reason) => `Dies lässt sich nicht als YAML lesen (${reason}).`,
    notJson: (reason) => `Dies ist kein JSON (${reason}).`,
    noJsonList: () => 'Dies ist keine Liste von Quellen: CSL JSON beginnt mit „[“.',
    noYamlList: () => 'Dies ist keine Liste von Quellen: Jede beginnt mit „- id:“.',
    stopped: (reason) => `Hier lässt sich nicht weiterlesen (${reason}).`,
    encoding: () =>
      'Diese Datei ist nicht in UTF-8 und wird als Windows-1252 gelesen, sodass Namen falsch sein können: Speichern Sie sie als UTF-8.',
    tooDeep: () => 'Diese Datei ist zu tief verschachtelt, um gelesen zu werden.',
  },
  refused: {
    unsafe: 'ist so geschrieben, dass sich kein Eintrag gefahrlos ergänzen lässt: Tragen Sie ihn von Hand ein',
    tooDeep: 'ist zu tief verschachtelt, um gelesen zu werden',
    noJsonList: 'ist keine Liste von Quellen: CSL JSON beginnt mit „[“',
    notYaml: 'lässt sich nicht als YAML lesen: Berichtigen Sie das zuerst',
    noYamlList: 'ist keine Liste von Quellen: Ihre Einträge stehen unter „references:“',
  },
  fixes: {
    citeFootnote: (label, words) => `Auf Fußnote ${label} verweisen: ${words}`,
    linkTo: (label, words) => `Mit ${label} verlinken: ${words}`,
    citeEntry: (words) => `Nachweis setzen: ${words}`,
    attributeEarlier: (name) => `Wie bei der früheren Erwähnung ${name} nennen`,
    attributeLater: (name) => `Wie bei der späteren Erwähnung ${name} nennen`,
    citeEarlier: (marker) => `Wie bei der früheren Erwähnung auf ${marker} verweisen`,
    citeLater: (marker) => `Wie bei der späteren Erwähnung auf ${marker} verweisen`,
    attribute: 'Hier die Quelle nennen: „according to …“',
    footnote: (label) => `Fußnote ${label} anlegen`,
    inlineNote: 'Hier eine Anmerkung einfügen',
    link: 'Mit der Quelle verlinken',
    mark: (mark) => `Für später mit ${mark} kennzeichnen`,
    leave: {
      'own reporting': 'So lassen: eigene Recherche',
      'common knowledge': 'So lassen: allgemein bekannt',
      'worked out from figures above': 'So lassen: aus Zahlen weiter oben errechnet',
      'not a figure': 'So lassen: keine Zahlenangabe',
      other: 'So lassen: anderer Grund …',
    },
    headline: (words) => `„${words}“ ergänzen`,
    change: (near) => `In „${near}“ ändern`,
    changeFootnote: (near) => `In Fußnote „${near}“ ändern`,
    removeComment: 'Den Kommentar herausnehmen',
    removeRule: 'Die Regel aus dem Kommentar herausnehmen',
    convertToKey: (key) => `Diesen Link in den Schlüssel ${key} umwandeln`,
    convertToFootnote: (label) => `Diesen Link in Fußnote ${label} umwandeln`,
    moveDefinitions: 'Alle Definitionen ans Ende stellen, in der Reihenfolge ihrer Verwendung',
  },
};

const parts: Readonly<Record<Lacking, string>> = {
  title: 'der Titel',
  issuer: 'der Verfasser oder Herausgeber',
  date: 'das Datum',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;

const asFact = (where: string, figure: string, source: string | null): string =>
  `${where} nennt „${figure}“ als Tatsache, der Text aber hat es ${source === null ? 'aus einer Quelle' : `von „${source}“`}: Sagen Sie auch hier, von wem die Zahl stammt.`;

const far = (paragraphs: number): string =>
  paragraphs === 0
    ? 'erst später im Absatz'
    : paragraphs === 1
      ? 'erst einen Absatz später'
      : `erst ${paragraphs} Absätze später`;
