import { shortDayOf } from './layout/dates';
import { Document } from './layout/document';
import { Icon } from './layout/icon';
import type { HomeLinks, OwnWork } from './home-work';
import type { Look, RealSite } from './viewer';
import { isOnlyRead } from './viewer';

type HomeProps = { readonly look: Look; readonly work: HomeLinks | OwnWork };

/** The first page: four steps, one's own data, the people. */
export const HomePage = ({ look, work }: HomeProps) => (
  <Document look={look} title="Start here">
    <main id="main" class="home">
      <h1>One chain from criterion to roadmap</h1>
      <p class="home-lead">
        Waymark joins acceptance criteria, the definition of ready, WSJF ranking and the roadmap
        inside Jira and Confluence.{' '}
        {look.parts.realSite === undefined
          ? 'This is a Jira and a Confluence on your computer, so that you can try it without an account.'
          : leadOf(look.parts.realSite)}
      </p>
      {'projects' in work ? <OwnDataSteps work={work} look={look} /> : <FourSteps links={work} />}
      <section aria-labelledby="more">
        <h2 id="more">More</h2>
        {look.parts.realSite === undefined ? (
          <>
            <OwnData />
            <People look={look} />
          </>
        ) : (
          <RealSiteFold site={look.parts.realSite} />
        )}
        <details class="fold">
          <summary>This is a local copy, not Atlassian’s product</summary>
          <p>
            It emulates what Waymark calls and what you can click here, and refuses the rest in
            words. Everything you do is kept in the folder <code>.waymark</code>, or the one you
            named with <code>--data</code>, and goes nowhere else. Jira and Confluence are
            trademarks of Atlassian.
          </p>
        </details>
      </section>
    </main>
  </Document>
);

const leadOf = ({ name, account, isReadOnly }: RealSite): string =>
  `These are the projects and pages of ${name} as ${account} sees them${isReadOnly ? ', to look at' : ''}.`;

const RealSiteFold = ({ site }: { readonly site: RealSite }) => (
  <details class="fold">
    <summary>
      What is changed on {site.name}: {site.isReadOnly ? 'nothing' : 'what you change here'}
    </summary>
    <p>
      {site.isReadOnly
        ? `Whatever asks is told that you may only read there, so Waymark offers nothing that would be refused. Start with --write to change ${site.name}; to try criteria and scores on a copy of it, start with --import and an export from Jira.`
        : `You started with --write. What you change in Jira and Confluence is changed on ${site.name}, as ${site.account}; criteria, answers and scores are kept on your computer, and copies of them in the properties of work items.`}{' '}
      The token stays in the memory of this program.
    </p>
  </details>
);

const FourSteps = ({ links }: { readonly links: HomeLinks }) => (
  <>
    <h2 style="margin-bottom:16px">Try it in four steps</h2>
    <ol class="steps">
      <Step href={links.criteria} title="Tick a criterion on PAY-12">
        Type one and press Enter, or take the three that its description has. Then tick it.
      </Step>
      <Step href={links.readiness} title="See why PAY-7 is not ready">
        Each thing left has one control that settles it.
      </Step>
      <Step href={links.ranking} title="Rank the epics">
        Score one column at a time; the order follows when you ask.
      </Step>
      <Step href={links.roadmap} title="Read the roadmap page">
        What is late, what comes next, and the numbers behind it.
      </Step>
    </ol>
    <SampleNote links={links} />
  </>
);

/** An old sample says so, and how it becomes one of today. */
const SampleNote = ({ links: { daysBehind, endedOn } }: { readonly links: HomeLinks }) =>
  daysBehind > 0 ? (
    <form method="post" action="/_page/sample-dates" class="home-note row" data-full-page>
      <span>
        Nobody worked in this sample for {weeksText(daysBehind / 7)}. Every date in it can move on
        by as much, with all that was done.
      </span>
      <button class="button">Bring its dates to today</button>
    </form>
  ) : (
    endedOn !== undefined && (
      <p class="home-note">
        This sample stands around {shortDayOf(endedOn)}. Start with <code>--as-of {endedOn}</code>{' '}
        to be there again, or with <code>--reset</code> to have it laid anew around today.
      </p>
    )
  );

