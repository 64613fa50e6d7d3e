import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { unitName } from '#lib/questions/names.ts';
import type { FactDifference, Verification } from '#lib/model/verification.ts';
import { exitCodes, type Verb } from './verb.ts';

function differenceLine({ dimension, member, reason, day, measure, stored, counted }: FactDifference): string {
	const whole = dimension === 'all' ? m.terminal_everything() : unitName({ dimension, member });
	const unit = reason === null ? whole : m.terminal_verify_of_reason({ unit: whole, reason });
	return m.terminal_verify_difference({ day, unit, measure, stored, counted });
}

/** What counting all facts again came to, in lines. */
export function verificationLines({ facts, differing, differences, differingChains }: Verification): string[] {
	if (differing + differingChains === 0) return [m.terminal_verify_agree({ facts: spellCount(facts) })];
	const told = new Set(differences.map((one) => [one.dimension, one.member, one.reason, one.day].join('\n'))).size;
	return [
		...differences.map(differenceLine),
		...(told < differing ? [m.terminal_verify_more({ told: spellCount(differences.length) })] : []),
		...(differing > 0
			? [m.terminal_verify_differ({ differing: spellCount(differing), facts: spellCount(facts) })]
			: []),
		...(differingChains > 0 ? [m.terminal_verify_chains({ contacts: spellCount(differingChains) })] : []),
		m.terminal_verify_what_next()
	];
}

/** `verify`: every stored fact counted again from the records. */
export const verify: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_verify(),
	async run({ flags, store: open, print }) {
		const found = await (await open()).verify();
		if (flags.json) print(JSON.stringify(found));
		else verificationLines(found).forEach(print);
		return found.differing + found.differingChains === 0 ? exitCodes.done : exitCodes.failed;
	}
};
