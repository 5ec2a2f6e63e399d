import type { Analysis } from '../../../server/engine/index.js';
import { checkClaims } from '../../support/check.js';

/** Who stands behind a figure: the source's words, or what is cited; “nobody”. */
function behind(draft: Analysis, index: number): string {
  const claim = draft.claims[index];
  if (claim === undefined || claim.status === 'unsourced') return 'nobody';
  if (claim.status === 'cited') return claim.citations.map(({ target }) => target).join(' ');
  return claim.status === 'attributed' ? (claim.source?.text ?? '') : claim.status;
}

const cases: Readonly<Record<string, string>> = {
  'what a body found when it asked, asked in the lead-in': `
Here’s what Thinkfar found when it asked drivers:

- 67% drive alone
  ^^^ Thinkfar

The town has 900 lamps.
             ^^^ nobody`,
  'a section about the data says where all that was counted is from': `
The school spent $5 million, up 40%. In the blast 12 people were killed.
                 ^^^^^^^^^^ the Office of Grants
                                ^^^ the Office of Grants
                                                  ^^ nobody

## Where it went

Half of it went to boats.
^^^^ the Office of Grants

### About the data

Data regarding the grants was provided by the Office of Grants.`,
  'and by a link': `
The school spent $5 million.
                 ^^^^^^^^^^ the School Ledger

### Notes

- All school-related data was taken from the [School Ledger](https://ledger.example).`,
  'whose own count of records the rest tells': `
The Lenn Post analysed the police logs of a year.

Officers are trained.

The old made up 29 percent of stops. In the blast 12 people were killed.
                ^^ The Lenn Post
                                                  ^^ nobody`,
  'not who merely has records': `
The Lenn Post keeps the police logs of a year.

The old made up 29 percent of stops.
                ^^ nobody`,
  'what other sections say of data stands behind nothing': `
The school spent $5 million.
                 ^^^^^^^^^^ nobody

### More

Data regarding the grants was provided by the Office of Grants.`,
  'a list after a sentence that tells what a study shows is the study’s': `
New research by the Open Net Alliance shows that most people worry.

- 84.8% of people polled say so
  ^^^^^ New research by the Open Net Alliance
- Nearly three quarters [74.2%] agree
         ^^^^^^^^^^^^^^ New research by the Open Net Alliance
                         ^^^^^ New research by the Open Net Alliance`,
  'what a body compiled below is its own, in paragraphs too': `
For the holiday, the U.S. Census Bureau compiled the following statistics:

**$311.7 million**
  ^^^^^^^^^^^^^^ the U.S. Census Bureau

The value of fireworks, of $324.8 million in all.
                           ^^^^^^^^^^^^^^ the U.S. Census Bureau

**321.4 Million**
  ^^^^^^^^^^^^^ the U.S. Census Bureau

## More

The town has 900 lamps.
             ^^^ nobody`,
  'the house’s own data stands behind the list that it leads in': `
Some quick facts, thanks to our data from the web:

- Films were played 750,000 times
                    ^^^^^^^ our

A few points jumped out to us:

- Visits rose by 64%
                 ^^^ us`,
  'numbers of a list of references cite': `
Two out of eight mice died at once.[4] Some 30 adults were helped.[5, 6] It rose by 16.3%.
^^^^^^^^^^^^^^^^ 4
                                            ^^ 5
                                                                                    ^^^^^ nobody`,
  'highlights that a report is said to have are its own': `
The Post reports that the office’s yearbook shows growth. Among the highlights:

- Ferries carried 1,500 boats
                  ^^^^^ The Post`,
  'a link by a shortcode cites the words it is on': `
Most come by sea, with [66% of crews]({{< ref "crews.md" >}}). The town has 900 lamps.
                        ^^^ crews.md
                                                                            ^^^ nobody`,
  'the writer’s own survey stands behind every share after it, and other surveys behind theirs': `
We asked all 8,420 pupils. The full tables are [online](https://e.org/t).
             ^^^^^ exempt

**Sleep.** Two in five sleep too little.
           ^^^^^^^^^^^ We

A [national survey](https://e.org/n) came to 51%.
                                             ^^^ https://e.org/n

Some 11% are bullied. The town lost 77 boats.
     ^^^ We
                                    ^^ nobody`,
  'a paragraph that points at the figure before it goes on': `
Some 159 people died, the ministry said.
     ^^^ the ministry

That is a share of 12 in a hundred. The town has 900 lamps.
                   ^^^^^^^^^^^^^^^ the ministry
                                                 ^^^ nobody`,
  'what sums up a study that was just told of is the study’s': `
The harbour office [released its report](https://e.org/f) on how people travel.

Overall, ferries grew by 76%. The quay lost 41 boats.
                         ^^^ https://e.org/f
                                            ^^ nobody`,
  'key figures after a paragraph on an infographic are its own': `
The Lorne Post made the [infographic](https://e.org/x) above.

Here are some key figures:

- 78% of readers walk
  ^^^ https://e.org/x`,
  'answers that were announced are found under their headings': `
# A quiz

The office put out [a report](https://e.org/n) on walking. Test yourself with the answers below:

## Who walks most?

- Some 80% of nurses do.
       ^^^ https://e.org/n

## Who does not?

- Some 41% of drivers.
       ^^^ https://e.org/n

The town lost 77 boats.
              ^^ nobody`,
  'a list of what the house itself did is the house’s': `
In the last year:

- We mended 116 boats.
            ^^^ exempt
- Some 250 crews came from abroad.
       ^^^ We

The town lost 77 boats.
              ^^ nobody`,
  'a list follows a figure with a source': `
Ferries grew by 76%, according to the Harbour Office.
                ^^^ the Harbour Office

- Tankers fell by 12%
                  ^^^ the Harbour Office`,
  'what is said of all items goes on after the list': `
The Harbour Office reported what the ships carried:

- 90 tankers
  ^^ The Harbour Office
- 32 ferries
  ^^ The Harbour Office

Each of these groups grew by 26%. The quay has 300 lamps.
                             ^^^ The Harbour Office
                                               ^^^ nobody`,
  'a sentence below a list says where all of it comes from': `
- 64 dead
  ^^ the Harbour Office
- 31 missing
  ^^ the Harbour Office

These figures were given by the Harbour Office.`,
  'what the house counted itself stands on its word': `
These are some of the numbers that we collected at the gates:

- 80% came on foot
  ^^^ we
- 1,200 letters came in
  ^^^^^ we`,
  'a link in a row’s first cell cites the row': `
| District | Dead |
|---|---|
| [Orre](https://e.org/orre) | 41 |
                               ^^ https://e.org/orre
| Vell | 12 |
         ^^ nobody`,
  'a note covers its section': `
# A flood

Some 960 houses fell.
     ^^^ nobody

## The dead

All figures are from the Harbour Office unless stated otherwise.

In all 41 people died. Police said 12 were missing.
       ^^ the Harbour Office
                                   ^^ Police

## The cost

Some 77 boats sank.
     ^^ nobody`,
  'a note on the article covers all of it': `
# A flood

Some 960 houses fell.
     ^^^ the Harbour Office

*The figures in this article come from the Harbour Office.*`,
  'a paragraph that is one quotation is the last speaker’s': `
“We lost 41 boats,” said Ana Reis.
         ^^ Ana Reis

“And 12 sheds.”
     ^^ Ana Reis

“And 77 nets.” They burnt.
     ^^ nobody`,
  'questions and answers by their letters': `
Q: How many died?

A: There were 41 dead.
              ^^ A

We lost 12 boats.
        ^^ nobody`,
  'an interview by initials; an answer goes on up to the next label': `
Ana Reis runs the clinic. We met her in May.

JK: How many died?

AR: There were 41 dead.
               ^^ AR

We lost 12 nurses.
        ^^ AR

JK: And then?

AR: Another 77 people.
            ^^ AR`,
  'findings before a colon': `
Main findings of the Harbour Office’s report:

- 64 deaths
  ^^ the Harbour Office’s report`,
  'a link in the lead-in, or to the study that was just told of': `
Some numbers from [last year](https://e.org/y):

- 64 deaths
  ^^ https://e.org/y

A [survey](https://e.org/s) looked into it. Here are the main findings:

- 43% of nurses left
  ^^^ https://e.org/s

There is a [survey](https://e.org/t) of boats.

- 77 boats sank
  ^^ nobody`,
  'a study that the sentence before links to': `
In May the bureau brought out [a study](https://e.org/s). Some 43% of nurses left. In all 960 boats sank.
                                                               ^^^ https://e.org/s
                                                                                          ^^^ nobody`,
  'a link that is a sentence of its own': `
The bank cut 4,100 jobs. [Lorne Post](https://e.org/p)
             ^^^^^ https://e.org/p`,
  'who is linked goes on': `
A [study](https://e.org/s) found that 43% of nurses left. Of them, 12 died.
                                      ^^^ https://e.org/s
                                                                   ^^ https://e.org/s`,
  'those who were asked in a survey': `
A survey by the Harbour Office of 1,200 crews found that 43% had left.
                                  ^^^^^ A survey by the Harbour Office of 1,200 crews
                                                         ^^^ A survey by the Harbour Office of 1,200 crews

Of respondents, 12% drowned. There were 77 boats.
                ^^^ A survey by the Harbour Office of 1,200 crews
                                        ^^ nobody

Some 9% of the town left.
     ^^ nobody`,
  'those whom the writer asked': `
We surveyed 1,200 nurses in Orre.
            ^^^^^ We

Some 43% slept badly. The town lost 960 houses.
     ^^^ We
                                    ^^^ nobody`,
  'what somebody found, before a list': `
Here is what the Harbour Office found:

- 64 dead
  ^^ the Harbour Office`,
  'a table’s number with its source, and a note in a header': `
**Table 1: The dead (Harbour Office, 2021)**
        ^ exempt
                                     ^^^^ exempt

| Village | Dead |
|---|---|
| Orre | 41 |
         ^^ Harbour Office

Some text.

| Village | Dead[^1] |
|---|---|
| Vell | 12 |
         ^^ 1

[^1]: Police.`,
  'a caption with its source below a table': `
| Village | Dead |
|---|---|
| Orre | 41 |
         ^^ Household survey

Table 2. Source: Household survey, December 2024.
      ^ exempt
                                            ^^^^ exempt`,
  'a key that begins a sentence': `
It lost 41 boats. @doe finds that it lost 960 nets.
        ^^ nobody
                                          ^^^ doe

It lost 52 sheds. [@doe] It lost 870 huts.
        ^^ doe
                                 ^^^ nobody`,
  'a signature that ends the draft': `
> It lost 41 boats.
          ^^ Ana Reis
>
> — Ana Reis`,
  'a link behind a dash': `
The port lost 41 boats — [Lorne Post](https://e.org/p).
              ^^ https://e.org/p

The port — [Acme](https://e.org/q) — lost 77 sheds.
                                          ^^ nobody`,
  'a link in HTML': `
The port lost <a href="https://e.org/a" class="x">41 boats</a>. It lost 960 nets.
                                                  ^^ https://e.org/a
                                                                        ^^^ nobody

The port lost 77 sheds.<sup><a href="#fn1">1</a></sup>
              ^^ #fn1
                                           ^ #fn1`,
  'a source link in brackets at the end covers the item': `
- Some 41 boats sank. And 960 nets went. ([Source: Lorne Post, 2012](https://e.org/p))
       ^^ Lorne Post
                          ^^^ Lorne Post
                                                               ^^^^ exempt`,
};

describe('sources around a figure', () => {
  for (const [name, source] of Object.entries(cases)) it(name, () => checkClaims(source.trimStart(), behind));
});
