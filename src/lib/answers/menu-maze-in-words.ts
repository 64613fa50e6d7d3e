import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { namedIn, spellMoney } from './in-currency.ts';
import { mazeClaims, mazeNames, mazeRisks, mazeSteps, type MazeName } from './menu-maze-names.ts';
import { spellFigure, spellReachOfSize, spellSize } from './spell-estimate.ts';

/** A finding that something goes with fewer coming back, or fewer being satisfied. */
type Fewer = Estimated & { name: keyof typeof mazeClaims; value: number; low: number; high: number };

const mostFalse = 0.1;
/** Fewer than two hours or times are not worth a sentence. */
const fewestTold = 2;

/** What menus, transfers and further contacts go together with, as a manager reads it. */
export function menuMazeInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		nameOf: (name) => {
			const called = mazeNames[name as MazeName]({}, { locale });
			return name.startsWith('value_') ? namedIn(called, result.prices?.currency, locale) : called;
		},
		checks: { solved_known: m.menu_maze_check_solved_known },
		how: [m.menu_maze_how_1, m.menu_maze_how_2, m.menu_maze_how_3],
		change: [m.menu_maze_change_1, m.menu_maze_change_2],
		pictures: result.pictures.map((picture) => pictureInWords(picture, locale))
	});
}

const isFewer = (one: Estimated): one is Fewer =>
	one.name in mazeClaims &&
	one.value !== null &&
	one.low !== null &&
	one.high !== null &&
	one.high < 0 &&
	(one.q ?? 1) <= mostFalse;

const claimOf = (one: Fewer, locale: Locale): string =>
	mazeClaims[one.name](
		{ size: spellFigure('points', Math.abs(one.value), locale), reach: spellReachOfSize(one, locale) },
		{ locale }
	);

function leadOf({ ending, estimates }: AnalysisResult, locale: Locale): string {
	if (ending === 'lacking') return m.menu_maze_lacking({}, { locale });
	if (ending === 'cannot_tell') return m.menu_maze_cannot_tell({}, { locale });
	const lead = estimates.find(isFewer);
	if (lead) return claimOf(lead, locale);
	const detectable = estimates[0]?.detectable ?? null;
	return m.menu_maze_claim1_same(
		{ detectable: detectable === null ? '' : spellSize('points', detectable, locale) },
		{ locale }
	);
}

function moreOf({ ending, estimates, prices }: AnalysisResult, locale: Locale): string[] {
	if (ending === 'lacking' || ending === 'cannot_tell') return [];
	const [lead, ...others] = estimates.filter(isFewer);
	const told = lead?.name.startsWith('return_') ? others.filter(({ name }) => name.startsWith('return_')) : others;
	return [
		...told.map((one) => claimOf(one, locale)),
		...atRiskInWords(estimates, prices?.currency, locale),
		...costsInWords(estimates, locale),
		...retellingInWords(estimates, locale),
		m.menu_maze_signs({}, { locale }),
		m.menu_maze_not_seen({}, { locale })
	];
}

/** The customers fewer for what was met most, and what they are worth: obstacles are met together, so they are not added up. */
function atRiskInWords(estimates: readonly Estimated[], currency: string | null | undefined, locale: Locale): string[] {
	const [most] = estimates
		.filter(({ name }) => name.startsWith('at_risk_'))
		.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
	if (most?.value == null || most.value < fewestTold) return [];
	const reachOf = ({ unit, value, low, high }: Estimated & { value: number }): string =>
		spellReachOfSize({ unit, value, low: low ?? value, high: high ?? value }, locale);
	const customers = {
		count: spellCount(Math.round(most.value), locale),
		reach: reachOf({ ...most, value: most.value })
	};
	const worth = estimates.find(({ name }) => name === `value_${most.name}`);
	return [
		mazeRisks[most.name as keyof typeof mazeRisks](customers, { locale }),
		...(worth?.value == null
			? []
			: [
					m.menu_maze_claim1_value_at_risk(
						{ amount: spellMoney(worth.value, currency, locale), reach: reachOf({ ...worth, value: worth.value }) },
						{ locale }
					)
				])
	];
}

/** What customers tell again, where it takes longer. */
function retellingInWords(estimates: readonly Estimated[], locale: Locale): string[] {
	const [longer, hours] = ['retelling', 'agent_hours_retelling'].map((name) =>
		estimates.find((one) => one.name === name)
	);
	if (longer?.value == null || longer.high === null || (longer.low ?? 0) <= 0 || hours?.value == null) return [];
	const { unit, value, low, high } = longer;
	return [
		m.menu_maze_claim1_retelling(
			{
				size: spellSize(unit, value, locale),
				reach: spellReachOfSize({ unit, value, low: low ?? value, high }, locale),
				hours: spellFigure(hours.unit, hours.value, locale)
			},
			{ locale }
		)
	];
}

/** What it took in the last whole month, as far as the source tells. */
function costsInWords(estimates: readonly Estimated[], locale: Locale): string[] {
	const count = (name: MazeName): string | null => {
		const value = estimates.find((one) => one.name === name)?.value ?? null;
		return value === null || value < fewestTold ? null : spellCount(value, locale);
	};
	const [again, inMenu] = [count('times_put_back'), count('hours_put_back')];
	const [further, taken, worked] = [count('times_extra'), count('hours_extra'), count('agent_hours_extra')];
	const [passedOn, waited] = [count('times_passed_on'), count('hours_wait')];
	return [
		...(again && inMenu ? [m.menu_maze_claim0_cost_put_back({ times: again, hours: inMenu }, { locale })] : []),
		...(passedOn ? [m.menu_maze_claim0_cost_passed_on({ times: passedOn }, { locale })] : []),
		...(further && taken && worked
			? [m.menu_maze_claim0_cost_extra({ times: further, hours: taken, agent_hours: worked }, { locale })]
			: []),
		...(waited ? [m.menu_maze_claim0_cost_wait({ hours: waited }, { locale })] : [])
	];
}

function pictureInWords(picture: Picture, locale: Locale): PictureInWords {
	if (picture.kind === 'paths') {
		const ids = picture.layers.flatMap(({ name, nodes }) => [name, ...nodes.map((node) => node.name)]);
		return {
			picture,
			title: m.menu_maze_picture_paths({}, { locale }),
			reading: m.menu_maze_picture_paths_reading({}, { locale }),
			names: Object.fromEntries(ids.map((id) => [id, stepInWords(id, locale)]))
		};
	}
	const byReturn = picture.name === 'return_obstacles';
	const title = byReturn ? m.menu_maze_picture_return_obstacles : m.menu_maze_picture_csat_obstacles;
	const reading = byReturn ? m.menu_maze_picture_return_obstacles_reading : m.menu_maze_picture_csat_obstacles_reading;
	const rows = picture.kind === 'intervals' ? picture.rows : [];
	return {
		picture,
		title: title({}, { locale }),
		reading: reading({}, { locale }),
		names: Object.fromEntries(rows.map(({ name }) => [name, mazeNames[name as MazeName]({}, { locale })]))
	};
}

/** A queue has the organisation's own name. */
const stepInWords = (id: string, locale: Locale): string =>
	id.startsWith('queue:') ? id.slice('queue:'.length) : mazeSteps[id as keyof typeof mazeSteps]({}, { locale });
