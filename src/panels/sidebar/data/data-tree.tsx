import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import { folderOf } from '../../../services/places/paths.ts';
import { TreeEntry } from './tree-entry.tsx';
import type { EntryRow, TreeModel } from './tree-model.ts';
import { TreeNote } from './tree-note.tsx';

export interface DataTreeProps {
  readonly model: TreeModel;
  /** A file was clicked, or Enter pressed on it. */
  readonly onOpen: (row: EntryRow) => void;
}

/** Folders and files: arrows move, right opens, left closes or goes up, Enter opens. */
export function DataTree({ model, onOpen }: DataTreeProps): ReactElement {
  const trans = useTranslation();
  useSignal(model.changed);
  const { rows } = model;
  const entries = rows.filter((row) => row.type === 'entry');
  const [wanted, setCurrent] = useState<string>();
  const current = entries.find(({ path }) => path === wanted) ?? entries.at(0);
  const tree = useRef<HTMLDivElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    if (moved.current) {
      moved.current = false;
      tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  });

  const moveTo = (row: EntryRow | undefined): void => {
    if (row !== undefined) {
      moved.current = true;
      setCurrent(row.path);
    }
  };
  const activate = (row: EntryRow): void => {
    setCurrent(row.path);
    if (row.isOpen === undefined) {
      onOpen(row);
    } else {
      void model.toggle(row.path);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined) {
      return;
    }
    const at = entries.indexOf(current);
    const actions: Partial<Record<string, () => void>> = {
      ArrowDown: () => {
        moveTo(entries[at + 1]);
      },
      ArrowUp: () => {
        moveTo(entries[at - 1]);
      },
      Home: () => {
        moveTo(entries[0]);
      },
      End: () => {
        moveTo(entries.at(-1));
      },
      ArrowRight: () => {
        const next = entries.at(at + 1);
        if (current.isOpen === false) {
          activate(current);
        } else if (current.isOpen === true && next !== undefined && next.level > current.level) {
          moveTo(next);
        }
      },
      ArrowLeft: () => {
        if (current.isOpen === true) {
          activate(current);
        } else {
          moveTo(entries.find(({ path }) => path === folderOf(current.path)));
        }
      },
      Enter: () => {
        activate(current);
      },
      ' ': () => {
        activate(current);
      },
    };
    const action = actions[event.key];
    if (action !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  };

  return (
    <div ref={tree} className="dfl-DataTree" role="tree" aria-label={trans.__('Data')}>
      {rows.map((row) =>
        row.type === 'entry' ? (
          <TreeEntry
            key={row.path}
            row={row}
            isCurrent={row === current}
            onClick={() => {
              activate(row);
            }}
            onKeyDown={onKeyDown}
          />
        ) : (
          <TreeNote key={`${row.path}:${row.note.kind}`} note={row.note} level={row.level} />
        ),
      )}
    </div>
  );
}
