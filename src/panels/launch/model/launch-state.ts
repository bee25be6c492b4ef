import { BackendChoiceSchema, ParentSchema } from '@damselfly/remote/http';
import * as Type from 'typebox';
import { Check, Create } from 'typebox/value';

const text = (byDefault = '') => Type.String({ default: byDefault });

/** All that the form holds: JSON, kept in the workspace. The config's own text is what it edits. */
const LaunchStateSchema = Type.Object({
  name: text(),
  /** Folder of the config file, as the source knows it; empty until a file is chosen. */
  folder: text(),
  text: text(),
  /** The file that the text came from. */
  original: Type.Union([Type.Null(), Type.Object({ path: text(), text: text() })], {
    default: null,
  }),
  /** The wavelength that the form has written (`lambda`), for which detector, and the config.ini that says so. */
  wavelength: Type.Optional(
    Type.Union([Type.Null(), Type.Object({ text: text(), detector: text(), config: text() })]),
  ),
  /** The run and iteration that it goes on from. */
  parent: Type.Union([Type.Null(), ParentSchema], { default: null }),
  iterations: Type.Integer({ minimum: 1, default: 20 }),
  /** 0 stands for as many as the engine has cores. */
  workers: Type.Integer({ minimum: 0, default: 0 }),
  /** `gateway:local`, `page:page`; empty for the first that is ready. */
  engine: text(),
  /** What computes there. */
  backend: Type.Union(BackendChoiceSchema.anyOf, { default: 'auto' }),
  /** Of a start that has not been answered: asked again with the same id, a source starts it once. */
  startId: text(),
  /** What was started from this form as it is. */
  started: Type.Union([Type.Null(), Type.Object({ key: text(), name: text() })], { default: null }),
  view: Type.Object({
    tab: Type.Union([Type.Literal('config'), Type.Literal('command')], { default: 'config' }),
    preview: Type.Union([Type.Literal('differences'), Type.Literal('file')], {
      default: 'differences',
    }),
    isAdvancedOpen: Type.Boolean({ default: false }),
    /** Names of the sections that are folded. */
    folded: Type.Array(Type.String(), { default: [] }),
    search: text(),
  }),
});

export type LaunchState = Type.Static<typeof LaunchStateSchema>;

/** What the workspace kept, or a form with nothing in it. */
export function readLaunchState(kept: unknown): LaunchState {
  return Check(LaunchStateSchema, kept) ? kept : Create(LaunchStateSchema);
}
