import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { mixFigures, type Mix } from '#lib/analyses/mixes.ts';
import { unitOfOutcome } from '#lib/analyses/target-mix.ts';
import { spellNumber, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spellAmount } from './spell-estimate.ts';
import { policyOutcomeName } from './target-mix-in-words.ts';

/** Mixes side by side; of one that another dominates `beatenBy` says which does. */
export type MixesInWords = {
	columns: string[];
	rows: { name: string; search: string; figures: string[]; beatenBy: string | null }[];
};

/** What is expected of each mix, and which ones another dominates; null where none were tried. */
export function mixesInWords({ mixes = [] }: AnalysisResult, locale: Locale): MixesInWords | null {
	if (mixes.length === 0) return null;
	const told = mixFigures.filter((name) => mixes.every(({ figures }) => figures[name] !== null));
	const names = mixes.map(({ policy }) => nameOf(policy, locale));
	return {
		columns: told.map((name) =>
			name === 'people' ? m.target_mix_mixes_people({}, { locale }) : policyOutcomeName(name, locale)
		),
		rows: mixes.map(({ policy, figures, beatenBy }, place) => ({
			name: names[place] ?? '',
			search: searchOf(policy),
			figures: told.map((name) => figureOf(name, figures[name] ?? 0, locale)),
			beatenBy: beatenBy === null ? null : m.target_mix_mixes_beaten({ mix: names[beatenBy] ?? '' }, { locale })
		}))
	};
}

function figureOf(name: (typeof mixFigures)[number], figure: number, locale: Locale): string {
	if (name === 'people') return spellShare(figure, locale);
	const unit = unitOfOutcome[name];
	return spellAmount(unit === 'points' ? 'share' : unit, figure, locale);
}

function nameOf({ share, staff, solving = 0, ceiling = null }: Mix['policy'], locale: Locale): string {
	const held = { share: `${spellNumber(100 * share, 0, locale)}\u00a0%` };
	if (ceiling !== null)
		return m.target_mix_mixes_held_ceiling({ ...held, ceiling: spellNumber(ceiling, 0, locale) }, { locale });
	if (solving > 0) return m.target_mix_mixes_held_solving(held, { locale });
	const more = `${staff > 0 ? '+' : ''}${spellNumber(100 * staff, 0, locale)}\u00a0%`;
	return staff === 0
		? m.target_mix_mixes_held(held, { locale })
		: m.target_mix_mixes_held_staff({ ...held, staff: more }, { locale });
}

function searchOf({ share, staff, solving = 0, ceiling = null }: Mix['policy']): string {
	const asked = { share: Math.round(100 * share), staff: Math.round(100 * staff), solving: Math.round(100 * solving) };
	const params = new URLSearchParams(Object.entries(asked).map(([name, percent]) => [name, String(percent)]));
	if (ceiling !== null) params.set('ceiling', String(ceiling));
	return params.toString();
}
