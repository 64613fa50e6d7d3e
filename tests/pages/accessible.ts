import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What stands in somebody's way on a page as it is now, by the rules of WCAG 2.2 A and AA: empty where nothing does. */
export async function accessible(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
		// all in the page: no page of ours has frames, for whose sake the results go through a page of their own
		.setLegacyMode()
		.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
