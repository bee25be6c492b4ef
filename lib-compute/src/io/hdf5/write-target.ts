import type { EmscriptenFileSystem } from './emscripten-file-system.ts';
import { writeError } from './hdf5-errors.ts';
import { DEFAULT_VERSIONS } from './hdf5-library.ts';
import type { Hdf5Library } from './hdf5-library.ts';
import type { SurvivedWrites } from './survive-failed-writes.ts';

/** An HDF5 file that is being written. */
export interface WriteTarget {
  readonly library: Hdf5Library;
  /** What the user calls it; goes into every error. */
  readonly name: string;
  readonly writes: SurvivedWrites;
  readonly id: bigint;
}

/** What goes through HDF5's memory at once: enough for the disk, little beside the volumes themselves. */
export const WRITTEN_AT_ONCE_BYTES = 16 * 2 ** 20;

/**
 * Creates the file at `path`, as a copy of `template` where one is given.
 *
 * @throws FileAccess where HDF5 cannot make it; the file system's own error where it refuses a write.
 */
export function createTarget(
  { library, name, writes }: Omit<WriteTarget, 'id'>,
  path: string,
  template: string | undefined,
): WriteTarget {
  const { module } = library;
  library.takeDiagnostics();
  if (template !== undefined) {
    writeBytes(
      module.FS,
      path,
      Uint8Array.from(atob(template), (character) => character.charCodeAt(0)),
    );
    writes.check();
  }
  const mode = template === undefined ? module.H5F_ACC_TRUNC : module.H5F_ACC_RDWR;
  const id = module.open(path, mode, false, DEFAULT_VERSIONS, DEFAULT_VERSIONS);
  const said = library.takeDiagnostics();
  if (id < 0n) {
    writes.check();
    throw writeError(name, 'it could not be created', said);
  }
  return { library, name, writes, id };
}

/**
 * Makes the groups that datasets of these paths lie in, outer ones first.
 *
 * @param made paths of datasets that are there already, with their groups: those of a template.
 */
export function createGroups(
  target: WriteTarget,
  paths: readonly string[],
  made: readonly string[],
): void {
  const { library, id } = target;
  const there = new Set(made.flatMap(groupsOf));
  for (const group of new Set(paths.flatMap(groupsOf))) {
    if (!there.has(group)) {
      checkWritten(target, `creating ${group}`, library.module.create_group(id, group, false));
    }
  }
}

/** `a` and `a/b` of `a/b/c`. */
function groupsOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** As `FS.writeFile`, which leaves the file open when the disk is full. */
function writeBytes(fileSystem: EmscriptenFileSystem, path: string, bytes: Uint8Array): void {
  const stream = fileSystem.open(path, 'w');
  try {
    for (let done = 0; done < bytes.length;) {
      done += fileSystem.write(stream, bytes, done, bytes.length - done);
    }
  } finally {
    fileSystem.close(stream);
  }
}

/**
 * Judges a call that writes: its status, and what HDF5 printed, for a status can be good when the
 * write was not.
 */
export function checkWritten(
  { library, name, writes }: WriteTarget,
  what: string,
  status: number,
): void {
  const said = library.takeDiagnostics();
  writes.check();
  if (status < 0 || said !== '') {
    throw writeError(name, `${what} failed`, said);
  }
}

/** Writes what HDF5 still holds and closes the file; a full disk often shows only here. */
export function finishTarget(target: WriteTarget): void {
  const { module } = target.library;
  const flushed = module.flush(target.id);
  const said = target.library.takeDiagnostics();
  const closed = module.close_file(target.id);
  target.writes.check();
  if (flushed < 0 || closed < 0 || said !== '') {
    throw writeError(target.name, 'finishing it failed', said + target.library.takeDiagnostics());
  }
}
