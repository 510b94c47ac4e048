import { briefNames, criteriaNames, doneNames, fullNames, otherNames } from './section-names';

const names = `${criteriaNames}|${doneNames}`;
const before = String.raw`(?:(?:the|my|our|its|all|list\s+of|set\s+of|proposed|suggested|draft|initial|final|story|user|user\s+story|feature|epic|task|product|customer|business|project|technical|high[\s-]level|detailed|key|main|core|overall|minimum|minimal|functional|non[\s-]?functional|additional|extra|other|further|updated|revised|new|possible|basic|general|quality|security|performance|design|ux|ui|api|mobile|desktop|web|back[\s-]?end|front[\s-]?end)\s+){0,3}`;
const extra = String.raw`(?:\s*\([^)]{1,40}\)|\s*(?:/|&|\band\b|\bor\b|,|\bfor\b)\s*[^:]{1,40})?`;

const whole = new RegExp(
  String.raw`^${before}(?:${names})${extra}\s*[:：.?–—\])】）〕」-]*$`,
  'iu',
);
const withRest = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${before}(?:${names})(?:\s*\([^)]{1,40}\))?[*_]{0,3}\s*(?:[:：][*_]{0,3}(?:\s|(?=[\p{L}\d]))|\s[–—-]\s|:-|\s+(?=[#*•]{1,2}\s))\s*(\S.*)$`,
  'iu',
);

const trimmed = (text: string): string =>
  text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}[.)])\s+/iu, '')
    .replace(/[*_]+/g, '')
    .trim();

/** Is this the title over acceptance criteria, and nothing else? */
export const isCriteriaTitle = (text: string): boolean => whole.test(trimmed(text));

const briefly = new RegExp(String.raw`^(?:${briefNames})\s*[:：]?$`, 'iu');

/** Is this a word that is a title over acceptance criteria only where they stand below it at once? */
export const isBriefTitle = (text: string): boolean => briefly.test(trimmed(text));

const announced = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${fullNames})(?![\p{L}\p{N}])`, 'iu');
const denied =
  /(?<!\p{L})(?:not|no|without|nicht|keine?|pas|sans|sin|sem|non|niet|geen)(?!\p{L})/iu;

/** Does a sentence lead over to criteria, as “As discussed, here are the acceptance criteria:” does? */
export const announcesCriteria = (text: string): boolean =>
  /[:：]$/u.test(text) &&
  text.split(/\s+/).length <= 15 &&
  announced.test(text) &&
  !denied.test(text);

const isAboutDone = new RegExp(String.raw`^${before}(?:${doneNames})(?![\p{L}\p{N}])`, 'iu');
const namesCriteria = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${criteriaNames})(?![\p{L}\p{N}])`,
  'iu',
);

/** Is this the title over what a team asks of all its work, and does it name no criteria besides? */
export const isDoneTitle = (text: string): boolean =>
  isAboutDone.test(trimmed(text)) && !namesCriteria.test(trimmed(text));

/** What follows a label such as “AC:” on its own line; undefined when the line has no such label. */
export const findLabelled = (text: string): string | undefined => withRest.exec(text)?.[1];

const others = new RegExp(`^(?:${otherNames})$`, 'iu');

/** Is this the title over the way to see a fault? */
export const isFaultTitle = (text: string): boolean =>
  /^(?:steps?\s+to\s+reproduce|how\s+to\s+reproduce|reproduction(?:\s+steps)?|repro(?:\s+steps)?|str|schritte(?:\s+zur\s+reproduktion)?|(?:actual|current|observed)(?:\s+(?:results?|behaviou?r))?)\s*[:：]?$/iu.test(
    trimmed(text),
  );

/** Is this a label of some other part of a description? */
export const isOtherLabel = (text: string): boolean =>
  others.test(trimmed(text).replace(/\s*(?:\([^)]*\))?\s*[:：–—\])】）-]*\s*$/u, ''));

/** Does the line say nothing but the name of another part, as a heading that lost its mark? */
export const isBareOtherLabel = (text: string): boolean =>
  /^\p{Lu}[\p{L} -]{4,}$/u.test(text) && isOtherLabel(text);

/** A line that ends in a colon, or is short and bold: the title of what follows. */
export const isLabelLine = (text: string, isBold: boolean): boolean =>
  text.length <= 80 && (/[:：]$/u.test(text) || isBold);

/**
 * A paragraph in which a sentence is such a label, cut before it: “Faster. AC: within a second.” One
 * piece where no sentence is.
 */
export function cutAtLabel(text: string): readonly string[] {
  for (const end of text.matchAll(/(?<=[.!?;])\s+(?=\p{L})/gu)) {
    const rest = text.slice(end.index + end[0].length);
    if (findLabelled(rest) !== undefined || (/[:：]$/u.test(rest) && isCriteriaTitle(rest)))
      return [text.slice(0, end.index), rest];
  }
  return [text];
}

/** Does a line begin with the name of another part, as “Note: …” and “See also …” do? */
export const beginsOtherPart = (text: string): boolean =>
  /^see\s+also\s/iu.test(trimmed(text)) ||
  isOtherLabel(/^([\p{L} -]{3,40}?)\s*(?::|\s[–—-]\s)/u.exec(trimmed(text))?.[1] ?? '');
