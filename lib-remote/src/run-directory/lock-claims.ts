import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Type from 'typebox';
import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';
import { accessError, isMissing, isPresent } from './access-error.ts';
import { readJsonFile } from './json-file.ts';
import { ProcessIdentitySchema } from './process-identity.ts';

/**
 * The files beneath a lock. Its folder holds numbered claims, and whoever owns the highest has the
 * lock. A claim is made by linking a finished file to the next number, which only one process can do;
 * the highest is never deleted, only marked as released, which its name shows. Whoever looked before
 * another claimed and released a number may link it once more, and takes that back.
 * Deleting and creating one and the same file instead would let two processes that find a stale lock
 * at the same moment both win.
 *
 * @module
 */

export const ClaimSchema = Type.Object({
  /** Differs for every claim, so that an owner recognises its own. */
  token: Type.String({ minLength: 1 }),
  since: Type.String(),
  process: ProcessIdentitySchema,
});

export type Claim = Type.Static<typeof ClaimSchema>;

/** Where the highest claim lies; number 0 where there is none yet. */
export interface HighestClaim {
  readonly number: number;
  readonly isReleased: boolean;
  readonly path: string;
}

const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

const RELEASED = '.released';
const CLAIM_NAME = /^(\d+)(\.released)?$/;

/** @throws FileAccess when the folder cannot be read. */
export async function highestClaim(folder: string): Promise<HighestClaim> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(folder, 'read', error);
  });
  const claims = names.flatMap((name) => {
    const match = CLAIM_NAME.exec(name);
    return match
      ? [
          {
            number: Number(match[1]),
            isReleased: name.endsWith(RELEASED),
            path: join(folder, name),
          },
        ]
      : [];
  });
  const none = { number: 0, isReleased: true, path: folder };
  return claims.reduce((best, claim) => (isAbove(claim, best) ? claim : best), none);
}

/** A number that was released is used up: a claim that was linked to it afterwards does not count. */
function isAbove(a: HighestClaim, b: HighestClaim): boolean {
  return a.number > b.number || (a.number === b.number && a.isReleased);
}

/** Undefined when the claim has gone in the meantime. */
export function readClaim({ path }: HighestClaim): Promise<Claim | undefined> {
  return readJsonFile(path, ClaimSchema);
}

/**
 * Tries to make claim `number`.
 *
 * @returns its path, or undefined when somebody else was faster.
 */
export async function makeClaim(
  folder: string,
  number: number,
  claim: Claim,
): Promise<string | undefined> {
  const draft = join(folder, `draft-${claim.token}`);
  const path = join(folder, String(number));
  await makeFolder(folder);
  try {
    await writeFile(draft, JSON.stringify(claim), { flush: true });
    await linkOrCopy(draft, path);
  } catch (error) {
    // Taken, or the draft was swept away by whoever took it.
    if (isPresent(error) || isMissing(error)) {
      return undefined;
    }
    throw accessError(path, 'write', error);
  } finally {
    await rm(draft, { force: true });
  }
  // Only the highest counts: this number may have been free because its owner has released it, or
  // because later ones have replaced it.
  if ((await highestClaim(folder)).path !== path) {
    await rm(path, { force: true });
    return undefined;
  }
  return path;
}

/**
 * A link shows the whole claim at once. Some network file systems know no links: there it is copied,
 * which is as exclusive, but a reader may meet half of it and has to ask again.
 */
async function linkOrCopy(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!WITHOUT_LINKS.has(codeOfSystemError(error) ?? '')) {
      throw error;
    }
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw accessError(folder, 'write', error);
  }
}

/** Removes what earlier owners have left, and what was killed on its way to a claim. */
export async function removeOlderClaims(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = CLAIM_NAME.exec(name);
    if (match === null || Number(match[1]) < number) {
      await rm(join(folder, name), { force: true });
    }
  }
}

export async function releaseClaim(path: string): Promise<void> {
  await rename(path, path + RELEASED).catch((error: unknown) => {
    if (!isMissing(error)) {
      throw accessError(path, 'write', error);
    }
  });
}
