import type { Calendar } from '#lib/demo/world/calendar.ts';
import { reasons } from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import type { CallsFile } from './odense-calls.ts';
import { countOf, countPlanted, countStored } from './planted.ts';
import { contactIdOf, deskSecondsOf, type Seen } from './seen.ts';
import { initialsOf } from './logins.ts';
import { hoursMinutesSeconds, longMoment } from './spell.ts';
import { openTextFile } from './text-file.ts';

const header = [
	...['CALL ID', 'TIMESTAMP', 'CAMPAIGN', 'CALL TYPE', 'AGENT', 'AGENT NAME', 'DISPOSITION', 'ANI', 'DNIS', 'IVR TIME'],
	...['QUEUE WAIT TIME', 'TALK TIME', 'HOLD TIME', 'AFTER CALL WORK TIME', 'TRANSFERS', 'ABANDONED']
];

/** Before this month the partner's system did not measure what agents do after a call. */
export const wrapFromMonth = 3;
/** Who takes the partner's calls that are passed on. */
const frontDesk = 'Front desk';

/** The partner's calls, in English, tabs, packed: each part of a call that is passed on is a row of its own. */
export function openFjordsvarCalls(path: string, calendar: Calendar): CallsFile {
	const file = openTextFile(path, header, { delimiter: '\t', lineEnd: '\n', encoding: 'utf-8', packed: true });
	const count = countOf('contacts');
	return {
		add(seen) {
			const { contact } = seen;
			if (seen.key === null) countPlanted(count, 'anonymous');
			if (seen.isSwitchboard) countPlanted(count, 'sharedKey');
			const legs = legsOf(calendar, seen);
			for (const cells of legs) file.row(cells);
			countStored(count);
			if (legs.length > 1) {
				count.read++;
				count.joined++;
				countPlanted(count, 'legs');
			}
			if (!contact.isAbandoned && calendar.monthOf(contact.day) < wrapFromMonth) countPlanted(count, 'wrapMissing');
		},
		night: () => {},
		close() {
			file.close();
			return { '': count };
		}
	};
}

function legsOf(calendar: Calendar, seen: Seen): string[][] {
	const { contact, startSecond, talkSeconds, holdSeconds, wrapSeconds } = seen;
	const { agent, day, isAbandoned, waitSeconds } = contact;
	const wrap = calendar.monthOf(day) < wrapFromMonth ? '' : hoursMinutesSeconds(wrapSeconds);
	const call = [contactIdOf(contact)];
	const about = (second: number) => [longMoment(calendar, day, second), queues[contact.queue]?.name ?? '', 'Inbound'];
	const caller = [isAbandoned ? 'Abandon' : (reasons[contact.reason]?.name ?? ''), seen.key ?? 'Anonymous', '80808080'];
	const menu = hoursMinutesSeconds(contact.ivrSeconds);
	if (isAbandoned) {
		const waited = hoursMinutesSeconds(waitSeconds);
		return [[...call, ...about(startSecond), '[None]', '', ...caller, menu, waited, '', '', '', '0', '1']];
	}
	const initials = initialsOf(agent.number);
	const person = [`${initials.toLowerCase()}@fjordsvar.example`, initials];
	const first = deskSecondsOf(seen);
	const waited = hoursMinutesSeconds(first > 0 ? 0 : waitSeconds);
	const own = [hoursMinutesSeconds(talkSeconds - first), hoursMinutesSeconds(holdSeconds), wrap];
	const transfers = contact.isTransferred ? '1' : '0';
	const main = (second: number) => [
		...call,
		...about(second),
		...person,
		...caller,
		menu,
		waited,
		...own,
		transfers,
		'0'
	];
	if (first === 0) return [main(startSecond)];
	const desk = ['desk@fjordsvar.example', frontDesk, ...caller, menu, hoursMinutesSeconds(waitSeconds)];
	return [
		[...call, ...about(startSecond), ...desk, hoursMinutesSeconds(first), '', '', '1', '0'],
		main(startSecond + contact.ivrSeconds + waitSeconds + first)
	];
}
