export { reasonOf } from '../host/reason.js';

/** The run itself failed: its message goes to standard error and the command ends with 2. */
export class RunFailure extends Error {}
