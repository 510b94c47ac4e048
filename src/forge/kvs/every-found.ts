/** A query of `@forge/kvs`, as far as its pages go. */
export type PagedQuery<Value> = {
  readonly cursor: (cursor: string) => PagedQuery<Value>;
  readonly getMany: () => Promise<{
    readonly results: readonly { readonly key: string; readonly value: Value }[];
    readonly nextCursor?: string | undefined;
  }>;
};

/** All that a query finds, in its order, page by page: the platform answers at most a hundred at once. */
export async function* everyFound<Value>(
  query: PagedQuery<Value>,
): AsyncGenerator<{ readonly key: string; readonly value: Value }> {
  let page = await query.getMany();
  yield* page.results;
  while (page.nextCursor !== undefined) {
    page = await query.cursor(page.nextCursor).getMany();
    yield* page.results;
  }
}
