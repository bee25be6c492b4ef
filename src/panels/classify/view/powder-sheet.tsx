import type { ReactElement } from 'react';
import {
  Button,
  EmptyState,
  FocusKeeper,
  formatInteger,
  NARROW_SPACE,
  Segmented,
  useTranslation,
} from '../../../components/index.ts';
import { powderIcon } from '../../../icons/index.ts';
import { PatternCanvas } from '../../frame/view/pattern-canvas.tsx';
import { SideCard } from '../../frame/view/side-card.tsx';
import { classLetter } from '../model/class-name.ts';
import { ClassMark } from './class-mark.tsx';
import { useClassify } from './classify-context.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Edge of a powder, pixels. */
const EDGE = 256;

/** How powders are made. */
export function PowderCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { labels, analysis } = model;
  const { made, isOld } = model.powders;
  const { powder: kind = 'mean' } = model.args;
  const isEmpty = labels === undefined || labels.counts[0] === labels.frameCount;
  return (
    <SideCard title={trans.__('Powders')}>
      <div className="dfl-caption">
        {trans.__('The frames of each class added up, on the detector.')}
      </div>
      <div className="dfl-FrameCard-row">
        <Segmented
          label={trans.__('What is kept of each pixel')}
          choices={[
            { value: 'mean', label: trans.__('Mean') },
            { value: 'sum', label: trans.__('Sum') },
          ]}
          value={kind}
          onChange={(powder) => {
            model.set({ powder });
          }}
        />
      </div>
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Button
            kind="primary"
            icon={powderIcon}
            isDisabled={isEmpty || analysis.task.state.state === 'running'}
            title={isEmpty ? trans.__('No frame has a class yet.') : undefined}
            onClick={() => {
              void model.makePowders();
            }}
          >
            {trans.__('Add up')}
          </Button>
        </div>
        <TaskProgress name="powders" />
      </FocusKeeper>
      {made !== undefined && isOld && (
        <div className="dfl-caption" role="status">
          {trans.__('They are of earlier labels: add up to renew them.')}
        </div>
      )}
      {made !== undefined && made.kind !== kind && (
        <div className="dfl-caption" role="status">
          {made.kind === 'sum'
            ? trans.__('What is shown are sums: add up to see means.')
            : trans.__('What is shown are means: add up to see sums.')}
        </div>
      )}
    </SideCard>
  );
}

/** The powders of all classes, beside each other. */
export function PowderSheet(): ReactElement {
  const trans = useTranslation();
  const {
    powders: { made },
    labels,
  } = useClassify().model;
  if (made === undefined || made.powders.length === 0) {
    const isEmpty = labels === undefined || labels.counts[0] === labels.frameCount;
    return (
      <div className="dfl-Classify-main">
        <EmptyState
          icon={powderIcon}
          title={trans.__('No powders yet')}
          fact={
            isEmpty
              ? trans.__('Give frames a class first: each class has a powder.')
              : trans.__('Add up shows the powder of each class here.')
          }
        />
      </div>
    );
  }
  return (
    <div className="dfl-Classify-main dfl-PowderSheet">
      {made.powders.map(({ code, frameCount, picture }) => (
        <figure key={code}>
          <PatternCanvas
            picture={picture}
            edge={EDGE}
            label={trans.__('Powder of class %1', classLetter(code))}
          />
          <figcaption>
            <ClassMark code={code} />
            <strong>{classLetter(code)}</strong>
            <span className="dfl-caption">
              {[
                trans._n('%1 frame', '%1 frames', frameCount, formatInteger(frameCount)),
                formatInteger(Math.round(picture.photons)) +
                  NARROW_SPACE +
                  (made.kind === 'sum' ? trans.__('photons') : trans.__('photons per frame')),
              ].join(' · ')}
            </span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
