import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { inputError } from '@damselfly/compute/errors.ts';

/** How jupyterlab_damselfly/extension.py names the folders. */
const VARIABLE = 'DAMSELFLY_ROOTS';

const RootsSchema = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 });

/**
 * The folders that Jupyter's server names; undefined where it names none.
 *
 * @throws Input where it is not a list of them.
 */
export function rootsFromEnvironment(): string[] | undefined {
  const value = process.env[VARIABLE];
  if (value === undefined || value === '') {
    return undefined;
  }
  const roots = parsed(value);
  if (!Check(RootsSchema, roots)) {
    throw inputError({ what: VARIABLE, expected: 'a JSON list of folders', found: value });
  }
  return roots;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
