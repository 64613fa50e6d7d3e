import type { AnalysisKey, AnalysisResult } from '#lib/analyses/analysis.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { unitName } from '#lib/questions/names.ts';
import type { Only } from '#lib/scorecards/contacts-behind.ts';

/** Which contacts the leading estimate counts; null for all of them. */
const counted: Record<AnalysisKey, Only | null> = {
	target_effect: 'handled',
	bunching: 'handled',
	false_economy: 'handled',
	wait_or_solved: 'rated',
	wellbeing_lag: 'openers',
	load: 'handled',
	menu_maze: 'openers',
	partner: 'handled',
	coaching: 'handled',
	target_mix: 'handled',
	gaming_radar: null,
	who_comes_back: 'openers'
};

/** Where contacts are listed, beneath the page of them. */
export type ContactsBehind = {
	/** Those of what the answer is of. */
	of: string;
	/** What that is called; null where it is everything. */
	unit: string | null;
	/** Those of everybody in the same days; null where that is no other list. */
	all: string | null;
};

/** The contacts that an answer rests on; null where nothing was read for it. */
export function contactsBehindAnswer({ key, subject, from, through }: AnalysisResult): ContactsBehind | null {
	if (from === null || through === null) return null;
	const unit = subject.unit ?? null;
	const of = (asked: typeof unit): string => {
		const search = searchOf({ from, to: through, unit: asked, compare: 'none' }).replace('&compare=none', '');
		return counted[key] === null ? search : `${search}&only=${counted[key]}`;
	};
	return unit ? { of: of(unit), unit: unitName(unit), all: of(null) } : { of: of(null), unit: null, all: null };
}
