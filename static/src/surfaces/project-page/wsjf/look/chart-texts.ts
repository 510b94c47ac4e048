/** Every text of the chart. */
export const chartTexts = {
  none: 'Nothing is scored yet, so there is nothing to draw.',
  label: 'Cost of delay against job size; what is high and to the left comes first',
  jobSize: 'Job size',
  costOfDelay: 'Cost of delay',
  item: 'Work item',
  asTable: 'The numbers',
  point: (key: string, position: number) => `${key}, number ${position.toLocaleString('en')}`,
  spot: (key: string, others: number) =>
    others === 0 ? key : `${key} +${others.toLocaleString('en')}`,
  others: (count: number) => (count > 0 ? `\nand ${count.toLocaleString('en')} more` : ''),
  firstOf: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}. Save as CSV for all of them.`,
} as const;
