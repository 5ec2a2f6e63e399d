import { labelled } from '../words.js';

/** What a column's header makes of a bare number below it, where it makes it no claim. */
export const headerExemptions = labelled({
  date: 'year years date dates month day when since founded built opened published updated season period born died',
  time: 'time start kick-off departure arrival departs arrives',
  duration: 'duration days hours minutes months weeks',
  age: 'age ages aged',
  ordinal: 'rank ranking position place pos seed standing',
  numbering: '# no no. nr number id code item step page pages chapter section phone tel telephone postcode zip ref',
  name: 'model version flight route line channel unit gate room',
  score: 'score result played won drawn lost pts goals gf ga gd sets wickets runs',
});

/** Headers of what is looked up and not contested. */
export const headerBackground = labelled({
  background:
    'population inhabitants area distance length height depth width elevation altitude size km miles capacity seats beds rooms floors latitude longitude',
});

/** Headers of money and of shares, beside those whose noun says so. */
export const headerKinds = labelled({
  money:
    '$ € £ cost costs price prices revenue budget amount income spending expenditure turnover profit wage wages salary fee fees funding value',
  rate: '% percent percentage share rate per change growth increase decrease turnout',
  votes: 'votes poll lead swing',
  sick: 'case cases',
});
