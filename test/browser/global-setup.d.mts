/** Unpacks the browser that comes with the install, once. */
export default function unpackBrowser(): void;
