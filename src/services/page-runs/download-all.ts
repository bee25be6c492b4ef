import { downloadZip } from 'client-zip';
import { FILES } from './paths.ts';
import type { RunFolder } from './storage/run-folder.ts';

/** All files of a run in one zip, as they would lie beside its config.ini; not compressed, for photons and models hardly are. */
export async function downloadAll(folder: RunFolder, name: string): Promise<Blob> {
  const files = (await folder.list()).filter(({ path }) => path.startsWith(FILES));
  const entries = async function* () {
    for (const { path } of files) {
      const input = await folder.read(path);
      if (input !== undefined) {
        yield { name: `${name}/${path.slice(FILES.length)}`, input };
      }
    }
  };
  return downloadZip(entries()).blob();
}
