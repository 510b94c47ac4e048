import type { Child } from 'hono/jsx';
import { html } from 'hono/html';
import type { Look } from '../viewer';
import { SiteStrip } from './site-strip';

type DocumentProps = {
  readonly look: Look;
  readonly title: string;
  readonly children?: Child;
  /** Scripts of `host/pages/client` beside the one that every page has. */
  readonly scripts?: readonly string[];
  /** Whether frames of the app are on the page. */
  readonly hasFrames?: boolean;
};

/** A whole HTML page. The colour mode is set before anything is drawn. */
export const Document = ({ look, title, children, scripts = [], hasFrames }: DocumentProps) => (
  <>
    {html`<!doctype html>`}
    <html
      lang="en"
      data-color-mode={look.colorMode}
      data-theme="dark:dark light:light spacing:spacing typography:typography shape:shape"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Waymark's local site`}</title>
        <link rel="icon" href="/_page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/_page/style.css" />
        <script src="/_page/color-mode.js"></script>
        <script type="module" src="/_page/page.js"></script>
        {scripts.map((name) => (
          <script type="module" src={`/_page/${name}.js`}></script>
        ))}
        {hasFrames === true && <script type="module" src="/_host/page-bridge.js"></script>}
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the content
        </a>
        <SiteStrip look={look} />
        {children}
        <div id="flags" role="status" aria-live="polite"></div>
      </body>
    </html>
  </>
);
