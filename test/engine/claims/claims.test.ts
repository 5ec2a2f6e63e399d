import type { Analysis } from '../../../server/engine/index.js';
import { checkClaims } from '../../support/check.js';

/** A claim's status with its reach, and after it the source's words or the citation's target. */
function told(draft: Analysis, index: number): string {
  const claim = draft.claims[index];
  if (claim === undefined) return '';
  const { status, reach, source, citations } = claim;
  const by =
    status === 'attributed' || status === 'weak'
      ? (source?.text ?? '')
      : status === 'cited'
        ? citations.map(({ target }) => target).join(' ')
        : '';
  return [status, reach ?? '', by].filter((word) => word !== '').join(' ');
}

const cases: Readonly<Record<string, string>> = {
  'a source in the sentence': `
The flood killed 41 people, the ministry said.
                 ^^ attributed clause the ministry`,
  'an announced act has the source that its sentence names': `
The mill will open 12 shops, the ministry said. It will close 14 more.
                   ^^ attributed clause the ministry
                                                              ^^ exempt`,
  'how many speak is no claim': `
The board will pay, according to one person familiar with it.
                                 ^^^ exempt

Analysts expect a profit, according to 27 estimates compiled by Vara.
                                       ^^ exempt`,
  'how many were asked is the study’s': `
Research by Age Watch suggests older people will vote.

A total of 3,028 adults were interviewed for the study.
           ^^^^^ attributed structure Research by Age Watch`,
  'a note after the sentence, a key in it, a link on the figure': `
The flood killed 41 people.[^1] It hurt 96 [@doe2020] and [77 more](https://e.org/a).
                 ^^ cited 1
                                        ^^ cited doe2020 https://e.org/a
                                                           ^^ cited doe2020 https://e.org/a

[^1]: Police.`,
  'a note that ends the paragraph': `
The flood killed 41 people. It hurt 96.[^1]
                 ^^ cited 1
                                    ^^ cited 1

[^1]: Police.`,
  'a link that only names something, or leads to the site’s own pages, is no citation': `
[Acme](https://acme.example) sold 4,100 boats. They had [as many](/about) as 5,200 boats.
                                  ^^^^^ unsourced
                                                                             ^^^^^ unsourced`,
  'a list takes the source of its lead-in': `
The ministry said on Monday:

- 64 dead
  ^^ attributed structure The ministry
- 31 missing
  ^^ attributed structure The ministry

After it 52 people came home.
         ^^ unsourced`,
  'a list takes the note of a lead-in without a colon': `
The bulletin lists[^b]

- 64 dead
  ^^ cited b

[^b]: Bulletin.`,
  'a table takes the source line below it': `
| Village | Dead |
|---|---|
| Orre | 41 |
         ^^ attributed structure Harbour Office

Source: Harbour Office`,
  'a table’s source column speaks for its row': `
| Village | Dead | Source |
|---|---|---|
| Orre | 41 | Harbour Office |
         ^^ attributed structure Harbour Office
| Vell | 12 | |
         ^^ unsourced`,
  'a heading carries nothing over': `
The flood killed 41 people, the ministry said.
                 ^^ attributed clause the ministry

## What came after

Some 960 houses fell.
     ^^^ unsourced`,
  'the same figure elsewhere': `
# Flood kills 41
              ^^ restated

The flood killed 41 people, the ministry said.
                 ^^ attributed clause the ministry`,
  'a headline’s source stands behind nothing in the text': `
# Flood kills 41, police say
              ^^ attributed clause police

The flood killed 41 people.
                 ^^ unsourced`,
  'equal shares of other things are not the same': `
Some 43% of renters moved, the bureau said.
     ^^^ attributed clause the bureau

Turnout in Orre was 43%.
                    ^^^ unsourced`,
};

describe('claims', () => {
  for (const [name, source] of Object.entries(cases)) it(name, () => checkClaims(source.trimStart(), told));
});
