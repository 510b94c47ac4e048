import { element, quietButton } from './element';

/** Says at the foot of the page what was refused and what to do; it goes when it is dismissed. */
export function showFlag(title: string, remedy: string): void {
  const words = element('p', {}, element('strong', {}, title), ' ', remedy);
  const close = quietButton('Dismiss', () => {
    flag.remove();
  });
  const flag = element('div', { className: 'flag' }, words, close);
  document.querySelector('#flags')?.replaceChildren(flag);
}
