import { m } from '#lib/i18n/words.ts';

/** The pages that the header leads to: the first seven by name, the others in a quieter place. */
export const mainPages = [
	{ path: '/', name: m.overview_page, key: 'o' },
	{ path: '/scorecard', name: m.scorecard_page, key: 's' },
	{ path: '/compare', name: m.shell_compare, key: 'c' },
	{ path: '/explore', name: m.shell_explore, key: 'e' },
	{ path: '/what-you-get', name: m.analyses_page, key: 'w' },
	{ path: '/report', name: m.shell_report, key: 'r' },
	{ path: '/data', name: m.shell_data, key: 'd' }
] as const;

export const quietPages = [
	{ path: '/scorecards', name: m.score_saved_ones },
	{ path: '/contacts', name: m.scorecard_contacts_page },
	{ path: '/targets', name: m.shell_targets },
	{ path: '/events', name: m.shell_events },
	{ path: '/metrics', name: m.shell_own },
	{ path: '/definitions', name: m.catalogue_page }
] as const;

/** What of an address is the question, and goes with the reader from page to page. */
const questionParts = ['from', 'to', 'unit', 'and', 'compare', 'as'];

/** The question that an address asks, as the end of another address; empty where it asks none. */
export function carried(params: URLSearchParams): string {
	const kept = new URLSearchParams(
		questionParts.flatMap((name) => [...params.getAll(name).slice(0, 1)].map((value) => [name, value]))
	);
	return kept.size === 0 ? '' : `?${kept.toString()}`;
}

/** Whether a page answers a question, so that its address without one asks for the usual. */
export const asksQuestion = (path: string): boolean =>
	['/', '/scorecard', '/scorecards', '/compare', '/report', '/contacts'].includes(path) || isAt('/explore', path);

/** Whether a page tells figures, of which a reader has to know whose they are. */
export const showsFigures = (path: string): boolean =>
	asksQuestion(path) || ['/scorecards', '/targets', '/events', '/what-you-get'].some((page) => isAt(page, path));

/** Whether a page is the one that is looked at, or lies below it. */
export const isAt = (path: string, at: string): boolean =>
	path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`);
