/** A triangle: late, or more than before. Drawn, because fonts differ in what they have. */
export const UpMark = () => (
  <svg className="wm-mark" width="10" height="9" aria-hidden="true">
    <path d="M5 0 10 9H0Z" />
  </svg>
);

/** A triangle on its head: fewer than before. */
export const DownMark = () => (
  <svg className="wm-mark" width="10" height="9" aria-hidden="true">
    <path d="M5 9 0 0H10Z" />
  </svg>
);

/** A tick: reached, finished. */
export const TickMark = () => (
  <svg className="wm-mark wm-mark-line" width="11" height="9" aria-hidden="true">
    <path d="M1 5 4 8 10 1" />
  </svg>
);
