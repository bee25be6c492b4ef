/** What a worker that reads a file of the web says, between its answers, when a part of the file has come. */
export const BYTES_CAME = 'bytes came';
