import { setFlagsFromString } from 'node:v8';

/** The last major version of Node whose V8 is known to take this flag; later ones keep their own measure. */
const KNOWN = 24;

/**
 * Lets V8 run code somewhat longer before it compiles it once more for speed. By its own measure it does so after some
 * milliseconds, on threads beside, and for a run over some hundred drafts that costs nearly as much processor time as all
 * the rest. Much longer would cost runs over thousands of them more than it spares. A server, which goes on for hours,
 * keeps V8's own measure.
 *
 * @param node its version: `20.11.0`
 */
export function compileLess(node: string): void {
  if (Number.parseInt(node, 10) <= KNOWN) setFlagsFromString('--interrupt-budget=200000');
}
