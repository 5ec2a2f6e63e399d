import { Disposable, workspace } from 'vscode';

/** Something shown over the draft while a setting is on: started when it is switched on, gone when it is off. */
export function layer(setting: string, start: () => Disposable): Disposable {
  let running: Disposable | undefined;
  const follow = (): void => {
    const wanted = workspace.getConfiguration('saysWho').get(setting) === true;
    if (wanted) running ??= start();
    else {
      running?.dispose();
      running = undefined;
    }
  };
  const watching = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`saysWho.${setting}`)) follow();
  });
  follow();
  return Disposable.from(watching, { dispose: () => running?.dispose() });
}
