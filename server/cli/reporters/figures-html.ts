import { coverageLine, type FileReport } from '../report.js';
import { clean } from '../style.js';
import { supportOf } from './figures-text.js';
import type { Reporter } from './reporter.js';

/** One page for printing or reading in a browser: no script, nothing loaded. */
export const figuresHtml: Reporter = ({ files, summary }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Figures and their sources</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top; }
td:first-child { font-variant-numeric: tabular-nums; text-align: right; }
.unsourced td:nth-child(3), .weak td:nth-child(3) { font-weight: bold; }
</style>
</head>
<body>
<h1>Figures and their sources</h1>
<p>${escaped(coverageLine(summary))}.</p>
${files.map(section).join('\n')}
</body>
</html>
`;

const section = ({ path, figures }: FileReport): string => `<h2>${escaped(path)}</h2>
<table>
<thead><tr><th scope="col">Line</th><th scope="col">Figure</th><th scope="col">Status</th><th scope="col">Source</th><th scope="col">Sentence</th></tr></thead>
<tbody>
${figures
  .map(
    (figure) =>
      `<tr class="${figure.status}"><td>${figure.line}</td><td>${escaped(figure.phrase)}</td><td>${figure.status}</td><td>${escaped(supportOf(figure))}</td><td>${escaped(figure.sentence)}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => clean(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
