import { spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { spellSeconds } from '#lib/i18n/spell-seconds.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { isClear } from './change.ts';
import { listOf } from './names.ts';
import type { Scorecard } from './scorecard.ts';
import { fourKeys } from './scorecard-of.ts';

type FourKey = (typeof fourKeys)[number];
type Say = typeof m.scorecard_finding_aht_less;

type Saying = {
	/** The figure in the middle of a sentence. */
	name: typeof m.scorecard_finding_name_aht;
	less: Say;
	more: Say;
	/** The same of one part of the whole. */
	unitLess: typeof m.overview_unit_aht_less;
	unitMore: typeof m.overview_unit_aht_more;
	size: (difference: number, locale: Locale) => string;
};

const sayings: Record<FourKey, Saying> = {
	aht: {
		name: m.scorecard_finding_name_aht,
		less: m.scorecard_finding_aht_less,
		more: m.scorecard_finding_aht_more,
		unitLess: m.overview_unit_aht_less,
		unitMore: m.overview_unit_aht_more,
		size: (seconds, locale) => spellSeconds(Math.abs(seconds), locale)
	},
	fcr_repeat: {
		name: m.scorecard_finding_name_fcr_repeat,
		less: m.scorecard_finding_fcr_less,
		more: m.scorecard_finding_fcr_more,
		unitLess: m.overview_unit_fcr_less,
		unitMore: m.overview_unit_fcr_more,
		size: (share, locale) => spellNumber(Math.abs(share) * 100, 1, locale)
	},
	return_rate: {
		name: m.scorecard_finding_name_return_rate,
		less: m.scorecard_finding_return_less,
		more: m.scorecard_finding_return_more,
		unitLess: m.overview_unit_return_less,
		unitMore: m.overview_unit_return_more,
		size: (share, locale) => spellNumber(Math.abs(share) * 100, 1, locale)
	},
	who5: {
		name: m.scorecard_finding_name_who5,
		less: m.scorecard_finding_who5_less,
		more: m.scorecard_finding_who5_more,
		unitLess: m.overview_unit_who5_less,
		unitMore: m.overview_unit_who5_more,
		size: (score, locale) => spellNumber(Math.abs(score), 0, locale)
	}
};

/** What one of the four figures did, in the whole or in a part of it; null for any other. */
export function changeOfFour(key: string, unit: string | null, difference: number, locale: Locale): string | null {
	const four = fourKeys.find((one) => one === key);
	if (!four) return null;
	const { less, more, unitLess, unitMore, size } = sayings[four];
	const said = { size: size(difference, locale) };
	if (unit === null) return (difference < 0 ? less : more)(said, { locale });
	return (difference < 0 ? unitLess : unitMore)({ ...said, unit }, { locale });
}

/** What the four figures did, one sentence each where it is clear; then, in one sentence each, what cannot be told and what cannot be compared. */
export function findingsInWords({ question, rows }: Scorecard, locale: Locale = getLocale()): string[] {
	if (question.compare === 'none') return [m.scorecard_finding_alone({}, { locale })];
	const four = fourKeys.flatMap((key) =>
		rows.filter(({ metric }) => metric.key === key).map((row) => ({ ...row, key }))
	);
	const unclear = four.filter(({ change }) => change && !isClear(change));
	const unknown = four.filter(({ change }) => change === null);
	const names = (some: typeof four): string =>
		listOf(
			some.map(({ key }) => sayings[key].name({}, { locale })),
			locale
		);
	return [
		...four.flatMap(({ key, change }) => {
			const said = change && isClear(change) ? changeOfFour(key, null, change.difference, locale) : null;
			return said === null ? [] : [said];
		}),
		...(unclear.length > 0 ? [m.scorecard_finding_unclear({ names: names(unclear) }, { locale })] : []),
		...(unknown.length > 0 ? [m.scorecard_finding_unknown({ names: names(unknown) }, { locale })] : [])
	];
}
