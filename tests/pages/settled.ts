import type { Page } from '@playwright/test';

/**
 * Waits until a page is whole and listens. On the way back the address stands before the page has come, and as it comes the focus
 * goes to its beginning: a key pressed in between is lost.
 */
export const settled = (page: Page) => page.locator('html[data-hydrated] main[aria-busy=false]').waitFor();
