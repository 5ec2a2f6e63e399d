import { labelled, words } from '../words.js';

/** Nouns that say what a figure is about, singular, under the kind they give it. */
export const nounKinds = labelled({
  killed:
    'death fatality casualty corpse body remains killing murder homicide execution beheading massacre suicide drowning toll lynching martyr victim stillbirth feminicide femicide manslaughter slaying',
  injured: 'injury wound fracture amputee amputation survivor',
  missing: 'disappearance',
  detained: 'arrest detainee prisoner hostage captive detention inmate kidnapping abduction arrestee suspect internee',
  assaulted: 'rape assault molestation beating torture abuse',
  displaced:
    'refugee evacuee idp migrant displacement homeless returnee evacuation seeker expellee exile deportation deportee deportees asylum-seeker',
  hungry: 'malnutrition starvation famine undernourishment hungry',
  sick: 'case infection patient hospitalisation hospitalization illness diagnosis transmission admission positive carrier poisoning infectee contagion inpatient',
  troops:
    'troops troop soldier serviceman servicewoman servicemember personnel fighter militant mercenary conscript reservist recruit brigade battalion regiment squadron militiaman paratrooper marine peacekeeper guerrilla rebel insurgent airman sailor combatant commando jihadist',
  equipment:
    'tank missile drone jet warplane helicopter howitzer mortar launcher artillery apc ifv uav warship submarine rocket shell warhead munition bomb bomber gunship radar bullet round grenade mine landmine weapon rifle gun firearm sortie airstrike frigate destroyer interceptor',
  votes:
    'vote ballot seat delegate elector voter signature turnout majority respondent constituency superdelegate referendum',
  crowd:
    'protester protestor demonstrator marcher attendee spectator fan supporter participant worshipper pilgrim mourner crowd onlooker rally-goer demonstration protest audience viewer reveller concertgoer striker marcher follower subscriber',
  crime:
    'crime robbery burglary theft offence offense stabbing shooting fraud felony incident complaint allegation conviction violation attack bombing explosion raid threat infraction breach prosecution lawsuit charge burglar hack',
});

/** Words that say what befell those counted, in every form, under the kind they give a figure. */
export const predicateKinds = labelled({
  killed:
    'kill kills killed killing die dies died dying dead perish perished perishing drown drowned drowning slain slay slaying murder murdered murdering execute executed executing massacred massacring assassinated lynched beheaded fatally deceased claimed_lives deadly electrocuted suffocated gassed shot',
  injured:
    'injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming burned burnt hospitalised hospitalized hospitalising hospitalizing critically scalded concussed stabbed',
  missing: 'missing trapped unaccounted disappeared vanished stranded buried',
  detained:
    'arrest arrests arrested arresting detain detains detained detaining jailed imprisoned imprisoning abducted abducting kidnapped kidnapping captured capturing interned incarcerated apprehended hostage captive custody',
  assaulted: 'raped raping tortured torturing assaulted assaulting molested abused abusing beaten trafficked',
  displaced:
    'displace displaces displaced displacing flee flees fled fleeing evacuate evacuates evacuated evacuating uprooted homeless deported deporting expelled resettled relocated sheltering',
  hungry: 'starve starved starving malnourished underfed hungry undernourished',
  sick: 'infect infects infected infecting sickened hospitalised ill sick diagnosed quarantined poisoned recovered symptomatic asymptomatic',
  votes: 'voted votes polled elected',
  crowd: 'attended attending marched marching rallied gathered protested protesting turnout protest',
});

/** Nouns for persons: counted alone they say nothing about a kind, a predicate may. */
export const persons = words(
  'person man woman child boy girl baby infant teenager adult civilian resident inhabitant villager worker employee student pupil teacher passenger officer policeman policewoman family household couple driver doctor nurse journalist farmer citizen national other guest occupant rider tourist athlete player member firefighter rescuer bystander pedestrian motorist crew user customer visitor volunteer nun priest monk',
);

/** Things whose small number is still news: their count is claimed by somebody. */
export const contested = words(
  'attack bombing explosion strike blast house home building apartment structure earthquake tremor aftershock hurricane storm fire wildfire tornado flood outbreak crash accident collision incident job layoff redundancy claim lawsuit warning violation test dose vaccination vaccine flight closure strike bankruptcy birth divorce marriage abortion sale download view copy record download ticket order shipment animal species tree whale elephant user subscriber customer resident household worker employee refugee',
);

/** What destroys or changes things: beside these even a small number of things is a claim. */
export const damage = words(
  'destroyed destroying destroys damaged damaging damages collapsed burned burnt burning flooded razed gutted levelled leveled demolished wrecked lost losing closed cancelled canceled shut disrupted affected hit looted seized intercepted downed captured torched flattened submerged',
);

/** What is looked up and not contested: capacity, extent, what a thing consists of. Singular. */
export const background = words(
  'bed room storey story floor page chapter episode track album song term book film movie novel volume season show seater berth lane wheel leg door window step stage phase part section piece item type kind sort way category option language country nation state province region district county municipality member territory island continent city town village inhabitant station stop line course class lesson school college university campus hospital clinic museum church mosque temple bridge road street gate terminal runway platform site location venue area place point team club league event game match round race lap hole medal award title nomination category instrument member-state meeting session conference exhibition gunman attacker assailant man-made car bus truck lorry van train plane boat ship vehicle bag box bottle container package letter document photo picture image video recording brother sister son daughter sibling grandchild cousin parent wife husband dog cat horse option thing time occasion reason question answer step word letter colour color paragraph sentence chapter room',
);

/** Before a number, or after it, these say that it is a population or a capacity. */
export const populationWords = words('population capacity inhabitants populace');
export const places = words(
  'city town village capital country nation island province region district municipality community settlement suburb county state town-of hamlet metropolis territory seat-of',
);

/** Words of every form that begin or end what can be counted: a noun phrase never goes past them. */
export const stops = words(
  'in on at by from with for to after since before during under over into onto upon about against among amid across along around through throughout within without between behind beyond near off out up down per via as than like until till toward towards despite except following including because although though while whereas when where who whom whose which that if unless so and or but nor yet is are was were be been being am has have had having do does did will would shall should can could may might must not never also only just even still already again once now then there here this these those the a an he she it they we you i him her them us me his its their our your my said says say told tells according yesterday today tomorrow tonight ago each every both either neither all any some no more less fewer most least however instead together alone overall apiece annually daily weekly monthly yearly altogether worldwide nationwide globally',
);

/** Verbs that are spelled like no verb: past forms and bare forms that end a noun phrase. */
export const verbs = words(
  'hit left fell rose took made went came got lost won met put cut set ran hurt shot fought flew sank broke struck began became held kept led sent spent saw sold bought brought caught drew drove ate felt found gave grew heard knew lay paid read rode sat sought showed spoke stood stole swam taught thought threw understood wore wrote let beat bid burst cast cost split spread stuck remain remains live lives work works make makes take takes need needs face faces say says die dies go goes get gets come comes want wants use uses live believe believes think thinks support supports oppose opposes agree agrees vote march gather attend suffer suffers leave leaves flee flees fly take die receive received show shows include includes lack lacks own owns report reports become becomes',
);
