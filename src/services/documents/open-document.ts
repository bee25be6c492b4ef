import type { Contents } from '@jupyterlab/services';
import type { CommandRegistry } from '@lumino/commands';
import { CommandIDs } from '../../command-ids.ts';
import { isOutput } from '../places/is-output.ts';
import type { IPlaces } from '../places/tokens.ts';

export interface DocumentServices {
  readonly commands: CommandRegistry;
  readonly contents: Contents.IManager;
  readonly places: IPlaces;
}

/** What it takes to open an output. */
export interface OutputServices {
  readonly commands: Pick<CommandRegistry, 'execute'>;
  readonly places: Pick<IPlaces, 'toGateway' | 'runAt'>;
}

/** Opens the form, filled from this config.ini; the editor where the file is another program's. */
export async function openConfig(path: string, services: DocumentServices): Promise<void> {
  const file = await services.contents.get(path, { content: true, format: 'text' });
  if (/^\s*\[emc\]/m.test(String(file.content))) {
    const config = await pathForPanels(path, services);
    await services.commands.execute(CommandIDs.newReconstruction, { config });
  } else {
    await services.commands.execute('docmanager:open', { path, factory: 'Editor' });
  }
}

/** Shows these photons frame by frame. */
export async function openFrames(path: string, services: DocumentServices): Promise<void> {
  await services.commands.execute(CommandIDs.openFrames, {
    path: await pathForPanels(path, services),
  });
}

/** Classifies the frames of these photons. */
export async function openClassifier(path: string, services: DocumentServices): Promise<void> {
  await services.commands.execute(CommandIDs.classifyFrames, {
    path: await pathForPanels(path, services),
  });
}

/** Opens the form with these photons. */
export async function openPhotons(path: string, services: DocumentServices): Promise<void> {
  const files = [await pathForPanels(path, services)];
  await services.commands.execute(CommandIDs.newReconstruction, { files });
}

/** Shows this volume in three dimensions. */
export async function openVolume(path: string, services: OutputServices): Promise<void> {
  await services.commands.execute(CommandIDs.openVolume, {
    path: await pathForPanels(path, services),
  });
}

/** Opens the run of an output; of any other HDF5 file the volume panel tells what it holds, and shows or hands over that. */
export async function openHdf5(path: string, services: DocumentServices): Promise<void> {
  await (isOutput(path) ? openOutput : openVolume)(path, services);
}

/** Opens the run of an output; a copy of one, away from its log, is a volume like others. */
export async function openOutput(path: string, services: OutputServices): Promise<void> {
  await ((await isOfRun(path, services)) ? openRunOf : openVolume)(path, services);
}

/** Opens the run that a log or an output belongs to. */
export async function openRunOf(
  path: string,
  { commands }: Pick<OutputServices, 'commands'>,
): Promise<void> {
  await commands.execute(CommandIDs.openRun, { path });
}

/** Where nobody can tell, the run panel says why. */
async function isOfRun(path: string, { places }: OutputServices): Promise<boolean> {
  const known = await places.toGateway(path).catch(() => undefined);
  return (
    known === undefined ||
    (await places.runAt(known).then(
      () => true,
      () => false,
    ))
  );
}

/** The gateway's name of a file, or the file browser's where there is no gateway. */
async function pathForPanels(
  path: string,
  { places }: Pick<OutputServices, 'places'>,
): Promise<string> {
  const known = await places.toGateway(path).catch(() => undefined);
  return known ?? path;
}
