import type { ReactElement } from 'react';
import { EmptyState, ErrorCard, Tabs, useTranslation } from '../../../components/index.ts';
import { classifyIcon } from '../../../icons/index.ts';
import type { ClassifyStage } from '../classify-args.ts';
import { ClassList } from './class-list.tsx';
import { useClassify } from './classify-context.tsx';
import { ConvertCard } from './convert-card.tsx';
import { EmbedCard } from './embed-card.tsx';
import { EmbeddingPlot } from './embedding-plot.tsx';
import { FrameStage } from './frame-stage.tsx';
import { LabelCard } from './label-card.tsx';
import { LabelNotes } from './label-notes.tsx';
import { NetworkCards } from './network-cards.tsx';
import { PowderCard, PowderSheet } from './powder-sheet.tsx';

/** Frames are labelled, compared, and told apart by a network: one tab for each, the classes beside all. */
export function ClassifyView(): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const { frames, stage } = model;
  if (frames.opened === undefined) {
    return <NothingOpened />;
  }
  return (
    <div className="dfl-Classify">
      {frames.problem !== undefined && (
        <div className="dfl-FrameView-problem">
          <ErrorCard title={trans.__('The frame could not be read')} cause={frames.problem} />
        </div>
      )}
      <LabelNotes />
      <Tabs
        label={trans.__('What is done with the frames')}
        tabs={[
          { value: 'label', label: trans.__('Label') },
          { value: 'convert', label: trans.__('Convert') },
          { value: 'embed', label: trans.__('Embed') },
          { value: 'network', label: trans.__('Network') },
          { value: 'powders', label: trans.__('Powders') },
        ]}
        value={stage}
        onChange={(value) => {
          model.set({ stage: value });
        }}
      >
        <div className="dfl-Classify-body">
          <Main stage={stage} />
          <aside className="dfl-Classify-side" aria-label={trans.__('Classes and settings')}>
            <Cards stage={stage} />
            <ClassList />
          </aside>
        </div>
      </Tabs>
    </div>
  );
}

function Main({ stage }: { readonly stage: ClassifyStage }): ReactElement {
  switch (stage) {
    case 'label':
    case 'convert':
    case 'network':
      return <FrameStage showsPolar={stage === 'convert'} />;
    case 'embed':
      return <EmbeddingPlot />;
    case 'powders':
      return <PowderSheet />;
  }
}

function Cards({ stage }: { readonly stage: ClassifyStage }): ReactElement {
  switch (stage) {
    case 'label':
      return <LabelCard />;
    case 'convert':
      return <ConvertCard />;
    case 'embed':
      return <EmbedCard />;
    case 'network':
      return <NetworkCards />;
    case 'powders':
      return <PowderCard />;
  }
}

function NothingOpened(): ReactElement {
  const trans = useTranslation();
  const { model, commands, canPick } = useClassify();
  const { frames } = model;
  if (frames.problem !== undefined) {
    return (
      <div className="dfl-FrameView-problem">
        <ErrorCard
          title={trans.__('The frames could not be opened')}
          cause={frames.problem}
          nextStep={trans.__('Choose another photon file, or drop one here.')}
        />
      </div>
    );
  }
  return frames.isSettled ? (
    <EmptyState
      icon={classifyIcon}
      title={trans.__('No frames to classify')}
      fact={trans.__('Choose a photon file, or drop one here with its detector.')}
      action={
        canPick ? { label: trans.__('Choose Photons…'), run: commands.choosePhotons } : undefined
      }
    />
  ) : (
    <EmptyState
      icon={classifyIcon}
      title={trans.__('Opening the frames…')}
      fact={trans.__('Only what is looked at is read, however large the file is.')}
    />
  );
}
