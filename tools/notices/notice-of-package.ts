import { readdirSync, readFileSync } from 'node:fs';
import type { Notice } from './notice.ts';

const nodeModules = new URL('../../node_modules/', import.meta.url);

/**
 * Name, version and licence of an installed npm package, from its own files. The licence's text is
 * followed by that of a NOTICE file, as the Apache licence asks.
 *
 * @throws Error where the package comes without a licence, which forbids to ship it.
 */
export function noticeOfPackage(name: string, part?: string): Notice {
  const folder = new URL(`${name}/`, nodeModules);
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const files = readdirSync(folder);
  const licenceFile = files.find((file) => /^licen[cs]e/i.test(file));
  if (!isManifest(manifest) || licenceFile === undefined) {
    throw new Error(`${name} states no licence: it cannot be shipped.`);
  }
  const { version, license } = manifest;
  const licence = license.startsWith('SEE ') ? 'its own licence' : license;
  const texts = [licenceFile, ...files.filter((file) => /^notice/i.test(file))];
  const text = texts.map((file) => readLicence(new URL(file, folder))).join('\n\n');
  return { name, version, licence, ...(part === undefined ? {} : { part }), text };
}

/** Reads a text whose lines may end as on Windows or in spaces. */
export function readLicence(file: URL): string {
  return readFileSync(file, 'utf8')
    .replace(/[ \t\r]+$/gm, '')
    .trim();
}

function isManifest(value: unknown): value is { version: string; license: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'license' in value &&
    typeof value.license === 'string'
  );
}
