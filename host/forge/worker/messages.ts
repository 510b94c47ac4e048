/** Where a call of `__forge_fetch__` goes, as the Forge packages say it. */
export type CallTarget = {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
};

/** One HTTP request of a function, in a form that can be sent between threads. */
export type CallMessage = {
  readonly type: 'call';
  readonly callId: number;
  readonly target: CallTarget;
  readonly path: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
};

/** What a worker tells: a call to make, a line it logged, or how the invocation ended. */
export type FromWorker =
  | CallMessage
  | { readonly type: 'log'; readonly level: string; readonly line: string }
  | { readonly type: 'done'; readonly result: string | undefined }
  /** The invocation is under way, and nothing but time would bring it on. */
  | { readonly type: 'at rest'; readonly invocationId: string }
  | {
      readonly type: 'threw';
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

/** The facts of one invocation that the runtime hands to the app. */
export type RuntimeFacts = {
  readonly contextAri: string;
  readonly appContext: Readonly<Record<string, unknown>> & { readonly invocationId: string };
  readonly accountId: string | undefined;
  readonly deadline: number;
  readonly clockOffsetMs: number;
};

/** What a worker is told: run this, or this is the answer of your call. */
export type ToWorker =
  | {
      readonly type: 'invoke';
      readonly file: string;
      readonly exportName: string;
      /** The arguments as JSON: what crosses into a function is data only. */
      readonly args: string;
      readonly facts: RuntimeFacts;
    }
  | {
      readonly type: 'answer';
      readonly callId: number;
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: string;
    }
  | { readonly type: 'dropped'; readonly callId: number }
  /** The time of this invocation is up: say when it is at rest. */
  | { readonly type: 'time is up'; readonly invocationId: string }
  /** The site's clock was moved: what the function waits for may be due. */
  | { readonly type: 'clock'; readonly offsetMs: number };
