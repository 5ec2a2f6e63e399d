import assert from 'node:assert/strict';
import { defaultLexicon, type Exemption } from '../../../server/engine/index.js';
import { cellOf, figuresIn, markedFigures } from './support.js';

/** Reason → sentences whose figures between angle quotes need no source for it. */
const needless: Readonly<Record<Exclude<Exemption, 'lexicon' | 'citation'>, readonly string[]>> = {
  date: [
    'They met on «12» November «2022».',
    'They met on November «12», «2022».',
    'They met on Feb. «24».',
    'They met on the «3rd» of May.',
    'They met on «2–6» May.',
    'They met on March «4» and «5».',
    'They met on «2022-11-12».',
    'It lasted from «25» February «2022» to «31» March «2022».',
    'It ran from March «2», «2021» to April «5», «2021».',
    'They met on «12/11/2022».',
    'Send it by «5/31».',
    'In «2019» the mill closed.',
    'The «2014» war ended it.',
    'He led it from «1987–2017».',
    'The «1990»s were lean.',
    'It opened in mid-«2023».',
    'The road dates from AD «70».',
    'In nineteen sixty-eight the mill closed.'.replace('nineteen sixty-eight', '«nineteen» «sixty-eight»'),
    'The season «2019/20» was cut short.',
    'The shops close on «3», «4» and «5» July.',
    'The ledgers run up to «2015».',
    'He will stay beyond «2008».',
    'She has baked since at least «1994».',
    'The new Kestrel «2021» contains patience.',
    'It was lower than «2003»’s loss.',
    'The mill reported «2005» revenues of some size.',
    'The photo is of June 25 «2013».',
    'In the ‘«70»s it was a mill.',
  ],
  time: [
    'They left at «6:30» p.m.',
    'They left at «6» pm.',
    'They left at «14:00».',
    'They left at «0030» GMT.',
    "They left at «8» o'clock.",
    'They left at «18.30» in the rain.',
    'It was «12.30» on a Saturday.',
    'By «eight» there were soldiers in the school.',
    'The museum is open «10–5», Tuesday to Sunday.',
  ],
  duration: [
    'It lasted nearly «nine» months.',
    'The «two»-day talks failed.',
    'It burned for «24» hours.',
    'It took «half» an hour.',
    'The talks took between «12 and 18» hours.',
    'The boat stays in port «120» days a year.',
    'The judge gave him «thirty» days.',
    'They got sentences of «18» and «22» months.',
    'It has a «two- or three»-day turnaround.',
    'One oven took eight minutes, the other «21».',
    'He served «half» of a nine-year sentence.',
    'They had to wait «12–14» hours.',
    'It took more than a year and «a half».',
    'Polls stay open for «24» hours each.',
    'Give us «30», 60 or even 90 minutes.',
    'It points two «quarters» ahead.'.replace('two «quarters»', '«two quarters»'),
    'After «14» eventful years it closed.',
    'It stood for «thousands» of years.',
    'Output fell in the preceding «three quarters».',
  ],
  age: [
    'A «54»-year-old farmer won.',
    'The farmer, aged «54», won.',
    'Rosa Lind, «54», won.',
    'He was «95».',
    'She died at «91».',
    'It is for under-«18»s.',
    'At «78» he learned to weave.',
    'A man of «51» won.',
    'The winners were aged «nine», «ten» and «thirteen».',
    'The winners were between the ages of «10 and 15».',
    'It is for people «65» and over.',
    'The oldest of the brothers is «19».',
    'Anna («7») and her aunt sang.',
    'Rosa Lind, who died on Monday, was «78».',
    'Her friends say she still rows at «78».',
    'The «45»-year-old’s boat was found.',
    'Lind, then «24», was abroad.',
    'The under-«21» manager left.',
    'She was just «15».',
    'Nobody may be made to retire before «65».',
    'It is loved by the under «34» audience.',
    '“I’m «82» and I cleaned it,” she said.',
  ],
  ordinal: [
    'He scored in the «88th» minute.',
    'It is her «21st» novel.',
    'It is the «twenty-third» such fair.',
    'The song reached #«19».',
    'She is ranked «3rd».',
    'She is in the top «10».',
    'It bore a number, «114», in red.',
    'He is on Sund’s list of the «25» most influential bakers.',
    'It is among the «ten» largest ports.',
    'The band entered the chart at «four».',
    'The song is down three places to «six».',
  ],
  name: [
    'A «T»-72 stood there.'.replace('«T»-72', 'T-«72»'),
    'Flight MH«17» was late.',
    'The Boeing «737» landed.',
    'Under Article «5» they must help.',
    'Take Highway «7» north.',
    'COVID-«19» closed the school.',
    'The G«7» met in the hills.',
    'A category «3» hurricane came.',
    'The guns fired «155» mm artillery rounds.',
    'They live at «10» Downing Street.',
    'He works «24/7».',
    'The Big «Four» audit them all.',
    'Windows «11» is out.',
    'The FTSE «100» index fell.',
    'They met in the «1400» block of Elm Avenue.',
    'Both crashes involved the «737» MAX.',
    'The 49ers and «7»-Eleven signed.',
    'A Level «3» evacuation was called.',
    'The town moved to level «3» restrictions.',
    'The talk was of «5»G and «4K» screens.',
    'A «$20» bill was found.',
    'Episode «3» of season «8» aired.',
    'In his view Toy Story «4» was fine.',
    'I joined «18»F in the spring.',
    'The «49»ers lost again.',
    'The A-«130» bends north.',
    'She told «702» Harbour Radio so.',
    'Under § «36.302» dogs may stay.',
    'The «five million»-crown note is gone.',
    'His Kestrel «5c» was locked.',
    'Shrek «2» took less.',
    'Shrek «2» and The Mill took less.',
    '«19» Harbour has a mill.',
    'The page answers with a «301» redirect.',
    'An evening of Baking «101» follows.',
    'An An-«26» crashed.',
    'Nord «24» reported heavy rain.',
    'Guideline «2» forbids it.',
    'Sun Glider «2» left the field.',
    'Kestrel «1.95» brings patience.',
    'It has been stable since «1.7» was released.',
    'Make the film «508» compliant.',
    'She has a «401»(k) plan.',
    'It was a «10k» run.',
    'The film is rated «15».',
    'It runs on x86_«64» machines.',
    'See Appendix B.«2» of it.',
    'It speaks HTTP/«2» as well.',
    'Write to Elm Street, Lenn, DC «20405».',
    'The film is in «1080p».',
    'It follows 44 U.S.C. «3501» to the letter.',
    'She wrote «15» Small Things About Bread last year.',
    'Members of Fathers «4» Justice were arrested.',
  ],
  idiom: [
    'It is «one» of the finest mills.',
    'On the «one» hand it rained.',
    'It is second to none, no «one» said.',
    '«One» must imagine the mill.',
    'This is the last «one».',
    'The flag flew at «half»-mast.',
    'The rope broke in «two».',
    'It was a «fifty-fifty» chance.',
    'He has «double» standards.',
    'He plays in the back «four».',
    'It was left in «a half»-baked state.',
    'They fought for «a quarter»-final place.',
    'It was a multi-«million» dollar deal.',
    'She was elected «twice».',
    'It rained in the second «half».',
    'The fly-«half» starts on Sunday.',
    'It takes a week or «two».',
    'A healthy reef hums; a dying «one» is still.',
  ],
  score: [
    'United won «3-1» at home.',
    'She won «6-4», «7-5».',
    'Serbia beat Italy «25–21» to reach the final.',
    'He scored «25» points in the match against the league leaders.',
    'Rovers won the match by «eight» wickets.',
    'Harbour City «0-2» Old Ferry',
    'The side have lost «12» of their 14 games.',
    'The visitors went «2-0» up through Osei.',
    'It finished «3-3» after extra time.',
    'They won by «four» wickets.',
    'Sund are «three» points clear.',
    'Lind made «54» off «61» balls.',
    'Sund were all out for «212».',
    'Subs not used: Lind. Kolm «35» og, Osei «38».',
    'Rovers won by 12 points to «10».',
    'Their winless streak grew to «six».',
    'It has odds of «1/4».',
  ],
  threshold: [
    'They need «326» seats for a majority.',
    'At least «1,991» delegates are needed to win.',
    'The limit is «130» mph.',
    'Any party below the «four» per cent threshold is out.',
    'Shops are limited to «two» packs a customer.',
    'Gatherings of more than «ten» people are banned.',
    'There were tremors over magnitude «4.5».',
    'The tax is for those earning more than «$200,000» a year.',
    'She was convicted of intent to sell «five» or more kilograms.',
    'The default was «8».',
    'Publish every contract above «€10,000».',
    'Each boat can claim up to «€80,000» a year.',
    'A reading over «50» points to growth.',
    'The index is still below the «50» mark.',
    'Parties must list all gifts over «£5,000».',
    'The pair face a fine of «£250,000».',
    'A storm of that class must have winds of at least «111» mph.',
  ],
  countable: [
    'The «two» men had met before.',
    'These «three» told the police.',
    'The «four» were arrested on Friday.',
    'Relations between the «two» countries cooled.',
    'All «three» deny it.',
    'The «two» suspects were not named.',
    'What does it cost those «39» towns?',
    'The press came to «four» events – the launch, the race, the prize and the feast.',
    'The «two» parents were arrested.',
    'The knot is used in «two» cases: at sea and in the loft.',
  ],
  act: [
    'The government pledged «$2 million».',
    'The regulator fined the bank «£4m».',
    'The minister announced a «$2 billion» fund.',
    'The house voted «215 to 10» for it.',
    'They rejected it by «29» votes to «16».',
    'The court ruled «6–3» that it was void.',
    'The company will open «12» stores.',
    'The bank plans to hire «300» engineers.',
    'We ran «12» workshops.',
    'We tried Tuesdays. Opens went from «31%» to «44%» in weeks.',
    'Some «1 in 50» readers pays us «€5» a month.',
    'This is what we learned from publishing «40» lists.',
    'We spent a lot, of which «9» per cent went on paper.',
    'The fund wants to «double» its share.',
    'He pleaded guilty to «three» of five charges.',
    'The judge sentenced him to «two» life terms.',
    'The judge ordered Mr Lind to pay a «$10,000» fine.',
    'She sued the mill for «$3 million» in damages.',
    'The fund offered «$12.50» a share.',
    '«Six» of us went to Lenn.',
    'Some «59%» of our visits are from phones.',
    'We now have «150» pages.',
    'Our newsletter has «5,000» readers.',
    'A reward of «$50,000» was offered.',
    'Ministers agreed early on Friday to lend the ports «€1.2 billion».',
    'He was charged with «two» counts of fraud.',
    'The bank cut its key rate by «a quarter» of a point.',
    'The council has set aside «600,000» crowns.',
  ],
  numbering: [
    'See Fig. «3» for it.',
    'Call «(202) 555-0199» today.',
    'It is at lat «38.8977» and long «-77.0365».',
    'He rang «112» from the quay.',
    'The «911» call was short.',
    'Text LIFT to «87246» today.',
    'Solution «2»: dig a well.',
    'The maker, Sund Corp («7974».T), is small.',
    'See pp. «12–15» of it.',
    '«2». Then it rained for a week.',
    'Ring «0300 123 4567» for help.',
    'It is at 46.63, 32.61.'.replace('46.63', '«46.635»').replace('32.61', '«32.611»'),
    'The host is «192.168.1.2» at present.',
    'It is at «https://mill.example/2024».',
    'It was shown before [«12»] by others.',
  ],
  hypothetical: [
    'If you have «200» readers, print it.',
    'Suppose the mill earned «$3 million» a year.',
    'A page may hold, say, «50» lines.',
    'Write out large sums (for example, «505,485»).',
    'If the song sold «500,000» copies, the choir could buy a bus.',
    'Imagine a village with «40» mills.',
  ],
  advice: [
    'Add «two» cups of flour.',
    'Then bake it at «180C» for an hour.',
    'Aim for «95%» of it.',
    'So keep it to «300» words.',
    'Use «3» colours at most.',
    'Here are «five» ways to save.',
    'Heat the oven to «250» °C.',
  ],
};

