import type { Estimate } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import { formatBytes, useTranslation } from '../../../components/index.ts';

/** What takes how much memory, of what there is. */
export function MemoryBar({
  memory,
  available,
}: {
  readonly memory: NonNullable<Estimate['memory']>;
  readonly available: number | undefined;
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
    </div>
  );
}
