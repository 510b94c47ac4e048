import type { Child } from 'hono/jsx';
import { shortDayText } from './layout/dates';
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

const Block = ({ node, draw }: NodeProps): Child => {
  const inner = <Children node={node} draw={draw} />;
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'paragraph':
      return <p>{inner}</p>;
    case 'heading':
      return <Heading level={Number(attrs['level'])}>{inner}</Heading>;
    case 'bulletList':
      return <ul>{inner}</ul>;
    case 'orderedList':
      return <ol start={Number(attrs['order'] ?? 1)}>{inner}</ol>;
    case 'listItem':
      return <li>{inner}</li>;
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'codeBlock':
      return (
        <pre tabindex={0}>
          <code>{inner}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'panel':
      return (
        <div class={`adf-panel adf-panel-${textOf(attrs['panelType'])}`}>
          <Icon name="status-information" />
          <div>{inner}</div>
        </div>
      );
    case 'expand':
    case 'nestedExpand':
      return (
        <details class="adf-expand">
          <summary>{textOf(attrs['title']) || 'More'}</summary>
          {inner}
        </details>
      );
    case 'extension':
    case 'bodiedExtension':
    case 'inlineExtension':
      return draw(node);
    default:
      return <Structure node={node} draw={draw} />;
  }
};

/** Tables, tasks, decisions and columns; what is none of them is inline. */
const Structure = ({ node, draw }: NodeProps): Child => {
  const inner = <Children node={node} draw={draw} />;
  const attrs = node.attrs ?? {};
  const span = { colspan: Number(attrs['colspan'] ?? 1), rowspan: Number(attrs['rowspan'] ?? 1) };
  switch (node.type) {
    case 'table':
      return (
        <div class="scroll-x" tabindex={0} role="group" aria-label="Table">
          <table>
            <tbody>{inner}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{inner}</tr>;
    case 'tableHeader':
      return <th {...span}>{inner}</th>;
    case 'tableCell':
      return <td {...span}>{inner}</td>;
    case 'taskList':
    case 'decisionList':
      return <ul class="adf-tasks">{inner}</ul>;
    case 'taskItem':
    case 'decisionItem':
      return (
        <li>
          <Icon name={attrs['state'] === 'DONE' ? 'checkbox-checked' : 'checkbox-unchecked'} />
          <span class="visually-hidden">{attrs['state'] === 'DONE' ? 'Done:' : 'To do:'}</span>
          <span>{inner}</span>
        </li>
      );
    case 'layoutSection':
      return <div class="adf-columns">{inner}</div>;
    case 'layoutColumn':
      return <div>{inner}</div>;
    case 'mediaSingle':
    case 'mediaGroup':
      return <p class="quiet">A picture or file that was not brought along.</p>;
    default:
      return <Inline node={node} draw={draw} />;
  }
};

const Inline = ({ node, draw }: NodeProps): Child => {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return <Marked marks={node.marks ?? []}>{node.text ?? ''}</Marked>;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span class="lozenge lozenge-blue">@{textOf(attrs['text']).replace(/^@/, '')}</span>;
    case 'emoji':
      return textOf(attrs['text']) || textOf(attrs['shortName']);
    case 'date':
      return <time>{shortDayText(new Date(Number(attrs['timestamp'])).toISOString())}</time>;
    case 'status':
      return (
        <span class={`lozenge lozenge-${textOf(attrs['color'])}`}>{textOf(attrs['text'])}</span>
      );
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return <Link href={textOf(attrs['url'])}>{textOf(attrs['url'])}</Link>;
    default:
      return <Children node={node} draw={draw} />;
  }
};

const Heading = ({ level, children }: { level: number; children?: Child }): Child => {
  if (level <= 2) return <h2>{children}</h2>;
  if (level === 3) return <h3>{children}</h3>;
  return level === 4 ? <h4>{children}</h4> : <h5>{children}</h5>;
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

const Marked = ({ marks, children }: { marks: readonly Mark[]; children?: Child }): Child => {
  const [mark, ...rest] = marks;
  if (mark === undefined) return <>{children}</>;
  const inner = <Marked marks={rest}>{children}</Marked>;
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'strike':
      return <s>{inner}</s>;
    case 'underline':
      return <u>{inner}</u>;
    case 'subsup':
      return mark.attrs?.['type'] === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
    case 'link':
      return <Link href={textOf(mark.attrs?.['href'])}>{inner}</Link>;
    default:
      return inner;
  }
};
