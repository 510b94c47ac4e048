import type { TabProps } from '../project-page';

/** Filled by its own feature. */
export default function Tab({ context }: TabProps) {
  return <p>{context.extension.project.key}</p>;
}
