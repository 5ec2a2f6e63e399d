import { labelled, words } from '../words.js';

/** Nouns that say what a figure is about, singular, under the kind they give it. */
export const nounKinds = labelled({
  killed:
    'death fatality casualty corpse body remains grave killing murder homicide execution beheading massacre suicide drowning toll lynching martyr victim stillbirth femicide manslaughter slaying',
  injured: 'injury wound fracture amputee amputation survivor',
  missing: 'disappearance',
  detained:
    'arrest detainee prisoner hostage captive detention inmate kidnapping abduction arrestee suspect internee convict',
  assaulted: 'rape assault molestation beating torture',
  displaced:
    'refugee evacuee idp migrant displacement returnee evacuation seeker expellee exile deportation deportee asylum-seeker',
  hungry: 'malnutrition starvation famine undernourishment',
  sick: 'infection patient hospitalisation hospitalization illness diagnosis transmission admission positive carrier poisoning contagion inpatient',
  troops:
    'troops troop soldier serviceman servicewoman servicemember personnel fighter militant mercenary conscript reservist recruit brigade battalion regiment squadron militiaman paratrooper marine peacekeeper guerrilla rebel insurgent airman sailor combatant commando jihadist',
  equipment:
    'tank missile drone jet warplane helicopter howitzer mortar launcher artillery apc ifv uav warship submarine rocket shell warhead munition bomb bomber gunship radar bullet round grenade mine landmine weapon rifle gun firearm sortie airstrike frigate destroyer interceptor',
  votes:
    'vote ballot seat delegate elector voter signature turnout majority respondent constituency superdelegate referendum',
  crowd:
    'protester protestor demonstrator marcher attendee spectator fan supporter participant worshipper pilgrim mourner crowd onlooker demonstration protest audience viewer reveller concertgoer striker follower subscriber',
  crime:
    'crime robbery burglary theft offence offense stabbing shooting fraud felony incident complaint allegation conviction violation attack bombing explosion raid threat infraction breach prosecution lawsuit charge burglar hack',
});

/** Words that say what befell those counted, in every form, under the kind they give a figure. */
export const predicateKinds = labelled({
  killed:
    'kill kills killed killing die dies died dying dead perish perished perishing drown drowned drowning slain slay slaying murder murdered murdering execute executed executing massacred massacring assassinated lynched beheaded fatally deceased electrocuted suffocated gassed shot',
  injured:
    'injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming hospitalised hospitalized hospitalising hospitalizing concussed stabbed',
  missing: 'missing trapped unaccounted disappeared vanished stranded',
  detained:
    'arrest arrests arrested arresting detain detains detained detaining jailed imprisoned imprisoning abducted abducting kidnapped kidnapping captured capturing interned incarcerated apprehended hostage captive custody',
  assaulted: 'raped raping tortured torturing assaulted assaulting molested abused abusing',
  displaced:
    'displace displaces displaced displacing flee flees fled fleeing evacuate evacuates evacuated evacuating uprooted homeless deported deporting expelled resettled relocated sheltering',
  hungry: 'starve starved starving malnourished underfed hungry undernourished',
  sick: 'infect infects infected infecting sickened ill sick diagnosed quarantined poisoned recovered symptomatic asymptomatic',
  votes: 'voted polled elected',
  crowd: 'attended attending marched marching rallied gathered protested protesting turnout protest',
});

/** Nouns for persons: counted alone they say nothing about a kind, a predicate may. */
export const persons = words(
  'person man woman child boy girl baby infant teenager adult civilian resident inhabitant villager worker employee student pupil teacher passenger officer policeman policewoman family household couple driver doctor nurse journalist farmer citizen national other guest occupant rider tourist athlete player member firefighter rescuer bystander pedestrian motorist crew user customer visitor volunteer nun priest monk blogger colleague guard miner pensioner relative friend neighbour neighbor minister lawmaker',
);

