import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { LatestWins } from '../../latest-wins.ts';
import { planePixels } from '../../../viewers/colours/plane-colours.ts';
import type { PolarPicture } from '../data/classify-request.ts';
import { useClassify } from './classify-context.tsx';

/** What is known of the frame that was asked for last. */
type Seen = { readonly picture: PolarPicture } | { readonly problem: string };

/** The shown frame in polar coordinates, as it is converted: rings from the innermost down, directions across. */
export function PolarView(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { frame } = model.frames;
  const { detector } = model.frames;
  const [seen, setSeen] = useState<Seen>();
  const asking = useRef<LatestWins<number>>();
  asking.current ??= new LatestWins(async (number) => {
    try {
      setSeen({ picture: await model.analysis.polar(number) });
    } catch (error) {
      setSeen({ problem: errorText(error) });
    }
  });
  const asked = JSON.stringify([frame, model.analysis.options, detector.used?.request]);
  const isBusy = detector.isReading || model.analysis.task.state.state === 'running';
  useEffect(() => {
    if (!isBusy) {
      asking.current?.ask(frame);
    }
  }, [asked, frame, isBusy]);
  return (
    <section className="dfl-Polar" aria-label={trans.__('Polar coordinates')}>
      <div className="dfl-FramePicture-name">
        {seen !== undefined && 'picture' in seen
          ? trans.__(
              'Frame %1: %2 rings, %3 directions',
              formatInteger(seen.picture.frame),
              seen.picture.rings,
              seen.picture.directions,
            )
          : trans.__('Polar coordinates')}
      </div>
      {seen === undefined ? null : 'problem' in seen ? (
        <div className="dfl-FramePicture-none">{seen.problem}</div>
      ) : (
        <>
          <PolarCanvas picture={seen.picture} />
          <div className="dfl-caption dfl-Polar-axes">
            {trans.__('Across: half a turn. Down: radii outwards. Grey: no pixel.')}
          </div>
        </>
      )}
    </section>
  );
}

function PolarCanvas({ picture }: { readonly picture: PolarPicture }): ReactElement {
  const trans = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frame, rings, directions, values, pixelCounts } = picture;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) {
      const high = values.reduce((most, value) => Math.max(most, value), 0) || 1;
      const isShown = Uint8Array.from(pixelCounts, (count) => Number(count > 0));
      const colours = { map: 'inferno', scale: 'linear', low: 0, high } as const;
      const image = new ImageData(planePixels(values, colours, isShown), directions, rings);
      context.clearRect(0, 0, directions, rings);
      context.putImageData(image, 0, 0);
    }
  }, [values, pixelCounts, directions, rings]);
  return (
    <div
      className="dfl-Polar-picture"
      role="img"
      aria-label={trans.__('Frame %1 in polar coordinates', formatInteger(frame))}
    >
      <canvas ref={canvas} width={directions} height={rings} />
    </div>
  );
}
