import { classes } from '@jupyterlab/ui-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { collapseIcon, expandIcon } from '../../../icons/index.ts';
import { tileOf } from '../model/tile-of.ts';
import type { TileName } from '../model/view-state.ts';
import { useRun } from './run-context.tsx';

export interface TileProps {
  readonly name: TileName;
  readonly title: string;
  readonly caption?: string | undefined;
  /** Controls at the right of the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the panel: a head with its controls, and a body. Can fill the panel. */
export function Tile({ name, title, caption, tools, children }: TileProps): ReactElement {
  const id = useId();
  return (
    <section className={useTileClass(name)} data-dfl-tile={name} aria-labelledby={id} tabIndex={-1}>
      <div className="dfl-Tile-head">
        <h3 id={id}>{title}</h3>
        <span className="dfl-caption dfl-Tile-caption" title={caption}>
          {caption}
        </span>
        <span className="dfl-spring" />
        {tools}
        <MaximiseButton name={name} title={title} />
      </div>
      <div className="dfl-Tile-body">{children}</div>
    </section>
  );
}

/** Also says whether the tile is the one that is seen where there is room for one only. */
export function useTileClass(name: TileName): string {
  const { kind, view } = useRun().model;
  return classes(
    'dfl-Tile',
    `dfl-mod-${name}`,
    tileOf(view.maximised, kind) === name && 'dfl-mod-filling',
    tileOf(view.narrowTile, kind) === name && 'dfl-mod-only',
  );
}

/** Makes a tile fill the panel, or gives the others their room again. */
export function MaximiseButton({ name, title }: Pick<TileProps, 'name' | 'title'>): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const isMaximised = model.view.maximised === name;
  return (
    <IconButton
      isSmall
      icon={isMaximised ? collapseIcon : expandIcon}
      label={isMaximised ? trans.__('Restore %1', title) : trans.__('Maximise %1', title)}
      isPressed={isMaximised}
      onClick={() => {
        model.setView({ maximised: isMaximised ? null : name });
      }}
    />
  );
}