describe('a figure that needs no source', () => {
  for (const [reason, sentences] of Object.entries(needless)) {
    for (const sentence of sentences) {
      it(`${reason}: ${sentence}`, () => {
        const figures = markedFigures(sentence);
        assert.ok(figures.length > 0);
        for (const figure of figures) assert.equal(figure.exempt, reason);
      });
    }
  }

  it('is any number of a reference, and of a footnote that only cites', () => {
    const entry = 'Aran, N. (2024), Glaciers 12, 44–71.';
    for (const kind of ['reference', 'footnote'] as const)
      assert.ok(figuresIn(entry, { kind }).every((figure) => figure.exempt === 'citation'));
    const note = 'The ministry counted 46 as of May.';
    assert.equal(figuresIn(note, { kind: 'footnote' })[0]?.exempt, null);
  });

  it('is a number of the title of a linked work', () => {
    const text = 'Five Tips for Used Cars';
    const at = { start: 5, end: 5 + text.length };
    const markers = [
      { kind: 'link', target: 'https://a.example', text, at, from: at, defined: true, external: true } as const,
    ];
    assert.equal(figuresIn(`Read ${text} for more on this and that.`, { markers })[0]?.exempt, 'name');
  });

  it('is one that the house names', () => {
    const lexicon = { ...defaultLexicon, exempt: ['the 27 member states'] };
    const [first, second] = figuresIn('All the 27 Member States and 40 others signed.', {}, lexicon);
    assert.equal(first?.exempt, 'lexicon');
    assert.equal(second?.exempt, null);
  });

  it('is a year or a rank by its column', () => {
    assert.equal(figuresIn('2019', cellOf('Year'))[0]?.exempt, 'date');
    assert.equal(figuresIn('3', cellOf('Rank'))[0]?.exempt, 'ordinal');
    assert.equal(figuresIn('2019', cellOf('2019', '', 0))[0]?.exempt, 'date');
    assert.equal(figuresIn('2019', cellOf('Deaths'))[0]?.exempt, null);
    assert.equal(figuresIn('2023', cellOf('Survey'))[0]?.exempt, 'date');
    assert.equal(figuresIn('12', cellOf('Age'))[0]?.exempt, 'age');
    assert.equal(figuresIn('1,000', cellOf('Plays a month'))[0]?.exempt, null);
    assert.equal(figuresIn('54', cellOf('End line', 'Homes within 1 km (%)'))[0]?.kind, 'rate');
  });
});

