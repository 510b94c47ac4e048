/** Says at the foot of the page what was refused and what to do; it goes when it is dismissed. */
export function showFlag(title: string, remedy: string): void {
  const flag = document.createElement('div');
  flag.className = 'flag';
  const words = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = title;
  words.append(strong, ' ', remedy);
  const close = document.createElement('button');
  close.className = 'button button-subtle';
  close.type = 'button';
  close.textContent = 'Dismiss';
  close.addEventListener('click', () => {
    flag.remove();
  });
  flag.append(words, close);
  document.querySelector('#flags')?.replaceChildren(flag);
}
