import * as Type from 'typebox';
import { Check } from 'typebox/value';
import type { LaunchState } from './launch-state.ts';
import { configName } from './start-request.ts';

/** A refusal that names what is in the way, as lib-remote's tagged errors do. */
const RefusalSchema = Type.Object({
  tag: Type.Literal('Run'),
  fields: Type.Object({ folder: Type.String() }),
});

/** Whether a start was refused because another text lies where the config would be written. */
export function isConfigTaken(error: unknown, state: LaunchState): boolean {
  return Check(RefusalSchema, error) && error.fields.folder.endsWith(`/${configName(state)}`);
}
