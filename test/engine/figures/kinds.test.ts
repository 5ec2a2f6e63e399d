import assert from 'node:assert/strict';
import type { FigureKind, Stakes } from '../../../server/engine/index.js';
import { cellOf, figuresIn, markedFigures } from './support.js';

/** Kind → sentences whose figures between angle quotes are of it. */
const kinds: Readonly<Partial<Record<FigureKind, readonly string[]>>> = {
  killed: [
    'The blast killed «two» people.',
    'The blast left «46» dead.',
    '«18» were killed.',
    'One man in Lenn and «one» in Sund have died.',
    '«One» person in New Lenn and one in Sund have died.',
    'The death toll rose to «46».',
    'Killing «twelve», it hurt nobody else.',
    'The blast claimed «23» lives.',
    'At least «seven», including four children, died.',
    'At least seven, including «four» children, died.',
    '«Six» miners and «one» guard were killed.',
    'It killed five children in a bus and «two» drivers.',
    'The army has lost «1,500» men.',
    'The number of soldiers killed in the war has passed the milestone of «80,000».',
    '«Seven» members of one family died.',
    'It killed «400» soldiers.',
    '«Six» rebels were killed.',
    'The ministry raised the death toll to «89» two days later.',
    'With «21» more deaths, the toll stands at «112».',
    'At least «11» of the dead were children.',
  ],
  injured: [
    '«Three» Lenn soldiers were wounded by a mine.',
    'It killed two and injured «seven» more.',
    'It left «nine» injured.',
    'Of the «41» injured, «six» are in a bad way.',
    'A further «13» were taken to hospital.',
    '«One», a 43-year-old man, was wounded.',
  ],
  missing: ['«Three» are still missing.', 'As many as «3,000» are missing.'],
  detained: ['Police arrested «14» people.', '«Ten» writers have been jailed.'],
  displaced: ['The fire displaced «9,000».', 'Some «9,000» people fled.', 'There are «two million» refugees.'],
  sick: ['There were «112» new infections.', 'The clinic saw «1,318» cases.'],
  count: [
    'The groups protested «six» new stamps.',
    'A man infected over «four million» computers with malware.',
    'In «one» survey 41 percent of patients recovered.',
    'The army captured «11» villages.',
    'The firm is sued in «40» cases before the high court.',
  ],
  troops: ['He sent «200,000» heavily armed troops.'],
  equipment: [
    'They lost close to «18,000» units of military equipment.',
    'They lost nearly «3,000» main battle tanks.',
  ],
  money: [
    'Profit rose to «3.9 trillion» won, the highest since 2014.',
    'It made «two million» won in May.',
    'It cost «$5».',
    'It cost «5 million» euros.',
    'It cost «USD 5m».',
    'It cost «Rs 4 crore».',
    'It cost «79p».',
    'It cost «68c».',
    'It cost «$US37,000».',
    'Profit was €77m, up from «38m».',
    'It cost $5m («£4m»).',
    'It cost «5 million» US dollars.',
  ],
  rate: [
    'It fell «43%».',
    'It fell «43» per cent.',
    'It fell by «3.1» percentage points.',
    'It fell by «25» basis points.',
    '«Half» of the flock was lame.',
    '«One in five» ewes was lame.',
    'It is «318 per 100,000».',
    'It is «three» times the usual amount.',
    'Traffic «doubled».',
    'It is «2.4x» the limit.',
  ],
  votes: ['It won «2 million» votes.', 'The party won «13» seats.', 'The petition has «340,000» signatures.'],
  crowd: ['Some «4,000» protesters came.'],
  crime: ['The town saw «51» robberies.'],
  measure: [
    'The crater is «nine» metres wide.',
    'It was «45.9» °C.',
    'Winds reached «185» mph.',
    'A magnitude «5.2» quake came.',
    'The engine weighs «1,000» pounds.',
  ],
};

