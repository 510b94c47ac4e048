/** Makes an element with properties and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A quiet button that does this when it is pressed. */
export const quietButton = (words: string, onclick: () => void): HTMLButtonElement =>
  element('button', { type: 'button', className: 'button button-subtle', onclick }, words);
