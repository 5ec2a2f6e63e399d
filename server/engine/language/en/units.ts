import { labelled, words } from '../words.js';

/** Units of time: a number of them is a duration. Singular; plurals are derived. */
export const timeUnits = words(
  'second sec minute min hour hr day night evening weekend week fortnight month year yr decade century centuries generation quarter season winter summer semester trimester school-year millennium millennia nanosecond millisecond',
);

/** Physical units by what they measure, in any number, as word or sign. */
export const units = labelled({
  length:
    'm metre meter metres meters kilometre kilometer kilometres kilometers centimetre centimeter centimetres centimeters millimetre millimeter millimetres millimeters mile miles foot feet ft inch inches ″ yard yards km kms cm mm mi nm nautical light-year light-years block blocks micrometre micrometres micron microns nanometre nanometres nanometer nanometers fathom fathoms furlong',
  area: 'hectare hectares ha acre acres square sq km² m² km2 m2 sqft',
  volume:
    'litre liter litres liters l ml gallon gallons pint pints cubic m³ barrel barrels bushel bushels cup cups teaspoon teaspoons tablespoon tablespoons tsp tbsp millilitre millilitres cl dl',
  mass: 'gram gramme grams grammes g kg kgs kilo kilos kilogram kilogramme kilograms kilogrammes mg milligram milligrams microgram micrograms tonne tonnes ton tons lb lbs pound pounds ounce ounces oz carat carats stone megatonne megatonnes kiloton kilotons gigaton gigatons gigatonne gigatonnes',
  temperature: 'degree degrees celsius fahrenheit kelvin °c °f c° °',
  speed: 'mph kmh kph km/h knot knots m/s',
  energy:
    'watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt kw mw gw tw kwh mwh gwh twh joule joules kilojoule kj calorie calories kcal volt volts v amp amps horsepower hp megajoule kilowatt-hour kilowatt-hours',
  data: 'byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes kb mb gb tb pb kbps mbps gbps megapixel megapixels pixel pixels px dpi bit bits',
  frequency: 'hz khz mhz ghz hertz bpm rpm',
  sound: 'decibel decibels db',
  pressure: 'pascal pascals hpa kpa psi bar bars millibar millibars mb mbar',
  concentration: 'ppm ppb micrograms_per µg μg',
  magnitude: 'magnitude richter',
});

/** Units that state a finding more often than a setting: these are claims, the others could be looked up. */
export const contestedUnits: ReadonlySet<string> = new Set([
  'speed',
  'magnitude',
  'mass',
  'volume',
  'area',
  'temperature',
  'energy',
  'concentration',
]);

/** Words and signs that make a number a share or a rate. */
export const percentWords = words('% ‰ percent percents percentage pc pct');

/** After a number: points of a scale of per cent. */
export const pointWords = words('pp pps ppt bps bp');

/** `per` these, after a number: “318 per 100,000” aside, “$20 per barrel”, “45 minutes per day”. */
export const perWords = words('per a an each every');

/** In a sentence with one of these a length is a measurement that somebody made, and no geography to look up. */
export const measuringWords = [
  ...words(
    'earthquake quake tremor epicenter epicentre aftershock hurricane storm cyclone typhoon tornado tropical wind winds wave waves surge tsunami rain rainfall snow snowfall hail flood floodwater flooding drought eruption volcano plume ash asteroid comet meteor meteorite orbit telescope planet star galaxy satellite probe spacecraft species fossil skeleton dinosaur glacier ice sea-level tide reef researchers scientists study survey measured wreck debris crater',
  ),
];
