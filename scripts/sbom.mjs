// npm run sbom [-- FILE]: a bill of materials (CycloneDX 1.5, JSON) of what the bundles hold. The same build makes the same file.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './run.mjs';

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = process.argv[2] ?? path.join(root, `${name}-${version}.cdx.json`);
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const all = JSON.parse(stdout);
const shipped = new Set(bundled().map((one) => `${one.name}@${one.version}`));
const components = all.components
  .filter((component) => shipped.has(component['bom-ref']))
  // They are for development in our manifest, since the bundles hold them.
  .map(({ properties: _, ...component }) => component);
const missing = [...shipped].filter((ref) => !components.some((component) => component['bom-ref'] === ref));
if (missing.length > 0) {
  console.error(`npm does not know ${missing.join(', ')}`);
  process.exit(1);
}
const own = `${name}@${version}`;
const dependencies = all.dependencies
  .filter(({ ref }) => ref === own || shipped.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: (dependsOn ?? []).filter((other) => shipped.has(other)) }));
// Without a number and a time of its own: what was built is what it says.
const { serialNumber: _, metadata, ...bill } = all;
const { timestamp: __, ...rest } = metadata;
rest.component.name = name;
writeFileSync(file, `${JSON.stringify({ ...bill, metadata: rest, components, dependencies }, null, 1)}\n`);
console.log(`${path.basename(file)}: ${components.length} packages`);
