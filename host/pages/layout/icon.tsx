import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from 'hono/html';
import { findRoot } from '../../root';

const drawings = new Map<string, string>();

function drawingOf(name: string): string {
  const known = drawings.get(name);
  if (known !== undefined) return known;
  const file = join(findRoot(), 'node_modules/@atlaskit/icon/svgs/core', `${name}.svg`);
  const drawing = readFileSync(file, 'utf8').replace(
    '<svg ',
    '<svg class="icon" aria-hidden="true" ',
  );
  drawings.set(name, drawing);
  return drawing;
}

/** One of Atlaskit's icons, as decoration; what it means stands beside it in words. */
export const Icon = ({ name }: { readonly name: string }) => raw(drawingOf(name));

const typeIcons: Readonly<Record<string, readonly [icon: string, color: string]>> = {
  epic: ['epic', 'purple'],
  story: ['story', 'green'],
  bug: ['bug', 'red'],
  task: ['task', 'blue'],
  'sub-task': ['subtasks', 'blue'],
  subtask: ['subtasks', 'blue'],
};

/** The coloured square of a work item's type, named for those who do not see it. */
export const TypeIcon = ({ name }: { readonly name: string }) => {
  const [icon, color] = typeIcons[name.toLowerCase()] ?? ['work-item', 'blue'];
  return (
    <span class={`type-icon type-${color}`} role="img" aria-label={name} title={name}>
      <Icon name={icon} />
    </span>
  );
};

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const colors = ['blue', 'purple', 'teal', 'green', 'orange', 'magenta'];

const colorOf = (name: string): string =>
  colors[(name.charCodeAt(0) + name.charCodeAt(name.length - 1) + name.length) % colors.length] ??
  'blue';

/** A person's initials on a colour of their own; decoration beside the name. */
export const Avatar = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? (
    <span class="avatar avatar-none" aria-hidden="true">
      <Icon name="person" />
    </span>
  ) : (
    <span class={`avatar avatar-${colorOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );

/** A status with the colour of its category. */
export const StatusLozenge = ({ name, category }: { name: string; category: string }) => (
  <span class={`lozenge lozenge-${category}`}>{name}</span>
);
