import { words } from '../words.js';

/** Nouns that name one of a numbered series: `Article 5`, `gate 12`, `category 3`. */
export const designators = words(
  'film movie album novel musical biopic sitcom branch milestone error http u.s.c. p.l. h.r. c.f.r. cfr eo usc module lesson session tip guideline principle recommendation goal objective solution option scenario draft rev revision wave cohort measure mission expedition operation bill statute referendum initiative article section chapter paragraph clause rule title amendment resolution act bill law proposition prop appendix annex schedule directive regulation protocol convention order code form case docket highway interstate route road motorway freeway autobahn gate platform terminal runway pier berth dock room suite floor apartment apt unit building block lot flight train bus tram line channel radio studio camp base area zone district ward precinct sector site pier station plant reactor category cat class grade tier type stage phase step level round week day year quarter game match lap leg heat group pool division league formula number no nos nr nrs no. # version release windows android ios iphone ipad galaxy playstation xbox boeing airbus apollo soyuz vostok voyager explorer falcon leopard abrams challenger javelin patriot page pages p pp fig figs figure figures table tables box exhibit item items question exercise exercises problem example equation eq verse psalm act scene part parts vol volume vols issue edition episode season series book tome track note notes footnote footnotes endnote ref refs reference model mark mk mach hurricane typhoon storm covid sars influenza factor vitamin omega carbon uranium plutonium polonium caesium cesium strontium iodine element isotope magnitude-class super bowl wrestlemania euro expo agenda vision horizon web industry generation gen advisory bulletin notice circular memo size agent object asteroid comet galaxy kepler sonnet symphony op opus concerto quartet sonata k bwv rfc iso iec ieee din en ansi sae unicode top rank ranked seed seeded position place row seat box locker cell mile kilometre kilometer exit junction tunnel track lane hole court field stand door window key button bit byte port ipv sha md rsa aes mp mpeg h hb sb hr pl sr ab',
);

/** After a number, a name of a series that a number leads: `93 Brigade` aside, `10 Downing Street`, `5 Live`. */
export const addressNouns = words(
  'street st avenue ave road rd lane ln drive dr boulevard blvd square sq place pl court ct terrace crescent close way row mews gardens park highway plaza alley quay embankment strasse straße rue broadway',
);

/** Military bodies and the like after an ordinal or a number. */
export const unitNouns = words(
  'brigade division regiment battalion squadron army corps fleet group wing company infantry airborne armored armoured mechanized mechanised marine marines cavalry guards congress circuit amendment',
);

/** Weapons and ammunition that are named by calibre: `155 mm artillery`. */
export const calibreNouns = words(
  'mortar mortars round rounds gun guns shell shells artillery howitzer howitzers ammunition cannon cannons grenade grenades rifle rifles pistol pistols handgun calibre caliber bullet bullets casing casings lens film projectile projectiles munition munitions',
);
