import { OPTION_GROUPS, type OptionAnnotations } from './option-annotations.ts';
import { EmcOptionsSchema, unbuiltModes, type EmcOptions } from './options.ts';

/** How a value is entered. */
export type OptionKind = 'path' | 'flag' | 'choice' | 'integer' | 'number' | 'text';

/** One key as a form shows it: all of it from the schema. */
export interface OptionField extends OptionAnnotations {
  readonly key: keyof EmcOptions;
  readonly kind: OptionKind;
  /** What may be chosen, where `kind` is 'choice'. */
  readonly choices: readonly string[];
  /** What counts where the file does not have the key. */
  readonly byDefault: unknown;
  /** What the key asks for, where that is not built yet. */
  readonly unbuilt: string | undefined;
}

const KINDS: Readonly<Partial<Record<string, OptionKind>>> = {
  boolean: 'flag',
  integer: 'integer',
  number: 'number',
};

/** All keys in the order of the schema. */
export const optionFields: readonly OptionField[] = Object.entries(EmcOptionsSchema.properties).map(
  ([name, schema]) => fieldOf(name, schema),
);

function fieldOf(name: string, schema: object): OptionField {
  const key = keyOf(name);
  const choices = 'anyOf' in schema && Array.isArray(schema.anyOf) ? constantsOf(schema.anyOf) : [];
  return {
    ...annotationsOf(name, schema),
    key,
    kind: choices.length > 0 ? 'choice' : kindOf(schema),
    choices,
    byDefault: 'default' in schema ? schema.default : undefined,
    unbuilt: unbuiltModes[key],
  };
}

/** The values of a union of nothing but constants. */
function constantsOf(schemas: readonly unknown[]): string[] {
  const constants = schemas.flatMap((schema) => {
    const value = textAt(schema, 'const');
    return value === undefined ? [] : [value];
  });
  return constants.length === schemas.length ? constants : [];
}

function kindOf(schema: object): OptionKind {
  if (textAt(schema, 'format') === 'path') {
    return 'path';
  }
  return KINDS[textAt(schema, 'type') ?? ''] ?? 'text';
}

function annotationsOf(name: string, schema: object): OptionAnnotations {
  const [title, description] = [textAt(schema, 'title'), textAt(schema, 'description')];
  const group = OPTION_GROUPS.find((known) => known === textAt(schema, 'group'));
  if (title === undefined || description === undefined || group === undefined) {
    throw new TypeError(`The schema says too little about ${name}.`);
  }
  const unit = textAt(schema, 'unit');
  return {
    ...{ title, description, group, isBasic: 'isBasic' in schema && schema.isBasic === true },
    ...(unit !== undefined && { unit }),
  };
}

function keyOf(name: string): keyof EmcOptions {
  if (!isOptionKey(name)) {
    throw new TypeError(`${name} is no key of the schema.`);
  }
  return name;
}

/** Whether `[emc]` knows this key. */
export function isOptionKey(name: string): name is keyof EmcOptions {
  return Object.hasOwn(EmcOptionsSchema.properties, name);
}

function textAt(value: unknown, name: string): string | undefined {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text : undefined;
}
