/** The element as one of HTML; the page's places and dialogs are nothing else. */
export const asHtml = (element: Element): HTMLElement => element as HTMLElement;

/** A new element with text, attributes and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Adds rules to the page once; constructed, so that a page's policy on styles does not matter. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The page's colour mode as a frame is told it. */
export const colorMode = (): string => {
  const mode = document.documentElement.dataset['colorMode'];
  if (mode === 'light' || mode === 'dark') return mode;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};
