import { Document } from './layout/document';
import { Icon } from './layout/icon';
import { PageProblem, remedyOf } from './page-problem';
import type { Look } from './viewer';

/** What a page says in place of itself: what is so, what to do, and two ways on. */
export const ProblemPage = ({
  look,
  problem,
}: {
  readonly look: Look;
  readonly problem: PageProblem;
}) => (
  <Document look={look} title={problem.title}>
    <main id="main" class="empty">
      <Icon name="compass" />
      <h1>{problem.title}</h1>
      <p class="quiet">{remedyOf(problem, look.parts.realSite)}</p>
      <p class="row">
        {look.here.startsWith('/wiki') ? (
          <a class="button" href="/wiki/spaces">
            Spaces
          </a>
        ) : (
          <a class="button" href="/jira/projects">
            Projects
          </a>
        )}
        <a class="button button-subtle" href="/">
          Start here
        </a>
      </p>
    </main>
  </Document>
);

/** The problem that any error of a page is shown as; a fault keeps its words to the log. */
export function problemFrom(error: unknown): PageProblem {
  if (error instanceof PageProblem) return error;
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return new PageProblem(
    502,
    'The site met something it did not expect.',
    'Go back and try again; the terminal that runs the site says more.',
  );
}
