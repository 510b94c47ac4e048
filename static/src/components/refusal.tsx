import type { ReactNode } from 'react';

/** What is so and what to do, where a surface or a part of it cannot be shown. */
export function Refusal(props: {
  readonly message: string;
  readonly remedy: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="wm-refusal" role="status">
      <p className="wm-refusal-message">{props.message}</p>
      <p className="wm-quiet">{props.remedy}</p>
      {props.children}
    </div>
  );
}
