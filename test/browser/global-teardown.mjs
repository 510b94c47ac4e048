/** Closes the browser that the test files of this process shared. */
export default async function closeBrowser() {
  const browser = await globalThis.waymark?.get('browser');
  await browser?.close();
}
