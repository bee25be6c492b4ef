import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import type { RunSource } from '../../services/runs/run-source.ts';
import type { PanelServices } from '../panel.ts';
import type { OpenedFrames } from './model/run-frames.ts';

/**
 * Opens the frames that a run reads.
 *
 * @throws what reading them throws; Error where the run does not say which they are.
 */
export async function openRunFrames(
  source: RunSource,
  id: string,
  services: PanelServices,
): Promise<OpenedFrames> {
  const [{ inputOfRun }, { FrameFiles }, { WorkerFrameReader }, { RunMatch }] = await Promise.all([
    import('../frame/model/frame-input.ts'),
    import('../frame/data/frame-files.ts'),
    import('../frame/data/frame-reader.ts'),
    import('../frame/model/run-match.ts'),
  ]);
  const trans = services.translator.load(TRANSLATION_DOMAIN);
  const input = await inputOfRun(source, id, undefined, new FrameFiles(services, trans));
  if (input === undefined) {
    throw new Error(trans.__('The run does not say which photons it reads.'));
  }
  const reader = new WorkerFrameReader();
  try {
    const { detector } = await input.companions;
    await Promise.all([
      reader.open(input.photons, input.locate),
      reader.useDetector(detector?.request),
    ]);
  } catch (error) {
    // Its worker would outlive the panel, which never hears of it.
    reader.dispose();
    throw error;
  }
  return { reader, match: new RunMatch(reader, source, id) };
}
