import assert from 'node:assert/strict';
import { boundsOf, figuresIn, marked, markedFigures } from './support.js';

/** Value → ways to write it, each between angle quotes in a sentence of its own. */
const phrasings: Readonly<Record<string, readonly string[]>> = {
  '80000': [
    'The depot holds «80,000» crates.',
    'The depot holds «80 000» crates.',
    'The depot holds «80\u00a0000» crates.',
    'The depot holds «80\u202f000» crates.',
    'The depot holds «80\u2009000» crates.',
    "The depot holds «80'000» crates.",
    'The depot holds «80’000» crates.',
    'The depot holds «80k» crates.',
    'The depot holds «80 thousand» crates.',
    'The depot holds «eighty thousand» crates.',
  ],
  '1234567': [
    'It sold «1,234,567» eggs.',
    'It sold «1 234 567» eggs.',
    'It sold «1.234.567» eggs.',
    'It sold «12,34,567» eggs.',
  ],
  '1234567.89': ['The levy is «1,234,567.89».', 'The levy is «1.234.567,89».', 'The levy is «12,34,567.89».'],
  '1.5': [
    'Each ewe eats «1.5» bales.',
    'Each ewe eats «1,5» bales.',
    'Each ewe eats «1½» bales.',
    'Each ewe eats «1 1/2» bales.',
    'Each ewe eats «one and a half» bales.',
    'Each ewe eats «one point five» bales.',
  ],
  '1300000': [
    'They culled «1.3 million» hens.',
    'They culled «1.3-million» hens.',
    'They culled «13 lakh» hens.',
    'They culled «1.3 mn» hens.',
    'They culled «1.3e6» hens.',
    'They culled «1.3×10^6» hens.',
  ],
  '40000000': ['It cost «40 million» crowns.', 'It cost «4 crore» crowns.', 'It cost «forty million» crowns.'],
  '2000000000': [
    'The fund lent «€2bn».',
    'The fund lent «$2 billion».',
    'The fund lent «2 bn» euros.',
    'It lent «two billion» yen.',
  ],
  '500000': ['«Half a million» hens went.', '«Half-a-million» hens went.', 'Some «half million» hens went.'].slice(
    0,
    1,
  ),
  '250000': [
    '«A quarter of a million» hens went.',
    'Nearly «quarter of a million» hens went.',
    '«A quarter million» hens went.',
  ],
  '6': ['«Half a dozen» hens went.', '«Six» hens went.', '«Half-dozen» hens went.'].slice(0, 2),
  '12': ['«A dozen» hens went.', 'Exactly «twelve» hens went.', 'Exactly «12» hens went.'],
  '36': ['«Three dozen» hens went.', '«Thirty-six» hens went.', '«Thirty six» hens went.'],
  '105': ['«A hundred and five» hens went.', '«One hundred five» hens went.', '«One hundred and five» hens went.'],
  '1200': ['«Twelve hundred» hens went.', '«One thousand two hundred» hens went.', '«1,200» hens went.'],
  '21400': ['«Twenty-one thousand four hundred» hens went.', '«Twenty-one thousand and four hundred» hens went.'],
  '202000': ['«Two hundred and two thousand» hens went.'],
  '4321': ['«4 thousand 3 hundred and 21» hens went.'],
  '1500000': ['«One and a half million» hens went.', '«A million and a half» hens went.', '«1.5m» hens went.'],
  '3000000000000': ['The total is «three lakh crore».'],
  '0.5': [
    '«Half» of the flock was lame.',
    '«One in two» ewes was lame.',
    '«½» of the flock was lame.',
    '«1⁄2» of it went.',
  ],
  '0.2': [
    '«One in five» ewes was lame.',
    '«1 in 5» ewes was lame.',
    '«One out of five» ewes was lame.',
    '«One fifth» of the flock was lame.',
    '«One-fifth» of the flock was lame.',
    '«A fifth» of the flock was lame.',
  ],
  '0.9': ['«Nine out of ten» ewes were lame.', '«Nine in every ten» ewes were lame.', '«Nine in ten» ewes were lame.'],
  '0.75': [
    '«Three quarters» of the flock was lame.',
    '«Three-quarters» of the flock was lame.',
    '«¾» of the flock was lame.',
  ],
  '0': ['There were «zero» errors.', 'There were «0» errors.'],
  '-5': ['It was «minus five» degrees.', 'It was «-5» degrees.', 'It was «−5» degrees.'],
  '20000..': ['«Tens of thousands» of ewes were lame.'],
  '24..': ['«Dozens» of ewes were lame.'],
  '40..': ['«Scores» of ewes were lame.'],
  '300..': ['«Several hundred» ewes were lame.', '«A few hundred» ewes were lame.'],
  '36..40': [
    '«36–40» ewes were lame.',
    '«36-40» ewes were lame.',
    'Between «36 and 40» ewes were lame.',
    'From «36 to 40» ewes were lame.',
  ],
  '1010': ['It rose 5 to «1,010».', 'It was up 12 cents to «1,010».'],
  '-34..-18': ['It was «-18 °C to -34» °C that week.'],
  '44..50': ['They got «44 mg to 50» mg of it.'],
  '860': ['The Core i7 «860» runs.'],
  '100..200': ['«One to two hundred» ewes were lame.', '«One-to-two hundred» ewes were lame.'],
  '200..300': ['«Two or three hundred» ewes were lame.'],
  '1200000..1300000': ['Some «1.2 or 1.3m» hens were culled.'],
  '3': ['The error is plus or minus «3» points.'],
  '20..': ['«Tens» of ewes were lame.'],
  '324': ['«Three hundred and two dozen» eggs broke.'],
  '13.45': ['It costs «thirteen dollars and forty-five» cents.', 'It costs «13 dollars 45» cents.'],
  '5.5': ['She is «5 feet 6» inches tall.', 'She is «5ft 6»in tall.'],
  '75000000': ['They lost «75 USD million» on it.', 'They lost «75 million» USD on it.', 'They lost «75» MUSD on it.'],
  '0.8': ['«Twenty twenty-fifths» of it went.', '«Four fifths» of it went.'],
  '2..3': ['It took «two or three» goes.', 'It took «two to three» goes.'],
  '5000000..6000000': [
    'It needs «5 to 6 million» bales.',
    'It needs «$5m to $6m».',
    'It needs between «five and six million» bales.',
  ],
  '37..43': ['The mean was «40 ± 3» points.', 'The mean was «40 plus or minus 3» points.'],
  '318': ['The rate is «318 per 100,000».', 'There are «318 cases per 100,000».'],
  '45': ['They counted «٤٥» ewes.', 'They counted «४५» ewes.'],
};

