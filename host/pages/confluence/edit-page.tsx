import { EditorTools } from '../layout/editor-tools';
import { Icon } from '../layout/icon';
import { PersonProblem } from '../page-problem';
import type { Look } from '../viewer';
import { WikiPage } from './wiki-layout';
import { macroExtension, readPage, readSpaceOf } from './wiki-look';

/** The editor of a page. Its script reads the document and the macros that can be inserted. */
export async function editPage(look: Look, id: string) {
  const at = await readPage(look, id);
  const { page, document } = at;
  if (!at.operations.has('update'))
    throw new PersonProblem(
      403,
      `You may read “${page.title}” and not change it.`,
      'Ask its author',
    );
  const { manifest, installation } = look.parts;
  const macros = manifest.modules
    .filter(({ kind }) => kind === 'macro')
    .map((module) => ({
      ...{ key: module.key, title: module.title ?? module.key },
      description: typeof module['description'] === 'string' ? module['description'] : '',
      hasConfig: module.config !== undefined && module.config !== false,
      patterns: (module.autoConvert?.matchers ?? []).map(({ pattern }) => pattern),
      extensionKey: `${installation.appId}/${installation.environmentId}/static/${module.key}`,
    }));
  const extension = macroExtension(at, { config: {} }, true);
  return (
    <WikiPage look={look} title={`Edit ${page.title}`} scripts={['wiki-editor']} hasFrames>
      <form
        class="wiki wiki-editor"
        method="post"
        action={`/_page/wiki/${page.id}/publish`}
        data-wiki-editor={JSON.stringify({ document, macros, extension })}
      >
        <div class="page-head editor-head">
          <EditorTools mayInsert />
          <div class="row">
            <a class="button button-subtle" href={`/wiki${page._links.webui}`}>
              Close
            </a>
            <button class="button button-primary">Publish</button>
          </div>
        </div>
        <input type="hidden" name="version" value={String(page.version.number)} />
        <input type="hidden" name="document" value="" />
        <h1 class="visually-hidden">Edit {page.title}</h1>
        <input
          class="wiki-title"
          name="title"
          aria-label="Title"
          value={page.title}
          required
          maxlength={255}
        />
        <div class="wiki-body" data-body>
          <noscript>
            <p class="quiet">The editor needs JavaScript. Switch it on for this site and reload.</p>
          </noscript>
        </div>
      </form>
    </WikiPage>
  );
}

/** Asks for the title of a new page. */
export async function newPage(look: Look, key: string) {
  const within = await readSpaceOf(look, key);
  if (!within.mayCreate)
    throw new PersonProblem(
      403,
      `You may not add pages to ${within.space.name}.`,
      'Go back to the space',
    );
  return (
    <WikiPage look={look} title="New page" within={within}>
      <form method="post" action="/_page/wiki/create" class="stack narrow" data-full-page>
        <h1>New page in {within.space.name}</h1>
        <input type="hidden" name="space" value={within.space.id} />
        <label class="field">
          <span>Title</span>
          <input name="title" required maxlength={255} autofocus />
        </label>
        <div class="row">
          <button class="button button-primary">
            <Icon name="add" /> Create and write
          </button>
        </div>
      </form>
    </WikiPage>
  );
}
