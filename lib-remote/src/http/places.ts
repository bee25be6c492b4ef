import * as Type from 'typebox';
import { BackendNameSchema } from './backend.ts';

/** A folder that users may look into; nothing outside the roots is ever read or written. */
export const RootSchema = Type.Object({
  name: Type.String(),
  /** Absolute, links resolved. */
  path: Type.String(),
  /** The file browser's paths are relative to this one. */
  isServerRoot: Type.Boolean(),
});

export type Root = Type.Static<typeof RootSchema>;

/** Kinds of files that the panels treat on their own. */
export const FileKindSchema = Type.Union([
  Type.Literal('folder'),
  Type.Literal('photons'),
  Type.Literal('detector'),
  Type.Literal('volume'),
  Type.Literal('config'),
  Type.Literal('log'),
  Type.Literal('hdf5'),
  Type.Literal('other'),
]);

export type FileKind = Type.Static<typeof FileKindSchema>;

export const FolderEntrySchema = Type.Object({
  name: Type.String(),
  path: Type.String(),
  kind: FileKindSchema,
  bytes: Type.Integer({ minimum: 0 }),
  /** ISO 8601. */
  modified: Type.String(),
});

export type FolderEntry = Type.Static<typeof FolderEntrySchema>;

/** GET folder?path=. */
export const FolderListingSchema = Type.Object({
  path: Type.String(),
  entries: Type.Array(FolderEntrySchema),
  /** True where the folder holds more than is listed. */
  isCut: Type.Boolean(),
});

export type FolderListing = Type.Static<typeof FolderListingSchema>;

/**
 * A backend of an engine and what it computes on there, as lib-compute's `BackendDevice` tells it.
 */
export const EngineDeviceSchema = Type.Object({
  backend: BackendNameSchema,
  /** As its maker names it. */
  device: Type.String(),
  available: Type.Boolean(),
  /** In a few words: why it is or is not available. */
  reason: Type.String(),
  /** A software adapter, which is for tests only. */
  isFallback: Type.Boolean(),
  /** Bytes that it takes in one piece, where that is limited. */
  largestPiece: Type.Optional(Type.Number()),
});

export type EngineDevice = Type.Static<typeof EngineDeviceSchema>;

/** Something that computes reconstructions. */
export const EngineSchema = Type.Object({
  /** `local` for this machine's processors, `page` for the browser. */
  id: Type.String(),
  title: Type.String(),
  device: Type.String(),
  isReady: Type.Boolean(),
  /** Why it is not ready, or what is special about it. */
  reason: Type.String(),
  cores: Type.Integer({ minimum: 0 }),
  /** Its backends, fastest first; missing until they have been looked at. */
  devices: Type.Optional(Type.Array(EngineDeviceSchema)),
  /** Bytes that are free for runs. */
  memory: Type.Optional(Type.Number()),
  /** Bytes of its machine, or of what it may use of that: those in use too. */
  totalMemory: Type.Optional(Type.Number()),
  running: Type.Integer({ minimum: 0 }),
  queued: Type.Integer({ minimum: 0 }),
  /** Runs at a time. */
  slots: Type.Integer({ minimum: 1 }),
});

export type Engine = Type.Static<typeof EngineSchema>;

/** GET status. */
export const StatusSchema = Type.Object({
  version: Type.String(),
  roots: Type.Array(RootSchema),
  engines: Type.Array(EngineSchema),
});

export type Status = Type.Static<typeof StatusSchema>;
