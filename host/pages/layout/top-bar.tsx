import type { Look } from '../viewer';
import { Icon } from './icon';

export type Product = 'jira' | 'confluence';

const products = {
  jira: { name: 'Jira', href: '/jira/projects', search: 'Search by key or words' },
  confluence: { name: 'Confluence', href: '/wiki/spaces', search: 'Search pages by words' },
} as const;

/** The header: the other product, search, create, and the theme. */
export const TopBar = ({
  look,
  product,
  createHref,
}: {
  readonly look: Look;
  readonly product: Product;
  readonly createHref: string | undefined;
}) => (
  <header class="top-bar">
    <details class="menu" name="top-menu">
      <summary class="icon-button" aria-label="Switch product" title="Switch product">
        <Icon name="app-switcher" />
      </summary>
      <div class="menu-list">
        {(['jira', 'confluence'] as const).map((name) => (
          <a href={products[name].href} aria-current={name === product ? 'true' : undefined}>
            <ProductMark product={name} />
            {products[name].name}
          </a>
        ))}
      </div>
    </details>
    <a class="product" href={products[product].href}>
      <ProductMark product={product} />
      {products[product].name}
    </a>
    <form class="search" action={product === 'jira' ? '/issues' : '/wiki/search'} role="search">
      <Icon name="search" />
      <input
        type="search"
        name="text"
        aria-label={products[product].search}
        placeholder={products[product].search}
      />
    </form>
    {createHref !== undefined && (
      <a class="button button-primary" href={createHref}>
        <Icon name="add" />
        Create
      </a>
    )}
    <ThemeSwitch look={look} />
  </header>
);

const ProductMark = ({ product }: { readonly product: Product }) => (
  <span class={`product-mark product-${product}`} aria-hidden="true">
    <Icon name={product === 'jira' ? 'board' : 'pages'} />
  </span>
);

const modes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'As the computer has it'],
] as const;

const ThemeSwitch = ({ look }: { readonly look: Look }) => (
  <details class="menu menu-end" name="top-menu">
    <summary class="icon-button" aria-label="Theme" title="Theme">
      <Icon name="theme" />
    </summary>
    <form method="post" action="/_page/theme" class="menu-list" data-full-page>
      <input type="hidden" name="returnTo" value={look.here} />
      {modes.map(([mode, name]) => (
        <button
          name="mode"
          value={mode}
          aria-current={mode === look.colorMode ? 'true' : undefined}
        >
          {name}
        </button>
      ))}
    </form>
  </details>
);
