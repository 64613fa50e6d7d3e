import { mkdirSync } from 'node:fs';
import { months, presetNames, sizeNames } from '#lib/demo/choices.ts';
import { ledgerFile, tellDemo } from '#lib/demo/tell-demo.ts';
import { m } from '#lib/i18n/words.ts';
import { exitCodes, text, UsageError, type Verb } from './verb.ts';

/** One of some names that a flag may have; the first when it is left out. */
function chosen<Name extends string>(
	flag: string,
	given: string | undefined,
	names: readonly Name[]
): Name | undefined {
	const found = names.find((name) => name === (given ?? names[0]));
	if (!found && given !== undefined)
		throw new UsageError(m.demo_no_such_choice({ flag, value: given, names: names.join(', ') }));
	return found;
}

function seedOf(given = '1'): number {
	const seed = Number(given);
	if (!/^\d+$/.test(given) || !Number.isSafeInteger(seed)) throw new UsageError(m.demo_no_seed({ value: given }));
	return seed;
}

function lastDayOf(given: string | undefined): string {
	if (given === undefined) return Temporal.Now.plainDateISO().subtract({ days: 1 }).toString();
	try {
		return Temporal.PlainDate.from(given).toString();
	} catch {
		throw new UsageError(m.demo_no_day({ value: given }));
	}
}

function openFolder(path: string) {
	try {
		mkdirSync(path, { recursive: true });
	} catch {
		throw new UsageError(m.demo_folder_refused({ path }));
	}
}

/** `demo`: writes the exports of the fictional organisation, and beside them what is true in them. */
export const demoVerb: Verb = {
	flags: {
		preset: { type: 'string' },
		size: { type: 'string' },
		seed: { type: 'string' },
		until: { type: 'string' },
		out: { type: 'string' }
	},
	help: () => m.demo_help({ presets: presetNames.join(', '), sizes: sizeNames.join(', ') }),
	run({ flags, words, print, tell }) {
		const folder = text(flags.out);
		if (folder === undefined || words.length > 0) throw new UsageError(m.demo_no_folder());
		const preset = chosen('--preset', text(flags.preset), presetNames) ?? 'default';
		const size = chosen('--size', text(flags.size), sizeNames) ?? 'small';
		const order = { folder, preset, size, seed: seedOf(text(flags.seed)), endsOn: lastDayOf(text(flags.until)) };
		openFolder(folder);
		const { files } = tellDemo(order, (month, isAsWritten) => {
			tell(isAsWritten ? m.demo_month({ month, months }) : m.demo_month_without({ month, months }));
		});
		for (const { file, count } of files) print(m.demo_file({ file, rows: count.read }));
		print(m.demo_ledger({ file: ledgerFile }));
		return Promise.resolve(exitCodes.done);
	}
};
