import type { Audience } from '#domain/roadmap/macro-view';
import { wordForMove } from '#domain/roadmap/move-words';
import type { Move } from '#domain/roadmap/what-moved';
import { written } from '../../../charts/written';
import { plural } from '../plural';

/** What the macro says about what is published for readers of the page. */
export const publishTexts = {
  cancel: 'Cancel',
  // Who is shown more by the copy than by Jira must not take rights for a change.
  moveSinceCopy: (move: Move) =>
    move.kind === 'vanished' ? 'is gone, or not for you to see' : wordForMove(move, written),
  published: (day: string, name: string) => `Published on ${day} by ${name}`,
  youSeeCopy: 'This is a copy for the readers of this page.',
  showLive: 'Show it live',
  showPublished: 'Show what was published',
  publishedMeanwhile: (name: string, day: string, time: string) =>
    `${name} has published this roadmap since you opened the page, on ${day} at ${time}.`,
  drift: (count: number) => (count === 0 ? 'Nothing moved since' : `${written(count)} moved since`),
  publishOffer: 'Readers without Jira will see nothing until you',
  publish: 'Publish what you see',
  publishAgain: 'Publish again',
  unpublish: 'Take it back',
  publishWarning: (count: number, itemName: string, audience: Audience) =>
    `Everyone who can read this page will see these ${plural(count, itemName)} ${audience === 'customers' ? 'by their titles, without dates and numbers' : 'with titles and dates, and the numbers'}, also without Jira access.`,
  restrictedWarning: (count: number) =>
    `${written(count)} of them ${count === 1 ? 'is' : 'are'} restricted in Jira to some people. Readers of this page will see ${count === 1 ? 'it' : 'them'} all the same.`,
  note: 'Note for readers (optional)',
  publishNow: 'Publish',
};
