import type { AdfNode } from '../../issue/adf';

/** A field's value as one reads it: names, options, numbers, the text of a document; empty when there is none. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(fieldText).filter(Boolean).join(', ');
  return typeof value === 'object' ? objectText(value as Readonly<Record<string, unknown>>) : '';
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  if (value['type'] === 'doc') return nodeText(value as unknown as AdfNode).trim();
  for (const name of ['displayName', 'name', 'value', 'key']) {
    const text = value[name];
    if (typeof text === 'string') return text.trim();
  }
  return '';
}

const nodeText = (node: AdfNode): string =>
  node.text ?? (node.content ?? []).map(nodeText).join(node.type === 'doc' ? '\n' : '');
