import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Directive } from '../../../server/engine/markdown/directives.js';
import { suppressedBy, suppresses } from '../../../server/engine/rules/suppressions.js';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
const rule = fc.constantFrom('a', 'b', 'c');
const directive = fc.record({ scope: span, ids: fc.uniqueArray(rule, { maxLength: 2 }) }).map(
  ({ scope, ids }): Directive => ({
    action: 'disable',
    rules: ids.map((id) => ({ id, start: 0, end: 0 })),
    reason: null,
    span: scope,
    scope,
  }),
);

describe('suppression comments', () => {
  it('quiet together what one of them quiets', () => {
    const property = fc.property(fc.array(directive, { maxLength: 12 }), rule, span, (directives, id, at) => {
      const one = directives.some((each) => suppresses(each, id, at));
      assert.equal(suppressedBy(directives)(id, at), one);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
