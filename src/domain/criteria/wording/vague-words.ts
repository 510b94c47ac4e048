/** Languages whose vague words Waymark knows. */
export type AdviceLanguage = 'en' | 'de' | 'fr';

/** Words that two people understand differently, by language. */
const vagueWords: Readonly<Record<AdviceLanguage, readonly string[]>> = {
  en: [
    'fast',
    'quickly',
    'slow',
    'easy',
    'easily',
    'simple',
    'intuitive',
    'user-friendly',
    'user friendly',
    'seamless',
    'seamlessly',
    'appropriate',
    'appropriately',
    'adequate',
    'reasonable',
    'properly',
    'robust',
    'efficient',
    'flexible',
    'modern',
    'nice',
    'good',
    'better',
    'some',
    'several',
    'various',
    'as needed',
    'if necessary',
    'where possible',
    'as possible',
    'and so on',
    'etc',
    'tbd',
    'optimal',
    'state of the art',
    'performant',
    'scalable',
    'clean',
  ],
  de: [
    'schnell',
    'einfach',
    'intuitiv',
    'benutzerfreundlich',
    'angemessen',
    'ausreichend',
    'optimal',
    'robust',
    'effizient',
    'flexibel',
    'modern',
    'schön',
    'gut',
    'besser',
    'einige',
    'verschiedene',
    'gegebenenfalls',
    'ggf',
    'nach bedarf',
    'wenn möglich',
    'möglichst',
    'usw',
    'etc',
    'performant',
    'zeitnah',
    'sauber',
    'problemlos',
  ],
  fr: [
    'rapide',
    'rapidement',
    'simple',
    'facile',
    'facilement',
    'intuitif',
    'convivial',
    'approprié',
    'adéquat',
    'raisonnable',
    'optimal',
    'robuste',
    'efficace',
    'flexible',
    'moderne',
    'bon',
    'meilleur',
    'quelques',
    'divers',
    'si nécessaire',
    'si besoin',
    'si possible',
    'le plus possible',
    'etc',
    'performant',
    'ergonomique',
    'correctement',
  ],
};

const commonWords: Readonly<Record<AdviceLanguage, readonly string[]>> = {
  en: [
    'the',
    'is',
    'are',
    'a',
    'an',
    'and',
    'or',
    'to',
    'of',
    'in',
    'with',
    'when',
    'then',
    'can',
    'must',
    'should',
    'user',
    'be',
    'has',
    'by',
    'for',
    'on',
    'it',
    'not',
    'given',
  ],
  de: [
    'der',
    'die',
    'das',
    'ist',
    'sind',
    'ein',
    'eine',
    'und',
    'oder',
    'zu',
    'von',
    'im',
    'mit',
    'wenn',
    'dann',
    'kann',
    'muss',
    'soll',
    'wird',
    'werden',
    'den',
    'dem',
    'nicht',
    'auf',
    'sich',
    'für',
  ],
  fr: [
    'le',
    'la',
    'les',
    'est',
    'sont',
    'un',
    'une',
    'et',
    'ou',
    'de',
    'du',
    'des',
    'dans',
    'avec',
    'quand',
    'alors',
    'peut',
    'doit',
    'être',
    'sur',
    'pas',
    'pour',
    'que',
    'qui',
    'il',
    'au',
  ],
};

const languages = ['en', 'de', 'fr'] as const;

const byLanguage = <Made>(
  make: (language: AdviceLanguage) => Made,
): Record<AdviceLanguage, Made> => ({
  en: make('en'),
  de: make('de'),
  fr: make('fr'),
});

const common = byLanguage((language) => new Set(commonWords[language]));
const vague = byLanguage((language) => vagueWords[language].map(patternOf));

/** The language that a text is most likely written in; undefined when it is none of these, or unsure. */
export function languageOf(text: string): AdviceLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = languages
    .map((language) => ({
      language,
      count: words.filter((word) => common[language].has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.count === 0) return undefined;
  return first.count > second.count ? first.language : undefined;
}

/** The first vague word of a text, in the text's own language. */
export function findVagueWord(text: string, language: AdviceLanguage): string | undefined {
  const hits = vague[language].flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ at: match.index, word: match[0] }];
  });
  return hits.sort((a, b) => a.at - b.at)[0]?.word;
}

function patternOf(word: string): RegExp {
  const words = word.replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?![\\p{L}\\p{N}-])`, 'iu');
}
