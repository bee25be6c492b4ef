import { saveBlob } from '../../components/save-blob.ts';
import type { IterationMovie } from './model/iteration-movie.ts';
import type { MovieChoice } from './model/movie-choice.ts';

/** Records a movie and saves it through the browser. @throws what `record` throws. */
export async function saveIterations(
  movie: IterationMovie,
  choice: MovieChoice,
  name: string,
): Promise<void> {
  const blob = await movie.record(choice);
  saveBlob(blob, `${name}-iterations.${blob.type === 'video/mp4' ? 'mp4' : 'webm'}`);
}
