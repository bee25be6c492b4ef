/**
 * How fast Damselfly is on this machine. What is measured, and how, is told in README.md beside this
 * file. It leaves no file behind, but for the peer that it installs.
 *
 *     ./damselfly bench [GROUP] [OPTION ...]
 *
 * @module
 */
import { groups } from './groups.ts';

const HELP = `Usage: ./damselfly bench [GROUP] [OPTION ...]

${groups.map(({ name, about }) => `  ${name.padEnd(8)}${about}`).join('\n')}

./damselfly bench GROUP --help tells its options. Without a group, ${groups[0].name} is measured.`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<void> {
  const named = groups.find(({ name }) => name === args[0]);
  const rest = named ? args.slice(1) : args;
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(named ? named.help : HELP);
    return;
  }
  if (rest.length > 0 && !rest[0].startsWith('-')) {
    throw new Error(
      `there is no ${rest[0]} to measure; ./damselfly bench --help lists the groups.`,
    );
  }
  await (named ?? groups[0]).run(rest);
}
