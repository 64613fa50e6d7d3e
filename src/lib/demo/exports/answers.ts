import type { Calendar } from '#lib/demo/world/calendar.ts';
import { lot } from '#lib/demo/world/lot.ts';
import { reasons, teams } from '#lib/demo/world/organisation.ts';
import { answerOf, feedbackOf, thingOf, type Feedback } from '#lib/demo/world/voices.ts';
import { countOf, countStored, type Count } from './planted.ts';
import { contactIdOf, type Seen } from './seen.ts';
import { danishDate, danishMoment } from './spell.ts';
import { danishTable, openTextFile } from './text-file.ts';

/** A file that is filled from contacts as they come. */
export type AnswersFile = { add: (seen: Seen) => void; close: () => Count };

const surveyHeader = [
	...['Svar-id', 'Henvendelses-id', 'Kundenr.', 'Undersøgelse besvaret', 'Tilfredshed (1-5)', 'Anbefaling (0-10)'],
	...['Let at få hjælp (1-7)', 'Løst for kunden']
];

/** What customers answered after their contacts, some hours later. */
export function openSurveys(path: string, seed: number, calendar: Calendar): AnswersFile {
	const file = openTextFile(path, surveyHeader, danishTable);
	const count = countOf('surveys');
	return {
		add({ contact, key, startSecond }) {
			const answer = answerOf(seed, contact);
			if (!answer) return;
			const answeredAt = startSecond + 3600 * (1 + 14 * lot(seed, thingOf(contact), 'answers'));
			file.row([
				`S${String(400_001 + count.read)}`,
				contactIdOf(contact),
				key ?? '',
				danishMoment(calendar, contact.day, Math.floor(answeredAt)),
				String(answer.rating),
				String(answer.recommend),
				String(answer.effort),
				answer.saysSolved ? 'Ja' : 'Nej'
			]);
			countStored(count);
		},
		close() {
			file.close();
			return count;
		}
	};
}

const feedbackHeader = [
	...['Henvendelses-id', 'Kundenr.', 'Type tilbagemelding', 'Årsag', 'Hold', 'Modtaget den', 'Videregivet den'],
	...['Videregivet til', 'Besluttet den', 'Kunden fik svar den', 'Medarbejderen fik besked den']
];
const kindWords = { praise: 'Ros', criticism: 'Ris', complaint: 'Klage', idea: 'Idé' } as const;
const units = ['Økonomi', 'Økonomi', 'Økonomi', 'IT', 'Logistik', 'Kundeambassadør'];

/** Praise and criticism, and what became of it by the last day. */
export function openFeedback(path: string, seed: number, calendar: Calendar): AnswersFile {
	const file = openTextFile(path, feedbackHeader, danishTable);
	const count = countOf('feedback');
	return {
		add({ contact, key }) {
			const feedback = feedbackOf(seed, contact);
			if (!feedback) return;
			const on = (after: number | null) =>
				after === null || contact.day + after >= calendar.days ? '' : danishDate(calendar.dayOf(contact.day + after));
			file.row([...aboutOf(contact, key, feedback), on(0), ...becameOf(contact.reason, feedback, on)]);
			countStored(count);
		},
		close() {
			file.close();
			return count;
		}
	};
}

const aboutOf = (contact: Seen['contact'], key: string | null, { kind }: Feedback): string[] => [
	contactIdOf(contact),
	key ?? '',
	kindWords[kind],
	reasons[contact.reason]?.name ?? '',
	teams[contact.agent.team - 1]?.name ?? ''
];

const becameOf = (reason: number, feedback: Feedback, on: (after: number | null) => string): string[] => {
	const forwarded = on(feedback.forwardedAfter);
	return [
		forwarded,
		forwarded === '' ? '' : (units[reason] ?? ''),
		on(feedback.decidedAfter),
		on(feedback.customerToldAfter),
		on(feedback.agentToldAfter)
	];
};
