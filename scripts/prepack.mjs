// Before `npm pack` and `npm publish`.
import { install } from './run.mjs';

install();
await import('./built.mjs');
