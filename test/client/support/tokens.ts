import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/**
 * What the extension's grammars name in a Markdown text, each with its innermost name: `keyword.other.placeholder: TK`.
 *
 * @param root the extension's folder.
 * @param host other grammars by their scope's name, `text.html.markdown` among them.
 */
export async function naming(
  root: string,
  host: (scopeName: string) => IRawGrammar | null,
): Promise<(text: string) => string[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own: readonly Contribution[] = manifest.contributes.grammars;
  await oniguruma.loadWASM(readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    async loadGrammar(name) {
      const found = own.find(({ scopeName }) => scopeName === name);
      return found === undefined ? host(name) : grammarIn(join(root, found.path));
    },
    getInjections: (name) => own.filter(({ injectTo }) => injectTo?.includes(name)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('no grammar for Markdown');
  return (text) => {
    const found: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const name = scopes.findLast((scope) => scope.endsWith('.says-who'));
        if (name === undefined || /^(?:meta|punctuation)\./u.test(name)) continue;
        found.push(`${name.replace('.says-who', '')}: ${line.slice(startIndex, endIndex)}`);
      }
    }
    return found;
  };
}

export const grammarIn = (path: string): IRawGrammar => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
