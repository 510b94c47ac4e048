import type { RestSprint } from './rest-shapes';

const states = ['active', 'future', 'closed'];

const whenOf = ({ state, startDate = '', endDate = '' }: RestSprint): number =>
  state === 'closed' ? -Date.parse(endDate) : Date.parse(startDate);

/** The sprints of a work item as Jira tells them: the running one, what comes next, then the last that ended. */
export const currentFirst = (sprints: readonly RestSprint[]): RestSprint[] =>
  [...sprints].sort(
    (one, other) =>
      states.indexOf(one.state) - states.indexOf(other.state) || whenOf(one) - whenOf(other),
  );

/** The sprint that counts, and how many others there were. */
export function SprintValue({ sprints }: { readonly sprints: readonly RestSprint[] }) {
  const [first, ...others] = currentFirst(sprints);
  if (others.length === 0) return <>{first?.name}</>;
  const names = others.map(({ name }) => name).join(', ');
  return (
    <>
      {first?.name}
      <span class="badge" title={names}>
        +{others.length}
        <span class="visually-hidden"> more: {names}</span>
      </span>
    </>
  );
}
