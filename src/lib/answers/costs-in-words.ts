import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { costOfSolved, evenHour, type CostOfSolved, type Prices } from '#lib/analyses/partner-costs.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spellMoney } from './in-currency.ts';
import { spellAmount, spellReach } from './spell-estimate.ts';

/** Prices that were asked with, as they stand in the form; null where nothing is written. */
type Asked = { [Name in keyof Prices]: number | null };

/** What a solved issue costs at the prices that were asked with; `rows` are empty until both sides have one. */
export type CostsInWords = Asked & {
	caption: string;
	rows: { side: string; sameMix: string; raw: string }[];
	/** At which price both cost the same; null without a price of our own, or where there is none. */
	even: string | null;
};

const dearest = 1_000_000;

/** The prices in an address; our own as the organisation told it, where the address says nothing. */
export function pricesIn(params: URLSearchParams, { prices }: AnalysisResult): Asked {
	const price = (name: string): number | null => {
		const text = (params.get(name) ?? '').trim().replace(',', '.');
		const asked = text === '' ? NaN : Number(text);
		return Number.isFinite(asked) && asked >= 0 ? Math.min(dearest, asked) : null;
	};
	return { own: price('own') ?? prices?.hour ?? null, hour: price('hour'), contact: price('contact') };
}

/** What a solved issue costs with the partner and with ourselves; null where that cannot be asked. */
export function costsInWords(result: AnalysisResult, asked: Asked, locale: Locale): CostsInWords | null {
	const { costs, prices } = result;
	if (!costs) return null;
	const { own, hour, contact } = asked;
	const currency = prices?.currency ?? null;
	const isAsked = own !== null && (hour !== null || contact !== null);
	const told = isAsked ? costOfSolved(costs, { own, hour: hour ?? 0, contact: contact ?? 0 }) : null;
	const even = own === null || own === 0 ? null : evenHour(costs, { own, contact: 0 });
	const inputs = even && {
		price: spellMoney(even.value, currency, locale),
		reach: spellReach('money', even.low, even.high, locale)
	};
	return {
		...asked,
		caption: currency ? m.partner_costs_caption_in({ currency }, { locale }) : m.partner_costs_caption({}, { locale }),
		rows: told ? rowsOf(told, locale) : [],
		even: inputs && m.partner_claim0_even(inputs, { locale })
	};
}

const sides = {
	partner: m.partner_costs_partner,
	own: m.partner_costs_own,
	difference: m.partner_costs_difference
};

function rowsOf({ sameMix, raw }: CostOfSolved, locale: Locale): CostsInWords['rows'] {
	if (!sameMix && !raw) return [];
	return (['partner', 'own', 'difference'] as const).map((side) => {
		const shown = (told: CostOfSolved['raw']): string => {
			if (!told) return m.charts_none({}, { locale });
			const { value, low, high } = told[side];
			return `${spellAmount('money', value, locale)} (${spellReach('money', low, high, locale)})`;
		};
		return { side: sides[side]({}, { locale }), sameMix: shown(sameMix), raw: shown(raw) };
	});
}
