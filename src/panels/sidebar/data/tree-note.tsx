import type { TranslationBundle } from '@jupyterlab/translation';
import type { CSSProperties, ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../components/index.ts';
import type { Note } from './tree-model.ts';

export interface TreeNoteProps {
  readonly note: Note;
  readonly level: number;
}

/** A line that is no file: what is being read, missing or wrong. */
export function TreeNote({ note, level }: TreeNoteProps): ReactElement {
  const trans = useTranslation();
  const text = textOf(note, trans);
  return (
    <div
      className="dfl-DataTree-note dfl-caption"
      role="none"
      title={text}
      style={{ '--dfl-level': level } as CSSProperties}
    >
      <span>{text}</span>
    </div>
  );
}

function textOf(note: Note, trans: TranslationBundle): string {
  switch (note.kind) {
    case 'loading':
      return trans.__('Reading …');
    case 'failed':
      return note.message;
    case 'nothing':
      return note.others === 0
        ? trans.__('Empty')
        : trans.__('%1 files of other kinds', formatInteger(note.others));
    case 'cut':
      return trans.__('More than can be listed: use the file browser');
  }
}
