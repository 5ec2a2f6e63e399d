import { commands, type ExtensionContext, window } from 'vscode';
import { checkDraft, checkWorkspace } from './check.js';
import { coverages } from './coverage.js';
import { doctor } from './doctor.js';
import { draftsView } from './figures/drafts.js';
import { type FiguresView, figuresView } from './figures/view.js';
import { codeLens } from './layers/code-lens.js';
import { overviewRuler } from './layers/overview-ruler.js';
import { goToFigure } from './navigate.js';
import { reviewMode } from './review/review.js';
import { type MakeClient, serverOf } from './server.js';
import { addSource, type Given } from './sources/add.js';
import { quietComplaints } from './sources/complaints.js';
import { createConfiguration } from './start/configuration.js';
import { openSample } from './start/sample.js';
import { statusItem } from './status.js';

/** The extension at work. */
export interface Running {
  /** Settles when the server runs or has failed to. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
  readonly figures: FiguresView;
}

/** Starts the language server and puts commands and views in place; the same on a desktop and in a browser. */
export function run(context: ExtensionContext, make: MakeClient): Running {
  const output = window.createOutputChannel('Says Who', { log: true });
  const server = serverOf(make, output);
  const known = coverages(server.client);
  const command = (name: string, act: (...given: never[]) => unknown) =>
    commands.registerCommand(`saysWho.${name}`, act);
  const figures = figuresView(server, known);
  context.subscriptions.push(
    output,
    known,
    statusItem(server, known),
    figures,
    draftsView(server, known),
    reviewMode(server),
    codeLens(server, known),
    overviewRuler(server, known),
    quietComplaints(context),
    command('checkDraft', () => checkDraft(server)),
    command('checkWorkspace', () => checkWorkspace(server)),
    command('nextFigure', () => goToFigure('next')),
    command('previousFigure', () => goToFigure('previous')),
    command('addSource', (given?: Given) => addSource(server, given)),
    doctor(context, server),
    command('openSample', openSample),
    command('createConfiguration', createConfiguration),
    command('restart', () => server.restart()),
    command('showOutput', () => output.show(true)),
  );
  void commands.executeCommand('setContext', 'saysWho.active', true);
  return { started: server.start(), stop: () => server.client.stop().catch(() => undefined), figures };
}
