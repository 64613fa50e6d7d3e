import { shortAbandonSeconds, type Outcome } from '#lib/model/contact.ts';
import type { Direction, OutcomeWord } from '#lib/intake/reading/read-word.ts';

/** What a row says about how its contact ended. `undefined` means that the file has no such column. */
export type Evidence = {
	word: OutcomeWord | 'unknown' | null;
	direction: Direction | null;
	agent: string | null | undefined;
	agentStartedAt: number | null | undefined;
	queueStartedAt: number | null | undefined;
	ivrSeconds: number | null | undefined;
	waitSeconds: number | null | undefined;
	talkSeconds: number | null | undefined;
};

/** What became of a contact. Handled needs an agent wherever the file names agents, and a start wherever it gives that. */
export function settleOutcome(evidence: Evidence): Outcome {
	const { word, direction } = evidence;
	if (direction === 'internal') return 'internal';
	switch (word) {
		case 'handled':
			return reached(evidence) ?? (evidence.agent === null ? 'unknown' : 'handled');
		case 'not_abandoned':
			return evidence.agent === undefined && evidence.talkSeconds === undefined ? 'handled' : byTraces(evidence);
		case null:
			return byTraces(evidence);
		case 'abandoned':
			return settleAbandoned(evidence);
		default:
			return word;
	}
}

/** An agent is named, but the file says that they never took the contact. */
const reached = ({ agent, agentStartedAt }: Evidence): Outcome | null =>
	agent !== null && agentStartedAt === null ? 'missed' : null;

function byTraces(evidence: Evidence): Outcome {
	const { agent, talkSeconds } = evidence;
	const talked = talkSeconds !== undefined && talkSeconds !== null && talkSeconds > 0;
	if (agent === undefined) return talked ? 'handled' : 'unknown';
	if (agent === null || talkSeconds === 0) return 'unknown';
	return reached(evidence) ?? 'handled';
}

function settleAbandoned({ ivrSeconds, queueStartedAt, waitSeconds }: Evidence): Outcome {
	if (ivrSeconds !== undefined && neverQueued(queueStartedAt, waitSeconds)) return 'abandoned_ivr';
	return typeof waitSeconds === 'number' && waitSeconds < shortAbandonSeconds ? 'short_abandon' : 'abandoned_queue';
}

function neverQueued(queueStartedAt: number | null | undefined, waitSeconds: number | null | undefined): boolean {
	if (queueStartedAt !== undefined) return queueStartedAt === null;
	return waitSeconds === null || waitSeconds === 0;
}
