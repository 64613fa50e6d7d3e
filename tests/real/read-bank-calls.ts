import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandContact } from './by-hand.ts';

const folder = join(import.meta.dirname, '../../../shared/data/bank-calls');

/** Whether the real files are on this machine. */
export const bankCallsArePresent = existsSync(folder);

export const bankFile = (month: 'january' | 'february'): string => join(folder, `${month}.txt`);

const secondsOf = (clock: string): number => {
	const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
	return hours * 3600 + minutes * 60 + seconds;
};

/** The calls of a month, read by the rules of its documentation and by no code of the product. */
export const readBankCalls = (month: 'january' | 'february'): HandContact[] =>
	readFileSync(bankFile(month), 'latin1')
		.split('\r\n')
		.slice(1)
		.filter((line) => line !== '')
		.map((line) => {
			const cells = line.split('\t').map((cell) => cell.trim());
			const [, , customer = '', , type = '', date = '', entry = '', , menu = '', queued = '', , waited = ''] = cells;
			const [outcome = '', served = '', , talked = '', server = ''] = cells.slice(12);
			const day = `19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`;
			const midnight = Date.parse(`${day}T00:00:00Z`) / 1000;
			const startedAt = midnight + secondsOf(entry);
			const sameDay = midnight + secondsOf(served);
			const inQueue = queued !== '0:00:00';
			const agent = outcome === 'AGENT' && server !== 'NO_SERVER' ? server : null;
			return {
				customer: customer === '0' || customer.includes('E') ? null : customer,
				day,
				startedAt,
				agentStartedAt: served === '0:00:00' ? null : sameDay < startedAt - 43_200 ? sameDay + 86_400 : sameDay,
				agent,
				reason: type,
				outcome: outcomeOf(outcome, agent !== null, served !== '0:00:00', inQueue, Number(waited)),
				menuSeconds: Number(menu) < 0 ? null : Number(menu),
				waitSeconds: Number(waited),
				talkSeconds: Number(talked)
			};
		});

const outcomeOf = (
	word: string,
	hasAgent: boolean,
	wasServed: boolean,
	inQueue: boolean,
	waitSeconds: number
): HandContact['outcome'] => {
	if (word === 'PHANTOM') return 'internal';
	if (word === 'AGENT') return hasAgent ? (wasServed ? 'handled' : 'missed') : 'unknown';
	if (!inQueue) return 'left in the menu';
	return waitSeconds >= 10 ? 'abandoned' : 'short';
};
