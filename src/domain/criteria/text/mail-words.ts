/** How people close a mail, one line a language. */
const farewellWords = [
  String.raw`(?:many )?thanks(?: a lot| so much| in advance| again| all| and (?:best )?regards)?|thank you(?: very much| so much| in advance| all)?|thx|cheers|all the best|(?:(?:best|kind|kindest|warm|with (?:best|kind)) )?(?:regards|wishes)|best(?=[,.!]|$)|sincerely|yours(?: sincerely| faithfully| truly)?|sent from my \w+`,
  String.raw`(?:vielen |besten |herzlichen )?dank(?: im voraus| euch| dir| ihnen)?|danke(?: im voraus| euch| dir| ihnen)?|(?:mit )?(?:freundlichen?|besten?|lieben?|viele|vielen|herzlichen?|sch[öo]nen?)? ?gr[üu](?:ß|ss)e?n?|mfg|vg|lg`,
  String.raw`merci(?: beaucoup| d[’']avance| [àa] tous)?|(?:bien )?cordialement|bien [àa] (?:vous|toi)|amicalement|bonne journ[ée]e|[àa] bient[ôo]t`,
  String.raw`(?:muchas )?gracias(?: por adelantado| a todos| de antemano)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|un abrazo|atentamente`,
  String.raw`(?:muito )?obrigad[oa]|atenciosamente|abra[çc]os?|grazie(?: mille)?|(?:cordiali )?saluti|(?:met vriendelijke )?groet(?:en)?|bedankt|pozdrawiam`,
].join('|');
const farewell = new RegExp(String.raw`^[–—-]*\s*(?:${farewellWords})(?![\p{L}\p{N}])`, 'iu');
const names = /^[,.!\s–—-]*(?:\p{Lu}[\p{L}.’'-]*[,.!\s]*){0,3}$/u;

const salutation =
  /^(?:(?:all|everyone|folks|team)|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch[èe]r(?:e|s|es)?|hola|buenos d[íi]as|buenas(?: tardes)?|estimad[oa]s?|querid[oa]s?|ol[áa]|ciao|buongiorno|hoi|beste|hej)(?![\p{L}\p{N}])[^.:;?]{0,40})[,!]$/iu;

const leadIn =
  /(?<![\p{L}])(?:lists?|criteria|following|below|here|discussed|agreed|wrote|liste|kriterien|folgende[ns]?|unten|hier|besprochen|vereinbart|schrieb|crit[èe]res|suivante?s?|ci-dessous|voici|convenu|[ée]crit|lista|criterios|siguientes?|abajo|aqu[íi]|acordado|escribi[óo])(?![\p{L}])/iu;

/** Do words close a mail: “Thanks, Ana”, “Viele Grüße”, “Cordialement”, or the two hyphens above a signature? */
export function isFarewell(text: string): boolean {
  if (/^--+$/.test(text)) return true;
  const words = farewell.exec(text)?.[0];
  return words !== undefined && names.test(text.slice(words.length));
}

/** Do words open a mail: “Hi all,”, “Liebes Team,”, “Bonjour,”? */
export const isSalutation = (text: string): boolean => salutation.test(text);

const pointsDown =
  /(?<!\p{L})(?:following|follows|below|folgende[nrs]?|folgt|unten|suivante?s?|ci-dessous|voici|siguientes?|abajo|seguintes?|abaixo|seguenti|volgende)(?!\p{L})/iu;

/** Do words that end in a colon only point at the list below, as “The following must hold:” does? */
export const onlyPointsDown = (text: string): boolean =>
  /[:：]$/u.test(text) && text.split(/\s+/).length <= 12 && pointsDown.test(text);

/** Do words that end in a colon say that a list follows, rather than name what is in it? */
export const isLeadIn = (text: string): boolean =>
  text.split(/\s+/).length > 6 || leadIn.test(text);