/** Things whose small number is still news: their count is claimed by somebody. Singular. */
export const contested = words(
  'attack bombing explosion strike blast earthquake tremor aftershock hurricane storm fire wildfire tornado flood outbreak crash accident collision job layoff redundancy claim lawsuit warning violation test dose vaccination vaccine flight closure bankruptcy birth divorce marriage abortion sale download view copy order shipment species alarm error failure fault defect finding',
);

/** What makes even a small number of things news: they are destroyed, closed, taken, rescued, tried. */
export const news = words(
  'destroyed destroying destroys damaged damaging damages collapsed collapsing burned burnt burning flooded razed gutted levelled leveled demolished wrecked lost losing closed cancelled canceled shut disrupted affected hit looted seized intercepted downed torched flattened submerged rescued rescuing pulled freed treated tested charged convicted sentenced prison jail aboard board opened blown swept exploded crashed derailed sank sunk overturned collided erupted evicted sacked dismissed fired suspended banned expelled fined prosecuted indicted captured capturing recaptured recapturing retaken overran overrun liberated unearthed exhumed discovered confiscated smuggled trafficked stolen robbed attacked bombed shelled raided vandalised vandalized',
);

/** What a place or a thing consists of or can hold: looked up, not contested. Singular. */
export const capacity = words(
  'lift elevator escalator bed room storey story floor page chapter episode track berth lane door window language type kind category volume letter character screen step column row shelf state nation country province county municipality district parish canton island continent nit pixel button gear cylinder wheel leg string key team member sport discipline antenna satellite engine recommendation pool lap stadium',
);

/** Before a number, or after it, these say that it is a population or a capacity. */
export const populationWords = words('population capacity inhabitants populace');
export const places = words(
  'city town village capital country nation island province region district municipality community settlement suburb county state hamlet metropolis territory',
);

/** Words of every form that begin or end what can be counted: a noun phrase never goes past them. */
export const stops = words(
  'of in on at by from with for to after since before during under over into onto upon about against among amid across along around through throughout within without between behind beyond near off out up down per via as than like until till toward towards despite except following including because although though while whereas when where who whom whose which that if unless so and or but nor yet is are was were be been being am has have had having do does did will would shall should can could may might must not never also only just even still already again once now then there here this these those the a an he she it they we you i him her them us me his its their our your my said says say told tells according yesterday today tomorrow tonight ago each every both either neither all any no more less fewer most least however instead together alone overall apiece annually daily weekly monthly yearly altogether worldwide nationwide globally aged others ahead total',
);

/** Verb forms that end a noun phrase and look like no verb. */
export const verbs = words(
  'hit left fell rose took made went came got lost won met put cut set ran shot fought flew sank broke struck began became held kept led sent spent saw sold bought brought caught drew drove ate felt found gave grew heard knew lay paid read rode sat sought showed spoke stood stole swam taught thought threw understood wore wrote let beat bid burst cast cost split spread stuck remain remains live lives work works make makes take takes need needs face faces die dies go goes get gets come comes want wants use uses believe believes think thinks support supports oppose opposes agree agrees vote march gather attend suffer suffers leave leaves flee flees fly receive receives show shows include includes lack lacks own owns report reports become becomes stay stays stand lie look looks appear appears seem seems',
);

/** In a sentence with one of these, cases are patients. */
export const diseases = words(
  'covid covid-19 coronavirus sars virus viruses disease diseases infection infections infected infectious illness outbreak epidemic pandemic cholera measles ebola malaria flu influenza polio plague dengue zika mumps rabies typhoid anthrax botulism hiv aids cancer rubella symptoms patients patient vaccine vaccinated vaccination quarantine hospital hospitals hospitalised hospitalized deaths died dead recovered recoveries tested positive health clinic swine bird fever poisoning contagion variant strain bacteria e.coli salmonella legionnaires',
);

/** In a sentence with one of these, they are before a court. */
export const trials = words(
  'court courts judge judges trial trials lawyer lawyers attorney attorneys plaintiff plaintiffs defendant defendants lawsuit lawsuits prosecutor prosecutors prosecuted docket ruling appeal appeals jury legal tribunal litigation',
);
