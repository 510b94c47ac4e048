import { Suspense, createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { PassThrough } from 'node:stream';
import { latePart } from './late-part';

describe('latePart', () => {
  it('shows the part once it is loaded', async () => {
    const Part = latePart(() => Promise.resolve({ default: () => createElement('i', {}, 'here') }));
    expect(await drawn(createElement(Part))).toContain('<i>here</i>');
  });

  it('says in its place that it did not load, and leaves what stands beside it', async () => {
    const Part = latePart<object>(() => Promise.reject(new TypeError('no network')));
    const html = await drawn(createElement(Part));
    expect(html).toContain('This part did not load.');
    expect(html).toContain('Reload the page');
    expect(html).toContain('beside it');
  });
});

// Helpers

const drawn = (part: React.ReactElement): Promise<string> =>
  new Promise((tell, fail) => {
    const page = createElement('main', {}, 'beside it', createElement(Suspense, {}, part));
    const { pipe } = renderToPipeableStream(page, {
      onAllReady() {
        const chunks: string[] = [];
        const sink = new PassThrough();
        sink.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
        sink.on('end', () => {
          tell(chunks.join(''));
        });
        pipe(sink);
      },
      onError: fail,
    });
  });
