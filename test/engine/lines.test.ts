import assert from 'node:assert/strict';
import { linesOf } from '../../server/engine/index.js';

describe('lines', () => {
  it('end after LF, CRLF and lone CR', () => {
    const lines = linesOf('a\nb\r\nc\rd');
    assert.equal(lines.count, 4);
    assert.deepEqual(lines.at(3), { line: 1, column: 1 });
    assert.deepEqual(lines.span(1), { start: 2, end: 3 });
    assert.deepEqual(lines.span(2), { start: 5, end: 6 });
  });
  it('clamp a column to the line, as an editor does', () => {
    assert.equal(linesOf('ab\r\ncd').offset({ line: 0, column: 9 }), 2);
  });
});
