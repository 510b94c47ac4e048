/** Every text of the chart. */
export const chartTexts = {
  none: 'Nothing is scored yet, so there is nothing to draw.',
  label: 'Cost of delay against job size; what is high and to the left comes first',
  jobSize: 'Job size',
  costOfDelay: 'Cost of delay',
  item: 'Work item',
  asTable: 'The numbers',
  point: (key: string, position: number) => `${key}, number ${String(position)}`,
} as const;
