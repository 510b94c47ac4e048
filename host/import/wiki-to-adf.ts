type Node = Readonly<Record<string, unknown>>;

const paragraph = (text: string): Node => ({ type: 'paragraph', content: inline(text) });

/** An Atlassian document with the blocks of a text in Jira's older wiki notation. */
export function wikiToAdf(wiki: string): Node {
  const content: Node[] = [];
  const lines = wiki.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length;) at = takeBlock(lines, at, content);
  return {
    version: 1,
    type: 'doc',
    content: content.length === 0 ? [{ type: 'paragraph', content: [] }] : content,
  };
}

/** Takes one block from the line on; answers where the next one begins. */
function takeBlock(lines: readonly string[], at: number, content: Node[]): number {
  const line = lines[at] ?? '';
  const fence = /^\s*\{(code|noformat)(:[^}]*)?\}(.*)$/.exec(line);
  if (fence !== null) return takeCode(lines, { at, fence, content });
  const heading = /^h([1-6])\.\s*(.*)$/.exec(line.trim());
  if (heading?.[2] !== undefined && heading[2] !== '') {
    content.push({
      type: 'heading',
      attrs: { level: Number(heading[1]) },
      content: inline(heading[2]),
    });
    return at + 1;
  }
  if (/^\s*([*#-])+\s+\S/.test(line)) return takeList(lines, at, content);
  if (/^\s*-{4,}\s*$/.test(line)) {
    content.push({ type: 'rule' });
    return at + 1;
  }
  if (line.trim() === '') return at + 1;
  return takeParagraph(lines, at, content);
}

type Code = { readonly at: number; readonly fence: RegExpExecArray; readonly content: Node[] };

function takeCode(lines: readonly string[], { at, fence, content }: Code): number {
  const end = `{${fence[1] ?? 'code'}}`;
  const written: string[] = [];
  let next = at;
  let rest = fence[3] ?? '';
  while (!rest.includes(end) && next + 1 < lines.length) {
    written.push(rest);
    next += 1;
    rest = lines[next] ?? '';
  }
  written.push(rest.split(end)[0] ?? '');
  const text = written.join('\n').replace(/^\n+|\s+$/g, '');
  content.push({ type: 'codeBlock', content: text === '' ? [] : [{ type: 'text', text }] });
  return next + 1;
}

function takeList(lines: readonly string[], at: number, content: Node[]): number {
  const first = /^\s*([*#-])/.exec(lines[at] ?? '')?.[1];
  const items: Node[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const match = /^\s*([*#-]+)\s+(.*\S)\s*$/.exec(lines[next] ?? '');
    if (match === null || !match[1]?.startsWith(first ?? '*')) break;
    items.push({ type: 'listItem', content: [paragraph(match[2] ?? '')] });
  }
  if (items.length === 0) return takeParagraph(lines, at, content);
  content.push(
    first === '#'
      ? { type: 'orderedList', attrs: { order: 1 }, content: items }
      : { type: 'bulletList', content: items },
  );
  return next;
}

function takeParagraph(lines: readonly string[], at: number, content: Node[]): number {
  const written: string[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const isOther = line.trim() === '' || /^\s*(h[1-6]\.|\{(code|noformat)|[*#-]+\s)/.test(line);
    if (isOther && next > at) break;
    written.push(line);
  }
  const nodes = written.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    ...inline(line),
  ]);
  content.push({ type: 'paragraph', content: nodes });
  return next;
}

const patterns =
  /\{\{(?<code>[^}]+)\}\}|(?<![\w*])\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*(?!\w)|(?<![\w_])_(?<em>[^_\s](?:[^_]*[^_\s])?)_(?!\w)|\[(?:(?<label>[^|\]]+)\|)?(?<url>https?:[^\]|\s]+)[^\]]*\]/g;

/** A line with its marks: `*strong*`, `_em_`, `{{code}}`, `[text|https://…]`. */
function inline(line: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  const plain = (text: string) => {
    if (text !== '') nodes.push({ type: 'text', text });
  };
  for (const match of line.matchAll(patterns)) {
    const { code, strong, em, label, url } = match.groups ?? {};
    plain(line.slice(from, match.index));
    from = match.index + match[0].length;
    if (url !== undefined)
      nodes.push({
        type: 'text',
        text: label ?? url,
        marks: [{ type: 'link', attrs: { href: url } }],
      });
    else {
      const type = code !== undefined ? 'code' : strong !== undefined ? 'strong' : 'em';
      nodes.push({ type: 'text', text: code ?? strong ?? em ?? '', marks: [{ type }] });
    }
  }
  plain(line.slice(from));
  return nodes;
}
