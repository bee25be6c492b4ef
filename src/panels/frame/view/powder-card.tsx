import { useId, useState, type ReactElement } from 'react';
import {
  Button,
  FocusKeeper,
  formatInteger,
  NumberField,
  ProgressBar,
  Segmented,
  useTranslation,
} from '../../../components/index.ts';
import { powderIcon } from '../../../icons/index.ts';
import type { PowderKind } from '../data/frames-request.ts';
import { rangeFlaws, type AskedRange } from '../model/range-flaws.ts';
import { useFrames } from './frame-context.tsx';
import { SideCard } from './side-card.tsx';

/** Adds up the frames that are gone through, all or a part of them. */
export function PowderCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const last = (model.opened?.frameCount ?? 1) - 1;
  const [kind, setKind] = useState<PowderKind>('mean');
  const [range, setRange] = useState<AskedRange>({});
  const id = useId();
  const [from, to] = [range.first ?? 0, Math.min(range.last ?? last, last)];
  const flaws = rangeFlaws(range, last + 1, trans);
  const flaw = flaws.first ?? flaws.last;
  const count = flaw === undefined ? model.order.countBetween(from, to) : 0;
  return (
    <SideCard
      title={trans.__('Powder')}
      caption={trans._n('%2 frame', '%2 frames', count, formatInteger(count))}
    >
      <div className="dfl-FrameCard-row">
        <Segmented
          label={trans.__('What is kept of each pixel')}
          choices={[
            { value: 'mean', label: trans.__('Mean') },
            { value: 'sum', label: trans.__('Sum') },
            { value: 'max', label: trans.__('Largest') },
          ]}
          value={kind}
          onChange={setKind}
        />
      </div>
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <NumberField
            label={trans.__('First frame of the powder')}
            value={from}
            minimum={0}
            maximum={last}
            isInvalid={flaws.first !== undefined}
            describedBy={flaws.first === undefined ? undefined : id}
            onChange={(first = 0) => {
              setRange({ ...range, first });
            }}
          />
          <span className="dfl-caption">{trans.__('to')}</span>
          <NumberField
            label={trans.__('Last frame of the powder')}
            value={to}
            minimum={0}
            maximum={last}
            isInvalid={flaws.first === undefined && flaws.last !== undefined}
            describedBy={flaws.first === undefined && flaws.last !== undefined ? id : undefined}
            onChange={(end = last) => {
              setRange({ ...range, last: end });
            }}
          />
          <span className="dfl-spring" />
          <Button
            isSmall
            icon={powderIcon}
            isDisabled={count === 0}
            title={
              flaw !== undefined
                ? trans.__('Correct the marked fields first.')
                : count === 0
                  ? trans.__('No frame of this range is gone through.')
                  : undefined
            }
            onClick={() => {
              void model.makePowder(kind, from, to);
            }}
          >
            {trans.__('Add up')}
          </Button>
        </div>
        {flaw !== undefined && (
          <div id={id} className="dfl-fieldError">
            {flaw}
          </div>
        )}
        <PowderProgress />
      </FocusKeeper>
    </SideCard>
  );
}

function PowderProgress(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useFrames();
  const { state } = model.powder;
  switch (state.state) {
    case 'none':
      return null;
    case 'failed':
      return (
        <div className="dfl-fieldError" role="alert">
          {state.reason}
        </div>
      );
    case 'making': {
      const [done, all] = [formatInteger(state.done), formatInteger(state.all)];
      return (
        <div className="dfl-FrameCard-row">
          <div className="dfl-FrameCard-progress">
            <ProgressBar label={trans.__('Powder')} fraction={state.done / state.all} />
            <span className="dfl-caption">{trans.__('%1 of %2 frames', done, all)}</span>
          </div>
          <Button
            isSmall
            kind="quiet"
            onClick={() => {
              model.powder.cancel();
            }}
          >
            {trans.__('Cancel')}
          </Button>
        </div>
      );
    }
  }
}
