import type { Child } from 'hono/jsx';
import type { Node } from '../adf-view';
import { AdfView, isDocument } from '../adf-view';
import { Document } from '../layout/document';
import { Icon } from '../layout/icon';
import type { Look } from '../viewer';
import type { PageLook } from './wiki-look';
import { findMacro, macroExtension, readPage } from './wiki-look';

/** The page as an export shows it: what `adfExport` answers stands in place of each macro. */
export async function exportPage(look: Look, id: string, as: string | undefined) {
  const at = await readPage(look, id);
  const exportType = as === 'word' ? 'word' : 'pdf';
  const drawn = new Map<Node, Child>();
  for (const node of extensionsOf(at.document))
    drawn.set(node, await exported(look, at, { node, exportType }));
  return (
    <Document look={look} title={`Export of ${at.page.title}`}>
      <main id="main" class="narrow export">
        <p class="row no-print quiet">
          This is what {exportType === 'pdf' ? 'a PDF' : 'a Word file'} of the page holds. Print it
          with your browser.
          <a href={`/wiki${at.page._links.webui}`}>
            <Icon name="arrow-left" /> Back to the page
          </a>
        </p>
        <h1>{at.page.title}</h1>
        {isDocument(at.document) && (
          <AdfView document={at.document} draw={(node) => drawn.get(node) ?? <></>} />
        )}
      </main>
    </Document>
  );
}

const extensionsOf = (node: Node): Node[] => [
  ...(node.type.toLowerCase().endsWith('extension') ? [node] : []),
  ...(node.content ?? []).flatMap(extensionsOf),
];

type Ask = { readonly node: Node; readonly exportType: 'pdf' | 'word' };

async function exported(look: Look, at: PageLook, { node, exportType }: Ask): Promise<Child> {
  const macro = findMacro(look, node);
  if (macro === undefined) return <p class="quiet">A macro of an app that is not installed.</p>;
  const document = await look.parts.exportMacro({
    ...{ moduleKey: macro.moduleKey, exportType },
    extension: { ...macroExtension(at, macro), localId: macro.localId },
  });
  if (isDocument(document)) return <AdfView document={document} />;
  return <p class="quiet">{macro.title} has nothing to print.</p>;
}
