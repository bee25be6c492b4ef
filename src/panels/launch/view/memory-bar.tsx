import type { Estimate } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { formatBytes, useTranslation } from '../../../components/index.ts';

/** What needs less of the part that takes most. */
function remedy(
  { photons, volumes, workers }: NonNullable<Estimate['memory']>,
  trans: TranslationBundle,
): string {
  const most = Math.max(photons, volumes, workers);
  return most === volumes
    ? trans.__('Fewer workers need less, and so does a smaller Size of the model (Advanced).')
    : most === photons
      ? trans.__('Fewer workers need less: each holds the photons.')
      : trans.__('Fewer rotations (a smaller num_div) need less, and so do fewer workers.');
}

/** What takes how much memory, of what there is. */
export function MemoryBar({
  memory,
  available,
  isShort,
}: {
  readonly memory: NonNullable<Estimate['memory']>;
  readonly available: number | undefined;
  /** The run cannot have that much. */
  readonly isShort: boolean;
}): ReactElement {
  const trans = useTranslation();
  const parts = [
    { name: trans.__('Photons'), bytes: memory.photons, className: 'dfl-mod-first' },
    { name: trans.__('Model and weights'), bytes: memory.volumes, className: 'dfl-mod-second' },
    { name: trans.__('Program and workers'), bytes: memory.workers, className: 'dfl-mod-third' },
  ];
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const whole = Math.max(total, available ?? 0);
  return (
    <div className="dfl-LaunchMemory">
      <div className="dfl-LaunchRow">
        <span className="dfl-caption">{trans.__('Memory')}</span>
        <span className="dfl-spring" />
        <span>
          <strong>{formatBytes(total)}</strong>{' '}
          {available !== undefined && (
            <span className="dfl-caption">{trans.__('of %1 free', formatBytes(available))}</span>
          )}
        </span>
      </div>
      <div className="dfl-LaunchMemory-bar" aria-hidden="true">
        {parts.map(({ className, bytes }) => (
          <span
            key={className}
            className={className}
            style={{ width: `${(100 * bytes) / whole}%` }}
          />
        ))}
      </div>
      <div className="dfl-LaunchMemory-legend dfl-caption">
        {parts.map(({ name, bytes, className }) => (
          <span key={className}>
            <i className={className} aria-hidden="true" />
            {name} {formatBytes(bytes)}
          </span>
        ))}
      </div>
      {isShort && (
        <p className="dfl-fieldError">
          {trans.__('It needs more memory than it can have.')} {remedy(memory, trans)}
        </p>
      )}
    </div>
  );
}
