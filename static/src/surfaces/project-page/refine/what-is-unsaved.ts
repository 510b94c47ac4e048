/** The first field of a form in which something was typed that is not saved; undefined when there is none. */
export function findUnsaved(item: HTMLElement | null): HTMLElement | undefined {
  const fields = item?.querySelectorAll<HTMLInputElement>(
    '.rd-form[data-typed] :is(input, textarea, select)',
  );
  return [...(fields ?? [])].find(({ value }) => value.trim() !== '');
}

/** Was a value chosen by key and not set yet? Leaving it sets it, and its outcome is to be seen first. */
export function setsWhatIsChosen(item: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLSelectElement) || item?.contains(activeElement) !== true)
    return false;
  if (!activeElement.matches('.rd-select') || activeElement.value === '') return false;
  activeElement.blur();
  return true;
}
