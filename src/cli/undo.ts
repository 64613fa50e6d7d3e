import { m } from '#lib/i18n/words.ts';
import { entryName, isByHand } from '#lib/questions/entry-name.ts';
import { exitCodes, UsageError, type Verb } from './verb.ts';

/** `undo NUMBER`: takes an import out again, whole. */
export const undo: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_undo(),
	async run({ words: [number = ''], flags, store: open, print }) {
		const store = await open();
		const entry = (await store.imports()).find(({ id }) => String(id) === number);
		if (!entry) throw new UsageError(m.terminal_no_such_import({ number }));
		if (entry.undoneAt !== null) throw new UsageError(m.terminal_already_undone({ number }));
		const undone = await store.undoImport(entry.id);
		const name = entryName(undone);
		if (flags.json) print(JSON.stringify(undone));
		else
			print(
				isByHand(undone) ? m.terminal_undone_by_hand({ number, name }) : m.terminal_undone({ number, fileName: name })
			);
		return exitCodes.done;
	}
};
