import type { Choice, Question } from '#lib/intake/questions.ts';
import { isLikelyLength } from './likely-length.ts';
import type { UnitChoices } from './unit-choices.ts';

const samplesShown = 3;

/** A length as people write it: 3:45:00. */
function clockText(seconds: number): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A question for each column of durations whose unit no evidence settles, with the units that its lengths can have. */
export function askUnits(open: UnitChoices[], chosen: (field: string) => string, talked: boolean): Question[] {
	return open.flatMap(({ field, column, cells, readings, seconds, mixed }): Question[] => {
		const current = chosen(field);
		const possible = readings.filter(
			(reading) => mixed || reading === current || isLikelyLength(field, seconds.get(reading) ?? [], talked)
		);
		const shown = [...new Set(cells.filter((_, row) => (seconds.get(current)?.[row] ?? 0) > 0))].slice(0, samplesShown);
		const choices = possible.map((value): Choice => ({
			value,
			samples: shown.map((cell) => clockText(seconds.get(value)?.[cells.indexOf(cell)] ?? 0)),
			rows: 0
		}));
		if (choices.length < 2 || shown.length === 0) return [];
		return [{ code: 'duration_unit', column, fields: [field], examples: shown, choices, chosen: current }];
	});
}
