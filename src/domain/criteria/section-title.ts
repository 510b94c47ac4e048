/** Names under which people keep acceptance criteria, by language. */
const names = [
  String.raw`acceptance\s+(?:criteria|criterias|criterion|tests?|conditions?|requirements?|checks?|checklist)`,
  String.raw`(?:conditions?|criteria)\s+(?:of|for)\s+(?:acceptance|satisfaction|success|done|completion)`,
  String.raw`(?:success|completion|exit)\s+criteria`,
  String.raw`definition\s+of\s+done`,
  String.raw`(?:(?:it|this|the\s+story|we)(?:\s+is|\s+are|['’]s|['’]re)\s+)?done\s+when`,
  String.raw`a\.?/?c\.?'?s?`,
  String.raw`dod`,
  String.raw`akzeptanzkriteri(?:en|um)|abnahmekriteri(?:en|um)|annahmekriterien`,
  String.raw`crit[èe]res?\s+d[’']acceptation|crit[èe]res?\s+de\s+succ[èe]s`,
  String.raw`criterios?\s+de\s+aceptaci[óo]n`,
  String.raw`crit[ée]rios?\s+de\s+aceita[çc][ãa]o`,
  String.raw`criteri\s+di\s+accettazione`,
  String.raw`acceptatiecriteria`,
].join('|');

const before = String.raw`(?:(?:the|my|our|proposed|suggested|draft|initial|story|user\s+story|high[\s-]level|key|minimum|functional|additional|updated|new|possible|basic|general)\s+){0,2}`;
const extra = String.raw`(?:\s*\([^)]{1,40}\)|\s*(?:/|&|\band\b|\bor\b|,|\bfor\b)\s*[^:]{1,40})?`;

const whole = new RegExp(String.raw`^${before}(?:${names})${extra}\s*[:.?–—-]*$`, 'iu');
const withRest = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${before}(?:${names})(?:\s*\([^)]{1,40}\))?[*_]{0,3}\s*(?::[*_]{0,3}(?:\s|(?=[\p{L}\d]))|\s[–—-]\s|:-|\s+(?=[#*•]{1,2}\s))\s*(\S.*)$`,
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

/** What follows a label such as “AC:” on its own line; undefined when the line has no such label. */
export const findLabelled = (text: string): string | undefined => withRest.exec(text)?.[1];

const others =
  /^(?:notes?|technical\s+notes?|tech\s+notes?|implementation(?:\s+(?:notes?|details?))?|out\s+of\s+scope|scope|not\s+in\s+scope|background|context|description|summary|motivation|design|ux(?:\/design)?|mockups?|wireframes?|screenshots?|attachments?|links?|references?|resources|dependenc(?:y|ies)|related|see\s+also|open\s+questions?|questions?|assumptions?|risks?|environment|steps\s+to\s+reproduce|how\s+to\s+(?:test|reproduce)|test(?:ing)?\s+(?:notes?|steps?|instructions?|data|plan|cases?)|qa(?:\s+notes?)?|definition\s+of\s+ready(?:\s+checklist)?|estimat(?:e|ion)|tasks?|sub-?tasks?|to-?do|release\s+notes?|nice\s+to\s+haves?|comments?|user\s+stor(?:y|ies)|personas?|experiments?|actual(?:\s+results?)?|expected(?:\s+results?)?|workaround|details?|examples?|hinweise?|notizen|offene\s+fragen|hintergrund|notes?\s+techniques?|hors\s+p[ée]rim[èe]tre)$/iu;

/** Is this a label of some other part of a description? */
export const isOtherLabel = (text: string): boolean =>
  others.test(trimmed(text).replace(/\s*(?:\([^)]*\))?\s*[:–—-]*\s*$/u, ''));

/** Does the line say nothing but the name of another part, as a heading that lost its mark? */
export const isBareOtherLabel = (text: string): boolean =>
  /^\p{Lu}[\p{L} -]{4,}$/u.test(text) && isOtherLabel(text);

/** A line that ends in a colon, or is short and bold: the title of what follows. */
export const isLabelLine = (text: string, isBold: boolean): boolean =>
  text.length <= 80 && (text.endsWith(':') || isBold);

/** Does a line begin with the name of another part, as “Note: …” and “See also …” do? */
export const beginsOtherPart = (text: string): boolean =>
  /^see\s+also\s/iu.test(trimmed(text)) ||
  isOtherLabel(/^([\p{L} -]{3,40}?)\s*(?::|\s[–—-]\s)/u.exec(trimmed(text))?.[1] ?? '');
