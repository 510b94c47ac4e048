/** `given`: what is so beforehand; `when`: what happens; `then`: what can be seen afterwards. */
export type StepKind = 'given' | 'when' | 'then';

type StepWords = Readonly<Record<StepKind | 'and', readonly string[]>> & {
  /** Do *when* and *then* inside a sentence begin a step? Not where they have other uses. */
  readonly cutsSentences: boolean;
};

/** First words of steps by language. Source: Gherkin's own table of languages. */
export const stepWords: readonly StepWords[] = [
  {
    given: ['given'],
    when: ['when'],
    then: ['then'],
    and: ['and', 'but'],
    cutsSentences: true,
  },
  {
    given: ['angenommen', 'gegeben seien', 'gegeben sei', 'gegeben'],
    when: ['wenn'],
    then: ['dann'],
    and: ['und', 'aber'],
    cutsSentences: true,
  },
  {
    given: ['étant donnée?s?', 'etant donnée?s?', 'soit'],
    when: ['quand', 'lorsque'],
    then: ['alors', 'donc'],
    and: ['et', 'mais'],
    cutsSentences: true,
  },
  {
    given: ['dad[oa]s?'],
    when: ['cuando'],
    then: ['entonces'],
    and: ['y', 'pero'],
    cutsSentences: true,
  },
  {
    given: ['dad[oa]s?'],
    when: ['quando'],
    then: ['então', 'entao'],
    and: ['e', 'mas'],
    cutsSentences: true,
  },
  {
    given: ['dato'],
    when: ['quando'],
    then: ['allora'],
    and: ['e', 'ma'],
    cutsSentences: true,
  },
  {
    given: ['gegeven', 'stel'],
    when: ['als', 'wanneer'],
    then: ['dan'],
    and: ['en', 'maar'],
    cutsSentences: false,
  },
  {
    given: ['mając', 'zakładając(?:,? że)?'],
    when: ['kiedy', 'gdy', 'jeżeli', 'jeśli'],
    then: ['wtedy'],
    and: ['oraz', 'ale'],
    cutsSentences: true,
  },
  {
    given: ['дано', 'допустим', 'пусть'],
    when: ['когда', 'если'],
    then: ['тогда', 'то'],
    and: ['и', 'но', 'а'],
    cutsSentences: false,
  },
  {
    given: ['givet', 'gitt', 'givet att'],
    when: ['när', 'når', 'naar'],
    then: ['så', 'saa'],
    and: ['och', 'og', 'men'],
    cutsSentences: false,
  },
];

/** The same in languages that put no blank behind a word. */
export const stepWordsWithoutBlank: Readonly<Record<StepKind | 'and', readonly string[]>> = {
  given: ['前提', '假如', '假设', '假設', '给定', '給定'],
  when: ['もし', '当', '當'],
  then: ['ならば', '那么', '那麼'],
  and: ['かつ', 'しかし', '而且', '并且', '並且', '但是'],
};
