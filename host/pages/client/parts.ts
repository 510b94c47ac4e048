import { showFlag } from './flag';

type ForgeHost = { emit?: (event: string, payload: unknown) => void };

/** Sends a form as the page's own script and redraws what the answer changes. */
export async function sendForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<void> {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') sent.append(name, value);
  form.ariaBusy = 'true';
  try {
    const response = await fetch(form.action, {
      ...{ method: 'POST', body: sent },
      headers: { 'x-page-request': '1' },
    });
    if (!response.ok) {
      const problem = (await response.json()) as { title: string; remedy: string };
      showFlag(problem.title, problem.remedy);
    } else if (new URL(response.url).pathname !== location.pathname) location.assign(response.url);
    else {
      redraw(await response.text());
      tellFrames();
    }
  } catch {
    showFlag('The site did not answer.', 'What you typed is still here. Send it again.');
  } finally {
    form.ariaBusy = 'false';
  }
}

let isReading = false;
let isStale = false;

/** Reads the page again and redraws its parts; frames are left alone. */
export async function refreshParts(): Promise<void> {
  isStale = true;
  if (isReading) return;
  isReading = true;
  try {
    while (isStale) {
      isStale = false;
      const response = await fetch(location.href);
      if (response.ok) redraw(await response.text());
    }
  } finally {
    isReading = false;
  }
}

function redraw(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  document.title = fresh.title;
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const next = fresh.querySelector(`[data-part="${part.dataset['part'] ?? ''}"]`);
    // An open editor keeps what is being typed; a part with frames would start them again.
    const isBusy = part.querySelector('details.editor-fold[open]') !== null && !isSending(part);
    if (next === null || 'keep' in part.dataset || isBusy) continue;
    if (next.outerHTML === part.outerHTML) continue;
    const at = summaries(part).findIndex((one) => one.parentElement?.matches(':focus-within'));
    part.replaceWith(next);
    if (at >= 0) summaries(next)[at]?.focus();
  }
  window.dispatchEvent(new Event('page:redrawn'));
}

const summaries = (part: Element): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>('summary'),
];

const isSending = (part: Element): boolean => part.querySelector('form[aria-busy=true]') !== null;

/** Tells the app's panels what Jira tells them when a field was changed on the page. */
function tellFrames(): void {
  const panel = document.querySelector<HTMLElement>('[data-forge-module]');
  const extension = JSON.parse(panel?.dataset['forgeExtension'] ?? '{}') as {
    issue?: { id: string };
    project?: { id: string };
  };
  if (extension.issue === undefined) return;
  const { forgeHost } = window as { forgeHost?: ForgeHost };
  forgeHost?.emit?.('JIRA_ISSUE_CHANGED', {
    issueId: extension.issue.id,
    projectId: extension.project?.id,
    changes: [],
  });
}
