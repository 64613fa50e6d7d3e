import type { Totals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Question } from '#lib/scorecards/question.ts';

/** What every pulse asks: whether a team is told of here, it is told of everywhere. */
const asked = 'who5';

/** How many teams are too small for their wellbeing to be told, where the whole organisation is spoken of; null where none is. */
export function withheldTeams(
	totals: Pick<Totals, 'members' | 'view'>,
	{ from, to, unit }: Question,
	metrics: readonly Metric[],
	locale: Locale = getLocale()
): string | null {
	const metric = metrics.find(({ key }) => key === asked);
	if (unit || !metric) return null;
	const teams = totals.members('team');
	const withheld = teams.filter(
		(team) => metric.figure(totals.view('team', team, from, to)).missing?.code === 'withheld'
	);
	return withheld.length === 0 ? null : m.report_withheld({ count: withheld.length, total: teams.length }, { locale });
}
