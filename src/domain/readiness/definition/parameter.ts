/** One thing about a rule that a team may choose, described so that a form can be drawn from it. */
export type Parameter =
  | {
      readonly type: 'number';
      readonly label: string;
      readonly initial: number;
      /** Both bounds included. */
      readonly from: number;
      readonly through: number;
    }
  | { readonly type: 'text'; readonly label: string; readonly initial: string }
  /** The id of a field of the site. */
  | { readonly type: 'field'; readonly label: string; readonly initial: string }
  | { readonly type: 'words'; readonly label: string; readonly initial: readonly string[] }
  | {
      readonly type: 'choice';
      readonly label: string;
      readonly initial: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    };

/** What a rule may be told, by name. */
export type ParameterSet = Readonly<Record<string, Parameter>>;
/** A number, a text or a choice, or a list of words. */
export type ParameterValue = number | string | readonly string[];
/** What a project told it, by the same names. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

type ValueOf<P extends Parameter> = P extends { readonly type: 'number' }
  ? number
  : P extends { readonly type: 'words' }
    ? readonly string[]
    : string;

/** The values that a rule's own check receives: every parameter, of its type. */
export type ValuesOf<S extends ParameterSet> = { readonly [K in keyof S]: ValueOf<S[K]> };

const longestText = 1_000;
const mostWords = 20;

/** Why the value does not suit the parameter, in a sentence; `undefined` when it suits. */
export function findParameterFlaw(parameter: Parameter, value: unknown): string | undefined {
  switch (parameter.type) {
    case 'number':
      return typeof value === 'number' && value >= parameter.from && value <= parameter.through
        ? undefined
        : `${parameter.label} is a number from ${String(parameter.from)} to ${String(parameter.through)}.`;
    case 'text':
    case 'field':
      return typeof value === 'string' && value.length <= longestText
        ? undefined
        : `${parameter.label} is a text of at most ${String(longestText)} characters.`;
    case 'words':
      return Array.isArray(value) &&
        value.length <= mostWords &&
        value.every((word) => typeof word === 'string' && word.length <= longestText)
        ? undefined
        : `${parameter.label} is a list of at most ${String(mostWords)} entries.`;
    case 'choice':
      return parameter.choices.some((choice) => choice.value === value)
        ? undefined
        : `${parameter.label} is one of: ${parameter.choices.map((choice) => choice.label).join(', ')}.`;
  }
}

/** Every parameter with its chosen value, or its initial one where none was chosen or it does not suit. */
export function completeValues(set: ParameterSet, chosen: ParameterValues = {}): ParameterValues {
  return Object.fromEntries(
    Object.entries(set).map(([name, parameter]) => {
      const value = chosen[name];
      const suits = value !== undefined && findParameterFlaw(parameter, value) === undefined;
      return [name, suits ? value : parameter.initial];
    }),
  );
}
