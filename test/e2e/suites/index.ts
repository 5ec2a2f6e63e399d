import { basics } from './basics.js';
import { figures } from './figures.js';

/** The tests, declared once Mocha's functions are global. */
export function suites(): void {
  basics();
  figures();
}
