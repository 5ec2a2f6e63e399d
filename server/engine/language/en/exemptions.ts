import { phrases, words } from '../words.js';

/** Set phrases whose number counts nothing. `N` stands for the number. */
export const idioms = phrases(
  "no one, one another, one or more, one of the, one of these, one of those, one of its, one of his, one of her, one of their, one of our, one of my, one of your, one of many, one of several, one of a, one of us, one day, one time, at one time, at one point, one by one, one at a time, at one, as one, one thing, one way or another, one way or the other, for one thing, on one hand, on the one hand, one hand, on the one side, on one side, this one, that one, which one, the one, each one, every one, any one, another one, one more time, one last time, one step, one after another, one after the other, one such, one and the same, one and only, all in one, one on one, one off, one - off, one in a million, one to one, back to square one, square one, number one, day one, one self, a good one, one side, one word, on one occasion, on two occasions, one kind, one sort, in one piece, two - way, second to none, two sides of the same coin, two cents, for two, in two minds, put two and two together, two peas, two wrongs, three cheers, three rs, four corners, four seasons, high five, at sixes and sevens, cloud nine, dressed to the nines, nine lives, ten commandments, perfect ten, hang ten, eleventh hour, dozen eggs, baker 's dozen, a dime a dozen, six of one, forty winks, catch - 22, zero tolerance, net zero, net - zero, ground zero, zero - sum, day zero, patient zero, from zero, absolute zero, zero hour, nil by mouth, half - mast, half - staff, half staff, half mast, half - hearted, half brother, half - brother, half - sister, half sister, half time, half - time, half - life, half way, half - way, in half, first half, second half, other half, better half, half board, half the battle, half a mind, half term, half - term, half moon, half - truth, half - truths, half baked, half - baked, double standard, double standards, double - edged, double check, double - check, double agent, double bass, double life, double bed, double room, double take, double digit, double digits, double - digit, double figures, double - decker, double fault, double glazing, on the double, double - yellow, double yellow, double down, doubles down, doubled down, doubling down, triple jump, triple crown, triple threat, triple a, million - dollar question, million dollar question, one in all, thanks a million, a thousand words, a million miles, does a 180, did a 180, do a 180, one hundred percent sure, in the hundreds place, millions of times better, a thousand times, hundreds place, once or twice, think twice, thought twice, twice a, twice as likely as not, two thumbs up, two left feet, one hundred and ten percent, two - faced, two faced, fifty - fifty, twenty - twenty, one - on - one, one on one, one - to - one, one - sided, one - time, one - stop, one - size, one - way, two - tone, three - point, three - pointer, four - letter, four - wheel, five - star, four - star, three - star, two - star, one - star, six - pack, seven - up, nine - to - five, round one, plan b, back four, back three, back five, front three, front two, front four, last four, last eight, last 16, last sixteen, final four, final eight, one voice, one vote, in one go, in one fell swoop, one and all, one thing, one must, one can, one could, one may, one might, one should, one would, one has, one is, one was, one 's, oneself, two - handed, two - edged, two - thirds rule, zeroes, not one, thousand cuts, thousand islands, million dollar, sixth sense, third party, a third party, quarter final, quarter - final, quarter finals, quarter - finals, quarter finalist, quarterback, give quarter, no quarter, last quarter, third quarter, first quarter, fourth quarter, second quarter, next quarter, this quarter, the quarter, same quarter, previous quarter, quarter past, quarter to, french quarter",
);

/** Before “one” these make it a pronoun: “the last one”, “a new one”. */
export const pronounLeads = words(
  'this that which the each every any another last next first second third new old good bad big small great better best worse worst only latest previous same different single right wrong other former latter like final real main popular common important recent similar whole entire little large long short tough hard easy simple difficult major minor loved dear no some any',
);

/** After “one” these keep it a pronoun or part of a phrase. */
export const pronounFollows = words(
  "of who that which another day time is was has had can could may might must should would will does did and or  thing way  knows wants needs ever more     said says told asked wrote added 's kind sort but as wearing called named another occasion point side hand such",
);

/** Words of a contest: in a sentence with one of them, `3-1` is a score. */
export const sports = words(
  'won win wins winning winner beat beats beating beaten defeat defeated defeats lost lose loses losing loss draw drew drawn draws match game games set sets goal goals scored score scores scoring league cup final finals semi-final semifinal quarter-final quarterfinal tie victory victories lead leading led trailed trailing side team teams club clubs tournament championship season playoff playoffs round fixture derby equaliser equalizer penalty penalties shootout shoot-out overtime innings wicket wickets runs over overs football soccer tennis rugby cricket hockey basketball baseball volleyball handball comeback hat-trick kick-off half-time stadium coach striker midfielder goalkeeper defender quarterback pitcher seed',
);

