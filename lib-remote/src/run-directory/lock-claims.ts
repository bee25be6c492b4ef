import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { accessError, isMissing, isPresent } from './access-error.ts';
import { readJsonFile } from './json-file.ts';
import { ProcessIdentitySchema } from './process-identity.ts';

/**
 * The files beneath a lock. Its folder holds numbered claims, and whoever owns the highest has the
 * lock. A claim is made by linking a finished file to the next number, which only one process can do;
 * the highest is never deleted, only marked as released, so that a number is never given out twice.
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

export type Claim = Static<typeof ClaimSchema>;

/** Where the highest claim lies; number 0 where there is none yet. */
export interface HighestClaim {
  readonly number: number;
  readonly isReleased: boolean;
  readonly path: string;
}

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
  return claims.reduce((best, claim) => (claim.number > best.number ? claim : best), none);
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
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify(claim), { flush: true });
    await link(draft, path);
  } catch (error) {
    if (isPresent(error)) {
      return undefined;
    }
    throw accessError(path, 'write', error);
  } finally {
    await rm(draft, { force: true });
  }
  // Only the highest counts: this number may have been free because later ones have replaced it.
  if ((await highestClaim(folder)).number > number) {
    await rm(path, { force: true });
    return undefined;
  }
  return path;
}

/** Removes what earlier owners have left. */
export async function removeOlderClaims(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = CLAIM_NAME.exec(name);
    if (match !== null && Number(match[1]) < number) {
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
