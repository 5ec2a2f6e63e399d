import { words } from '../words.js';

/** Parts of a body: “one eye” is nobody's count. Singular. */
export const bodyParts = words(
  'eye ear arm leg hand foot finger thumb toe knee hip shoulder elbow wrist ankle lung kidney breast testicle rib tooth limb wing paw hoof cheek nostril eyelid',
);

/** What is small enough that a part of it is seen and not surveyed: “half the team”, “half a page”. */
export const smallGroups = words(
  'team class room family staff office crew squad band cast table cake loaf bottle glass cup page day night morning afternoon evening battle story fun lifetime screen way court pitch match game season lap line word sentence book film song list',
);

/** Before an amount these make it the price of a thing in a shop: “costs $80”, “sells for £3.99”. */
export const retail =
  /^(?:costs|costing|priced|retails?|retailing|sells?|selling|sale|goes|starts?|starting|tops|charges?|available|buy|download|subscription|offer)$/u;

/** Works and honours, singular: a biography counts them, and anybody can. */
export const artistic = words(
  'album novel book film movie song single hit painting drawing illustration sketch play poem episode symphony opera musical award nomination prize portrait sculpture photograph story recording score exhibition',
);

/** What things are put together from, singular. */
export const componentParts = words(
  'cell part component piece panel transistor capacitor brick tile crystal lens key string pipe pane sensor camera tooth bead bulb screw bolt rivet stitch pixel processor core drawer arch pillar column stone plate jewel gem atom electron proton neutron',
);