const weeksText = (weeks: number): string => (weeks === 1 ? 'a week' : `${String(weeks)} weeks`);

const OwnDataSteps = ({ work, look }: { readonly work: OwnWork; readonly look: Look }) => (
  <>
    <h2 style="margin-bottom:16px">Your own data</h2>
    <ol class="steps">
      {work.projects.slice(0, 3).map(({ name, backlog, ranking }) => (
        <>
          <Step href={backlog} title={`Open a work item of ${name}`}>
            It has both panels: what must be true to accept it, and why it is not ready.
          </Step>
          {isOnlyRead(look) ? (
            <Step href={ranking} title={`Look at the ranking of ${name}`}>
              What is scored, what holds up the next work items, what waits to be accepted.
            </Step>
          ) : (
            <Step href={ranking} title={`Rank ${name}`}>
              Score one column at a time, refine what comes first, accept what is met.
            </Step>
          )}
        </>
      ))}
      {(work.roadmap !== undefined || work.newPage === undefined) && (
        <Step href={work.roadmap ?? '/wiki/spaces'} title="Open a roadmap page">
          Pages that hold the macro show the roadmap as you see it.
        </Step>
      )}
      {work.newPage !== undefined && (
        <Step href={work.newPage} title="Make a roadmap page">
          Create a page in a space, and type /roadmap in it.
        </Step>
      )}
    </ol>
    {work.endedOn !== undefined && (
      <p class="home-note">
        Nothing was resolved after {shortDayOf(work.endedOn)}. To look at it as it was then, start
        with <code>--as-of {work.endedOn}</code>, or choose <strong>View as of</strong> in the
        roadmap.
      </p>
    )}
  </>
);

const Step = ({ href, title, children }: { href: string; title: string; children?: string }) => (
  <li>
    <a href={href}>
      <span>
        <strong>{title}</strong>
        <span class="quiet">{children}</span>
      </span>
    </a>
  </li>
);

const OwnData = () => (
  <details class="fold">
    <summary>Use your own data: export from Jira</summary>
    <div class="stack adf">
      <ol>
        <li>
          In Jira, search for the work items of a project and choose <strong>Export</strong>, then{' '}
          <strong>Export CSV (all fields)</strong>.
        </li>
        <li>
          Start the site with the file:{' '}
          <code>npm start -- --data .my-project --import jira.csv</code>
        </li>
        <li>Read the list that follows: what was left out, and what the surfaces will lack.</li>
      </ol>
      <p class="quiet">
        Answers of Jira’s REST API (JSON, or one work item a line) also bring the history that a CSV
        lacks. <code>--as-of 2026-06-30</code> shows another day.
      </p>
    </div>
  </details>
);

const People = ({ look }: { readonly look: Look }) => (
  <details class="fold">
    <summary>
      View as: {look.visitor.displayName}, {look.visitor.role}
    </summary>
    <div class="stack">
      <p>
        Be one of these people with <strong>Be</strong>, or with any Jira client by basic auth with
        the address and the token.
      </p>
      <form method="post" action="/_page/view-as" class="scroll-x" data-full-page>
        <input type="hidden" name="returnTo" value={look.here} />
        <table class="plain">
          <thead>
            <tr>
              <th>Person</th>
              <th>Address</th>
              <th>Token</th>
              <th>
                <span class="visually-hidden">Choose</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {look.parts.visitors().map((visitor) => (
              <tr>
                <td>
                  {visitor.displayName}, {visitor.role}
                </td>
                <td>{visitor.email ?? 'none'}</td>
                <td>{visitor.token === undefined ? 'none' : <code>{visitor.token}</code>}</td>
                <td>
                  {visitor.accountId === look.visitor.accountId ? (
                    <span class="row">
                      <Icon name="check-mark" /> you
                    </span>
                  ) : (
                    <button class="button" name="accountId" value={visitor.accountId}>
                      Be {visitor.displayName}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </form>
    </div>
  </details>
);