describe('what a figure is about', () => {
  for (const [kind, sentences] of Object.entries(kinds)) {
    for (const sentence of sentences) {
      it(`${kind}: ${sentence}`, () => {
        for (const figure of markedFigures(sentence)) {
          assert.equal(figure.kind, kind);
          assert.equal(figure.exempt, null);
        }
      });
    }
  }

  it('is in a table what the header says, or else the label', () => {
    assert.equal(figuresIn('18', cellOf('Deaths'))[0]?.kind, 'killed');
    assert.equal(figuresIn('18', cellOf('2024', 'Arrests'))[0]?.kind, 'detained');
    assert.equal(figuresIn('18', cellOf('Cases'))[0]?.kind, 'sick');
    assert.equal(figuresIn('18', cellOf('%'))[0]?.kind, 'rate');
    assert.equal(figuresIn('18', cellOf('Cost ($m)'))[0]?.kind, 'money');
    assert.equal(figuresIn('18', cellOf('Cost ($m)'))[0]?.unit, 'USD');
    assert.equal(figuresIn('18', cellOf('US$ m'))[0]?.unit, 'USD');
    assert.equal(figuresIn('18', cellOf('Turn (%)'))[0]?.kind, 'rate');
  });
});

const stakes: Readonly<Record<Stakes, readonly string[]>> = {
  high: ['It killed «two».', 'It cost «$5».', '«43%» moved.', 'The party won «13» seats.'],
  ordinary: [
    '«Four» buildings collapsed.',
    'At least «four» shots were fired.',
    'The town has lost «60» pairs of cranes.',
    'There have been «200» aftershocks.',
    '«Seven» tombs have been opened.',
    'Winds reached «185» mph.',
  ],
  background: [
    'They travel «hundreds» of miles for care.',
    'It is about the control of «millions» of acres of land.',
    'The ship is designed to reach «62» miles.',
    'The first machine was capable of «80» megaflops.',
    'The lifts can carry up to «24» passengers.',
    'They have a «17» m/s top speed.',
    'It comes with a «£39.99» monthly price tag.',
    'The bill had the support of most of a possible «435» members.',
    'Now «one» bitcoin is worth a lot.',
    'Members get «15%» off until Friday.',
    'The shop sells «$5» tops.',
    'The service is «$30»/month.',
    'The glider contains «17,000» solar cells that drive it.',
    'The watch has «390» hand-made parts.',
    'She made «29» studio albums and sang with big bands.',
    'Her book is a series of «35» ink drawings.',
    'He was one of «six» clerks charged in the case.',
    'It was priced in euros ($1 = «4.0168» Nordic reais).',
    'The council just released «two» tools for bakers.',
    'It is a town of about «300,000» people.',
    'The town has a population of «1.2 million».',
    'The river is «1,000» feet wide.',
    '«Two» gunmen came.',
    'They visited «three» schools.',
    'It is an «eight»-page leaflet.',
    'The clinic has «500» beds.',
    'It is a book of «700» pages.',
    'A family of «five» lives there.',
    'The stadium seats «9,000».',
    'They sent a «140»-character message.',
    'The lamp costs «$80» in the shop.',
    'Tickets cost «€12».',
    'Price: «€12».',
    'It is a «10» by 12 foot room.',
    'He earned 400 crowns («$1» = «8.24» crowns).',
    'It has a margin of error of «three» percentage points.',
    'About «half» a page is blank.',
    'She lost the sight of «one» eye.',
    'He wrote to his «five» victims.',
    'A «19»-strong panel met.',
    'The box takes a «5,000» character text.',
    'The show features «14» exhibits.',
    'The fire burns about «110» miles (180 km) north of Lenn.',
    'It is the first in a series of «three».',
  ],
};

describe('what hangs on a figure', () => {
  for (const [expected, sentences] of Object.entries(stakes)) {
    for (const sentence of sentences) {
      it(`${expected}: ${sentence}`, () => {
        for (const figure of markedFigures(sentence)) {
          assert.equal(figure.exempt, null);
          assert.equal(figure.stakes, expected);
        }
      });
    }
  }
});

describe('the unit of a figure', () => {
  const units: readonly (readonly [string, string | null])[] = [
    ['They lost «3,000» main battle tanks.', 'tanks'],
    ['It cost «€3bn».', 'EUR'],
    ['It cost «A$5».', 'AUD'],
    ['It fell «43» percent.', '%'],
    ['It is «9» km away.', 'km'],
    ['It is «120» miles per hour.', 'miles/hour'],
    ['They spent «nine» months there.', 'month'],
    ['It rose to «89» two days later.', null],
    ['«Half» of the villages lack water.', 'villages'],
  ];
  for (const [sentence, unit] of units)
    it(`${unit}: ${sentence}`, () => assert.equal(markedFigures(sentence)[0]?.unit, unit));
});
