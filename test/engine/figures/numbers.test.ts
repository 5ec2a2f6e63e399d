import assert from 'node:assert/strict';
import { values } from './support.js';

const sentences: readonly (readonly [string, ...string[]])[] = [
  ['The depot holds 80,000 crates.', '80,000=80000'],
  ['The depot holds 80 000 crates.', '80 000=80000'],
  ['The depot holds 80\u202f000 crates.', '80\u202f000=80000'],
  ["The depot holds 80'000 crates.", "80'000=80000"],
  ['The levy brought in Rs 12,34,567.', 'Rs 12,34,567=1234567'],
  ['It paid out 1.111,50 euros.', '1.111,50=1111.5'],
  ['Output rose to 4.2m units.', '4.2m=4200000'],
  ['The fund lent €3bn.', '€3bn=3000000000'],
  ['The fund lent 52 thousand farmers seed.', '52 thousand=52000'],
  ['Some twenty-one thousand four hundred ewes were sold.', 'twenty-one thousand four hundred=21400'],
  ['A hundred and five ewes were sold.', 'A hundred and five=105'],
  ['One and a half million ewes were sold.', 'One and a half million=1500000'],
  ['Half a million ewes were sold.', 'Half a million=500000'],
  ['He sold 3½ acres.', '3½=3.5'],
  ['One in five ewes was lame.', 'One in five=0.2'],
  ['Nine out of ten ewes were lame.', 'Nine out of ten=0.9'],
  ['Two-thirds of the flock was lame.', 'Two-thirds=0.666666666666667'],
  ['Between 36 and 40 ewes were lame.', '36 and 40=36..40'],
  ['From 36 to 40 ewes were lame.', '36 to 40=36..40'],
  ['The count rose from 36 to 40.', '36=36', '40=40'],
  ['Some 30–35 ewes were lame.', '30–35=30..35'],
  ['Tens of thousands of ewes were lame.', 'Tens of thousands=20000..'],
];

describe('numbers of running text', () => {
  for (const [sentence, ...expected] of sentences) {
    it(sentence, () => assert.deepEqual(values(sentence), expected));
  }
});
