/**
 * Writes THIRD-PARTY-NOTICES, or tells whether it is what program and labextension ask for.
 *
 *     node tools/notices.ts [--check]
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.ts';
import { bundledPackages } from './notices/bundled-packages.ts';
import { compiledIn } from './notices/compiled-in.ts';
import { composeNotices } from './notices/compose.ts';
import { noticeOfPackage } from './notices/notice-of-package.ts';
import { packagesOfLabextension } from './notices/packages-of-labextension.ts';

const file = new URL('../THIRD-PARTY-NOTICES', import.meta.url);

const { inputs } = await bundle({ write: false });
const names = new Set([
  ...bundledPackages(Object.keys(inputs)),
  ...(await packagesOfLabextension()),
]);
const packages = [...names].sort().map((name) => noticeOfPackage(name));
const wanted = composeNotices([...packages, ...compiledIn()]);

if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted);
} else if (readFileSync(file, 'utf8') !== wanted) {
  console.error(
    'THIRD-PARTY-NOTICES does not match what the wheel holds: run `node tools/notices.ts` and look at the difference.',
  );
  process.exitCode = 1;
}
