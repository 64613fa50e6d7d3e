import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { DayCompleteness } from '#lib/checks/completeness.ts';
import { lookForGaps } from '#lib/server/imports/look-for-gaps.ts';
import { exitCodes, text, UsageError, type Verb } from './verb.ts';

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day);

function line({ day, state, contacts, perOpenHour, usualPerOpenHour, missingHours }: DayCompleteness): string {
	const rate = (value: number | null) => (value === null ? '–' : value.toFixed(1));
	const hours = missingHours.map((hour) => `${hour}–${hour + 1}`).join(', ');
	return [
		day,
		wordsFor(`check_state_${state}`) ?? state,
		contacts,
		`${rate(perOpenHour)} / ${rate(usualPerOpenHour)}`,
		hours
	].join('\t');
}

/** `gaps`: days that lack contacts. */
export const gaps: Verb = {
	flags: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
	help: () => m.terminal_help_gaps(),
	async run({ flags, store: open, print }) {
		const asked = { from: text(flags.from), to: text(flags.to) };
		for (const day of Object.values(asked))
			if (day !== undefined && !isDay(day)) throw new UsageError(m.terminal_no_such_day({ value: day }));
		const days = await lookForGaps(await open(), {
			...(asked.from !== undefined && { from: asked.from }),
			...(asked.to !== undefined && { to: asked.to })
		});
		if (flags.json) print(JSON.stringify(days));
		else {
			const lacking = days.filter(({ state }) => state === 'gap' || state === 'hours_missing');
			if (days.length === 0) print(m.check_gaps_nothing());
			else if (lacking.length === 0)
				print(m.check_gaps_title_none({ from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' }));
			lacking.map(line).forEach(print);
		}
		return exitCodes.done;
	}
};
