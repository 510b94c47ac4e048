import type { Child } from 'hono/jsx';

/** What stands in the place of a list that has nothing: what is so, and what to do. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: Child;
}) => (
  <div class="empty">
    <h2>{title}</h2>
    <p class="quiet">{children}</p>
  </div>
);
