import type { Journeys } from '#lib/explorations/journeys-in-words.ts';
import { issueFlows, menuFlows } from '#lib/explorations/ways.ts';
import { askedOf, type AskedOfView } from '../view-of.ts';

export type JourneysView = AskedOfView & { journeys: Journeys; seconds: number };

/** What the page and its download show. */
export async function viewOf(locals: App.Locals, url: URL): Promise<JourneysView | null> {
	const asked = await askedOf(locals, url);
	if (!asked) return null;
	const { question } = asked;
	const { unit, and, from, to } = question;
	const started = performance.now();
	const contacts = { from, to, unit, ...(and && { and }) };
	const paths = await locals.store.issuePaths(contacts);
	const menus = await locals.store.menuPaths(contacts);
	const seconds = (performance.now() - started) / 1000;
	return {
		...asked,
		journeys: {
			question,
			issues: issueFlows(paths),
			open: paths.reduce((sum, path) => sum + path.open, 0),
			menus: menuFlows(menus)
		},
		seconds
	};
}
