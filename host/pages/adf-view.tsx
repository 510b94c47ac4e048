import type { Child } from 'hono/jsx';
import { jsx } from 'hono/jsx';
import { shortDayOf } from './layout/dates';
import { Icon } from './layout/icon';

/** A node of the Atlassian Document Format as REST answers it. */
export type Node = {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly Mark[];
  readonly content?: readonly Node[];
};

type Mark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> };

/** Draws the extensions of a document: the macros of the app. */
export type DrawExtension = (node: Node) => Child;

type NodeProps = { readonly node: Node; readonly draw: DrawExtension };

const none: DrawExtension = () => (
  <p class="quiet">A macro of an app that is not installed here.</p>
);

/** Is this a document to draw? An empty or missing one is none. */
export const isDocument = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  (value as Node).type === 'doc' &&
  ((value as Node).content?.length ?? 0) > 0;

type ViewProps = {
  readonly document: Node;
  readonly draw?: DrawExtension;
  /** The level of the heading that the text stands under. */
  readonly under?: number;
};

/** A document of the Atlassian Document Format as HTML. */
export const AdfView = ({ document, draw = none, under = 1 }: ViewProps) => (
  <div class="adf">
    <Children node={withOrderedHeadings(document, under)} draw={draw} />
  </div>
);

/** Headings that go down by one level at most, so that the page has an outline. */
function withOrderedHeadings(document: Node, under: number): Node {
  let last = under;
  const visit = (node: Node): Node => {
    if (node.type !== 'heading')
      return node.content === undefined ? node : { ...node, content: node.content.map(visit) };
    last = Math.min(last + 1, under + Number(node.attrs?.['level'] ?? 1), 6);
    return { ...node, attrs: { ...node.attrs, level: last } };
  };
  return visit(document);
}

const Children = ({ node, draw }: NodeProps) => (
  <>
    {(node.content ?? []).map((child) => (
      <Block node={child} draw={draw} />
    ))}
  </>
);

/** An attribute as text; empty when it is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Nodes that are one element of HTML and nothing more. */
const plain: Readonly<Record<string, string>> = {
  ...{ paragraph: 'p', bulletList: 'ul', listItem: 'li', blockquote: 'blockquote' },
  ...{ tableRow: 'tr', layoutColumn: 'div' },
};

const Block = ({ node, draw }: NodeProps): Child => {
  const inner = <Children node={node} draw={draw} />;
  const { type, text = '', attrs = {} } = node;
  const named = (name: string) => textOf(attrs[name]);
  const Tag = type === 'heading' ? `h${named('level')}` : plain[type];
  if (Tag !== undefined) return jsx(Tag, {}, inner);
  if (type.toLowerCase().endsWith('extension')) return draw(node);
  if (type.endsWith('Card')) return <Link href={named('url')}>{named('url')}</Link>;
  if (type.startsWith('media'))
    return <p class="quiet">A picture or file that was not brought along.</p>;
  switch (type) {
    case 'text':
      return <Marked marks={node.marks ?? []}>{text}</Marked>;
    case 'orderedList':
      return <ol start={Number(attrs['order'] ?? 1)}>{inner}</ol>;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'mention':
      return <span class="lozenge lozenge-blue">@{named('text').replace(/^@/, '')}</span>;
    case 'emoji':
      return named('text') || named('shortName');
    case 'date':
      return <time>{shortDayOf(new Date(Number(attrs['timestamp'])).toISOString())}</time>;
    case 'status':
      return <span class={`lozenge lozenge-${named('color')}`}>{named('text')}</span>;
    default:
      return <Structure node={node}>{inner}</Structure>;
  }
};

/** What is more than one element: code, panels, folds, tables, tasks, columns. */
const Structure = ({ node: { type, attrs = {} }, children }: { node: Node; children?: Child }) => {
  switch (type) {
    case 'codeBlock':
      return (
        <pre tabindex={0}>
          <code>{children}</code>
        </pre>
      );
    case 'panel':
      return (
        <div class={`adf-panel adf-panel-${textOf(attrs['panelType'])}`}>
          <Icon name="status-information" />
          <div>{children}</div>
        </div>
      );
    case 'expand':
    case 'nestedExpand':
      return (
        <details class="adf-expand">
          <summary>{textOf(attrs['title']) || 'More'}</summary>
          {children}
        </details>
      );
    case 'table':
      return (
        <div class="scroll-x" tabindex={0} role="group" aria-label="Table">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      );
    case 'tableHeader':
    case 'tableCell': {
      const Cell = type === 'tableHeader' ? 'th' : 'td';
      return (
        <Cell colspan={Number(attrs['colspan'] ?? 1)} rowspan={Number(attrs['rowspan'] ?? 1)}>
          {children}
        </Cell>
      );
    }
    case 'taskList':
    case 'decisionList':
      return <ul class="adf-tasks">{children}</ul>;
    case 'taskItem':
    case 'decisionItem': {
      const isDone = attrs['state'] === 'DONE';
      return (
        <li>
          <Icon name={isDone ? 'checkbox-checked' : 'checkbox-unchecked'} />
          <span class="visually-hidden">{isDone ? 'Done:' : 'To do:'}</span>
          <span>{children}</span>
        </li>
      );
    }
    case 'layoutSection':
      return <div class="adf-columns">{children}</div>;
    default:
      return <>{children}</>;
  }
};

/** Links lead to web and mail addresses only; anything else is shown as text. */
const Link = ({ href, children }: { href: string; children?: Child }): Child =>
  /^(https?:|mailto:|\/(?!\/))/i.test(href) ? (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );

const markTags: Readonly<Record<string, string>> = {
  ...{ strong: 'strong', em: 'em', code: 'code', strike: 's', underline: 'u', subsup: 'sub' },
};

const Marked = ({ marks, children }: { marks: readonly Mark[]; children?: Child }): Child => {
  const [mark, ...rest] = marks;
  if (mark === undefined) return <>{children}</>;
  const inner = <Marked marks={rest}>{children}</Marked>;
  if (mark.type === 'link') return <Link href={textOf(mark.attrs?.['href'])}>{inner}</Link>;
  const Tag = mark.attrs?.['type'] === 'sup' ? 'sup' : markTags[mark.type];
  return Tag === undefined ? inner : jsx(Tag, {}, inner);
};
