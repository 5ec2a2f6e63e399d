import { type Diagnostic, type Disposable, OverviewRulerLane, ThemeColor, window } from 'vscode';

/** A frame around the figure under review, in the active editor. */
export interface Spotlight extends Disposable {
  on(finding: Diagnostic): void;
  off(): void;
}

export function spotlight(): Spotlight {
  const frame = window.createTextEditorDecorationType({
    borderWidth: '1px',
    borderStyle: 'solid',
    borderColor: new ThemeColor('focusBorder'),
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    overviewRulerColor: new ThemeColor('focusBorder'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
  return {
    on: ({ range }) => window.activeTextEditor?.setDecorations(frame, [range]),
    off() {
      for (const editor of window.visibleTextEditors) editor.setDecorations(frame, []);
    },
    dispose: () => frame.dispose(),
  };
}
