import './loading.css';

/**
 * What a surface shows until it has what it needs: nothing for a moment, then that it is loading, and
 * after some seconds that Jira does not answer and is asked again, with `again` to ask at once. Timed by
 * the style sheet, so that it costs no script.
 */
export const Loading = ({ again }: { readonly again?: () => void }) => (
  <div className="wm-loading">
    <span role="status">
      <span className="wm-loading-soon">Loading…</span>
      <span className="wm-loading-late"> Jira is not answering yet. Waymark goes on asking.</span>
    </span>{' '}
    {again === undefined ? null : (
      <button type="button" className="wm-link wm-loading-late" onClick={again}>
        Try again
      </button>
    )}
  </div>
);
