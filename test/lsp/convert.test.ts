import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linesOf } from '../../server/engine/index.js';
import { type Encoding, type Places, placesOf } from '../../server/lsp/convert.js';

const places = (text: string, encoding: Encoding): Places =>
  placesOf(TextDocument.create('file:///a.md', 'markdown', 1, text), encoding);

/** Line and column of the first place of a word in a text. */
const placeOf = (text: string, word: string, encoding: Encoding): [number, number] => {
  const { line, character } = places(text, encoding).at(text.indexOf(word));
  return [line, character];
};

describe('positions', () => {
  const cases: [name: string, text: string, utf16: [number, number], utf8: [number, number]][] = [
    ['ASCII', 'over 40 died', [0, 5], [0, 5]],
    ['an emoji before', '🌊🌊 40 died', [0, 5], [0, 9]],
    ['a family emoji of several code points before', '👩‍👩‍👧 40', [0, 9], [0, 19]],
    ['CJK before', '洪水 40', [0, 3], [0, 7]],
    ['Arabic before', 'قُتل 40', [0, 5], [0, 9]],
    ['a combining accent before', 'e\u0301 40', [0, 3], [0, 4]],
    ['a no-break space before', 'about\u00A040', [0, 6], [0, 7]],
    ['the second line after LF', 'é\n🌊 40', [1, 3], [1, 5]],
    ['the second line after CRLF', 'é\r\n🌊 40', [1, 3], [1, 5]],
    ['the second line after a lone CR', 'é\r🌊 40', [1, 3], [1, 5]],
    ['the third line after CR and CRLF', 'é\r\r\n40', [2, 0], [2, 0]],
  ];
  for (const [name, text, utf16, utf8] of cases) {
    it(`with ${name}`, () => {
      assert.deepEqual(placeOf(text, '40', 'utf-16'), utf16);
      assert.deepEqual(placeOf(text, '40', 'utf-8'), utf8);
    });
  }

  const drafts = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '洪', '🌊', '\n', '\r', '\r\n'), maxLength: 40 });

  it('count UTF-16 lines and columns as the engine does', () => {
    fc.assert(
      fc.property(drafts, fc.nat(50), (text, offset) => {
        const lines = linesOf(text);
        const inside = Math.min(offset, text.length);
        if (text[inside - 1] === '\r' && text[inside] === '\n') return;
        const { line, column } = lines.at(inside);
        assert.deepEqual(places(text, 'utf-16').at(inside), { line, character: column });
        assert.equal(places(text, 'utf-16').offset({ line, character: column }), lines.offset({ line, column }));
      }),
    );
  });

  it('come back to where they started, in both encodings', () => {
    fc.assert(
      fc.property(drafts, fc.nat(50), fc.constantFrom<Encoding>('utf-16', 'utf-8'), (text, offset, encoding) => {
        const inside = Math.min(offset, text.length);
        if (text[inside - 1] === '\r' && text[inside] === '\n') return;
        const low = text.charCodeAt(inside);
        if (encoding === 'utf-8' && low >= 0xdc00 && low <= 0xdfff) return;
        const both = places(text, encoding);
        assert.equal(both.offset(both.at(inside)), inside);
      }),
    );
  });

  it('count UTF-8 columns in the bytes that an encoder writes', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const last = places(text, 'utf-8').at(text.length);
        const line = text.split(/\r\n|\r|\n/u).at(-1) ?? '';
        assert.equal(last.character, new TextEncoder().encode(line).length);
      }),
    );
  });

  it('outside the text are clamped to it', () => {
    for (const encoding of ['utf-16', 'utf-8'] as const) {
      const { offset } = places('né\r\n40', encoding);
      assert.equal(offset({ line: 0, character: 99 }), 2);
      assert.equal(offset({ line: 99, character: 0 }), 6);
      assert.equal(offset({ line: -1, character: 3 }), 0);
      assert.equal(offset({ line: 0, character: -3 }), 0);
    }
  });

  it('inside a character mean the character', () => {
    assert.equal(places('é40', 'utf-8').offset({ line: 0, character: 1 }), 0);
    assert.equal(places('🌊40', 'utf-8').offset({ line: 0, character: 3 }), 0);
  });

  it('of a range that is the wrong way round are put right', () => {
    const { span } = places('0123456789', 'utf-16');
    assert.deepEqual(span({ start: { line: 0, character: 7 }, end: { line: 0, character: 2 } }), { start: 2, end: 7 });
  });
});
