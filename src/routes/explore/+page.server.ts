import { explorationInWords, untoldInWords } from '#lib/explorations/exploration-in-words.ts';
import { dimensionsToSee } from '#lib/explorations/explore-asked.ts';
import { multiplesInWords } from '#lib/explorations/multiples-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { daysBetween } from '#lib/model/day.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { dimensionName } from '#lib/questions/names.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import type { PageServerLoad } from './$types';
import { metricSelect } from '#lib/explorations/metric-select.ts';
import { viewOf, type ExploreView } from './view-of.ts';

/** Days of the longest point of a chart, a month. */
const longestPoint = 31;

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { view: null };
	const { question, known, explored, exploration, fromContacts, plan, notes } = view;
	const { untold } = fromContacts;
	return {
		view: explorationInWords(exploration, fromContacts),
		multiples: multiplesInWords(exploration),
		untold: untold.length > 0 ? untoldInWords(untold) : null,
		choices: choicesOf(question, known, getLocale(), milestonesOf(plan, question)),
		search: searchOf(question),
		keep: { metric: explored.metric.key, by: explored.by ?? '' },
		selects: selectsOf(view),
		// a week or a month that somebody came to by a point of a chart
		isShort: daysBetween(question.from, question.to) < longestPoint,
		notes
	};
};

function selectsOf({ question, known, metrics, explored }: ExploreView) {
	const bys = dimensionsToSee(question, known);
	return [
		metricSelect(metrics, explored.metric),
		...(bys.length === 0
			? []
			: [
					{
						name: 'by',
						label: m.explore_by(),
						groups: [
							{
								name: '',
								options: bys.map((by) => ({ value: by, name: dimensionName(by), chosen: by === explored.by }))
							}
						]
					}
				])
	];
}
