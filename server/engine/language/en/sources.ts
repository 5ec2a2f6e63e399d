import type { SourceNoun } from '../language.js';

/** Nouns that tell what a source is, singular; regular plurals are added. Written for news prose. */
const NOUNS: Readonly<Record<SourceNoun, string>> = {
  institution: `ministry department office bureau agency authority commission committee council board court prosecutor
    parliament government presidency municipality cabinet senate congress police policeman service brigade coastguard
    coast-guard guard army navy military force staff command headquarters intelligence hospital clinic morgue
    census bank pollster university institute institution college academy school think-tank monitor watchdog observatory charity
    ngo organisation organization group union federation association society foundation company corporation firm operator
    manufacturer exchange insurer airline regulator registry centre center administration secretariat mission
    network broadcaster newspaper magazine station daily channel website outlet tabloid journal studio
    embassy consulate un who eu nato ocha unhcr unicef wfp iom icrc imf oecd ons party campaign coalition
    kremlin pentagon treasury state-department white-house
    laboratory lab consortium cooperative church diocese club league utility retailer publisher survey
        reuters afp ap bloomberg dpa xinhua tass interfax bbc cnn gallup ipsos yougov pew nielsen eurostat unesco interpol europol
        frontex fao ohchr undp unodc cia
        inspectorate defence prosecution desk team tribunal industry
    sheriff coroner fbi cia nasa noaa usgs cdc crescent directorate division unit team syndicate chamber jury`,
  person: `spokesman spokeswoman spokesperson minister adviser advisor general commander chief head director lawyer
    attorney mayor governor president chairman chairwoman chairperson chair ceo executive secretary ambassador envoy
    senator congressman congresswoman lawmaker mp deputy judge justice captain colonel major lieutenant sergeant
    officer constable superintendent commissioner detective inspector coordinator manager founder owner
    premier chancellor king queen prince pope bishop priest pastor imam rabbi father surgeon physician doctor
    professor author economist-in-chief editor reporter correspondent journalist photographer presenter
    teacher principal dean farmer fisherman driver pilot neighbor neighbour mother brother sister son daughter wife
    husband widow family relative friend colleague coach player manager teammate student eyewitness maker producer builder supplier vendor developer seller wholesaler importer exporter
    employer landlord grower brewer distributor dealer lender referee umpire rival opponent survivor
    investigator detective firefighter organiser organizer prosecutor coroner meteorologist forecaster seismologist
    candidate leader treasurer lobbyist accountant auditor ombudsman registrar counsel`,
  document: `report study survey poll census audit inquiry enquiry investigation review analysis paper article statement
        release budget briefing bulletin notice memorandum indictment complaint
    ruling judgment judgement verdict affidavit testimony investigation evaluation assessment dossier
    communique brief paper preprint dataset database register index barometer dashboard advisory chart table
        map website autopsy model simulation questionnaire trial experiment test research evidence literature
    inventory ledger catalogue archive sample scan advice calculator update tracker factsheet fact-sheet`,
  record: `document record filing email slide invoice contract log logbook diary gauge counter sensor meter receipt
    certificate transcript memo letter photograph picture image footage calendar spreadsheet manifest payslip`,
  measure: `figure number statistic estimate tally count toll data calculation projection forecast total reckoning
    measurement reading result return accounting`,
  generic: `official authority rescuer nurse media press report resident local witness medic worker volunteer
    paramedic villager activist campaigner protester demonstrator soldier diplomat newspaper
    outlet troop`,
  vague: `expert analyst observer critic supporter scientist researcher historian economist insider source
    commentator pundit some many others people study studies specialist academic proponent
    scholar user`,
  anonymous: 'insider whistleblower',
};

const plural = (noun: string): string =>
  /(?:s|sh|ch|x|z)$/u.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/u.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /man$/u.test(noun)
        ? `${noun.slice(0, -3)}men`
        : `${noun}s`;

/**
 * Plurals that alone are generic or vague although the singular is a document or a role: “reports”, “studies”,
 * “figures”.
 */
