import { readdirSync, readFileSync } from 'node:fs';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import type { Notice } from './notice.ts';

const nodeModules = new URL('../../node_modules/', import.meta.url);

const ManifestSchema = Type.Object({
  version: Type.String(),
  license: Type.String(),
  author: Type.Optional(Type.Union([Type.String(), Type.Object({ name: Type.String() })])),
});

type Manifest = Type.Static<typeof ManifestSchema>;

/**
 * Name, version and licence of an installed npm package, from its own files. The licence's text is
 * followed by that of a NOTICE file, as the Apache licence asks, and begins with where the source is, as
 * that of Mozilla asks. Small packages keep the text in their README, or only name it.
 *
 * @throws Error where the package comes without a licence, which forbids to ship it.
 */
export function noticeOfPackage(name: string, part?: string): Notice {
  const folder = new URL(`${name}/`, nodeModules);
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  if (!Check(ManifestSchema, manifest)) {
    throw new Error(`${name} states no licence: it cannot be shipped.`);
  }
  const files = readdirSync(folder);
  const read = (file: string): string => readLicence(new URL(file, folder));
  const licenceFile = files.find((file) => /^licen[cs]e/i.test(file));
  const readme = files.find((file) => /^readme/i.test(file));
  const licence =
    licenceFile === undefined
      ? (sectionOf(readme === undefined ? '' : read(readme)) ?? standardText(name, manifest))
      : read(licenceFile);
  const notices = files.filter((file) => /^notice/i.test(file)).map(read);
  const source = manifest.license === 'MPL-2.0' ? [sourceOf(name, manifest)] : [];
  return {
    name,
    version: manifest.version,
    licence: manifest.license.startsWith('SEE ') ? 'its own licence' : manifest.license,
    ...(part === undefined ? {} : { part }),
    text: [...source, licence, ...notices].join('\n\n'),
  };
}

/** Reads a text whose lines may end as on Windows or in spaces. */
export function readLicence(file: URL): string {
  return readFileSync(file, 'utf8')
    .replace(/[ \t\r]+$/gm, '')
    .trim();
}

/** The licence in full, where a README ends with it. */
function sectionOf(readme: string): string | undefined {
  const section = /^#+ *licen[cs]e\b[^\n]*\n([\s\S]*)$/im.exec(readme)?.[1].trim();
  return section?.includes('Permission is hereby granted') === true ? section : undefined;
}

function sourceOf(name: string, { version }: Manifest): string {
  return `Shipped unchanged. Its source: https://www.npmjs.com/package/${name}/v/${version}`;
}

function standardText(name: string, { license, author }: Manifest): string {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || holder === undefined) {
    throw new Error(`${name} holds no text of its licence: it cannot be shipped.`);
  }
  return `Copyright (c) ${holder}\n\n${readLicence(new URL('licences/mit.txt', import.meta.url))}`;
}
