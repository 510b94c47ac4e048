import type { Issue } from '../../issue/issue';

const defects = new Set(['bug', 'defect', 'incident', 'fehler', 'anomalie', 'error', 'bogue']);

/** Is this work about something that is broken, by the name of its type? */
export const isDefect = (issue: Issue): boolean => defects.has(issue.type.name.toLowerCase());
