import { words } from '../words.js';

/** Months; `may` and `march` count only with a capital. */
export const months = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const weekdays = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);

export const meridiems = words("am pm a.m. p.m. a.m p.m o'clock oclock noon midnight");

/** After a time of the day. */
export const zones = words(
  'utc gmt bst cet cest est edt cst cdt mst mdt pst pdt ist jst ast msk eet eest hrs hours local',
);

/** Before a year. */
export const yearLeads = words(
  'in since until till by from during before after early late mid around circa through throughout of for to between and between summer spring autumn fall winter year fiscal pre post season class election elections born died founded established est copyright © ad',
);

/** After a year. */
export const eras = words('bc bce ad ce bp');
