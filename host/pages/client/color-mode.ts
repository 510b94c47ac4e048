const root = document.documentElement;
root.classList.add('is-scripted');
const computer = matchMedia('(prefers-color-scheme: dark)');

/** Resolves "as the computer has it" before the first paint, and follows the computer afterwards. */
if (root.dataset['colorMode'] === 'auto') {
  const follow = () => {
    root.dataset['colorMode'] = computer.matches ? 'dark' : 'light';
  };
  follow();
  computer.addEventListener('change', follow);
}
