import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What stands in somebody's way on a page as it is now, by the rules of WCAG 2.2 A and AA: empty where nothing does. */
export async function accessible(page: Page): Promise<string[]> {
	const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
	const { violations } = await builder.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
