// The core from a terminal: the same service the app uses, printing JSON for programs or tables for people.

import { REFUSED, runCommand } from './cli/commands.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EPIPE'
      ? 'The output was closed before everything was written.\n'
      : `The output cannot be written: ${error.message}\n`,
  );
  process.exit(REFUSED);
});

process.exitCode = await runCommand(process.argv.slice(2));
