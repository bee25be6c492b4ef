import { interruptible } from '../interruption.ts';
import { describePath } from './describe-path.ts';
import { descriptionJson, descriptionText } from './description.ts';

/** Runs `damselfly info`. */
export async function info(files: readonly string[], { json }: { json?: true }): Promise<void> {
  await interruptible(async (signal) => {
    for (const file of files) {
      const description = await describePath(file, signal);
      const text = json ? descriptionJson(description) : descriptionText(description);
      process.stdout.write(`${text}\n`);
    }
  });
}