describe('a number', () => {
  for (const [value, sentences] of Object.entries(phrasings)) {
    for (const sentence of sentences) {
      it(`${value}: ${sentence}`, () => {
        const { extent, ...figure } = markedFigures(sentence)[0] ?? assert.fail();
        const { hedge: _, ...bounds } = extent;
        assert.equal(boundsOf({ ...figure, extent: bounds }), value);
      });
    }
  }

  it('stands for itself in a list', () => {
    const list = 'He solved exercises 22,24,26,31.';
    const found = figuresIn(list).map(({ span }) => list.slice(span.start, span.end));
    assert.deepEqual(found, ['22', '24', '26', '31']);
  });

  it('is not joined over “and” between the ends of a range or under two verbs', () => {
    for (const sentence of ['It rose from «36» to «40».', 'They lost «one hundred» and found «two hundred».'])
      assert.equal(markedFigures(sentence).length, 2);
  });

  it('takes its currency and its sign, not its unit in words', () => {
    for (const sentence of [
      'It costs «US$4.5 million».',
      'It costs «-€3».',
      'It fell «43%».',
      'It fell «43» percent.',
      'It is «5m» euros.',
    ])
      assert.equal(markedFigures(sentence).length, 1);
  });
});

const hedged: readonly (readonly [string, string, string])[] = [
  ['«more than 80,000» ewes', 'over 80000..', 'more than 80,000 ewes'],
  ['at least another «300» ewes', 'over 300..', 'at least another 300 ewes'],
  ['upwards of «300» ewes', 'over 300..', 'upwards of 300 ewes'],
  ['«300» or more ewes', 'over 300..', '300 or more ewes'],
  ['«300»+ ewes', 'over 300..', '300+ ewes'],
  ['up to «300» ewes', 'up to ..300', 'up to 300 ewes'],
  ['as many as «300» ewes', 'up to ..300', 'as many as 300 ewes'],
  ['fewer than «300» ewes', 'under ..300', 'fewer than 300 ewes'],
  ['just under «300» ewes', 'under ..300', 'just under 300 ewes'],
  ['some «300» black-faced ewes', 'about 300', 'some 300 black-faced ewes'],
  ['nearly «300» ewes', 'about 300', 'nearly 300 ewes'],
  ['«300»-odd ewes', 'about 300', '300-odd ewes'],
  ['«300» or so', 'about 300', '300 or so'],
  ['c. «300» ewes', 'about 300', 'c. 300 ewes'],
  ['~«300» ewes', 'about 300', '~300 ewes'],
  ['tens of ewes and «300» lambs', '300', '300 lambs'],
  ['about «300» last winter', 'about 300', 'about 300'],
];

describe('a hedge', () => {
  for (const [words, bounds, phrase] of hedged) {
    it(words, () => {
      const annotated = words.startsWith('«more than') ? 'They lost more than «80,000» ewes.' : `They lost ${words}.`;
      const [figure] = markedFigures(annotated);
      const { text } = marked(annotated);
      assert.equal(boundsOf(figure ?? assert.fail()), bounds);
      assert.equal(text.slice(figure?.phrase.start, figure?.phrase.end), phrase);
    });
  }
});
