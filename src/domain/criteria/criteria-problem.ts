import type { Problem } from '../problem';
import { maxItems, maxTextLength } from './acceptance-criterion';

/** Someone deleted it while the change was on its way. */
export const criterionGone = (criterionId: string): Problem => ({
  code: 'CRITERION_GONE',
  message: 'Someone deleted this criterion meanwhile.',
  remedy: 'Add it again, or leave it deleted.',
  facts: { criterionId },
});

/** Two people put the same criterion into other words at the same time; the later words stand. */
export const rewordedMeanwhile = (criterionId: string): Problem => ({
  code: 'CRITERION_REWORDED',
  message: 'Someone else reworded this criterion while you wrote. Your words stand; theirs were:',
  remedy: '',
  facts: { criterionId },
});

/** Only those whom the project names may decide. */
export const mayNotAccept = (act: 'accept' | 'reject' | 'waive' | 'reopen'): Problem => ({
  code: 'MAY_NOT_ACCEPT',
  message: `You are not among those who ${act} criteria in this project.`,
  remedy: 'Ask whoever accepts work here; Project settings › Waymark names them.',
  facts: { act },
});

/** Accepting needs a claim first. */
export const notClaimed = (criterionId: string): Problem => ({
  code: 'CRITERION_NOT_MET',
  message: 'Nobody has marked this criterion as met.',
  remedy: 'Tick it first, then accept it.',
  facts: { criterionId },
});

/** It was accepted or waived, and that has to be taken back first. */
export const alreadyDecided = (criterionId: string): Problem => ({
  code: 'CRITERION_DECIDED',
  message: 'This criterion was decided meanwhile.',
  remedy: 'Take the decision back in its menu first.',
  facts: { criterionId },
});

/** A mandatory line of a template stays as it is. */
export const criterionLocked = (criterionId: string): Problem => ({
  code: 'CRITERION_LOCKED',
  message: 'This criterion comes from a template and is mandatory.',
  remedy: 'Waive it with a reason, or have the template changed.',
  facts: { criterionId },
});

/** Rejecting and waiving say why. */
export const reasonMissing = (act: 'reject' | 'waive'): Problem => ({
  code: 'REASON_MISSING',
  message: `To ${act} a criterion takes a reason.`,
  remedy: 'Write one sentence that says why.',
  facts: { act },
});

/** There is no text in it, or too much. */
export const textUnfit = (length: number): Problem => ({
  code: 'CRITERION_TEXT_UNFIT',
  message:
    length === 0
      ? 'A criterion has at least one word.'
      : `A criterion has at most ${String(maxTextLength)} characters; this one has ${String(length)}.`,
  remedy:
    length === 0 ? 'Write what must be true.' : 'Split it, or make it a work item of its own.',
  facts: { length },
});

/** The list is as long as it gets. */
export const tooManyCriteria = (): Problem => ({
  code: 'TOO_MANY_CRITERIA',
  message: `A work item has at most ${String(maxItems)} criteria.`,
  remedy: 'Delete some, or split the work item.',
  facts: { maxItems },
});

/** Only web addresses are links. */
export const addressUnfit = (): Problem => ({
  code: 'EVIDENCE_ADDRESS_UNFIT',
  message: 'Evidence is a web address that begins with https:// or http://.',
  remedy: 'Copy the address from the browser and paste it here.',
});

/** There is nothing to tick on a heading. */
export const headingHasNoState = (criterionId: string): Problem => ({
  code: 'HEADING_HAS_NO_STATE',
  message: 'This line is a heading; headings are not ticked.',
  remedy: 'Turn it into a criterion in its menu first.',
  facts: { criterionId },
});

/** Cards are written only where a project asks for it. */
export const notOnCards: Problem = {
  code: 'PROGRESS_NOT_ON_CARDS',
  message: 'This project does not show progress on cards.',
  remedy: 'Switch it on in Project settings › Waymark, and try again once it is saved.',
};

/** Only what is linked is brought to work items. */
export const templateNotLinked = (templateId: string): Problem => ({
  code: 'TEMPLATE_NOT_LINKED',
  message: 'This template is not linked, or somebody removed it.',
  remedy: 'Link it in its settings, save it, and look again.',
  facts: { templateId },
});
