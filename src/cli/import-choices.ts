import { m } from '#lib/i18n/words.ts';
import type { Mode } from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import { tolerances, type Tolerance } from '#lib/server/imports/tolerance.ts';
import { text, UsageError, type Call } from './verb.ts';

type Flags = Call['flags'];

/** The flags of `import` that say how a file is to be taken in. */
export const importFlags = {
	'dry-run': { type: 'boolean' },
	recipe: { type: 'string' },
	'show-recipe': { type: 'boolean' },
	kind: { type: 'string' },
	zone: { type: 'string' },
	sheet: { type: 'string' },
	mode: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	'refused-rows': { type: 'string' },
	unattended: { type: 'boolean' },
	problems: { type: 'string' },
	json: { type: 'boolean' }
} as const;

function oneOf<Name extends string>(
	known: readonly Name[],
	name: string | undefined,
	otherwise: (said: { name: string; names: string }) => string
): Name | undefined {
	const found = known.find((one) => one === name);
	if (name !== undefined && found === undefined) throw new UsageError(otherwise({ name, names: known.join(', ') }));
	return found;
}

/** The kind that a person names; undefined where the file is to tell. */
export const kindNamed = (flags: Flags): Kind | undefined => oneOf(kinds, text(flags.kind), m.terminal_no_such_kind);

/** How many refused rows the file may have; a tenth where nobody says. */
export const toleranceNamed = (flags: Flags): Tolerance =>
	oneOf(tolerances, text(flags['refused-rows']), m.terminal_no_such_choice) ?? 'few';

const isDay = (day: string): boolean => {
	try {
		return Temporal.PlainDate.from(day).toString() === day;
	} catch {
		return false;
	}
};

/** What is done with records that are there already. */
export function modeNamed(flags: Flags): Mode {
	const name = oneOf(['add', 'correct', 'replace'], text(flags.mode), m.terminal_no_such_choice) ?? 'add';
	const [from, to] = [text(flags.from), text(flags.to)];
	if (name !== 'replace') {
		if (from !== undefined || to !== undefined) throw new UsageError(m.terminal_period_without_replace());
		return { name };
	}
	if (from === undefined || to === undefined) throw new UsageError(m.terminal_replace_without_period());
	const wrong = [from, to].find((day) => !isDay(day));
	if (wrong !== undefined) throw new UsageError(m.terminal_no_such_day({ value: wrong }));
	if (from > to) throw new UsageError(m.terminal_replace_without_period());
	return { name, from, to };
}
