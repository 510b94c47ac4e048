import { written } from '../../charts/written';

/** A count with its word: `1 epic`, `2,000 epics`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${written(count)} ${count === 1 ? one : many}`;
