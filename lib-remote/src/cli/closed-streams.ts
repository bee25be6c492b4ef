/**
 * Lets a reader go, as in `damselfly info FILE | head -1`: what is printed afterwards is dropped, and
 * the command goes on to its end, so that a reconstruction does not die with its onlooker.
 */
export function tolerateClosedStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        throw error;
      }
    });
  }
}
