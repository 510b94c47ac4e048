/**
 * Moves the keyboard off a row that is about to be taken away: to the same control of the row after it,
 * else of the one before, else to what adds a row.
 */
export function focusBeside(row: Element | null, control: string, adds: string): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>(control) ??
    row?.closest('.ps-people, section')?.querySelector<HTMLElement>(adds);
  next?.focus();
}