/** Of these two in a paragraph make it one about a match. */
export const matchWords =
  /\b(?:match(?:es)?|scores|leagues?|cup|championships?|tournament|football|soccer|tennis|rugby|cricket|hockey|basketball|baseball|volleyball|striker|midfielder|goalkeeper|innings|wickets?|batsm[ae]n|bowlers?|coach|playoffs?|stadium|olympics?|scored|goals?|half-time|kick-off|points?|seed(?:ed)?|laps?|grand prix|hat-tricks?|equali[sz]ers?|halves|goalless|penalt(?:y|ies)|tries|fly-half|midfield|premiership|qualifying|podium|shootout|subs|og|offside|headers?|quarterback|touchdowns?|tackles|sacks|linebackers?|aces|qualifier|backhand|forehand|unseeded|racket|lineman|regular-season|fumbles?|internationals|final|semi-?final|seasons?|squad|games?|beat|defeated)\b/giu;

/** What is counted in a match or a career: results, not claims. Singular. */
export const scoreNouns = words(
  'goal point run wicket set try tries assist rebound touchdown yard birdie bogey par stroke over ball innings medal title cap appearance win defeat draw loss victory game match trophy championship penalty frame lap podium pole start homer inning hit strikeout base steal save ace break winner stage place spot shot second minute og pen tackle sack snap fumble international',
);

/** Verbs by which naming an amount does the act: “pledged $2 million”, “fined the bank £4m”. */
export const performatives = words(
  'pledge pledges pledged pledging promise promises promised promising commit commits committed committing allocate allocates allocated allocating approve approves approved approving award awards awarded awarding donate donates donated donating earmark earmarks earmarked grant grants granted granting authorise authorises authorised authorize authorizes authorized impose imposes imposed imposing fined fining sentenced sentencing pardon pardons pardoned commute commuted vow vows vowed waive waives waived appropriate appropriated appropriates aside recall recalls recalled',
);

/** Verbs that do an act only with a deed for their object, or with “to” and a verb: “ordered 300 engineers”, “agreed to pay”. */
export const announcements = words(
  'announce announces announced announcing unveil unveils unveiled launch launches launched set sets introduce introduces introduced issue issues issued issuing agree agrees agreed agreeing seek seeks seeking sought demand demands demanded request requests requested propose proposes proposed proposing sue sues sued suing allow allows allowed extend extends extended order orders ordered offer offers offered offering invite invites invited declare declares declared recommend recommends recommended decide decides decided nominate nominates nominated appoint appoints appointed budgeted',
);

/** What can be given, imposed or planned by saying so. Singular. */
export const deeds = words(
  'fund package plan investment aid grant programme program project loan tax tariff mourning reward bounty deal contract scheme stimulus bailout fine penalty sentence term budget bond bonus scholarship prize donation credit subsidy rebate relief levy duty sanction permit licence license restriction curfew lockdown holiday engineer inspector pardon commutation ambulance tent toilet store shop branch factory compensation guarantee bid bail ransom assistance discount pension ceasefire truce damage settlement redress',
);

/** Before a deed these make it a plan: “will open 12 stores”; “to” only after the verbs that `isIntent` knows. */
export const futures = words("will would shall must to we'll i'll they'll it'll");
export const deedVerbs = words(
  'train open build hire invest close send deploy spend provide give donate pay repay buy purchase deliver recruit cut shut launch plant release lend offer install distribute stage publish return put set borrow issue axe slash shed scrap cover',
);

/** Who speaks in “we ran 12 workshops”. */
export const ownVoices = words("we i we've i've we'd i'd we're i'm");
export const ownActs = words(
  'ran run held gave spent sent met spoke read wrote built made taught chose found took put drew kept set sold bought grew grown drove walked rode flew',
);
/** Past forms that report what the speaker thinks, not what was done. */
export const opinions = words(
  'believed estimated needed wanted happened lived seemed expected hoped learned supposed assumed guessed feared imagined wished doubted lost suffered owed earned',
);

/** Verbs that begin a piece of advice before an article or “for”: “Heat the oven to 250 °C”. */
export const recipeVerbs = words(
  'heat bake cut take let place turn bring leave store roll fry roast simmer soak give rest cover run read check',
);

/** Verbs that begin a piece of advice. */
export const imperatives = words(
  'aim target test ask plan invite recruit schedule limit use add choose keep try set follow make avoid pick write start allow divide boil cook mix stir simmer wait remember consider include stick repeat select enter press click pour preheat serve combine whisk chop slice',
);
export const adviceNouns = words(
  'step tip way reason thing rule question lesson principle idea trick habit myth mistake takeaway key essential',
);

/** Words that make a number a line that somebody drew, and not a finding. */
export const limits = words(
  'threshold limit limits limited limiting cutoff ceiling quota restriction restrictions cap capped caps requirement requirements minimum maximum hurdle',
);
/** After “must” and “needed” these make a legal line: “326 seats needed for a majority”. Singular. */
export const thresholdNouns = words('seat delegate vote signature majority point poll member elector');

/** What a body passes. */
export const laws = words('bill law act resolution budget legislation amendment order decree deal measure');
