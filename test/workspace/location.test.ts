import assert from 'node:assert/strict';
import { fileUris } from '../../server/host/file-uris.js';
import type { Host } from '../../server/host/host.js';
import { isWithin, nameOf, parentOf, relativeTo, resolveIn, spelling } from '../../server/host/location.js';

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
    assert.equal(resolveIn('C:/a', '\\c.md'), 'C:/c.md');
    assert.equal(resolveIn('C:/a', '\\\\desk\\share\\c.md'), '//desk/share/c.md');
    assert.equal(resolveIn('//desk/share/a', '../c.md'), '//desk/share/c.md');
    assert.equal(resolveIn('//desk/share', '../../../c.md'), '//desk/c.md');
    assert.equal(resolveIn('/a', '//c.md'), '/c.md');
    assert.equal(resolveIn('file:///a%20b', 'c d.md'), 'file:///a%20b/c%20d.md');
  });

  it('are told from a folder, decoded', () => {
    assert.equal(relativeTo('/a/b', '/a/b/c/d.md'), 'c/d.md');
    assert.equal(relativeTo('/a/b', '/a/c.md'), '../c.md');
    assert.equal(relativeTo('/a/b', '/a/b'), '');
    assert.equal(relativeTo('/', '/a.md'), 'a.md');
    assert.equal(relativeTo('file:///a%20b', 'file:///a%20b/%C3%A9.md'), 'é.md');
    assert.equal(relativeTo('file:///c%3A/a', 'file:///C:/a/b.md'), 'b.md');
    assert.equal(nameOf('file:///a/%E2%82%AC%zz.md'), '%E2%82%AC%zz.md');
  });

  it('of other drives, machines and file systems lie in no folder of this one', () => {
    for (const [folder, file] of [
      ['C:/a', 'D:/a/b.md'],
      ['C:/', 'D:/b.md'],
      ['//desk/a', '//other/a/b.md'],
      ['/a', '//other/a/b.md'],
      ['C:/a', '/a/b.md'],
      ['file:///c%3A/a', 'file:///d%3A/a/b.md'],
      ['file:///c%3A/a', 'D:/a/b.md'],
      ['file://desk/a', 'file:///a/b.md'],
      ['vscode-vfs://github/o', 'file:///o/b.md'],
      ['/a/b', '/a/c.md'],
    ] as const)
      assert.ok(!isWithin(folder, file) && relativeTo(folder, file).startsWith('../'), `${file} in ${folder}`);
    for (const [folder, file] of [
      ['c:/a', 'C:/a/b.md'],
      ['/a', '/a/..b.md'],
      ['/', '/a'],
      ['/a', '/a'],
    ] as const)
      assert.ok(isWithin(folder, file), `${file} in ${folder}`);
  });

  it('are compared however they are spelt', () => {
    const same = ['file:///c%3A/a%20b/r%281%29.bib', 'file:///C:/a%20b/r(1).bib', 'file:///c:/a%20b/r(1)%2ebib'];
    assert.equal(new Set(same.map(spelling)).size, 1);
    assert.notEqual(spelling('/a%20b'), spelling('/a b'));
    assert.equal(spelling('file:///a%zz'), 'file:///a%zz');
  });

  it('are found under the spelling of their folder', async () => {
    const disk: Host = {
      read: async () => null,
      find: async (folder) => [`${folder}/sub/r (1).bib`],
    };
    const found = await fileUris(disk).find('file:///c%3A/my%20desk', () => true);
    assert.deepEqual(found.map(spelling), [spelling('file:///c%3A/my%20desk/sub/r%20(1).bib')]);
    assert.ok(found[0]?.startsWith('file:///c%3A/my%20desk/'));
  });
});
