import './loading.css';

/**
 * What a surface shows until it has what it needs: nothing for a moment, then that it is loading, and
 * after some seconds that the wait is Jira's. Timed by the style sheet, so that it costs no script.
 */
export const Loading = () => (
  <div className="wm-loading" role="status">
    <span className="wm-loading-soon">Loading…</span>
    <span className="wm-loading-late"> Jira is slow to answer. Waymark goes on when it does.</span>
  </div>
);
