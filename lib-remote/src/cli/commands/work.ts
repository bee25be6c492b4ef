import { Command } from 'commander';

/** `damselfly work`: what executors start. It is not for people, and not in the help. */
export function workCommand(): Command {
  return new Command('work')
    .description('Carries out the request in the folder of a run.')
    .argument('<folder>', 'the folder of the outputs')
    .action(async (folder: string): Promise<void> => {
      const { work } = await import('../work/work.ts');
      await work(folder);
    });
}
