import { reconcileTotals } from '#lib/server/imports/reconcile-totals.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { PageServerLoad } from './$types';

const differencesShown = 50;

export const load: PageServerLoad = async ({ locals: { store } }) => {
	const result = await reconcileTotals(store);
	if (!result) return { result: null, zone: await organisationZone(store) };
	const size = ({ counts }: (typeof result.differences)[number]) =>
		counts.reduce((sum, { ours, theirs }) => sum + Math.abs(ours - theirs), 0);
	const differences = result.differences
		.filter((one) => size(one) > 0)
		.sort((a, b) => size(b) - size(a))
		.slice(0, differencesShown);
	return { result: { ...result, differences }, zone: await organisationZone(store) };
};
