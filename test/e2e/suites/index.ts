import { basics } from './basics.js';
import { complaints } from './complaints.js';
import { figures } from './figures.js';
import { layers } from './layers.js';
import { quiet } from './quiet.js';
import { review } from './review.js';
import { sources } from './sources.js';
import { start } from './start.js';
import { syntaxes } from './syntaxes.js';
import { trust } from './trust.js';

/** The tests, declared once Mocha's functions are global. */
export function suites(): void {
  basics();
  figures();
  review();
  quiet();
  layers();
  syntaxes();
  sources();
  complaints();
  start();
  trust();
}
