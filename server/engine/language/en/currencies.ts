import { valued, words } from '../words.js';

/** ISO 4217 codes of the signs; a sign that several countries use gets the commonest in English text. */
export const signs = valued({
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₹': 'INR',
  '₨': 'PKR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '₡': 'CRC',
  '₲': 'PYG',
  '₵': 'GHS',
  '₸': 'KZT',
  '₾': 'GEL',
  '฿': 'THB',
  '₿': 'BTC',
});

/** Letters before a dollar sign: `US$`, `A$`. */
export const dollarPrefixes = valued({
  US: 'USD',
  USD: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  NT: 'TWD',
  R: 'BRL',
  MX: 'MXN',
  Z: 'ZWL',
});

/** Codes and abbreviations before or after an amount: `USD 5m`, `Rs 4 crore`, `5m SEK`. */
export const codes = valued({
  ...Object.fromEntries(
    [
      ...words(
        'USD EUR GBP JPY CHF CNY RMB RUB UAH INR PKR BDT LKR NPR AUD CAD NZD HKD SGD TWD KRW THB MYR IDR PHP VND SEK NOK DKK ISK PLN CZK HUF RON BGN TRY ILS SAR AED QAR KWD BHD OMR JOD LBP IQD IRR SYP EGP MAD DZD TND ZAR NGN KES GHS ETB TZS UGX XOF XAF BRL ARS MXN CLP COP PEN UYU BTC',
      ),
    ].map((code) => [code, code]),
  ),
  Rs: 'INR',
  Re: 'INR',
  Sh: 'KES',
  Ksh: 'KES',
  KSh: 'KES',
  RM: 'MYR',
  Rp: 'IDR',
  Tk: 'BDT',
  Kč: 'CZK',
  zł: 'PLN',
  kr: 'SEK',
});

/** Small coins, directly at the digits: `79p`, `68c`, `50¢`. */
export const coins = valued({ p: 'GBP', c: 'USD', '¢': 'USD' });

/** Units of money in words, singular; plurals are derived. */
export const moneyNouns = valued({
  dollar: 'USD',
  buck: 'USD',
  cent: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  pence: 'GBP',
  penny: 'GBP',
  quid: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  franc: 'CHF',
  rouble: 'RUB',
  ruble: 'RUB',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  rupee: 'INR',
  taka: 'BDT',
  won: 'KRW',
  baht: 'THB',
  rupiah: 'IDR',
  ringgit: 'MYR',
  dong: 'VND',
  krona: 'SEK',
  kronor: 'SEK',
  krone: 'NOK',
  kroner: 'NOK',
  crown: 'CZK',
  zloty: 'PLN',
  forint: 'HUF',
  lira: 'TRY',
  shekel: 'ILS',
  riyal: 'SAR',
  rial: 'IRR',
  dirham: 'AED',
  dinar: 'KWD',
  rand: 'ZAR',
  naira: 'NGN',
  shilling: 'KES',
  cedi: 'GHS',
  birr: 'ETB',
  real: 'BRL',
  reais: 'BRL',
  peso: 'MXN',
  mark: 'DEM',
  bitcoin: 'BTC',
});

/** Nationalities that may stand before a unit of money: “5 million US dollars”. */
export const moneyAdjectives = words(
  'us american australian canadian hong kong singapore singaporean new zealand taiwan taiwanese british swiss french cfa egyptian syrian lebanese turkish indian pakistani chinese japanese kenyan mexican argentine chilean colombian philippine swedish norwegian danish czech polish russian ukrainian south korean african finnish sterling',
);
