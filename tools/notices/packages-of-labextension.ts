import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Check } from 'typebox/value';

/** What the labextension's builder writes beside the bundle. */
const LicencesSchema = Type.Object({
  packages: Type.Array(Type.Object({ name: Type.String() })),
});

const file = new URL(
  '../../jupyterlab_damselfly/labextension/static/third-party-licenses.json',
  import.meta.url,
);

/**
 * The npm packages of which the labextension holds code.
 *
 * @throws Error where it was not built (tools/build-labextension.ts).
 */
export function packagesOfLabextension(): string[] {
  const licences: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Check(LicencesSchema, licences)) {
    throw new Error(`${file.pathname} is not the list of licences that the builder writes.`);
  }
  return licences.packages
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('@damselfly/'));
}
