import assert from 'node:assert/strict';
import { nameOf, parentOf, relativeTo, resolveIn } from '../../server/host/location.js';

describe('locations', () => {
  it('have parents up to the root', () => {
    assert.equal(parentOf('/a/b.md'), '/a');
    assert.equal(parentOf('/a'), '/');
    assert.equal(parentOf('/'), null);
    assert.equal(parentOf('C:/a'), 'C:/');
    assert.equal(parentOf('C:/'), null);
    assert.equal(parentOf('file:///a/b.md'), 'file:///a');
    assert.equal(parentOf('file:///a'), 'file:///');
    assert.equal(parentOf('file:///'), null);
    assert.equal(parentOf('vscode-vfs://github/o/r/a.md'), 'vscode-vfs://github/o/r');
    assert.equal(parentOf('untitled:Untitled-1'), null);
  });

  it('are resolved against a folder', () => {
    assert.equal(resolveIn('/a/b', 'c.md'), '/a/b/c.md');
    assert.equal(resolveIn('/a/b', './c/../d.md'), '/a/b/d.md');
    assert.equal(resolveIn('/a/b', '../../../c.md'), '/c.md');
    assert.equal(resolveIn('/a/b', '/c.md'), '/c.md');
    assert.equal(resolveIn('/', 'c.md'), '/c.md');
    assert.equal(resolveIn('C:/a', 'b\\c.md'), 'C:/a/b/c.md');
    assert.equal(resolveIn('C:/a', 'D:\\c.md'), 'D:/c.md');
    assert.equal(resolveIn('file:///a%20b', 'c d.md'), 'file:///a%20b/c%20d.md');
  });

  it('are told from a folder, decoded', () => {
    assert.equal(relativeTo('/a/b', '/a/b/c/d.md'), 'c/d.md');
    assert.equal(relativeTo('/a/b', '/a/c.md'), '../c.md');
    assert.equal(relativeTo('/a/b', '/a/b'), '');
    assert.equal(relativeTo('/', '/a.md'), 'a.md');
    assert.equal(relativeTo('file:///a%20b', 'file:///a%20b/%C3%A9.md'), 'é.md');
    assert.equal(nameOf('file:///a/%E2%82%AC%zz.md'), '%E2%82%AC%zz.md');
  });
});
