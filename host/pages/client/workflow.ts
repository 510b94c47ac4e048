type ForgeHost = { readonly configure: (place: HTMLElement) => Promise<unknown> };

/** Asks the rule's frame for its configuration before the form is sent. */
const form = document.querySelector<HTMLFormElement>('[data-rule]');
form?.addEventListener('submit', (event) => {
  const { submitter } = event;
  const place = document.querySelector<HTMLElement>('.rule [data-forge-module]');
  if (!(submitter instanceof HTMLButtonElement) || submitter.value !== 'save' || place === null)
    return;
  event.preventDefault();
  const { forgeHost } = window as unknown as { forgeHost: ForgeHost };
  void forgeHost.configure(place).then((config) => {
    (form.elements.namedItem('config') as HTMLInputElement).value =
      typeof config === 'string' ? config : '';
    const work = document.createElement('input');
    Object.assign(work, { type: 'hidden', name: 'work', value: 'save' });
    form.append(work);
    form.submit();
  });
});
