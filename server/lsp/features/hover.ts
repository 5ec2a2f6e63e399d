import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import type { Claim, Diagnostic } from '../../engine/index.js';
import { isPosition } from '../convert.js';
import { explain } from '../explain.js';
import { sourceAt } from '../explain-source.js';
import { verdictOn } from '../judge.js';
import { badParams, type Feature } from '../session.js';

/** The manual at the figure: who stands behind it, what was looked for and where, what would satisfy the rule. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.answer(HoverRequest.type, async (params, token) => {
      if (!isPosition(params?.position)) throw badParams('a position is needed');
      const asked = await session.asked(params, token);
      const { draft } = asked;
      const verdict = verdictOn(asked);
      if (verdict === null) return null;
      const offset = draft.places.offset(params.position);
      const markdown = session.client.hoverFormat === 'markdown';
      const { server: wording } = session.client.language;
      const source = sourceAt(verdict.analysis, asked.setup.config, offset, { markdown, wording });
      if (source !== null) {
        const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
        return { contents: { kind, value: source.value }, range: draft.places.range(source.span) };
      }
      const claim = claimAt(verdict.analysis.claims, offset);
      if (!claim) return null;
      const value = explain(claim, {
        markdown,
        wording,
        text: draft.text,
        rules: verdict.findings.filter((finding) => touches(finding, claim)),
        line: (offset) => draft.places.at(offset).line + 1,
      });
      return {
        contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
        range: draft.places.range(claim.span),
      };
    });
  },
};

/** The figure at a place; its whole phrase counts, and the number itself first. */
function claimAt(claims: readonly Claim[], offset: number): Claim | undefined {
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= offset && offset <= end;
  return claims.find(({ span }) => holds(span)) ?? claims.find(({ phrase }) => holds(phrase));
}

const touches = (finding: Diagnostic, { phrase }: Claim): boolean =>
  finding.start < phrase.end && phrase.start < finding.end;
