import type { ConfigurationWording } from './en.js';

/** What is said of configuration files, in German. */
export const german: ConfigurationWording = {
  takes: (name, kinds, given) =>
    `${name === '' ? 'Eine Konfiguration' : `„${name}“`} verlangt ${kinds.join(' oder ')}, nicht ${given}.`,
  kinds: {
    object: 'Schlüssel und Werte',
    array: 'eine Liste',
    string: 'einen Text',
    number: 'eine Zahl',
    boolean: 'true oder false',
  },
  nothing: 'nichts',
  quoted: (value) => `„${value}“`,
  atLeast: (minimum) => `Mindestens ${minimum}.`,
  unknownValue: (value, choices) => `„${value}“ ist unbekannt; es gibt ${choices}.`,
  unknownValueNear: (value, near) => `„${value}“ ist unbekannt; meinten Sie „${near}“?`,
  unknownRule: (rule) => `Unbekannte Regel „${rule}“.`,
  unknownRuleNear: (rule, near) => `Unbekannte Regel „${rule}“; meinten Sie „${near}“?`,
  unknownKey: (key) => `Unbekannter Schlüssel „${key}“.`,
  unknownKeyNear: (key, near) => `Unbekannter Schlüssel „${key}“; meinten Sie „${near}“?`,
  missingKey: (key) => `„${key}“ fehlt.`,
  empty: 'Hier steht nichts.',
  emptyList: 'Diese Liste ist leer.',
  longerThan: (length) => `Länger als ${length} Zeichen.`,
  mostItems: (count) => `Höchstens ${count} Einträge.`,
  phrase: {
    long: (longest) => `Eine Wendung hat höchstens ${longest} Zeichen.`,
    blank: 'Eine Wendung braucht einen Buchstaben oder eine Ziffer.',
    stars: 'Ein Wort verträgt nur ein „*“.',
  },
  unreadable: (reason) => `Dies lässt sich nicht lesen: ${reason}.`,
  unreadableFile: (reason) => `Diese Konfiguration lässt sich nicht lesen: ${reason}.`,
  tooDeep: 'sie ist zu tief verschachtelt',
  notJson: 'ab hier ist es kein JSON',
  syntax: {
    MULTIPLE_DOCS: 'nur ein Dokument wird gelesen, nehmen Sie die Zeile „---“ heraus',
    DUPLICATE_KEY: 'diesen Schlüssel gibt es hier zweimal',
    TAB_AS_INDENT: 'YAML wird nicht mit Tabulatoren eingerückt, nehmen Sie Leerzeichen',
    TAG_RESOLVE_FAILED: 'Tags sind nicht erlaubt, eine Konfiguration besteht nur aus Daten',
  },
  misnamed: (name, meant) => `Unter dem Namen ${name} wird diese Konfiguration nicht gelesen; meinten Sie ${meant}?`,
  noPath: (base) => `„${base}“ ist weder ein relativer Pfad noch ein Profil.`,
  circle: (base) => `Das dreht sich im Kreis: ${base} führt zu dieser Datei zurück.`,
  noBase: (base) => `Eine lesbare Konfiguration ${base} gibt es nicht.`,
  noBaseNear: (base, near) => `Eine lesbare Konfiguration ${base} gibt es nicht. Meinten Sie ${near}?`,
  unknownProfile: (base, names) => `Unbekanntes Profil „${base}“; es gibt ${names}.`,
  unknownProfileNear: (base, near) => `Unbekanntes Profil „${base}“; meinten Sie ${near}?`,
  noBibliography: (pattern) =>
    `„${pattern}“ ist kein Literaturverzeichnis: Gelesen werden nur .bib, .json, .yaml und .yml.`,
  noFile: (name) => `Eine lesbare Datei ${name} gibt es nicht.`,
  noMatch: (pattern) => `Keine Datei passt auf ${pattern}.`,
};
