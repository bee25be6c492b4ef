import type { Notice } from './notice.ts';

const HEADER = `Damselfly ships parts of the works below. Their licences follow the list.

This file is made by tools/notices.ts from what the bundle holds.`;

const RULE = '='.repeat(80);

/** The text of THIRD-PARTY-NOTICES: a list, then every licence in full. */
export function composeNotices(notices: readonly Notice[]): string {
  const list = notices.map((notice) => `- ${title(notice)}`).join('\n');
  const licences = notices.map((notice) => `${RULE}\n${title(notice)}\n${RULE}\n\n${notice.text}`);
  return [HEADER, list, ...licences].join('\n\n') + '\n';
}

function title({ name, version, licence, part }: Notice): string {
  const work = version === undefined ? name : `${name} ${version}`;
  return part === undefined ? `${work} (${licence})` : `${work} (${licence}), ${part}`;
}
