/**
 * Every error that Damselfly raises on purpose. A user reads `message` (one or two sentences: what
 * failed, where, what to do); a program reads `tag` and `fields`; `cause` keeps what lay beneath.
 *
 * @module
 */

/** The fields each kind of error carries, by its tag. */
export interface ErrorFields {
  /** A file whose content does not follow its format. */
  FileFormat: {
    file: string;
    /** Where in the file: a dataset's name, `offset 1024`, `line 3`. */
    where: string;
    expected: string;
    found: string;
  };
  /** A file that cannot be opened, read or written. */
  FileAccess: { file: string; operation: 'open' | 'read' | 'write'; reason: string };
  /** A file that no format claims; `lookedFor` names the formats that were tried, `holds` the datasets of an HDF5 file. */
  UnknownFormat: { file: string; lookedFor: readonly string[]; holds?: string };
  /** A configuration file whose text or values are wrong. */
  Config: { file: string; where: string; expected: string; found: string };
  /** A known mode that this version does not compute. */
  NotBuilt: { feature: string; instead: string };
  /** Options or inputs that do not fit each other. */
  Input: { what: string; expected: string; found: string };
  /** More memory, disk or device than there is. */
  Resources: { resource: string; needed: string; available: string };
  /** A backend or worker that failed while computing. */
  Backend: { backend: string; operation: string; reason: string };
  /** A device that went away while it computed: reset, unplugged, or taken by the system. */
  DeviceLost: { backend: string; operation: string; reason: string };
  /** A run directory that another process holds, or that does not fit the request. */
  Run: { folder: string; reason: string };
}

export type ErrorTag = keyof ErrorFields;

export class DamselflyError<Tag extends ErrorTag = ErrorTag> extends Error {
  override readonly name = 'DamselflyError';
  readonly tag: Tag;
  readonly fields: ErrorFields[Tag];

  constructor(tag: Tag, fields: ErrorFields[Tag], message: string, options?: ErrorOptions) {
    super(message, options);
    this.tag = tag;
    this.fields = fields;
  }
}

/** Tells whether `error` is Damselfly's own and, when given, of kind `tag`. */
export function isDamselflyError<Tag extends ErrorTag = ErrorTag>(
  error: unknown,
  tag?: Tag,
): error is DamselflyError<Tag> {
  return error instanceof DamselflyError && (tag === undefined || error.tag === tag);
}

export function fileFormatError(
  fields: ErrorFields['FileFormat'],
  options?: ErrorOptions,
): DamselflyError<'FileFormat'> {
  return new DamselflyError(
    'FileFormat',
    fields,
    `${fields.file}: ${fields.where} should be ${fields.expected}, but is ${fields.found}.`,
    options,
  );
}

export function fileAccessError(
  fields: ErrorFields['FileAccess'],
  options?: ErrorOptions,
): DamselflyError<'FileAccess'> {
  return new DamselflyError(
    'FileAccess',
    fields,
    `${fields.file}: could not ${fields.operation} the file: ${fields.reason}.`,
    options,
  );
}

export function unknownFormatError(
  fields: ErrorFields['UnknownFormat'],
): DamselflyError<'UnknownFormat'> {
  return new DamselflyError(
    'UnknownFormat',
    fields,
    fields.holds === undefined
      ? `${fields.file}: not a file this program knows (looked for ${fields.lookedFor.join(', ')}).`
      : `${fields.file}: the file should be HDF5 with photons, a detector or a volume (three axes of numbers), but is one with ${fields.holds}.`,
  );
}

export function configError(
  fields: ErrorFields['Config'],
  options?: ErrorOptions,
): DamselflyError<'Config'> {
  return new DamselflyError(
    'Config',
    fields,
    `${fields.file}: ${fields.where} should be ${fields.expected}, but is ${fields.found}.`,
    options,
  );
}

export function notBuiltError(fields: ErrorFields['NotBuilt']): DamselflyError<'NotBuilt'> {
  return new DamselflyError(
    'NotBuilt',
    fields,
    `${fields.feature} is not built yet; ${fields.instead}.`,
  );
}

export function inputError(
  fields: ErrorFields['Input'],
  options?: ErrorOptions,
): DamselflyError<'Input'> {
  return new DamselflyError(
    'Input',
    fields,
    `${fields.what} should be ${fields.expected}, but is ${fields.found}.`,
    options,
  );
}

export function resourcesError(fields: ErrorFields['Resources']): DamselflyError<'Resources'> {
  return new DamselflyError(
    'Resources',
    fields,
    `Not enough ${fields.resource}: ${fields.needed} needed, ${fields.available} available.`,
  );
}

export function backendError(
  fields: ErrorFields['Backend'],
  options?: ErrorOptions,
): DamselflyError<'Backend'> {
  return new DamselflyError(
    'Backend',
    fields,
    `The ${fields.backend} backend failed in ${fields.operation}: ${fields.reason}.`,
    options,
  );
}

export function deviceLostError(
  fields: ErrorFields['DeviceLost'],
  options?: ErrorOptions,
): DamselflyError<'DeviceLost'> {
  return new DamselflyError(
    'DeviceLost',
    fields,
    `The ${fields.backend} backend lost its device in ${fields.operation}: ${fields.reason}.`,
    options,
  );
}

export function runError(
  fields: ErrorFields['Run'],
  options?: ErrorOptions,
): DamselflyError<'Run'> {
  return new DamselflyError('Run', fields, `${fields.folder}: ${fields.reason}.`, options);
}
