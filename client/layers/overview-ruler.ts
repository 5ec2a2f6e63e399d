import {
  Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { Coverages } from '../coverage.js';
import { figuresOf } from '../figures/ask.js';
import { type Standing, standingOf } from '../figures/groups.js';
import type { Server } from '../server.js';
import { layer } from './layer.js';

/**
 * Every figure as a mark in the ruler beside the draft: those with a source on the left, those left without one for a
 * reason in the middle; the findings themselves are on the right, where VS Code puts them.
 */
export function overviewRuler(server: Server, coverages: Coverages): Disposable {
  return layer('overviewRuler', () => {
    const marks = [
      { of: mark('charts.green', OverviewRulerLane.Left), standings: ['attributed', 'cited', 'restated'] },
      { of: mark('descriptionForeground', OverviewRulerLane.Center), standings: ['declined', 'background'] },
    ] as const;
    const draw = async (editor: TextEditor | undefined): Promise<void> => {
      if (editor?.document.languageId !== 'markdown') return;
      const figures = await figuresOf(server, editor.document);
      if (figures === null) return;
      for (const { of, standings } of marks) {
        const wanted = new Set<Standing>(standings);
        const shown = figures.filter((figure) => wanted.has(standingOf(figure)));
        editor.setDecorations(
          of,
          shown.map(({ range: { start, end } }) => new Range(start.line, start.character, end.line, end.character)),
        );
      }
    };
    const drawAll = (): void => window.visibleTextEditors.forEach((editor) => void draw(editor));
    drawAll();
    return Disposable.from(
      ...marks.map(({ of }) => of),
      window.onDidChangeVisibleTextEditors(drawAll),
      coverages.onChange(drawAll),
    );
  });
}

const mark = (color: string, overviewRulerLane: OverviewRulerLane): TextEditorDecorationType =>
  window.createTextEditorDecorationType({ overviewRulerColor: new ThemeColor(color), overviewRulerLane });
