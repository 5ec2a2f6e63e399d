import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const json = (name: string): never => JSON.parse(read(name)) as never;

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
}

const { lockfileVersion, packages: all }: { lockfileVersion: number; packages: Record<string, Locked> } =
  json('package-lock.json');
const { '': _, ...locked } = all;
const shipped: readonly string[] = json('dist/packages.json');
const manifest: Record<string, Record<string, string> | undefined> = json('package.json');

describe('what other people wrote', () => {
  it('is locked: each package by its content, from one registry', () => {
    assert.equal(lockfileVersion, 3);
    const loose = Object.entries(locked).filter(
      ([path, { resolved, integrity }]) =>
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') ||
        // The linter's builds for other platforms than the one that wrote the lock have no content to be locked by.
        !(integrity?.startsWith('sha512-') || path.startsWith('node_modules/@biomejs/cli-')),
    );
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
    for (const path of shipped) assert.match(locked[path]?.integrity ?? '', /^sha512-/u, path);
  });

  it('is nothing that an installation of Says Who would fetch: all that runs is bundled', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies'])
      assert.equal(manifest[kind], undefined);
    // `prepare` runs in a checkout alone.
    for (const script of ['preinstall', 'install', 'postinstall']) assert.equal(manifest.scripts?.[script], undefined);
  });

  it('runs nothing when it is installed, where it is bundled', () => {
    assert.ok(shipped.length > 50);
    for (const path of shipped) {
      assert.ok(locked[path] !== undefined, `${path} is not locked`);
      assert.equal(locked[path]?.hasInstallScript, undefined, path);
    }
  });

  it('is under licences that let us pass it on; another one would be refused', async () => {
    const path = join(root, 'scripts', 'licences.mjs');
    const { status, stdout } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^${shipped.length} bundled packages`, 'u'));
    const { refused } = (await import(path)) as { refused(packages: readonly object[]): string[] };
    const terms = ['MIT', 'GPL-3.0-only', null, 'SEE LICENSE IN x', 'ISC'];
    assert.deepEqual(refused(terms.map((one) => ({ name: 'a', version: '1.0.0', terms: one }))), [
      'a 1.0.0 is under GPL-3.0-only',
      'a 1.0.0 is under no licence that it names',
      'a 1.0.0 is under SEE LICENSE IN x',
    ]);
  });
});

describe('the bill of materials', function () {
  this.timeout(60_000);
  interface Bill {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly metadata: { readonly component: { readonly purl: string } };
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly purl: string;
      readonly hashes: readonly { readonly alg: string; readonly content: string }[];
      readonly licenses: readonly object[];
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  }
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'says-who-bill-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const made = (name: string): string => {
    const file = join(folder, name);
    const ran = spawnSync(process.execPath, [join(root, 'scripts', 'sbom.mjs'), file], { encoding: 'utf8' });
    assert.equal(ran.status, 0, ran.stderr);
    return readFileSync(file, 'utf8');
  };

  it('names each bundled package with its version, licence and content, and nothing else', () => {
    const bill = JSON.parse(made('a.json')) as Bill;
    assert.deepEqual([bill.bomFormat, bill.specVersion], ['CycloneDX', '1.5']);
    assert.equal(bill.metadata.component.purl, `pkg:npm/says-who@${String(manifest.version)}`);
    const expected = shipped.map((path) => {
      const { version, integrity = '' } = locked[path] as Locked;
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
      return `${name}@${version} ${content}`;
    });
    assert.deepEqual(
      bill.components.map(({ name, version, hashes }) => `${name}@${version} ${hashes[0]?.content}`).sort(),
      [...new Set(expected)].sort(),
    );
    for (const { licenses, purl } of bill.components) assert.ok(licenses.length > 0 && purl.startsWith('pkg:npm/'));
    const refs = new Set(bill.dependencies.map(({ ref }) => ref));
    for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) assert.ok(refs.has(ref), ref);
  });

  it('satisfies the schema of CycloneDX, with licences by the names of SPDX', () => {
    const schema = (name: string): object => json(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}`);
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
    const validate = ajv.compile(schema('bom-1.5.SNAPSHOT.schema.json'));
    const bill = JSON.parse(made('a.json')) as Bill;
    assert.ok(validate(bill), JSON.stringify(validate.errors));
    const [first] = bill.components;
    for (const wrong of [
      { ...bill, specVersion: 5 },
      { ...bill, components: [{ ...first, hashes: [{ alg: 'SHA-512', content: 'no hash' }] }] },
      { ...bill, components: [{ ...first, licenses: [{ license: { id: 'MIT-ish' } }] }] },
      { ...bill, components: [first, first] },
    ])
      assert.ok(!validate(wrong));
  });

  it('is the same for the same build, and names nobody’s folders', () => {
    const [once, again] = [made('a.json'), made('b.json')];
    assert.equal(once, again);
    assert.ok(!once.includes(root.replace(/\/$/u, '')));
  });
});

describe('the release workflow', () => {
  interface Workflow {
    readonly permissions: object;
    readonly jobs: Record<
      string,
      {
        readonly permissions: Record<string, string>;
        readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
      }
    >;
  }
  const { permissions, jobs } = parse(read('.github/workflows/release.yml')) as Workflow;
  const job = jobs.release;
  const runs = (job?.steps ?? []).flatMap(({ run = '' }) => run);

  it('publishes with provenance and a bill of materials, after the tests', () => {
    const at = (part: RegExp): number => runs.findIndex((run) => part.test(run));
    assert.ok(at(/^npm ci$/u) >= 0 && at(/^npm ci$/u) < at(/^npm test$/u));
    assert.ok(at(/^npm test$/u) < at(/^npm publish --provenance /u));
    assert.ok(
      at(/^npm run sbom/u) > 0 && at(/vsce publish/u) > 0 && at(/ovsx\S* publish/u) > 0 && at(/npm audit/u) > 0,
    );
    assert.deepEqual([permissions, job?.permissions['id-token']], [{}, 'write']);
    assert.ok(job?.steps.some(({ uses }) => uses?.startsWith('actions/attest-build-provenance@')));
  });

  it('runs scripts that are there, and takes no text from outside into them', () => {
    for (const run of runs) {
      for (const [, name = ''] of run.matchAll(/npm run (\S+)/gu)) assert.ok(manifest.scripts?.[name], name);
      assert.doesNotMatch(run, /\$\{\{/u);
    }
  });
});
