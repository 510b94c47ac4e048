import { Icon } from './icon';

const tools = [
  ['strong', 'Bold', 'text-bold'],
  ['em', 'Italic', 'text-italic'],
  ['code', 'Code', 'angle-brackets'],
  ['bulletList', 'Bulleted list', 'list-bulleted'],
  ['orderedList', 'Numbered list', 'list-numbered'],
] as const;

/** The buttons over an editor; its script gives them their work. */
export const EditorTools = ({ mayInsert }: { readonly mayInsert: boolean }) => (
  <div class="row editor-tools" role="toolbar" aria-label="Formatting" data-tools>
    {tools.map(([tool, name, icon]) => (
      <button type="button" class="icon-button" data-tool={tool} aria-label={name} title={name}>
        <Icon name={icon} />
      </button>
    ))}
    {mayInsert && (
      <button type="button" class="button button-subtle" data-tool="insert">
        <Icon name="add" /> Insert
      </button>
    )}
  </div>
);
