import { expect, test } from 'vitest';
import { fileOf } from '../intake/take-in.ts';
import { openTable } from '#lib/intake/table/open-table.ts';
import { isKnownName } from '#lib/intake/proposal/known-names.ts';
import { knownSource } from '#lib/intake/known-source.ts';
const at = 1_777_600_000;
const calls = (n: number) => Array.from({ length: n }, (_, k) => { const t = at + k * 300; return [
			`${t}|c${k}|sales|NONE|ENTERQUEUE||4520100001|1`,
			`${t + 21}|c${k}|sales|SIP/102|CONNECT|21|bridge|3`,
			...(k % 5 === 1 ? [`${t + 81}|c${k}|sales|SIP/102|BLINDTRANSFER|800|ext|21|60|1`] : k % 5 === 2 ? [`${t + 31}|c${k}|sales|NONE|ABANDON|1|1|22`]: k%5===3 ? [`${t+33}|c${k}|sales|SIP/102|RINGNOANSWER|5000`,`${t + 81}|c${k}|sales|SIP/102|COMPLETECALLER|21|60|1`]:[`${t + 81}|c${k}|sales|SIP/102|COMPLETECALLER|21|60|1`]),
		]}).flat();
for (const n of [2,40]) test(`${n}`, async () => {
	const t = await openTable(fileOf([`${at}|NONE|NONE|NONE|QUEUESTART|`, ...calls(n), ''].join('\n')), isKnownName);
	console.log(n, t.header, t.dialect, t.regularity, t.knownShare, knownSource(t.header, t.rows)?.profile);
	expect(1).toBe(1);
});
