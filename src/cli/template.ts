import { templateOf } from '#lib/intake/templates.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { kinds } from '#lib/model/records.ts';
import { exitCodes, usageOf, UsageError, type Verb } from './verb.ts';

/** `template KIND`: an empty file for records of a kind, its columns named in the reader's language. */
export const templateVerb: Verb = {
	flags: {},
	help: () => m.terminal_help_template({ kinds: kinds.join(', ') }),
	run({ words: [name = '', ...others], print }) {
		const kind = kinds.find((one) => one === name);
		if (!kind || others.length > 0)
			throw new UsageError(
				name === '' ? usageOf(templateVerb.help()) : m.terminal_no_such_kind({ name, names: kinds.join(', ') })
			);
		print(templateOf(kind, getLocale()).text.trimEnd());
		return Promise.resolve(exitCodes.done);
	}
};
