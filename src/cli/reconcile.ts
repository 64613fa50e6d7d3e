import { causeInWords } from '#lib/checks/cause-in-words.ts';
import { m } from '#lib/i18n/words.ts';
import { spellShare } from '#lib/i18n/spell.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { reconcileTotals } from '#lib/server/imports/reconcile-totals.ts';
import { exitCodes, type Verb } from './verb.ts';

/** `reconcile`: our counts beside those of the source. */
export const reconcile: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_reconcile(),
	async run({ flags, store: open, print }) {
		const result = await reconcileTotals(await open());
		if (flags.json) print(JSON.stringify(result));
		else if (!result) print(m.check_reconcile_nothing());
		else {
			for (const { measure, ours, theirs } of result.totals)
				print(`${wordsFor(`check_measure_${measure}`) ?? measure}\t${ours}\t${theirs}\t${ours - theirs}`);
			const { likely, differingShare } = result;
			if (likely) print(m.check_likely({ share: spellShare(likely.explained), way: causeInWords(likely) }));
			else print(differingShare < 0.002 ? m.check_agree() : m.check_no_cause());
		}
		return exitCodes.done;
	}
};
