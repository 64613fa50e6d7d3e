import { balanceInWords } from '#lib/sheets/balance-in-words.ts';
import { comparedDays, searchOf } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { dimensionName, memberName } from '#lib/questions/names.ts';
import { savedName } from '#lib/sheets/saved-in-words.ts';
import { scoreBriefly, scoreInWords } from '#lib/sheets/score-in-words.ts';
import { balanceOfScore, scoreOf } from '#lib/scorecards/score-of.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { unitDimensions } from '../unit-dimensions.ts';
import { viewOf } from '../view-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = new URLSearchParams(url.searchParams);
	// each unit stands here whole
	for (const filter of ['unit', 'and']) asked.delete(filter);
	const { definition, metrics, totals, answer } = await viewOf(locals, params.key, asked);
	const by = unitDimensions.find((one) => one === url.searchParams.get('by')) ?? 'team';
	const common = { key: definition.key, name: savedName(definition), by };
	if (!answer) return { ...common, sheet: null };
	const { question, shown } = answer;
	const lineOf = (unit: typeof answer.question.unit) => {
		const score = scoreOf(definition.weights, metrics, totals, { ...shown, unit });
		return {
			name: unit ? memberName(unit.dimension, unit.member) : '',
			search: searchOf({ ...question, unit }),
			reading: scoreBriefly(score),
			lacking: scoreInWords(score, '').unweighed,
			balance: balanceInWords(balanceOfScore(score))
		};
	};
	const whole = lineOf(null);
	return {
		...common,
		sheet: {
			title: titleInWords(shown),
			heading: titleText(titleInWords(shown)),
			choices: choicesOf(question, totals),
			compared: comparedDays(shown) !== null,
			dimensions: unitDimensions
				.filter((dimension) => totals.members(dimension).length > 0)
				.map((dimension) => ({
					dimension,
					name: dimensionName(dimension),
					search: `${searchOf(question)}&by=${dimension}`
				})),
			whole,
			// what the whole organisation lacks is said once
			units: totals
				.members(by)
				.map((member) => lineOf({ dimension: by, member }))
				.map((line) => ({ ...line, lacking: line.lacking.filter((said) => !whole.lacking.includes(said)) }))
		}
	};
};
