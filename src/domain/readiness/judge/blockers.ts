import type { IssueLink } from '../../issue/issue';

const waits = /\b(blocked by|depends on|waits? for|requires|is dependent)\b/i;

/** The links at whose other end is something that this work item waits for. */
export const blockersOf = (links: readonly IssueLink[]): readonly IssueLink[] =>
  links.filter((link) => waits.test(link.reads));