/** Figures that look like one of the above and are claims. */
const claims: readonly string[] = [
  'The flood killed «2000» people.',
  'Since Monday, «1885» aftershocks were felt.',
  'In May «12» people died.'.replace('In May', 'In all,'),
  'It fell on «12» of the 30 houses, killing «one».',
  'Users spend «45» minutes per day on it.',
  'The average wait is «14» weeks.',
  'The number of people killed was over «40».',
  'Staff committed «15» crimes.',
  'In 1911, and again later, «27» of the 30 houses burned.',
  'Two of them died and «one» was hurt.',
  'The party won «12» of 15 seats.',
  'Orders for chips rose by «40» percent.',
  'The charity has granted almost «$84 billion» since 1949.',
  'Pledges of «$40 million» were made last year, it is said.',
  'The alarm went off «17» times in April.',
  'The minister announced «40» deaths.',
  'Cases «doubled».',
  'Heat killed «118» people.',
  'Orders for chips «double».',
  'He paid «$5» a game.',
  'The glacier has retreated «2.3» km since it was first seen.',
  'The survey puts the quake «eight» kilometres off the coast.',
  'The toll in Sund was «78».',
  'Police called «500» witnesses.',
  'The fire killed the «two» men.',
  'The hospital reported «one» more confirmed case.',
  'They counted «12» cases of measles.',
  'The average wait was «12–14» hours.',
  'The index closed at «4,318.6» at noon.',
  'Shares rose 14 points to «6,500».',
  'The yield fell four basis points to «2.71» per cent.',
  '“It shook. We ran out,” Lind said. The strongest had a magnitude of «5.1» on the scale.',
  'We asked around. The river drowned «14» sheep, Lind says.',
  'We asked around. Studies show that «44%» of mills close.',
  'Last year «1,186» of us voted, according to the union.',
  'Her party is «12» points ahead in the polls.',
  'They killed «40–36» people.'.replace('40–36', '36–40'),
  'Some «78%» of US readers use a phone.',
  'For example, «71%» of readers use a phone.',
  'If you are one of the «25%» of readers who use a phone, rejoice.',
  'We reported how «45%» of readers use a phone.',
  'The rule opens the «$20 billion» market to all.',
  'Prosecutors said that he took as much as «$4 million» in illegal gifts.',
  'In two years «2016» houses burned.',
  'Deaths fell to «six».',
  'In Lenn «12» Sund soldiers died.',
  'Before World War I had «1 million» crowns been spent.',
];

describe('a figure that looks needless', () => {
  for (const sentence of claims) {
    it(sentence, () => {
      for (const figure of markedFigures(sentence)) {
        assert.equal(figure.exempt, null);
        assert.notEqual(figure.stakes, 'background');
      }
    });
  }
});
