/** A number with what it counts: `1 work item`, `1,234 work items`. */
export const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
