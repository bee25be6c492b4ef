/** A worker for tests that reads the pipe it is sent the path of: nothing ends it while the pipe is open. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

parentPort?.once('message', (path: string) => {
  // As text, which is one call of the system's from opening to the end.
  readFileSync(path, 'utf8');
});
