import { m } from '#lib/i18n/words.ts';
import { onlys, type Only } from '#lib/scorecards/contacts-behind.ts';

/** Which contacts a list can be restricted to, in words; the empty value stands for all of them. */
export function onlyChoices(chosen: Only | null): { only: Only | ''; name: string; chosen: boolean }[] {
	const names: Record<Only, string> = {
		offered: m.scorecard_only_offered(),
		handled: m.scorecard_only_handled(),
		abandoned: m.scorecard_only_abandoned(),
		repeats: m.scorecard_only_repeats(),
		openers: m.scorecard_only_openers(),
		rated: m.scorecard_only_rated(),
		flagged: m.scorecard_only_flagged(),
		transferred: m.scorecard_only_transferred(),
		short: m.scorecard_only_short()
	};
	return [
		{ only: '', name: m.scorecard_only_all(), chosen: chosen === null },
		...onlys.map((only) => ({ only, name: names[only], chosen: only === chosen }))
	];
}
