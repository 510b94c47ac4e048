import type { Problem } from '#domain/problem';

const passing = ['TRY_LATER', 'UNEXPECTED'];

/** Is it a problem of the moment, so that the same is sent again? After any other the person decides. */
export const isPassing = ({ code }: Problem): boolean => passing.includes(code);
