import type { CSSProperties, KeyboardEvent, ReactElement } from 'react';
import { formatBytes, Icon } from '../../../components/index.ts';
import { chevronDownIcon, chevronRightIcon } from '../../../icons/index.ts';
import { kindIcon } from './kind-icon.ts';
import type { EntryRow } from './tree-model.ts';

export interface TreeEntryProps {
  readonly row: EntryRow;
  /** Takes the focus. */
  readonly isCurrent: boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A folder or file. Its path and kind are on the node: the context menu's commands read them there. */
export function TreeEntry({ row, isCurrent, onClick, onKeyDown }: TreeEntryProps): ReactElement {
  const { path, name, kind, bytes, level, isOpen } = row;
  return (
    <div
      className="dfl-DataTree-row"
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-expanded={isOpen}
      aria-selected={isCurrent}
      data-path={path}
      data-kind={kind}
      title={path}
      style={{ '--dfl-level': level } as CSSProperties}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {isOpen === undefined ? (
        <span className="dfl-DataTree-gap" />
      ) : (
        <Icon icon={isOpen ? chevronDownIcon : chevronRightIcon} />
      )}
      <Icon icon={kindIcon(kind)} />
      <span className="dfl-ellipsis">{name}</span>
      {isOpen === undefined && <span className="dfl-caption">{formatBytes(bytes)}</span>}
    </div>
  );
}
