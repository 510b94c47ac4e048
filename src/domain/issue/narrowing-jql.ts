const orderBy = /^order\s+by\b/i;
const isWordPart = /[\w$]/;

/**
 * The part of a query that narrows, without its order; undefined where its brackets or quotes do not
 * close by themselves: in brackets of ours it would reach beyond them.
 */
export function narrowingOf(jql: string): string | undefined {
  let depth = 0;
  let quote = '';
  for (let index = 0; index < jql.length; index += 1) {
    const mark = jql.charAt(index);
    if (quote !== '') {
      if (mark === '\\') index += 1;
      else if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0 && isOrder(jql, index)) return jql.slice(0, index).trim();
    if (depth < 0) return undefined;
  }
  return depth === 0 && quote === '' ? jql.trim() : undefined;
}

/** Does `order by` begin here, as words of their own? */
const isOrder = (jql: string, index: number): boolean =>
  !isWordPart.test(jql.charAt(index - 1)) && orderBy.test(jql.slice(index, index + 40));
