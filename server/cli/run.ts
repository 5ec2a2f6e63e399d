import { type Invocation, parseInvocation } from './args.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { RunFailure, reasonOf } from './failure.js';
import { figures } from './figures.js';
import { help } from './help.js';
import { versionOf } from './home.js';
import { showConfig } from './show-config.js';
import { clean } from './style.js';
import type { Terminal } from './terminal.js';

/** Runs the command. Resolves to its exit status, null for a server that goes on; what fails is said on standard error. */
export async function run(terminal: Terminal): Promise<number | null> {
  try {
    return await dispatch(terminal, parseInvocation(terminal.argv));
  } catch (thrown) {
    const bug = !(thrown instanceof RunFailure);
    terminal.complain(`says-who: ${clean(reasonOf(thrown))}\n`);
    if (bug && terminal.environment.SAYS_WHO_DEBUG !== undefined) terminal.complain(`${(thrown as Error).stack}\n`);
    return 2;
  }
}

async function dispatch(terminal: Terminal, invocation: Invocation): Promise<number | null> {
  switch (invocation.command) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'version':
      terminal.write(`${versionOf(terminal.home)}\n`);
      return 0;
    case 'explain':
      return explain(terminal, invocation.rule);
    case 'config':
      return showConfig(terminal, invocation);
    case 'lsp':
      await (await import('../lsp/node.js')).serve(invocation.argv);
      return null;
    case 'figures':
      return figures(terminal, invocation);
    case 'check':
      return check(terminal, invocation);
  }
}