const PLURALS: readonly (readonly [string, SourceNoun])[] = [
  ['analyses', 'document'],
  ['families', 'person'],
  ['surveys', 'document'],
  ['polls', 'document'],
  ['reports', 'document'],
  ['studies', 'document'],
  ['media', 'generic'],
  ['press', 'generic'],
  ['data', 'measure'],
  ['police', 'institution'],
  ['troops', 'generic'],
  ['authorities', 'generic'],
  ['authority', 'institution'],
  ['newspapers', 'generic'],
  ['outlets', 'generic'],
  ['people', 'vague'],
  ['newspaper', 'institution'],
  ['outlet', 'institution'],
  ['report', 'document'],
  ['study', 'document'],
  ['forces', 'institution'],
];

export const sourceNouns: ReadonlyMap<string, SourceNoun> = new Map<string, SourceNoun>([
  ...Object.entries(NOUNS).flatMap(([kind, list]) =>
    list.split(/\s+/u).flatMap((noun): [string, SourceNoun][] => [
      [noun, kind as SourceNoun],
      [plural(noun), kind as SourceNoun],
    ]),
  ),
  ...PLURALS,
]);

/** Adjectives of nation, region and nearness: with them, “officials” still names no institution. */
export const nationalities: ReadonlySet<string> = new Set(
  `afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian azerbaijani
  bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian
  canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati
  english eritrean estonian ethiopian european filipino philippine finnish french georgian german ghanaian greek
  guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican
  japanese jordanian kazakh kenyan kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian
  malawian malaysian malian mexican moldovan mongolian moroccan mozambican namibian nepali nepalese nicaraguan nigerian
  nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian
  rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali south north korean spanish sudanese
  swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian u.s us u.s. uk british
  uruguayan uzbek venezuelan vietnamese welsh western eastern northern southern yemeni zambian zimbabwean
  u.k u.k.`.split(/\s+/u),
);

/** Where and how something is said; a phrase with one of them belongs to the reporting, not to what is reported. */
export const channels: ReadonlySet<string> = new Set(
  `statement interview address conference briefing post tweet message video letter email e-mail call speech testimony
  court parliament release report bulletin telegram twitter facebook youtube instagram x television tv radio blog website
  broadcast hearing filing note update remarks comments meeting summit press congress channel page account memo
  announcement presentation podcast thread session debate visit phone telephone text fax paper journal article
  newspaper magazine footage recording newsletter forum assembly panel inquiry tribunal`.split(/\s+/u),
);

export const audiences: ReadonlySet<string> = new Set(
  'reporters journalists lawmakers parliament press media court jurors investors police senators mps congress'.split(
    ' ',
  ),
);

/** Words that qualify a generic source without naming it; a sentence may begin with them. */
export const ordinary: ReadonlySet<string> = new Set(
  `local regional national provincial state-run recent new early earlier latest fresh preliminary initial unofficial official
  senior junior top former several many some most few other various multiple health medical security military government
  foreign international independent leading leaked internal published unpublished available separate similar previous
  conflicting unconfirmed rescue emergency relief aid election election-day industry social opinion exit court public private
  community church village city town county federal state central global worldwide domestic annual monthly weekly daily
  quarterly academic scientific historical archival satellite economic financial business industrial trade labour labor
  union tax weather climate environmental energy transport traffic education school police-run internet online print
  mainstream pro-government opposition the a an one two three these those such all both`.split(/\s+/u),
);

/** Whose finding is a source in itself: “the commission found 212 cases”, but “police found 30 weapons”. */
export const inquirers: ReadonlySet<string> = new Set(
  `commission inspectorate inspectors inquiry committee court auditor auditors ombudsman regulator regulators watchdog tribunal
  panel investigator investigators office institute observatory monitor monitors researchers scientists team taskforce
  task-force surveyors evaluators reviewers statisticians epidemiologists economists agency bureau`.split(/\s+/u),
);

/** Houses that ask people what they think, by the last word of their names. */
export const pollsters: ReadonlySet<string> = new Set(
  'gallup pew yougov ipsos quinnipiac rasmussen marist comres icm populus opinium survation kantar ifop forsa insa emnid levada morning-consult savanta mori harris nielsen newspoll roymorgan zogby afrobarometer eurobarometer latinobarometro'.split(
    ' ',
  ),
);

/** Seismologists, statisticians, astronomers: experts without a name. */
export const expertEnding = /(?:olog|onom|etr|atr|eut)ists?$|(?:tic|ric|sic|log)ians?$|(?:onom|ograph)ers?$/u;
