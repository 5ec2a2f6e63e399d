import { serve } from './node.js';

/** The server as a program of its own, for a client that starts it as a module. */
serve(process.argv.slice(2));
