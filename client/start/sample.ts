import { ViewColumn, window, workspace } from 'vscode';

/** A draft to try things on, with a bit of everything; English, as drafts are. */
const SAMPLE = `# Flood in the Arvel Valley

The river Arvel broke its banks on Tuesday night. The flood killed 41 people, and more than 900 families lost their homes.

According to the district council, 12 bridges are closed. It added that repairs would cost €31 million.

Experts say that 70 per cent of the harvest is lost. The council put the damage to roads at €4 million.[^council]

[^council]: Arvel District Council, statement of 4 May.
`;

/** Opens it beside whatever is open. */
export async function openSample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: SAMPLE });
  await window.showTextDocument(document, ViewColumn.Beside);
}
