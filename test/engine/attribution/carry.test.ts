import assert from 'node:assert/strict';
import { who } from './who.js';

/** A text, and who stands behind each of its numbers (notation: who.ts). */
type Case = readonly [text: string, behind: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'what is left of a count, or comes on top of it': [
    ['Police said 14 were held. The remaining 12 fled.', '14 Police; 12 Police'],
    ['Police said 14 were held. Another 12 fled.', '14 Police; 12 Police'],
    ['Police said 14 were held. A further 12 fled.', '14 Police; 12 Police'],
    ['Police said 14 were held. The others, 12 in all, fled.', '14 Police; 12 Police'],
    ['Police said 14 died. Of the dead, 3 were children.', '14 Police; 3 Police'],
    ['Police said 14 were held. The other roads have 12 cameras.', '14 Police; 12 –'],
    ['A lorry killed 14. Another 12 fled.', '14 –; 12 –'],
  ],
  'a quotation whose last mark is no comma': [
    ['“We burn. The wood makes 20% of our air. Meet in two days!” Lund told the world.', '20 Lund'],
    ['“It is 20%!” Lund went home with 12 men.', '20 –; 12 –'],
  ],
  'a quotation that a clause without a verb of saying leads in': [
    ['Lund took to the stage: “We have lost 40 boats.”', '40 Lund'],
    ['Lund, also on air, defended it, “As I said before, we took 40 boats. It is time.”', '40 Lund'],
    ['The minister made the following announcement: “It will save us $40 million.”', '40 The minister'],
    ['A page of the office made this announcement: “Some 40 cases have been reported.”', '40 A page of the office'],
    ['The wall held a sign: “We have lost 40 boats.”', '40 –'],
    ['Lund lost, “As I said before, we took 40 boats.”', '40 –'],
  ],
  'a quotation that nobody signs': [
    ['Heald told the Post that smog had thinned. “Ozone fell by 25% in the valley.”', '25 Heald'],
    ['Heald teaches chemistry. “Ozone fell by 25% in the valley.”', '25 –'],
    ['Heald said smog had thinned. “Ozone fell by 25%,” Orlo said.', '25 Orlo'],
  ],
  'a survey by a body and those it asked': [
    [
      'A study conducted by Niels reports that 46% of us call. Over 70% of respondents call at night.',
      '46 Niels; 70 Niels',
    ],
    ['Niels reports that 46% of us call. Over 70% of the poles are wood.', '46 Niels; 70 –'],
  ],
  'an example of it': [
    [
      'The team found that 36 towns breathe their neighbours’ smoke. For example, 37% of Lenn’s comes from Sund.',
      '36 The team; 37 The team',
    ],
    ['The team found that 36 towns breathe smoke. Lenn gets 37% of its own from Sund.', '36 The team; 37 –'],
  ],
  'the same state': [
    ['The centre said the gale was 90 km off. At the time, it had felled 12 masts.', '90 The centre; 12 The centre'],
    ['Police said 14 were held. At the market 12 stalls burnt.', '14 Police; 12 –'],
  ],
  'the same rate at another time': [
    ['The rate was 4%, the bureau said. In 2019, the rate was 3%.', '4 the bureau; 2019 the bureau; 3 the bureau'],
    ['The mill made 1,200 looms, Reis said. The year before, it was 900.', '1,200 Reis; 900 Reis'],
    ['The mill made 1,200 looms, Reis said. In June, it hired 900 men.', '1,200 Reis; 900 –'],
    ['The rate was 4%, the bureau said. It was up from 3%.', '4 the bureau; 3 the bureau'],
    ['The rate was 4%, the bureau said. It was a mild May of 12 storms.', '4 the bureau; 12 –'],
  ],
  'whoever inquires goes on': [
    [
      'Researchers at Lorne University found tin in 43% of wells. The team tested 120 samples.',
      '43 Researchers at Lorne University; 120 Researchers at Lorne University',
    ],
    ['The audit found 43 gaps. They include 12 at the port.', '43 The audit; 12 The audit'],
    ['Police said 43 fled. The team has 12 players.', '43 Police; 12 –'],
  ],
  'a body tells more of itself': [
    ['Some 350 are in a hall, the ministry said. It is also looking for 40 beds.', '350 the ministry; 40 the ministry'],
    ['Some 350 are in a hall, Ana Reis said. He also hurt 40.', '350 Ana Reis; 40 –'],
  ],
  'people whom the writer asked': [
    [
      'One in 5 slept badly, a survey by the Post found. The Post asked 430 people.',
      '5 a survey by the Post; 430 a survey by the Post',
    ],
    ['The poll found 52% for it. The margin of error is 3.1 points.', '52 The poll; 3.1 The poll'],
    ['We surveyed 1,200 nurses in May. Some 43% of nurses said they slept badly.', '1,200 We; 43 We'],
    ['They surveyed 12 streets. Some 43% of nurses slept badly.', '12 –; 43 –'],
  ],
};

describe('who still stands behind a number in the next sentence', () => {
  for (const [tie, rows] of Object.entries(cases))
    describe(tie, () => {
      for (const [text, behind] of rows) it(text, () => assert.equal(who(text), behind));
    });
});
