import type { Problem } from '#domain/problem';

/** What was refused, and what to do; nothing where nothing was. */
export const ProblemLine = (props: {
  readonly problem: Pick<Problem, 'message' | 'remedy'> | undefined;
}) =>
  props.problem === undefined ? null : (
    <p role="alert" className="wm-problem">
      {props.problem.message} {props.problem.remedy}
    </p>
  );
