import { openBrowser } from '../open-browser';

describe('the browser that comes with the install', () => {
  it('shows text in a font', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent('<p id="text" style="display:inline">Ready</p>');
    const box = await page.locator('#text').boundingBox();
    await browser.close();
    expect(box?.width).toBeGreaterThan(10);
  });
});
